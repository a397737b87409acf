import { finding, type FindingNews } from "./finding.ts";

type Find = typeof finding;

/** How many questions’ answers are kept. */
const mostKept = 24;

/**
 * A way to look for packages that keeps what was found to the end: a question asked again is answered at once, without
 * its progress, in the order in which it was answered first. Faults and searches that were stopped are not kept.
 */
export function remembering(find: Find): Find {
  const kept = new Map<string, readonly FindingNews[]>();
  return (candidates, capsK, onNews) => {
    const question = JSON.stringify([candidates, capsK]);
    const known = kept.get(question);
    if (known !== undefined) {
      known.forEach(onNews);
      return () => undefined;
    }
    const told: FindingNews[] = [];
    return find(candidates, capsK, (news) => {
      if (news.kind !== "progress") told.push(news);
      if (news.kind === "done") {
        const [oldest] = kept.keys();
        if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
        kept.set(question, told);
      }
      onNews(news);
    });
  };
}

/** Looks for the package that fits an envelope, unless it was found before on this page. */
export const foundBefore = remembering(finding);
