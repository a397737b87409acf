import type { Meta, Source } from "#/data/schema.ts";
import { formatDate } from "#/model/time.ts";
import { noun } from "./numbers.ts";
import { listedPhrases, said, sentence, type Phrase } from "./phrase.ts";

/** How a source was come by. */
const reading: Readonly<Record<Source["read"], string>> = {
  whole: "read whole",
  excerpt: "read in excerpt",
  copy: "read as a copy",
  "not read": "not read by us",
};

/** How to cite a number: its sources, then the dataset with its version and fingerprint, then this view. */
export function citation(facts: {
  readonly sources: readonly Pick<Source, "title" | "publisher" | "date" | "url" | "read">[];
  readonly meta: Pick<Meta, "id" | "version" | "fingerprint">;
  /** The address of the view being cited. */
  readonly link: string;
}): string {
  const { sources, meta, link } = facts;
  const cited = sources.map(({ title, publisher, date, url, read }) =>
    [
      publisher,
      `“${title}”`,
      date === null ? "no date" : formatDate(date),
      url ?? "",
      reading[read],
    ]
      .filter((part) => part !== "")
      .join(", "),
  );
  const mark =
    meta.fingerprint === undefined ? "" : `, fingerprint ${meta.fingerprint.slice(0, 8)}`;
  const shown = `As shown in Reckoner, dataset ${meta.id} ${meta.version}${mark}, ${link}`;
  return [...cited, shown].join("\n");
}

type Cited = {
  readonly meta: Pick<Meta, "id" | "version" | "title" | "compiled" | "fingerprint">;
  readonly link: string;
};

/** A view as a reference in the manner of APA. */
export const apa = ({ meta, link }: Cited): string =>
  `Reckoner. (${meta.compiled.slice(0, 4)}). ${meta.title} (Version ${meta.version}${meta.fingerprint === undefined ? "" : `, fingerprint ${meta.fingerprint.slice(0, 8)}`}) [Data set and interactive view]. ${link}`;

/** A view as a BibTeX entry; braces and backslashes of its texts are left out, since they would end a field. */
export function bibtex({ meta, link }: Cited): string {
  const field = (text: string) => text.replace(/[{}\\]/g, "");
  return [
    `@misc{reckoner-${meta.id}-${meta.version},`,
    "  author = {Reckoner},",
    `  title = {${field(meta.title)}},`,
    `  year = {${meta.compiled.slice(0, 4)}},`,
    `  version = {${field(meta.version)}},`,
    `  note = {Fingerprint ${meta.fingerprint?.slice(0, 8) ?? "none"}},`,
    `  url = {${field(link)}}`,
    "}",
  ].join("\n");
}

/**
 * A view as HTML to put into another page: live, sized, fetched when it comes into sight, with a link inside
 * for where frames are not shown.
 */
export function embedCode(link: string, title: string): string {
  const written = (text: string) =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;");
  const frame = new URL(link);
  frame.pathname = frame.pathname.replace(/[^/]*$/, "embed.html");
  return `<iframe src="${written(frame.href)}" title="${written(title)}" width="960" height="640" loading="lazy"><a href="${written(link)}">${written(title)}</a></iframe>`;
}

/** The names of sources in a sentence, for the foot of a chart. */
export const sourcesPhrase = (sources: readonly Pick<Source, "publisher">[]): Phrase => {
  const names = [...new Set(sources.map((source) => source.publisher))];
  return names.length === 0
    ? []
    : sentence([
        `${noun(names.length, "Source")}: `,
        ...listedPhrases(names.map((name) => [said(name)])),
      ]);
};
