import type { Precision } from "#/data/vocabulary.ts";
import { formatDate, middleOf, type PartialDate, spanOf } from "#/model/time.ts";
import { textWidth } from "../kit/text.ts";
import { dayOn, type PlacedDay } from "./days.ts";
import { type Flag, placeFlags } from "./flags.ts";
import { eventSentence, knownDate } from "./sentences.ts";
import {
  fullFrom,
  stretchOf,
  timeScale,
  type TimeScale,
  type Years,
  type YearSpan,
} from "./scale.ts";

/** Something that happened, or that someone said would. */
export type TimelineEvent = {
  readonly id: string;
  readonly date: PartialDate;
  readonly precision: Precision;
  readonly title: string;
  readonly short?: string | undefined;
  /** What kind of event it is, when its lane does not say ("government response"). */
  readonly kind?: string | undefined;
  readonly major: boolean;
  readonly lane: string;
  readonly target: boolean;
  readonly proposals: readonly string[];
  /** Among major events, which keep their flag when not all fit: the heavier; by its kind unless told. */
  readonly weight?: number | undefined;
  /** How many events the mark stands for, when it is more than one. */
  readonly many?: number | undefined;
};
export type Lane = { readonly id: string; readonly label: string };

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type PlacedEvent = {
  readonly event: TimelineEvent;
  readonly x: number;
  readonly y: number;
  /** The bracket of a year, px from the mark; null when the date is known better. */
  readonly bracket: { readonly x0: number; readonly x1: number } | null;
  readonly shape: "bar" | "square" | "diamond" | "none" | "many";
  /** What can be pressed. */
  readonly hit: Box;
  readonly sentence: string;
};
export type PlacedFlag = {
  readonly event: TimelineEvent;
  readonly name: string;
  readonly date: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly textX: number;
  readonly textY: number;
  readonly anchor: "start" | "end";
  readonly wash: Box;
};
export type PlacedLane = Lane & { readonly x: number; readonly labelY: number; readonly y: number };
export type TimelineLayout = {
  readonly width: number;
  readonly height: number;
  readonly scale: TimeScale;
  readonly lanes: readonly PlacedLane[];
  /** In date order, which is also the order of reading. */
  readonly events: readonly PlacedEvent[];
  readonly flags: readonly PlacedFlag[];
  /** Top and bottom of the lanes. */
  readonly field: { readonly top: number; readonly bottom: number };
  /** The ground after the day last looked: what came of it is not known. */
  readonly future: Box;
  readonly yearsY: number;
  readonly yearNames: readonly { readonly x: number; readonly label: string }[];
  /** The mark of the early years pressed together, and their name; null when none are. */
  readonly pressed: {
    readonly path: string;
    readonly textX: number;
    readonly label: string;
  } | null;
  /** Null when it lies outside the axis. */
  readonly today: PlacedDay | null;
  /** The day the reader looks back to. */
  readonly asOf: PlacedDay | null;
};

const row = 18;
const track = 12;
const size = 7;

/** Events by date, the first first; those of one day in their given order. */
export const inDateOrder = (events: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  [...events].sort((a, b) => middleOf(knownDate(a)) - middleOf(knownDate(b)));

/**
 * Places the events of a review in lanes along one time axis, with flags on the major ones. The axis is
 * its own unless one is given, which other lanes then share.
 */
export function layoutTimeline(
  events: readonly TimelineEvent[],
  lanes: readonly Lane[],
  today: PartialDate,
  span: YearSpan,
  width: number,
  axis?: TimeScale,
  asOf: PartialDate | null = null,
): TimelineLayout {
  const heads = axis === undefined ? width >= 640 : axis.left > 0;
  const widest = Math.max(0, ...lanes.map((lane) => textWidth(lane.label, 13)));
  const left = heads ? Math.min(160, Math.ceil(widest) + 16) : 0;
  const scale =
    axis ??
    timeScale(
      span,
      fullFrom(
        events.map((event) => event.date),
        span,
      ),
      left,
      width,
    );
  const ordered = inDateOrder(events);
  const major = ordered.filter((event) => event.major);
  const flags = placeFlags(
    major.map((event) => flagText(event, scale)),
    0,
    width,
    width < 800 ? 9 : 11,
  );
  const rows = Math.max(0, ...flags.map((flag) => flag.level + 1));
  const top = rows * row + 10;

  const placedLanes: PlacedLane[] = [];
  const placed = new Map<string, PlacedEvent>();
  let y = top;
  for (const lane of lanes) {
    const head = heads ? 0 : 16;
    const own = ordered.filter((event) => event.lane === lane.id);
    const tracks = intoTracks(own, scale);
    placedLanes.push({ ...lane, x: 0, labelY: y + (heads ? 14 : 12), y: y + head + 4 + track / 2 });
    for (const { event, slot } of tracks)
      placed.set(event.id, place(event, scale, y + head + 4 + slot * track + track / 2, lanes));
    y += head + 8 + track * Math.max(1, ...tracks.map(({ slot }) => slot + 1));
  }
  const now = scale.x(middleOf(today));
  const back = asOf === null ? null : dayOn(`as of ${formatDate(asOf)}`, asOf, scale, y);
  const current = dayOn(`last looked, ${formatDate(today)}`, today, scale, y, back);
  return {
    width,
    height: y + 44,
    scale,
    lanes: placedLanes,
    events: ordered.flatMap((event) => placed.get(event.id) ?? []),
    flags: flags.flatMap((flag) => placeFlag(flag, ordered, placed, scale, rows)),
    field: { top, bottom: y },
    future: { x: now, y: top, width: width - now, height: y - top },
    yearsY: y + 17,
    yearNames: scale.years
      .filter((year) => year.label !== "")
      .map(({ x, label }) => ({ x: x + 4, label })),
    pressed: scale.pressed && {
      path: `M${scale.pressed.x1} ${top}V${y - 12}l-4 2 8 4 -8 4 4 2V${y + 4}`,
      textX: scale.pressed.x0,
      label: scale.pressed.label,
    },
    today: current,
    asOf: back,
  };
}

/** The years in force as a box behind the lanes; null when none are chosen. */
export function yearsBox(layout: TimelineLayout, years: Years | null): Box | null {
  if (years === null) return null;
  const [from, to] = stretchOf(years);
  const { top, bottom } = layout.field;
  const x = layout.scale.x(from);
  return { x, y: top, width: layout.scale.x(to) - x, height: bottom - top };
}

/** What an event is called where there is little room. */
export const nameOf = (event: TimelineEvent): string => event.short ?? event.title;
const bareDate = (event: TimelineEvent) => formatDate(knownDate(event), "short");
/** Its date, and that it is a target when its name does not say so. */
export const dateOf = (event: TimelineEvent): string => {
  const date = bareDate(event);
  return event.target && !/\(.*\)|target/i.test(nameOf(event)) ? `${date}, target` : date;
};

/** Kinds of event that keep their flag longest: what was asked, what was answered, what became law. */
const telling: readonly string[] = ["review", "government response", "legislation"];

const cutName = (event: TimelineEvent): string => nameOf(event).replace(/ \([^)]*\)$/, "");

function flagText(event: TimelineEvent, scale: TimeScale) {
  const wide = (name: string, date: string) =>
    textWidth(name, 12, "bold") + textWidth(` ${date}`, 12) + 6;
  return {
    id: event.id,
    x: scale.x(middleOf(knownDate(event))),
    width: wide(nameOf(event), dateOf(event)),
    short: wide(cutName(event), bareDate(event)),
    weight: event.weight ?? (telling.includes(event.kind ?? "") ? 2 : 1),
  };
}

function placeFlag(
  flag: Flag,
  events: readonly TimelineEvent[],
  placed: ReadonlyMap<string, PlacedEvent>,
  scale: TimeScale,
  rows: number,
): readonly PlacedFlag[] {
  const event = events.find(({ id }) => id === flag.id);
  const mark = placed.get(flag.id);
  if (!event || !mark) return [];
  const text = flagText(event, scale);
  const { x } = text;
  const width = flag.isShort ? text.short : text.width;
  const top = (rows - 1 - flag.level) * row + 2;
  const leftward = flag.side === "left";
  return [
    {
      event,
      name: flag.isShort ? cutName(event) : nameOf(event),
      date: flag.isShort ? bareDate(event) : dateOf(event),
      x,
      top,
      bottom: mark.y - size / 2,
      textX: leftward ? x - 5 : x + 5,
      textY: top + 12,
      anchor: leftward ? "end" : "start",
      wash: { x: leftward ? x - width : x, y: top - 1, width, height: row - 1 },
    },
  ];
}

/** The stretch a mark covers, in px. */
function extent(event: TimelineEvent, scale: TimeScale): readonly [number, number] {
  const { start, end } = spanOf(knownDate(event));
  if (event.many !== undefined) {
    const x = scale.x((start + end) / 2);
    const half = event.many > 9 ? 9 : 6.5;
    return [x - half, x + half];
  }
  if (event.precision === "year") return [scale.x(start) + 1.5, scale.x(end) - 1.5];
  const x = scale.x((start + end) / 2);
  const half = event.target || event.precision === "month" ? size / 2 + 0.6 : 1.3;
  return [x - half, x + half];
}

/** Marks that would cover each other go to tracks beneath, the earlier one above. */
function intoTracks(events: readonly TimelineEvent[], scale: TimeScale) {
  const taken: (readonly [number, number])[][] = [];
  return events.map((event) => {
    const [x0, x1] = extent(event, scale);
    const free = (slot: number) => taken[slot]?.every(([a, b]) => x1 + 1 < a || x0 - 1 > b) ?? true;
    let slot = 0;
    while (!free(slot)) slot += 1;
    (taken[slot] ??= []).push([x0, x1]);
    return { event, slot };
  });
}

function place(
  event: TimelineEvent,
  scale: TimeScale,
  y: number,
  lanes: readonly Lane[],
): PlacedEvent {
  const [x0, x1] = extent(event, scale);
  const isMany = event.many !== undefined;
  const isYear = !isMany && event.precision === "year";
  const x = (x0 + x1) / 2;
  const half = Math.max(6, (x1 - x0) / 2);
  const dated = event.precision === "day" ? "bar" : "square";
  return {
    event,
    x,
    y,
    bracket: isYear ? { x0: x0 - x, x1: x1 - x } : null,
    shape: isMany ? "many" : event.target ? "diamond" : isYear ? "none" : dated,
    hit: { x: x - half, y: y - track / 2, width: half * 2, height: track },
    sentence: eventSentence(event, lanes),
  };
}
