import type { Area } from "#/data/schema.ts";
import { areaRate, type AreaMeasure } from "#/model/areaRates.ts";
import { formatCount } from "#/model/money.ts";
import { column } from "./costTable.ts";
import { inUnit } from "./numbers.ts";
import type { Table } from "./table.ts";

/** What each measure of authorities is called, with its unit. */
export const measureNames: Readonly<Record<AreaMeasure, string>> = {
  care: "Children in care per 10,000",
  spend: "Spending per child, £",
  income: "Children in low-income families, %",
};

/** A value of a measure in words: "157", "£2,684", "27.2%". */
export function measured(value: number | null, measure: AreaMeasure): string {
  if (value === null) return "not published";
  if (measure === "spend") return `£${formatCount(Math.round(value))}`;
  return measure === "income" ? inUnit(value, "per cent") : formatCount(value);
}

/** The year that a measure of an authority is for. */
function measuredWhen(area: Area, measure: AreaMeasure): string | null {
  if (measure === "care") return area.inCareYear;
  return measure === "spend" ? area.spendYear : area.lowIncomeYear;
}

/** What is odd about an authority's number by a measure, where something is. */
export const oddness = (area: Area, measure: AreaMeasure): string | undefined =>
  measure === "care" ? area.inCareFlag : measure === "spend" ? area.spendFlag : undefined;

/** An authority's tile in one sentence. */
export function tileSentence(area: Area, measure: AreaMeasure): string {
  const value = areaRate(area, measure);
  const when = measuredWhen(area, measure);
  const of = {
    care: "children in care for every 10,000",
    spend: "for each child",
    income: "of children in low-income families",
  }[measure];
  const odd = oddness(area, measure);
  return `${area.name}, ${area.region}: ${
    value === null
      ? "not published"
      : `${measured(value, measure)} ${of}${when === null ? "" : `, ${when}`}`
  }.${odd === undefined ? "" : ` ${odd}`}`;
}

/** What shades by allocation are called: "Allocated by A, As the review asked: £ for each child". */
export const shareName = (letter: string, name: string): string =>
  `Allocated by scenario ${letter}, ${name}: £ for each child`;

/** An authority's tile in one sentence, by what a scenario allocates to it. */
export const shareSentence = (
  { name, region }: Pick<Area, "name" | "region">,
  perChild: number | null,
  letter: string,
): string =>
  perChild === null
    ? `${name}, ${region}: not allocated, since a number it needs is not published.`
    : `${name}, ${region}: ${measured(perChild, "spend")} for each child, allocated of scenario ${letter}; a share of a national sum, not a local budget.`;

/** Authorities by what the map shades them by, as rows. */
export const shadesTable = (
  rows: readonly { readonly area: Area; readonly value: number | null }[],
  title: string,
  flag: (area: Area) => string | undefined,
): Table => ({
  caption: title,
  columns: [
    column("id", "Id"),
    column("name", "Authority"),
    column("region", "Region"),
    column("value", title, "count"),
    column("flag", "What is odd about it"),
  ],
  rows: rows.map(({ area, value }) => [
    ...[area.id, area.name, area.region],
    ...[value === null ? null : Math.round(value * 10) / 10, flag(area) ?? null],
  ]),
});

/** Every authority with its measures, in the order given; what is not published is an empty cell. */
export const areasTable = (areas: readonly Area[]): Table => ({
  caption: "Authorities",
  columns: [
    column("id", "Id"),
    column("name", "Authority"),
    column("region", "Region"),
    column("children", "Children aged 0 to 17", "count"),
    column("care", measureNames.care, "count"),
    column("spend", measureNames.spend, "count"),
    column("income", measureNames.income, "count"),
    column("flag", "What is odd about it"),
  ],
  rows: areas.map((area) => [
    ...[area.id, area.name, area.region, area.children],
    ...(["care", "spend", "income"] as const).map((measure) => {
      const value = areaRate(area, measure);
      return value === null ? null : Math.round(value * 10) / 10;
    }),
    [area.inCareFlag, area.spendFlag].filter((flag) => flag !== undefined).join("; ") || null,
  ]),
});

/** What each shade stands for, least first: "up to 46", "47 to 60", … */
export const shadeWords = (at: readonly number[], measure: AreaMeasure): readonly string[] => {
  const [first, ...rest] = at;
  if (first === undefined) return [];
  return [
    `under ${measured(first, measure)}`,
    ...rest.map(
      (cut, i) => `${measured(at[i] ?? null, measure)} to under ${measured(cut, measure)}`,
    ),
    `${measured(at.at(-1) ?? null, measure)} and over`,
  ];
};
