import type { BarEntry, BarRow } from "#/charts/bars/layout.ts";

const standings = ["sourced", "part sourced", "recalled"] as const;

/** So many proposals of a theme, in turn sourced, part sourced and recalled. */
export const entries = (theme: number, count: number, more: Partial<BarEntry> = {}): BarEntry[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${theme}.${i + 1}`,
    title: `Proposal ${theme}.${i + 1}`,
    mark: "square",
    themeIndex: theme,
    standing: standings[i % 3] ?? "sourced",
    state: "plain",
    ...more,
  }));

const row = (id: string, label: string, more: Partial<BarRow>): BarRow => ({
  id,
  label,
  themeIndex: null,
  entries: [],
  of: more.entries?.length ?? 0,
  kept: more.entries?.length ?? 0,
  amountM: null,
  outM: null,
  outsideProfileM: 0,
  basis: "stated",
  uncosted: 0,
  chosen: false,
  ...more,
});

/** Three themes: £200m of which £20m in no year, £50m, and nothing published. */
export const rows: readonly BarRow[] = [
  row("help", "Family Help", {
    number: "2",
    themeIndex: 0,
    entries: entries(0, 4),
    amountM: 200,
    outsideProfileM: 20,
    door: "cost:help",
    uncosted: 3,
  }),
  row("care", "Transforming care", {
    number: "5",
    themeIndex: 3,
    entries: entries(3, 2, { mark: "diamond" }),
    amountM: 50,
    door: "cost:care",
    uncosted: 1,
  }),
  row("system", "How the system is run", {
    number: "8",
    themeIndex: 6,
    entries: entries(6, 1),
    uncosted: 1,
  }),
];
