import type { Settled } from "#/model/outcome.ts";
import type { TotalDoors } from "../scenarios.ts";
import { underPrices } from "../under.ts";
import type { Parts } from "../parts.ts";
import { said, type Door, type Phrase } from "../phrase.ts";

/** What is behind a number of the workbench, and how it was worked out with the numbers there are now. */
export type SumWords = Parts & {
  readonly title: Phrase;
  readonly value: Phrase;
  readonly facts: readonly { readonly label: string; readonly text: Phrase }[];
  /** What limits its use. */
  readonly note: Phrase;
  /** Proposals that belong to it and have no row. */
  readonly names?: { readonly label: Phrase; readonly titles: readonly string[] } | undefined;
  /** Sources of what it rests on beside the rows that its numbers open. */
  readonly cites?: readonly string[] | undefined;
  /** The paragraph of the methods that says how. */
  readonly method: string;
};

/** One column of the workbench, as its numbers are told. */
export type Told<O = Settled> = {
  readonly letter: string;
  readonly name: string;
  readonly outcome: O;
  /** What its area is called; nothing for the whole country. */
  readonly area: string;
  readonly title: (proposal: string) => string;
};

/** What a number of the workbench opens: a column, and what of it ("year/2024-25", "step/CR-2.04", "backstep/CR-2.04"). */
export const sumDoor = (slot: string, what = "total"): Door =>
  what === "total" ? `sum:${slot}` : `sum:${slot}/${what}`;

/** What the numbers of a total open. */
export const totalDoors = (slot: string): TotalDoors => ({
  total: sumDoor(slot),
  unknown: sumDoor(slot, "unknown"),
  in: sumDoor(slot, "in"),
});

/** The parts of such a door; undefined when the text is none. */
export function readSumDoor(
  door: string,
): { readonly slot: string; readonly kind: string; readonly of: string } | undefined {
  const [, slot, kind = "total", of = ""] =
    /^sum:(s[1-4])(?:\/([a-z]+)(?:\/(.+))?)?$/.exec(door) ?? [];
  return slot === undefined ? undefined : { slot, kind, of };
}

/** The scenario as a title names it: "A, As the review asked". */
export const of = ({ letter, name }: Pick<Told, "letter" | "name">): Phrase => [
  `${letter}, `,
  said(name),
];

export const fact = (label: string, text: Phrase) => ({ label, text });

/** The prices a column's money is in, as a fact. */
export const pricesFact = ({ outcome }: Pick<Told, "outcome">) =>
  fact("Prices", underPrices(outcome));

/** What an area's money is, as a fact; none for the whole country. */
export const areaFact = ({ area }: Pick<Told, "area">) =>
  area === ""
    ? []
    : [
        fact("Area", [
          said(area),
          "’s share of national sums: an allocation, never a local budget",
        ]),
      ];
