import { columnName, type Sheet, type SheetCell } from "../sheets.ts";
import type { Facts } from "./facts.ts";
import { head, indexOf, note, sum, title } from "./inputs.ts";
import { firstLine, firstYear, yearHeads } from "./lines.ts";

/** The sums of a line, to the right of its years, in this order. */
const sums = ["Without a year", "Total", "In cash", "In real prices", "Present value"] as const;

/** Each line's money by year in the prices asked for, and its sums in each way of counting. */
export function moneySheet(facts: Facts): Sheet {
  const { lines, moneyYears, years } = facts;
  const inCash = facts.settled.terms.prices === "cash";
  const of = new Map(years.map((row) => [row.year, row]));
  const firstColumn = columnName(firstYear);
  const lastColumn = columnName(firstYear + moneyYears.length - 1);
  const at = (name: (typeof sums)[number]) =>
    columnName(firstYear + moneyYears.length + sums.indexOf(name));
  const rows = lines.map(({ line, flow }, i): readonly SheetCell[] => {
    const row = firstLine + i;
    const shares = `Shares!${firstColumn}${row}:${lastColumn}${row}`;
    const indexes = `${firstColumn}$3:${lastColumn}$3`;
    const counts = `${firstColumn}$2:${lastColumn}$2`;
    const [counted, own, converted, toReal, without] = ["J", "N", "O", "P", "R"].map(
      (column) => `Lines!$${column}${row}`,
    );
    const dated = `SUM(${shares})`;
    const cash = `IF(${converted}=0,${dated},SUMPRODUCT(${shares}*((${indexes}=0)*${own}+${indexes}))/MAX(${own},1E-9))`;
    // Money without a year is in cash what the rest of its line is.
    const likeTheRest = `IF(${dated}=0,${toReal},${cash}/${dated})`;
    return [
      line.id,
      line.label,
      line.kind,
      ...moneyYears.map((year, y): SheetCell => {
        const column = columnName(firstYear + y);
        const factor = `IF(Prices="cash",IF(OR(${converted}=0,${column}$3=0),1,${column}$3/MAX(${own},1E-9)),${toReal})`;
        const value = flow.byYearM[y] ?? 0;
        return sum(`${counted}*Shares!${column}${row}*${factor}`, value);
      }),
      sum(`${without}*${counted}*IF(Prices="cash",${likeTheRest},${toReal})`, flow.undatedM),
      sum(`IF(Prices="cash",${at("In cash")}${row},${at("In real prices")}${row})`, flow.totalM),
      sum(
        `IF(OR(${without}=1,${converted}=0),${counted}*${toReal},${counted}*(${cash}+${without}*${likeTheRest}))`,
        flow.cashM,
      ),
      sum(`${counted}*${toReal}`, flow.realM),
      sum(
        `${at("In real prices")}${row}*IF(${dated}=0,1,SUMPRODUCT(${shares}*${counts})*(1+${without}/${dated}))`,
        flow.presentM,
      ),
    ];
  });
  const heads = yearHeads(moneyYears, (year, column) =>
    sum(indexOf(`${column}$4`), of.get(year)?.index ?? 0, "factor"),
  );
  const counts: readonly SheetCell[] = [
    "Counts at present value, and the price index below:",
    "",
    "",
    ...moneyYears.map((year, y) =>
      sum(
        `INDEX(Years!$E:$E,MATCH(${columnName(firstYear + y)}$4,Years!$A:$A,0))`,
        of.get(year)?.discount ?? 1,
        "factor",
      ),
    ),
  ];
  return {
    name: "Money",
    rows: [
      [title(`Money by year, £ million (${inCash ? "cash" : "real"} when it was saved)`)],
      counts,
      ...heads.map((row, i) => (i === 0 ? row : [...row, ...head(...sums)])),
      ...rows,
    ],
    widths: [26, 36, 12, ...moneyYears.map(() => 11), 14, 14, 14, 14, 14],
    frozen: { rows: 4, columns: 3 },
  };
}

const kinds = {
  spending: { label: "Spending", of: ["investment", "running"] },
  savings: { label: "Savings, never taken off", of: ["saving"] },
  income: { label: "Income, never taken off", of: ["income"] },
} as const;

/** The sums of all lines, beside what the site showed when the workbook was saved. */
export function totalsSheet(facts: Facts): Sheet {
  const { settled, moneyYears, lines, range, unknown } = facts;
  const { flows, plan } = settled;
  const last = firstLine + Math.max(lines.length, 1) - 1;
  const rows: (readonly SheetCell[])[] = [];
  /** Rows above these. */
  const offset = 3;
  for (const [key, { label, of }] of Object.entries(kinds)) {
    const totals = flows[key as keyof typeof kinds];
    if (key !== "spending" && totals.lines === 0) continue;
    const column = (c: number) =>
      of
        .map(
          (kind) =>
            `SUMIF(Money!$C$${firstLine}:$C$${last},"${kind}",Money!${columnName(c)}$${firstLine}:${columnName(c)}$${last})`,
        )
        .join("+");
    const add = (name: string, formula: string, value: number) => {
      const row = offset + rows.length + 1;
      rows.push([
        name,
        sum(formula, value, name === "Total" ? "sum" : "money"),
        { value, look: "money" },
        sum(`ROUND(B${row}-C${row},6)`, 0),
      ]);
    };
    rows.push(head(label, "£ million", "On the site", "Difference"));
    const byYear = moneyYears.map((year, y) => ({
      year,
      formula: column(firstYear + y),
      value: lines
        .filter(({ line }) => (of as readonly string[]).includes(line.kind))
        .reduce((total, { flow }) => total + (flow.byYearM[y] ?? 0), 0),
    }));
    for (const { year, formula, value } of byYear)
      add(
        year,
        `IF(${year.slice(0, 4)}<=VALUE(LEFT(Horizon,4)),${formula},0)`,
        year <= settled.terms.horizon ? value : 0,
      );
    add(
      "After the last year shown",
      byYear
        .map(({ year, formula }) => `IF(${year.slice(0, 4)}>VALUE(LEFT(Horizon,4)),${formula},0)`)
        .join("+"),
      totals.afterM,
    );
    const values = {
      "Without a year": totals.undatedM,
      Total: totals.totalM,
      "In cash": totals.cashM,
      "In real prices": totals.realM,
      "Present value": totals.presentM,
    };
    for (const [i, name] of sums.entries())
      add(name, column(firstYear + moneyYears.length + i), values[name]);
    rows.push([]);
  }
  const draws: readonly (readonly SheetCell[])[] =
    range === undefined
      ? [[note("No range is drawn: no line has one, and the spread of costs is not set.")]]
      : [
          head("Range of the total, from 10,000 draws", "£ million", "", ""),
          ["10th percentile", { value: range.low, look: "money" }],
          ["90th percentile", { value: range.high, look: "money" }],
          [note("Drawn on the site; not worked out again here.")],
        ];
  return {
    name: "Totals",
    rows: [
      [title("What it comes to")],
      [
        note(
          `At least: ${plan.unpriced.length} of ${plan.of} proposals have no cost here, and unknown is never zero.${unknown > 0 ? ` ${unknown} lines have no published amount.` : ""}`,
        ),
      ],
      [],
      ...rows,
      ...draws,
    ],
    widths: [40, 16, 16, 14],
  };
}
