import type { Event, Proposal } from "#/data/schema.ts";
import { decisions, deliveries, type Mark, type Standing } from "#/data/vocabulary.ts";
import type { Entry } from "#/model/register.ts";
import type { Fate } from "./became.ts";
import type { Prices } from "./cost.ts";
import { column, tenth } from "./costTable.ts";
import type { Path } from "./futures.ts";
import type { Door } from "./phrase.ts";
import type { GroupedBy, NamedGroup } from "./groups.ts";
import type { Happening } from "./timeline.ts";

/** A value in a table; null is unknown, and is never written as 0. */
export type Cell = string | number | null;
export type Column = {
  readonly key: string;
  readonly label: string;
  /** A period is a year or a financial year, written as it is. */
  readonly kind: "text" | "money" | "count" | "date" | "period";
};
/** The rows behind a chart or a list, as they are shown in its data table and saved as CSV. */
export type Table = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the numbers of each row open, one per row. */
  readonly doors?: readonly (Door | undefined)[];
};

/** The labels of ids, as the dataset has them. */
export type Names = {
  readonly theme: (id: string) => string;
  readonly body: (id: string) => string;
  readonly review: (id: string) => string;
};
/** What the list of proposals shows of each. */
export type ProposalRow = Pick<
  Entry,
  | "id"
  | "title"
  | "theme"
  | "review"
  | "mark"
  | "leads"
  | "levers"
  | "leadsIn"
  | "leadsOn"
  | "costM"
  | "decision"
  | "delivery"
  | "standing"
> & { readonly kind: Proposal["kind"] };

const fills: Record<Standing, string> = {
  sourced: "filled",
  "part sourced": "half filled",
  recalled: "hollow",
};

/** A proposal's mark in words: "filled square", "hollow diamond". */
export const markWords = (mark: Mark, standing: Standing): string => `${fills[standing]} ${mark}`;

/** The list of proposals, in the order given; a cost that is not published stays null. */
export function proposalsTable(rows: readonly ProposalRow[], names: Names, caption: string): Table {
  return {
    caption,
    columns: [
      column("mark", "Mark"),
      column("id", "Id"),
      column("proposal", "Proposal"),
      column("theme", "Theme"),
      column("lead", "Led by"),
      column("lever", "Levers"),
      column("leadsIn", "Leads in", "count"),
      column("leadsOn", "Leads on", "count"),
      column("cost", "Published cost, £m", "money"),
      column("decision", "Decision"),
      column("delivery", "Delivery"),
      column("standing", "Text"),
      column("kind", "Kind"),
      column("review", "Review"),
    ],
    rows: rows.map((row) => [
      markWords(row.mark, row.standing),
      row.id,
      row.title,
      names.theme(row.theme),
      row.leads.map(names.body).join(", "),
      row.levers.join(", "),
      row.leadsIn,
      row.leadsOn,
      row.costM,
      row.decision,
      row.delivery,
      row.standing,
      row.kind,
      names.review(row.review),
    ]),
  };
}

/** Cost by theme, lead body or lever: a row per group. */
export function groupTable(
  by: GroupedBy,
  groups: readonly NamedGroup[],
  caption: string,
  prices?: Prices,
): Table {
  const converted = prices?.in ?? null;
  const told = (amountM: number | null): Cell =>
    amountM === null || converted === null ? amountM : tenth(amountM);
  return {
    caption,
    columns: [
      column("group", { theme: "Theme", lead: "Lead body", lever: "Lever" }[by]),
      column("proposals", "Proposals", "count"),
      column("all", "With those filtered out", "count"),
      column(
        "cost",
        converted === null ? "Published cost, £m" : `Cost in ${converted} prices, £m`,
        "money",
      ),
      column("out", "Cost filtered out, £m", "money"),
      column("uncosted", "Without a published cost", "count"),
    ],
    rows: groups.map(({ label, entries, of, amountM, outM, uncosted }) => [
      label,
      entries.length,
      of,
      told(amountM),
      told(outM),
      uncosted,
    ]),
  };
}

/** The government's sums beside the ask. They overlap, so the table has no total. */
export function fundingTable(
  blocks: readonly {
    readonly short: string;
    readonly amountM: number | null;
    readonly period: string;
    readonly newMoney: string;
    readonly by: string;
  }[],
  caption: string,
): Table {
  return {
    caption,
    columns: [
      column("sum", "Sum"),
      column("amount", "Amount, £m", "money"),
      column("period", "Period"),
      column("new", "New money"),
      column("by", "Said by"),
    ],
    rows: blocks.map(({ short, amountM, period, newMoney, by }) => [
      short,
      amountM,
      period,
      newMoney,
      by,
    ]),
  };
}

/** What became of it: a row per decision, a column per delivery, and totals both ways. */
export function becameTable(entries: readonly Fate[], caption: string): Table {
  const n = (decision: string | null, delivery: string | null): number =>
    entries.filter(
      (entry) =>
        (decision === null || entry.decision === decision) &&
        (delivery === null || entry.delivery === delivery),
    ).length;
  const row = (label: string, decision: string | null): readonly Cell[] => [
    label,
    ...deliveries.map((delivery) => n(decision, delivery)),
    n(decision, null),
  ];
  return {
    caption,
    columns: [
      column("decision", "Decision"),
      ...deliveries.map((delivery) => column(delivery, delivery, "count")),
      column("all", "All", "count"),
    ],
    rows: [...decisions.map((decision) => row(decision, decision)), row("all", null)],
  };
}

/** The timeline: a row per event, in date order. */
export function timelineTable(
  events: readonly (Happening & Pick<Event, "proposals">)[],
  caption: string,
): Table {
  const inOrder = [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    caption,
    columns: [
      column("date", "Date", "date"),
      column("event", "Event"),
      column("kind", "Kind"),
      column("proposals", "Proposals"),
    ],
    rows: inOrder.map(({ date, title, kind, proposals }) => [
      date,
      title,
      kind,
      proposals.join(", "),
    ]),
  };
}

/** History, futures and claims: a row per point. Values are in each series' own unit. */
export function seriesTable(paths: readonly Path[], caption: string): Table {
  return {
    caption,
    columns: [
      column("series", "Series"),
      column("period", "Period", "period"),
      column("value", "Value", "count"),
      column("unit", "Unit"),
      column("by", "Said by"),
      column("edition", "Edition"),
      column("standing", "Standing"),
    ],
    rows: paths.flatMap((path) =>
      path.points.map((point): readonly Cell[] => [
        path.label,
        point.period,
        point.value,
        path.unit,
        path.by,
        point.edition ?? null,
        point.standing ?? null,
      ]),
    ),
  };
}
