import type { AllocationKey } from "#/model/area.ts";
import { asJudged } from "#/model/effects.ts";
import { toThreeFigures, type EffectPart, type ReformPath } from "#/model/futures.ts";
import { formatCount } from "#/model/money.ts";
import { columnWords } from "../making.ts";
import { inMillions, percentOf } from "../methods/method.ts";
import { inUnit } from "../numbers.ts";
import { count, inYear, joined, money, quantity, said, type Door, type Phrase } from "../phrase.ts";
import { fact, of, pricesFact, type SumWords, type Told } from "./sum.ts";

/** Where an illustrated path ends, and what takes it there. */
export function pathSum(
  told: Told,
  path: ReformPath,
  parts: readonly EffectPart[],
  arrives: number,
  number: { readonly short: string; readonly label: string; readonly place: string },
): SumWords {
  const end = path.points.at(-1);
  const without = end?.without ?? 0;
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return {
    title: [said(number.short), " at the end of the path of ", ...of(told)],
    value: [count(toThreeFigures(end?.withReform ?? 0)), ", an illustration and no forecast"],
    facts: [
      fact("What it is", [
        said(number.label),
        ", ",
        said(number.place),
        ", at the end of the path, to three figures",
      ]),
      fact("Worked out", [
        count(Math.round(without)),
        " without reform − ",
        count(Math.round(path.promised)),
        " promised × ",
        percentOf(path.reached),
        " reached = ",
        count(Math.round(without - path.promised * path.reached)),
      ]),
      fact("Reached", [
        percentOf(arrives),
        " of the effect arrives × how much of the effect-bearing work is in, paid for and on time",
      ]),
    ],
    heads: ["Proposal", "Paid for, and later by", "Its weight"],
    rows: parts.map(({ proposal, weight: own, funded, slipMonths }) => ({
      name: told.title(proposal),
      how: [
        percentOf(funded),
        "; ",
        count(Math.round(slipMonths)),
        " months of the ramp to the end",
      ],
      amount: percentOf(weight === 0 ? 0 : own / weight),
    })),
    note: [
      `Straight lines drawn by Reckoner. Which proposals carry the effect is ${told.outcome.plan.assumptions.effects === asJudged ? "the editors’ judgement" : "a reader’s assumption"}.`,
    ],
    method: "children-in-care",
  };
}

/** What an area gets of one line. */
export type AreaLine = {
  readonly short: string;
  /** The door of the line; none for what is no published row. */
  readonly line?: Door | undefined;
  /** The national amount, and the area's share of it in the prices asked for, £ million. */
  readonly wholeM: number;
  readonly share: number;
  readonly column: AllocationKey;
  /** The number the share goes by, of the area and of all that have one, and the door of the area's. */
  readonly own: number;
  readonly all: number;
  readonly door?: Door | undefined;
  readonly totalM: number;
};

const keyNumber = (value: number, column: AllocationKey): string =>
  inUnit(value, column === "spendGbp" || column === "careSpendGbp" ? "£" : "");

/** What an area is allocated of each line, and for each child. */
export function areaSum(
  told: Told,
  name: string,
  rows: readonly AreaLine[],
  children: number | null,
): SumWords {
  const totalM = rows.reduce((sum, row) => sum + row.totalM, 0);
  const each: Phrase =
    children === null || children === 0
      ? []
      : [quantity(`£${formatCount(Math.round((totalM * 1e6) / children))}`), " for each child"];
  return {
    title: ["What ", said(name), " is allocated of ", ...of(told)],
    value: joined([[money(totalM)], each], "; "),
    facts: [
      fact("What it is", [
        "A share of each national sum by its key: an allocation, never a local budget",
      ]),
      pricesFact(told),
      fact("Worked out", [
        "each line × the area’s share of its key, added up",
        ...(children === null
          ? []
          : [
              "; for each child ",
              inMillions(totalM),
              " ÷ ",
              count(children),
              " children aged ",
              inYear("0-17"),
            ]),
      ]),
    ],
    heads: ["Line", "National sum, and the share", "Allocated"],
    rows: rows.map((row) => ({
      name: row.short,
      how: [
        inMillions(row.wholeM),
        " × ",
        percentOf(row.share, 2),
        " by ",
        said(columnWords[row.column]),
        ": ",
        quantity(keyNumber(row.own, row.column), row.door),
        " ÷ ",
        quantity(keyNumber(row.all, row.column)),
      ],
      amount: quantity(money(row.totalM).text, row.line),
    })),
    note: [],
    method: "area",
  };
}
