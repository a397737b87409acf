import type { Meta } from "#/data/schema.ts";
import { formatDate } from "#/model/time.ts";

/** One thing in a bundle: what it shows, and the files it came as. */
export type Bundled = {
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly files: readonly string[];
};

/** A chart's words without its title, where that is what they begin with: it stands above them. */
export function withoutTitle(text: string, title: string): string {
  const rest = text.startsWith(title) ? text.slice(title.length) : undefined;
  if (rest === undefined || !/^(?:[.:;,]|$)/.test(rest)) return text;
  const more = rest.replace(/^[.:;,]\s*/, "");
  return more.charAt(0).toUpperCase() + more.slice(1);
}

/** The README of a view taken away: what it is, what each file shows, and what it may be used for. */
export function bundleReadme(facts: {
  readonly title: string;
  readonly link: string;
  readonly meta: Pick<
    Meta,
    "title" | "version" | "compiled" | "fingerprint" | "disclaimer" | "licence" | "attribution"
  >;
  readonly things: readonly Bundled[];
}): string {
  const { title, link, meta, things } = facts;
  return [
    title,
    `A view of ${meta.title}, taken from Reckoner. Dataset version ${meta.version}, compiled ${formatDate(meta.compiled)}, fingerprint ${meta.fingerprint ?? "none"}.`,
    `The view itself, live: ${link}`,
    "What is in this archive",
    ...things.map(({ title: name, text, source, files }) =>
      [name, text, source, ...files.map((file) => `  ${file}`)]
        .filter((line) => line !== "")
        .join("\n"),
    ),
    "CITATION.txt and citation.bib say how to cite this view.",
    "Tables are in UTF-8. What is not known is an empty cell, never 0; money is in whole pounds. A text that a spreadsheet would run begins with an apostrophe. Pictures are SVG, and PNG at twice the size of the page.",
    meta.disclaimer,
    `${meta.licence}\n${meta.attribution}`,
  ].join("\n\n");
}
