import type { ScheduleGroup, ScheduleRow } from "#/charts/schedule/rows.ts";
import { zoomedScale } from "#/charts/timeline/scale.ts";

/** Ten years in 1,000 px after 200 px of labels: 100 px a year. */
export const axis = zoomedScale(2022, 2032, 200, 1200);

/** A year's work of an assumption from 2022, unless told otherwise. */
export const row = (id: string, changes: Partial<ScheduleRow> = {}): ScheduleRow => ({
  id,
  title: `Proposal ${id}`,
  themeIndex: 0,
  state: "plain",
  span: { from: 2022, to: 2023 },
  fade: null,
  basis: "assumption",
  isOpen: false,
  slackTo: null,
  isCritical: false,
  before: null,
  slip: null,
  ticks: [],
  flag: null,
  note: null,
  waits: [],
  sentence: `Proposal ${id}: from 2022 to 2023.`,
  ...changes,
});

/** A critical pair, and one that may wait; a milestone, a moved one and an unknown one. */
export const groups: readonly ScheduleGroup[] = [
  {
    id: "care",
    label: "Care",
    themeIndex: 0,
    rows: [
      row("A", { isCritical: true, fade: { from: 2022.5, to: 2023.5 } }),
      row("B", {
        isCritical: true,
        span: { from: 2023, to: 2027 },
        waits: ["A"],
        state: "chosen",
        flag: { at: 2026, text: "by 2025", isMet: false },
      }),
      row("C", {
        slackTo: 2027,
        waits: ["A"],
        span: { from: 2024, to: 2025 },
        ticks: [2024.5, 2040],
      }),
    ],
  },
  {
    id: "help",
    label: "Help",
    themeIndex: 1,
    rows: [
      row("M", { span: { from: 2022, to: 2022 }, themeIndex: 1 }),
      row("L", {
        span: { from: 2024, to: 2025 },
        before: { from: 2022, to: 2023 },
        slip: "+24 months",
        themeIndex: 1,
      }),
      row("U", {
        span: null,
        before: { from: 2022, to: 2023 },
        basis: "unknown",
        note: "no step found",
        state: "ghost",
        themeIndex: 1,
      }),
    ],
  },
];
