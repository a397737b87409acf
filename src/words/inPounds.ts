import type { Flows, Totals } from "#/model/flows.ts";
import type { Interval } from "#/model/quantile.ts";
import type { FinancialYear } from "#/model/time.ts";
import type { Cell, Table } from "./table.ts";

/** What one scenario would have to spend, as it is written out in full. Amounts are £ million. */
export type Spent = {
  readonly letter: string;
  readonly flows: Pick<Flows, "years"> & {
    readonly spending: Pick<Totals, "byYearM" | "afterM" | "undatedM" | "totalM" | "presentM">;
  };
  readonly range: Interval | undefined;
  /** One for each of the years. */
  readonly rangeByYear: readonly Interval[] | undefined;
  /** Whether present values are asked for. */
  readonly discounted: boolean;
};
type Row = { readonly central: number; readonly range?: Interval | undefined };

const pounds = (amountM: number | undefined): Cell =>
  amountM === undefined ? null : Math.round(amountM * 1e6);

/**
 * Every year of what scenarios would spend, in whole pounds: for comparing the same link on two machines,
 * and for a spreadsheet. The ends of a range are the 10th and 90th percentile of the draws; a year in
 * which a scenario spends nothing is 0, an amount it does not have stays empty.
 */
export function poundsTable(columns: readonly Spent[], caption: string): Table {
  const years = [...new Set(columns.flatMap(({ flows }) => flows.years))].sort();
  const asked = columns.some(({ discounted }) => discounted);
  const rows: readonly (readonly [label: string, of: (spent: Spent) => Row | undefined])[] = [
    ...years.map((year) => [year, (spent: Spent) => inYear(spent, year)] as const),
    ["After the last year shown", ({ flows }) => some(flows.spending.afterM)],
    ["Not in the published yearly profile", ({ flows }) => some(flows.spending.undatedM)],
    ["Total", ({ flows, range }) => ({ central: flows.spending.totalM, range })],
    ["Present value", ({ flows }) => (asked ? { central: flows.spending.presentM } : undefined)],
  ];
  return {
    caption,
    columns: [
      { key: "year", label: "Year", kind: "text" },
      ...columns.flatMap((spent) => headsOf(spent)),
    ],
    rows: rows
      .map(([label, of]) => ({ label, cells: columns.map((spent) => [spent, of(spent)] as const) }))
      .filter(({ cells }) => cells.some(([, row]) => row !== undefined))
      .map(({ label, cells }) => [
        label,
        ...cells.flatMap(([spent, row]) => [
          pounds(row?.central),
          ...(spent.range ? [pounds(row?.range?.low), pounds(row?.range?.high)] : []),
        ]),
      ]),
  };
}

const headsOf = ({ letter, range }: Spent): Table["columns"] => [
  { key: letter, label: `${letter}, £`, kind: "count" },
  ...(range
    ? ([
        { key: `${letter}-low`, label: `${letter}, 10th percentile, £`, kind: "count" },
        { key: `${letter}-high`, label: `${letter}, 90th percentile, £`, kind: "count" },
      ] as const)
    : []),
];

function inYear({ flows, rangeByYear }: Spent, year: FinancialYear): Row | undefined {
  const i = flows.years.indexOf(year);
  return i < 0 ? undefined : { central: flows.spending.byYearM[i] ?? 0, range: rangeByYear?.[i] };
}

const some = (amountM: number): Row | undefined => (amountM > 0 ? { central: amountM } : undefined);
