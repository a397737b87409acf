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
