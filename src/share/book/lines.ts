import { monthOfYear } from "#/model/months.ts";
import type { FinancialYear } from "#/model/time.ts";
import { columnName, type Sheet, type SheetCell } from "../sheets.ts";
import { head, indexOf, note, sum, title, upliftName } from "./inputs.ts";
import type { Facts } from "./facts.ts";

/** The first row of the lines, counted from 1, on every sheet that lists them. */
export const firstLine = 5;
/** Columns of years begin here on the sheets by year, counted from 0. */
export const firstYear = 3;

/** What is decided about the proposals that carry money in this scenario. */
export function decisionsSheet({ lines, settled, dataset }: Facts): {
  readonly sheet: Sheet;
  /** The cell that says how much of a proposal is paid. */
  readonly paidAt: (proposal: string) => string | undefined;
} {
  const ids = [...new Set(lines.flatMap(({ bare }) => bare.proposals))].sort();
  const titles = new Map(dataset.proposals.map(({ id, title: text }) => [id, text]));
  const first = 4;
  const rows = ids.map((id, i): readonly SheetCell[] => {
    const choice = settled.plan.choices.get(id);
    const funded = choice?.funded ?? 1;
    return [
      id,
      titles.get(id) ?? "",
      { value: 1, look: "input" },
      { value: funded, look: "inputShare" },
      sum(`C${first + i}*D${first + i}`, funded, "share"),
      choice?.laterMonths ?? 0,
    ];
  });
  return {
    sheet: {
      name: "Decisions",
      rows: [
        [title("Decisions")],
        [
          note(
            "Proposals that carry money in this scenario. Write 0 under In to leave one out. What a delay moves is worked out on the site: see Moved by on the sheet Lines.",
          ),
        ],
        head("Proposal", "Title", "In", "Funded", "Paid", "Later by, months"),
        ...rows,
      ],
      widths: [12, 70, 8, 10, 10, 18],
      frozen: { rows: 3, columns: 1 },
    },
    paidAt: (proposal) => {
      const i = ids.indexOf(proposal);
      return i < 0 ? undefined : `Decisions!$E$${first + i}`;
    },
  };
}

/** Every line of money: its amount, what is paid of it, its prices, and by how much it moves. */
export function linesSheet(
  { lines }: Facts,
  paidAt: (proposal: string) => string | undefined,
): Sheet {
  const rows = lines.map((one, i): readonly SheetCell[] => {
    const { bare, line, flow, areaShare } = one;
    const row = firstLine + i;
    const central = line.central ?? 0;
    const cells = bare.proposals.flatMap((id) => paidAt(id) ?? []);
    return [
      line.id,
      line.label,
      line.kind,
      line.from,
      line.basis,
      { value: bare.central, look: "input" },
      { value: areaShare, look: areaShare === 1 ? "plain" : "inputShare" },
      cells.length === 0 ? 1 : sum(`MAX(${cells.join(",")})`, one.paid, "share"),
      sum(`1+${upliftName(line.kind)}`, one.uplift, "factor"),
      sum(`F${row}*G${row}*H${row}*I${row}`, central),
      { value: bare.prices ?? "not known", look: "input" },
      one.takesAsk ? "yes" : "no",
      sum(
        `IF(AND(K${row}="not known",L${row}="yes",AskPrices<>"as published"),AskPrices,K${row})`,
        line.prices ?? "not known",
        "plain",
      ),
      sum(indexOf(`M${row}`), one.index, "factor"),
      sum(`IF(OR(N${row}=0,RealIndex=0),0,1)`, flow.converted ? 1 : 0, "plain"),
      sum(`IF(O${row}=0,1,RealIndex/N${row})`, central === 0 ? 1 : flow.realM / central, "factor"),
      { value: line.slipMonths, look: "input" },
      { value: line.undated, look: "inputShare" },
    ];
  });
  return {
    name: "Lines",
    rows: [
      [title("Lines of money")],
      [
        note(
          "£ million. Nothing in one line is counted by another. Amounts are before what is paid of them and before optimism bias.",
        ),
      ],
      [],
      head(
        "Line",
        "What it is",
        "Kind",
        "From",
        "Basis",
        "Amount, £m",
        "Area’s share",
        "Paid",
        "With bias, times",
        "Counted, £m",
        "Its prices",
        "Takes the ask’s",
        "Prices used",
        "Their index",
        "Converted",
        "To real, times",
        "Moved by, months",
        "Without a year",
      ),
      ...rows,
    ],
    widths: [26, 48, 12, 12, 12, 12, 12, 9, 12, 12, 12, 12, 12, 12, 11, 12, 12, 12],
    frozen: { rows: 4, columns: 1 },
  };
}

/** When each line's money falls before it is moved: twelve months at a time. */
export function whenSheet({ lines }: Facts): {
  readonly sheet: Sheet;
  /** The rows of a line, by its place; undefined when it has no years. */
  readonly rowsOf: readonly ({ readonly first: number; readonly last: number } | undefined)[];
} {
  const rows: (readonly SheetCell[])[] = [];
  const first = 4;
  const rowsOf = lines.map(({ line }) => {
    const from = first + rows.length;
    for (const { startMonth, share } of line.twelves)
      rows.push([
        line.id,
        { value: startMonth, look: "input" },
        { value: share, look: "inputShare" },
      ]);
    return line.twelves.length === 0 ? undefined : { first: from, last: first + rows.length - 1 };
  });
  return {
    sheet: {
      name: "When",
      rows: [
        [title("When the money falls")],
        [
          note(
            "Twelve months from a month counted from April 2022, before it is moved; and the share of the line that falls in them.",
          ),
        ],
        head("Line", "Begins in month", "Share"),
        ...rows,
      ],
      widths: [26, 16, 12],
      frozen: { rows: 3, columns: 0 },
    },
    rowsOf,
  };
}

/** The heads of a sheet by year: the years, their months, and what their money is multiplied by. */
export function yearHeads(
  years: readonly FinancialYear[],
  of: (year: FinancialYear, column: string) => SheetCell,
): readonly (readonly SheetCell[])[] {
  return [
    ["", "", "", ...years.map((year, y) => of(year, columnName(firstYear + y)))],
    head("Line", "What it is", "Kind", ...years),
  ];
}

/** The share of each line that falls in each financial year, once it is moved. */
export function sharesSheet(facts: Facts, rowsOf: ReturnType<typeof whenSheet>["rowsOf"]): Sheet {
  const { lines, moneyYears } = facts;
  return {
    name: "Shares",
    rows: [
      [title("Share of each line by financial year")],
      [
        note(
          "Money of twelve months that begin within a year falls in that year and the next. The row above the years counts months from April 2022.",
        ),
      ],
      ...yearHeads(moneyYears, (year) => ({ value: monthOfYear(year), look: "plain" })),
      ...lines.map(({ line }, i): readonly SheetCell[] => {
        const range = rowsOf[i];
        return [
          line.id,
          line.label,
          line.kind,
          ...moneyYears.map((year, y): SheetCell => {
            if (range === undefined) return 0;
            const { first, last } = range;
            const off = `ABS(When!$B$${first}:$B$${last}+Lines!$Q${firstLine + i}-${columnName(firstYear + y)}$3)`;
            return sum(
              `SUMPRODUCT(When!$C$${first}:$C$${last}*(${off}<12)*(12-${off})/12)`,
              shareIn(line, monthOfYear(year)),
              "share",
            );
          }),
        ];
      }),
    ],
    widths: [26, 36, 12, ...moneyYears.map(() => 11)],
    frozen: { rows: 4, columns: 3 },
  };
}

/** The share of a line's money that falls in the year that begins in a month. */
const shareIn = ({ twelves, slipMonths }: Facts["lines"][number]["line"], month: number): number =>
  twelves.reduce(
    (sum_, { startMonth, share }) =>
      sum_ + (share * Math.max(0, 12 - Math.abs(startMonth + slipMonths - month))) / 12,
    0,
  );
