import { headings } from "#/model/headings.ts";
import { lastCall } from "#/state/derive.ts";
import { count, sentence, sentences, type Phrase } from "#/words/phrase.ts";
import { headingPhrase } from "#/words/proposal.ts";
import type { Explored } from "./explore.ts";

/** How many are told each in a sentence of its own, the largest. */
const most = 3;

const headingsOf = lastCall(headings);

/** What is said beside rows that tell a sum whole which sums count in part; nothing where none of it is shown. */
export function headingNote({
  first,
  shown,
  under,
}: Pick<Explored, "first" | "shown" | "under">): Phrase {
  if (under) return [];
  const ids = new Set(shown.map(({ id }) => id));
  const told = headingsOf(first.costs)
    .filter(({ proposals }) => proposals.some((id) => ids.has(id)))
    .sort((a, b) => b.wholeM - a.wholeM);
  const more = told.length - most;
  return sentences(
    ...told.slice(0, most).map((heading) => headingPhrase(heading, (id) => id)),
    ...(more > 0
      ? [
          sentence([
            count(more),
            more === 1 ? " more sum that holds others is" : " more sums that hold others are",
            " counted in the same way",
          ]),
        ]
      : []),
  );
}
