import type { EventState } from "#/charts/timeline/gather.ts";
import type { TimelineEvent } from "#/charts/timeline/layout.ts";

export const lanes = [
  { id: "review", label: "The review" },
  { id: "answer", label: "Government" },
];
export const today = "2026-11-22";
export const span = { first: 2009, last: 2032 };

/** An event of a day in 2023 in the first lane, unless told otherwise. */
export const event = (id: string, changes: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  date: "2023-02-02",
  precision: "day",
  title: `Event ${id}`,
  major: false,
  lane: "review",
  target: false,
  proposals: [],
  ...changes,
});

/** One event of every kind of mark and state, and one from before the years are drawn in full. */
export const events: readonly TimelineEvent[] = [
  event("old", { date: "2009", precision: "year" }),
  event("start", { date: "2019-12", precision: "month" }),
  event("case", { date: "2021-06-17", title: "Case for change", major: true }),
  event("report", { date: "2022-05-23", title: "Final report", major: true, kind: "review" }),
  event("promise", { date: "2022-05-23", title: "First answer", lane: "answer" }),
  event("response", {
    title: "Stable Homes, Built on Love",
    lane: "answer",
    kind: "government response",
    major: true,
    proposals: ["2.01", "5.05"],
  }),
  event("bill", { date: "2024-12-17", title: "Bill introduced", lane: "answer", major: true }),
  event("same-1", { date: "2025-04", precision: "month", lane: "answer" }),
  event("same-2", { date: "2025-04", precision: "month", lane: "answer" }),
  event("act", { date: "2026-04-29", title: "The Act", lane: "answer", major: true }),
  event("full", {
    date: "2027-03-01",
    precision: "month",
    title: "Families First in full",
    lane: "answer",
    target: true,
    major: true,
    proposals: ["2.01"],
  }),
  event("homes", {
    date: "2032",
    precision: "year",
    title: "30,000 more with families",
    short: "30,000 at home (review)",
    target: true,
    major: true,
  }),
];

/** One event that is filtered out, and one whose proposal is open. */
export const stateOf = (id: string): EventState =>
  id === "case" ? "ghost" : id === "response" ? "chosen" : "plain";
