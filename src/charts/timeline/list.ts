import { middleOf, type PartialDate } from "#/model/time.ts";
import {
  dateOf,
  inDateOrder,
  type Lane,
  nameOf,
  type PlacedEvent,
  type TimelineEvent,
} from "./layout.ts";
import { knownDate, restSentence } from "./sentences.ts";

/** A line of the phone form: an event, or the day last looked, and the room left above it for the time between. */
export type ListItem =
  | { readonly kind: "today"; readonly key: string; readonly gap: number }
  | ({
      readonly kind: "event";
      readonly key: string;
      readonly event: TimelineEvent;
      readonly gap: number;
      readonly sentence: string;
      readonly date: PartialDate;
      readonly when: string;
      readonly name: string;
      /** The full title, when the name is a short one. */
      readonly more: string;
    } & Pick<PlacedEvent, "shape" | "bracket">);

/** The events in a column, a gap standing for the time between; only the major ones unless `all`. */
export function layoutList(
  events: readonly TimelineEvent[],
  lanes: readonly Lane[],
  today: PartialDate,
  all: boolean,
): readonly ListItem[] {
  const now = middleOf(today);
  let last: number | null = null;
  const gapTo = (time: number) => {
    const gap = last === null ? 0 : Math.min(36, Math.round((time - last) * 16));
    last = time;
    return gap;
  };
  const shown = inDateOrder(events).filter((event) => all || event.major);
  const isPast = (event: TimelineEvent) => middleOf(knownDate(event)) <= now;
  const toItem = (event: TimelineEvent): ListItem => {
    const isYear = event.precision === "year";
    const dated = event.precision === "day" ? "bar" : "square";
    const when = dateOf(event).replace(/, target$/, "");
    const [name, more] = [nameOf(event), moreOf(event)];
    return {
      kind: "event",
      key: event.id,
      event,
      gap: gapTo(middleOf(knownDate(event))),
      // It begins with the words that are seen, so that who speaks to the page can say them.
      sentence: [`${when}: ${name}.`, more === "" ? "" : `${more}.`, restSentence(event, lanes)]
        .filter((part) => part !== "")
        .join(" "),
      date: knownDate(event),
      when,
      name,
      more,
      shape: event.target ? "diamond" : isYear ? "none" : dated,
      bracket: isYear ? { x0: -5, x1: 5 } : null,
    };
  };
  return [
    ...shown.filter(isPast).map(toItem),
    { kind: "today", key: "today", gap: gapTo(now) },
    ...shown.filter((event) => !isPast(event)).map(toItem),
  ];
}

/** The full title where the name is a short one; else that it is a target, where it is. */
function moreOf(event: TimelineEvent): string {
  if (event.short !== undefined && event.short !== event.title) return event.title;
  return event.target ? "target" : "";
}
