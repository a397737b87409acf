import { startOf } from "#/model/time.ts";
import type { Look, Sheet, SheetCell } from "../sheets.ts";
import { uplifts, type Facts } from "./facts.ts";

/** A formula with the value that the site has for it. */
export const sum = (formula: string, value: number | string, look: Look = "money"): SheetCell => ({
  formula,
  value,
  look,
});
export const head = (...labels: readonly string[]): readonly SheetCell[] =>
  labels.map((value) => ({ value, look: "head" }));
export const note = (value: string): SheetCell => ({ value, look: "note" });
export const title = (value: string): SheetCell => ({ value, look: "title" });
const input = (value: string | number): SheetCell => ({ value, look: "input" });

/** The name under which a kind of cost's uplift stands in formulas. */
export const upliftName = (kind: string): string => `Uplift_${kind}`;

/** What is assumed, to be changed in its yellow cells, and the names by which formulas ask for it. */
export function inputsSheet(facts: Facts): {
  readonly sheet: Sheet;
  readonly names: Readonly<Record<string, string>>;
} {
  const { settled, choices, years, dataset } = facts;
  const { assumptions } = choices;
  const { terms, flows } = settled;
  const names: Record<string, string> = {};
  const rows: (readonly SheetCell[])[] = [
    [title("Inputs")],
    [note("Change a yellow cell and everything that rests on it is worked out again.")],
    head("What is assumed", "Value", "What it means"),
  ];
  const add = (name: string, label: string, cell: SheetCell, meaning: string) => {
    rows.push([label, cell, note(meaning)]);
    names[name] = `Inputs!$B$${rows.length}`;
  };
  add(
    "Prices",
    "Prices",
    input(assumptions.prices),
    "cash, money of the year it is paid in; or a financial year of the sheet Years, in whose prices all is shown",
  );
  add(
    "AskPrices",
    "Price base of the ask",
    input(assumptions.askPrices),
    "the report does not say: as published, or a financial year of the sheet Years",
  );
  add(
    "Horizon",
    "Last year shown by itself",
    input(terms.horizon),
    "money after it stands in one sum, and stays in totals",
  );
  add("PvBase", "Present values count from", input(terms.pvBase), "a financial year of Years");
  add(
    "DiscountRate",
    "Discount rate a year",
    terms.discountRate === "Green Book"
      ? input("Green Book")
      : { value: terms.discountRate, look: "inputShare" },
    "Green Book, by the rates below; or one rate, such as 3.5%",
  );
  for (const [kind, key] of Object.entries(uplifts))
    add(
      upliftName(kind),
      `Optimism bias: ${kind}`,
      { value: assumptions[key], look: "inputShare" },
      `added to amounts of this kind`,
    );
  const real = years.find(({ year }) => year === flows.realYear)?.index ?? 0;
  add(
    "RealYear",
    "Year of real prices",
    sum(`IF(Prices="cash",PvBase,Prices)`, flows.realYear, "plain"),
    "worked out from the cells above",
  );
  add("RealIndex", "Its price index", sum(indexOf("RealYear"), real, "factor"), "from Years");
  rows.push([], head("Green Book rates: from year", "to year", "rate a year"));
  const firstRate = rows.length + 1;
  for (const [i, { fromYear, toYear, rate }] of dataset.discountRates.entries()) {
    const isLast = i === dataset.discountRates.length - 1;
    rows.push([
      Math.max(1, fromYear),
      isLast ? 100_000 : (toYear ?? 100_000),
      { value: rate, look: "inputShare" },
    ]);
  }
  names["FirstRate"] = `Inputs!$C$${firstRate}`;
  return {
    sheet: { name: "Inputs", rows, widths: [34, 16, 76], frozen: { rows: 3, columns: 0 } },
    names: { ...names, ...rateNames(dataset.discountRates.map((_, i) => firstRate + i)) },
  };
}

const rateNames = (rows: readonly number[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows.flatMap((row, i) => [
      [`Rate${i + 1}From`, `Inputs!$A$${row}`],
      [`Rate${i + 1}To`, `Inputs!$B$${row}`],
      [`Rate${i + 1}`, `Inputs!$C$${row}`],
    ]),
  );

/** The price index of a year that a cell names; 0 where there is none. */
export const indexOf = (cell: string): string =>
  `IFERROR(N(INDEX(Years!$C:$C,MATCH(${cell},Years!$A:$A,0))),0)`;

/** Each year's price index and discount factor; the index goes on by its last growth. */
export function yearsSheet({ years, dataset, settled }: Facts): Sheet {
  const first = 4;
  const base = startOf(settled.terms.pvBase);
  const lastPublished = years.findLastIndex(({ isPublished }) => isPublished) + first;
  const tiers = dataset.discountRates.map(
    (_, i) => `(1+Rate${i + 1})^(-MAX(0,MIN(D@,Rate${i + 1}To)-Rate${i + 1}From+1))`,
  );
  const factor =
    tiers.length === 0
      ? "IF(ISNUMBER(DiscountRate),(1+DiscountRate)^(-D@),1)"
      : `IF(ISNUMBER(DiscountRate),(1+DiscountRate)^(-D@),IF(D@<=0,(1+FirstRate)^(-D@),${tiers.join("*")}))`;
  return {
    name: "Years",
    rows: [
      [title("Years")],
      [note("HM Treasury GDP deflators as in the dataset, and what £1 of each year counts.")],
      head("Financial year", "begins in", "Price index", "Years from base", "Counts"),
      ...years.map(({ year, index, isPublished, discount }, i): readonly SheetCell[] => {
        const row = first + i;
        const start = startOf(year);
        return [
          year,
          start,
          index === 0
            ? null
            : isPublished
              ? { value: index, look: "input" }
              : sum(`C${row - 1}*C$${lastPublished}/C$${lastPublished - 1}`, index, "factor"),
          sum(`B${row}-VALUE(LEFT(PvBase,4))`, start - base, "plain"),
          sum(factor.replaceAll("@", String(row)), discount, "factor"),
        ];
      }),
    ],
    widths: [16, 12, 14, 16, 12],
    frozen: { rows: 3, columns: 1 },
  };
}
