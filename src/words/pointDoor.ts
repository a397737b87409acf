import type { Series } from "#/data/schema.ts";
import { isFinancialYear, type FinancialYear } from "#/model/time.ts";
import { basisSentence, checked, priceBase, type DoorWords } from "./door.ts";
import { inPeriod, type Path } from "./futures.ts";
import { inUnit } from "./numbers.ts";
import { quantity, said, sentences, type Phrase } from "./phrase.ts";

type Told = Path & Partial<Pick<Series, "basis" | "prices" | "note">>;
type Point = Told["points"][number] & Pick<Series["points"][number], "basis" | "qualifier">;

/**
 * The point of a series that a door or a period names: of "cla@2025" the last one in 2025, of "cla" the last of
 * all. Undefined when it has none.
 */
export function pointAt<P extends { readonly period: string }>(
  series: { readonly points: readonly P[] } | undefined,
  door: string,
): P | undefined {
  const period = door.split("@")[1] ?? "";
  const points = series?.points.filter((one) => one.period.startsWith(period));
  return points?.find((one) => one.period === period) ?? points?.at(-1);
}

/** What a point of a series rests on: what it says itself, else what its series says. */
export const pointBasis = (series: Told, point: Point): Series["basis"] =>
  point.basis ?? series.basis;

/** The year in whose prices a point is: the series', or its own where that is cash; null where not known. */
export function pointPrices({ prices }: Told, { period }: Point): FinancialYear | null {
  if (prices !== "cash") return prices ?? null;
  return isFinancialYear(period) ? period : null;
}

const fact = (label: string, text: Phrase) => ({ label, text });

/** What the door of a point in a series says, with its qualifier and what limits the whole series. */
export function pointDoorWords(series: Told, point: Point): DoorWords {
  const standing = point.standing ?? "sourced";
  const basis = pointBasis(series, point);
  const isMoney = series.unit.startsWith("£");
  return {
    title: series.label,
    value: [
      ...(point.qualifier === undefined ? [] : [`${point.qualifier} `]),
      quantity(inUnit(point.value, series.unit)),
      " ",
      ...inPeriod(point.period),
    ],
    facts: [
      fact("Said by", [said(series.by)]),
      ...(point.edition === undefined ? [] : [fact("Edition", [said(point.edition)])]),
      ...(isMoney ? [fact("Prices", pricesOf(series, point))] : []),
      basis === undefined
        ? fact("Checked", [checked[standing]])
        : fact("Basis", basisSentence(basis, standing)),
    ],
    note: sentences(...[point.note, series.note].map((note) => (note ? [said(note)] : []))),
    rivals: [],
  };
}

/** The prices of a point in words; cash is the money of its own time. */
const pricesOf = (series: Told, point: Point): Phrase => {
  const year = pointPrices(series, point);
  if (series.prices !== "cash") return priceBase(year);
  return [...(year === null ? [] : [...priceBase(year), ": "]), "cash of the time"];
};
