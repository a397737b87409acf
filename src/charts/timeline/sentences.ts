import { formatDate, type PartialDate } from "#/model/time.ts";
import type { Lane, TimelineEvent } from "./layout.ts";

/** An event's date, no better than it is known. */
export const knownDate = (event: Pick<TimelineEvent, "date" | "precision">): PartialDate =>
  event.date.slice(0, { year: 4, month: 7, day: 10 }[event.precision]);

/** One event as a sentence: when, what, what kind, and how many proposals it touches. */
export function eventSentence(event: TimelineEvent, lanes: readonly Lane[]): string {
  const together = event.many === undefined ? "" : `${event.many} events: `;
  return [`${together}${formatDate(knownDate(event))}: ${event.title}.`, restSentence(event, lanes)]
    .filter((part) => part !== "")
    .join(" ");
}

/** What is said of an event after its date and its title: its kind, and how many proposals it is about. */
export function restSentence(event: TimelineEvent, lanes: readonly Lane[]): string {
  const kind = event.kind ?? lanes.find((lane) => lane.id === event.lane)?.label ?? "";
  const count = event.proposals.length;
  return [
    kind === "" ? "" : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}.`,
    event.target && kind !== "target" ? "Target." : "",
    count === 0 ? "" : count === 1 ? "1 proposal." : `${count} proposals.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
