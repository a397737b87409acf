import type { Allocation } from "#/model/area.ts";
import type { PlanLine } from "#/model/plan.ts";
import { columnWords } from "./making.ts";
import {
  count,
  listed,
  money,
  plainText,
  said,
  sentence,
  sentences,
  type Door,
  type Phrase,
} from "./phrase.ts";
import { allocationPhrase } from "./scenarios.ts";

/** An area that a scenario asks for and cannot be told: its table did not come, or holds no such area. */
export const noAreaPhrase = (
  letter: string,
  area: string,
  country: string,
  why: "fetching" | "not fetched" | "unknown",
): Phrase =>
  sentence([
    ...(why === "fetching"
      ? ["The table of areas is on its way"]
      : why === "not fetched"
        ? ["The table of areas could not be fetched"]
        : ["This dataset has no area “", said(area), "”"]),
    `: until ${why === "unknown" ? "another is chosen" : "it is here"}, the sums of ${letter} are those of all of `,
    said(country),
  ]);

const amounts = (lines: readonly Pick<PlanLine, "kind" | "central">[]): number =>
  lines
    .filter(({ kind }) => kind === "investment" || kind === "running")
    .reduce((sum, { central }) => sum + (central ?? 0), 0);

/** What of the national money is not in an area's total: shared out to nobody, or by a number the area does not have; `door` is behind its sums. */
export function notSharedPhrase(
  { notAllocated, withoutNumber, shares }: Allocation<PlanLine>,
  area: string,
  door: Door,
): Phrase {
  const apartM = amounts(notAllocated);
  const lacking = [...new Set(withoutNumber.map(({ share }) => columnWords[share.column]))];
  const lackingM = amounts(withoutNumber.map(({ line }) => line));
  const flags = [
    ...new Set(shares.flatMap((share) => share.flags.map(({ name, flag }) => `${name}: ${flag}`))),
  ];
  return sentences(
    apartM > 0
      ? sentence([
          money(apartM, door),
          " of national money in ",
          count(notAllocated.length),
          notAllocated.length === 1 ? " line" : " lines",
          " is shared out to no area, so none of it is in this total",
        ])
      : [],
    lacking.length > 0
      ? sentence([
          "No number is published for ",
          said(area),
          ` of ${listed(lacking)}, so its share of `,
          money(lackingM, door),
          " is not known and not in this total",
        ])
      : [],
    ...flags.slice(0, 3).map((flag) => sentence([said(flag)])),
  );
}

/** What a column's sums are where they are an area's share, of how many columns there are. */
export type ShareTold = {
  readonly letter: string;
  readonly of: number;
  readonly area: string;
  readonly keys: readonly string[];
  /** What of the national money is not in its total. */
  readonly apart: Phrase;
};

/** What the sums of the columns are shares of, and what each leaves out: once where it holds for all, else by its letters. */
export function sharesPhrase(columns: readonly ShareTold[]): Phrase {
  const lettered = (tell: (column: ShareTold) => Phrase): readonly Phrase[] => {
    const told = new Map<string, { readonly phrase: Phrase; readonly letters: string[] }>();
    for (const column of columns) {
      const phrase = tell(column);
      const words = plainText(phrase);
      const held = told.get(words) ?? { phrase, letters: [] };
      held.letters.push(column.letter);
      if (words !== "") told.set(words, held);
    }
    return [...told.values()].map(({ phrase, letters }) =>
      letters.length === (columns[0]?.of ?? 0) ? phrase : [`${listed(letters)}: `, ...phrase],
    );
  };
  return sentences(
    ...lettered(({ area, keys }) => allocationPhrase(area, keys)),
    ...lettered(({ apart }) => apart),
  );
}
