import type { TimelineEvent } from "#/charts/timeline/layout.ts";
import type { EventKind } from "#/data/vocabulary.ts";
import { hadHappened, spanOf } from "#/model/time.ts";
import { eventKindWords } from "#/words/timeline.ts";
import type { Explored } from "./explore.ts";
import type { MarkState } from "./kept.ts";

/** The lanes of the timeline, from the top. */
export const lanes = [
  { id: "reviews", label: "The reviews" },
  { id: "government", label: "Government" },
  { id: "delivery", label: "Delivery" },
  { id: "law", label: "Parliament and law" },
  { id: "reaction", label: "Data and reaction" },
] as const;
type LaneId = (typeof lanes)[number]["id"];
const laneOf: Readonly<Record<EventKind, LaneId>> = {
  review: "reviews",
  "related inquiry": "reviews",
  target: "reviews",
  "government response": "government",
  commitment: "government",
  guidance: "government",
  funding: "government",
  delivery: "delivery",
  parliament: "law",
  legislation: "law",
  reaction: "reaction",
  analysis: "reaction",
  data: "reaction",
  context: "reaction",
};

/** An event as the first document has it. */
export type Happened = Explored["first"]["events"][number];

/** How much an event asks for a flag: the report and the Act first, then what government did. */
function weightOf(event: Happened): number {
  if (event.milestone !== undefined) return 9;
  if (event.kind === "government response") return 4;
  return event.kind === "review" || event.kind === "delivery" || event.kind === "target" ? 2 : 1;
}

/** The major events that are named on the chart, the weightiest if not all. */
export const flaggedIn = (events: readonly Happened[], most: number): ReadonlySet<string> =>
  new Set(
    events
      .filter((event) => event.major === true)
      .sort((a, b) => weightOf(b) - weightOf(a) || a.date.localeCompare(b.date))
      .slice(0, most)
      .map((event) => event.id),
  );

/**
 * How each event stands out: chosen with its proposal while that passes the filters, ghost when all its
 * proposals are filtered out or it came after the day looked back to.
 */
export const statesIn = (
  events: readonly Happened[],
  focus: string,
  passes: (id: string) => boolean,
  asOf?: string,
): ReadonlyMap<string, MarkState> =>
  new Map(
    events.map(({ id, date, kind, proposals }) => {
      if (asOf !== undefined && kind !== "target" && !hadHappened(date, asOf)) return [id, "ghost"];
      const kept = proposals.filter(passes);
      if (proposals.length > 0 && kept.length === 0) return [id, "ghost"];
      return [id, kept.includes(focus) ? "chosen" : "plain"];
    }),
  );

/** Events as the timeline draws them; `flagged` are named. */
export const drawnEvents = (
  events: readonly Happened[],
  flagged: ReadonlySet<string>,
): readonly TimelineEvent[] =>
  events.map((event) => ({
    id: event.id,
    date: event.date,
    precision: event.precision,
    title: event.title,
    short: event.short,
    kind: eventKindWords[event.kind][0],
    major: flagged.has(event.id),
    weight: weightOf(event),
    lane: laneOf[event.kind],
    target: event.kind === "target",
    proposals: event.proposals,
  }));

/** Whether any of what a date may mean lies in a stretch of time, in calendar years and fractions. */
export function isWithin(date: string, [from, to]: readonly [number, number]): boolean {
  const span = spanOf(date);
  return span.end > from && span.start < to;
}
