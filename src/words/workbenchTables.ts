import type { Choice } from "#/model/decisions.ts";
import type { Settled } from "#/model/outcome.ts";
import type { Interval } from "#/model/quantile.ts";
import { dateOfFinish, monthOf } from "#/model/months.ts";
import { column, tenth } from "./costTable.ts";
import type { Cell, Table } from "./table.ts";

/** One scenario as its sums are taken away; amounts in £ million. */
export type TotalsTold = {
  readonly letter: string;
  readonly name: string;
  readonly outcome: Settled & { readonly range: Interval | undefined };
  readonly parts: { readonly estimatesM: number; readonly yoursM: number };
};

/** What each scenario would have to spend, one to a row; what is not worked out is empty, and not 0. */
export function totalsTable(columns: readonly TotalsTold[], caption: string): Table {
  return {
    caption,
    columns: [
      column("scenario", "Scenario"),
      column("name", "Name"),
      column("total", "Total, at least, £m", "money"),
      column("estimates", "Of it estimates, £m", "money"),
      column("yours", "Of it yours, £m", "money"),
      column("low", "1 draw in 10 is below, £m", "money"),
      column("high", "1 draw in 10 is above, £m", "money"),
      column("present", "Present value, £m", "money"),
      column("most", "Dearest year, £m", "money"),
      column("dearest", "Which year", "period"),
      column("savings", "Savings, apart, £m", "money"),
      column("income", "Income, apart, £m", "money"),
      column("prices", "Prices asked for", "period"),
      column("asPublished", "Lines as published, price base not known", "count"),
      column("in", "Proposals in", "count"),
      column("unknown", "Of them without a cost", "count"),
      column("ends", "Work ends", "date"),
    ],
    rows: columns.map(({ letter, name, outcome: { flows, plan, range }, parts }) => {
      const { spending } = flows;
      const mostM = Math.max(0, ...spending.byYearM);
      const { finishMonth } = plan.schedule;
      return [
        letter,
        name,
        ...[spending.totalM, parts.estimatesM, parts.yoursM].map(tenth),
        range === undefined ? null : tenth(range.low),
        range === undefined ? null : tenth(range.high),
        plan.assumptions.discount ? tenth(spending.presentM) : null,
        mostM === 0 ? null : tenth(mostM),
        mostM === 0 ? null : (flows.years[spending.byYearM.indexOf(mostM)] ?? null),
        tenth(flows.savings.totalM),
        tenth(flows.income.totalM),
        plan.assumptions.prices,
        spending.asPublished,
        plan.of,
        plan.unpriced.length,
        finishMonth === undefined
          ? null
          : dateOfFinish(finishMonth, monthOf(plan.assumptions.programmeStart)),
      ];
    }),
  };
}

/** A place beside others: what falls to it, and what it is like. */
export type PeerTold = {
  readonly id: string;
  readonly name: string;
  /** £ million. */
  readonly totalM: number;
  /** £; null where its children are not counted. */
  readonly perChild: number | null;
  readonly one?:
    | {
        readonly children: number | null;
        readonly inCareRate: number | null;
        readonly lowIncomePercent: number | null;
      }
    | undefined;
};

/** An authority beside its region, the country and those like it. */
export const peersTable = (rows: readonly PeerTold[], caption: string): Table => ({
  caption,
  columns: [
    column("authority", "Authority"),
    column("id", "Code"),
    column("allocated", "Allocated, £m", "money"),
    column("perChild", "For each child, £", "count"),
    column("children", "Children", "count"),
    column("inCare", "In care, rate per 10,000 children", "count"),
    column("lowIncome", "Children in low-income families, %", "count"),
  ],
  rows: rows.map(({ id, name, totalM, perChild, one }) => [
    name,
    id,
    totalM,
    perChild === null ? null : Math.round(perChild),
    one?.children ?? null,
    one?.inCareRate ?? null,
    one?.lowIncomePercent ?? null,
  ]),
});

/** What was decided about each proposal, three columns to a scenario. */
export const decisionsTable = (
  rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly theme: string;
    /** In the order of the letters. */
    readonly choices: readonly Choice[];
  }[],
  letters: readonly string[],
  caption: string,
): Table => ({
  caption,
  columns: [
    column("id", "Id"),
    column("proposal", "Proposal"),
    column("theme", "Theme"),
    ...letters.flatMap((letter) => [
      column(`${letter}-in`, `${letter}: in or out`),
      column(`${letter}-later`, `${letter}: months later`, "count"),
      column(`${letter}-funded`, `${letter}: paid for, %`, "count"),
    ]),
  ],
  rows: rows.map(({ id, title, theme, choices }) => [
    id,
    title,
    theme,
    ...choices.flatMap((choice): readonly Cell[] => [
      choice.in ? "in" : "out",
      choice.laterMonths,
      Math.round(choice.funded * 100),
    ]),
  ]),
});

/** What is supposed, a column to a scenario, in the words in which it is shown. */
export const assumptionsTable = (
  rows: readonly {
    readonly label: string;
    readonly means: string;
    readonly source: string;
    /** In the order of the letters. */
    readonly values: readonly string[];
  }[],
  letters: readonly string[],
  caption: string,
): Table => ({
  caption,
  columns: [
    column("assumption", "What we suppose to be so"),
    ...letters.map((letter) => column(letter, `Scenario ${letter}`)),
    column("means", "What it means"),
    column("source", "Where it comes from"),
  ],
  rows: rows.map(({ label, means, source, values }) => [label, ...values, means, source]),
});

/** What a package costs in each year beside the most that may be spent in any. */
export const envelopeTable = (
  years: readonly { readonly year: string; readonly amountM: number }[],
  capM: number,
  caption: string,
): Table => ({
  caption,
  columns: [
    column("year", "Year", "period"),
    column("cost", "The package, £m", "money"),
    column("cap", "The most to spend, £m", "money"),
  ],
  rows: years.map(({ year, amountM }) => [year, tenth(amountM), capM]),
});

/** What is in a package and what is not, with what is counted for it, null where nothing is, and the reason. */
export const packageTable = (
  rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly theme: string;
    readonly isIn: boolean;
    readonly costM: number | null;
    readonly why: string;
  }[],
  caption: string,
): Table => ({
  caption,
  columns: [
    column("id", "Id"),
    column("proposal", "Proposal"),
    column("theme", "Theme"),
    column("in", "In or out"),
    column("cost", "Counted for it, £m", "money"),
    column("why", "Why it is not in"),
  ],
  rows: rows.map(({ id, title, theme, isIn, costM, why }) => [
    id,
    title,
    theme,
    isIn ? "in" : "out",
    costM,
    why,
  ]),
});
