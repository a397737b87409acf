import { scaleLinear } from "d3-scale";
import { financialYearsOf, type PartialDate, startOf } from "#/model/time.ts";

/** Two financial years, named by the calendar year each begins in, both included. */
export type Years = readonly [number, number];
/** The calendar years an axis covers, both included. */
export type YearSpan = { readonly first: number; readonly last: number };

/** One time axis, in calendar years and fractions, shared by every lane drawn on it. */
export type TimeScale = {
  readonly left: number;
  readonly right: number;
  readonly x: (time: number) => number;
  readonly time: (x: number) => number;
  /** One per calendar year at full width: where it begins and, when there is room, its name. */
  readonly years: readonly { readonly year: number; readonly x: number; readonly label: string }[];
  /** The early years that are pressed together, if any are. */
  readonly pressed: { readonly x0: number; readonly x1: number; readonly label: string } | null;
};

const pressedWidth = 70;
const labelPitch = 36;

/**
 * The year from which time is drawn at full width: the first with an event after the last run of
 * three or more empty years that at most one event in ten comes before; the first year if none is.
 */
export function fullFrom(dates: readonly PartialDate[], span: YearSpan): number {
  const years = dates.map((date) => Number(date.slice(0, 4))).sort((a, b) => a - b);
  let from = span.first;
  years.forEach((year, i) => {
    const before = years[i - 1];
    if (before !== undefined && year - before > 3 && i * 10 <= years.length) from = year;
  });
  return from;
}

/** A time axis between two pixels, with the years before `full` pressed into a narrow strip. */
export function timeScale(span: YearSpan, full: number, left: number, right: number): TimeScale {
  const pressed = full > span.first;
  const start = pressed ? left + pressedWidth : left;
  const end = span.last + 1;
  const scale = pressed
    ? scaleLinear([span.first, full, end], [left, start, right])
    : scaleLinear([full, end], [left, right]);
  const every = Math.max(1, Math.ceil((labelPitch * (end - full)) / (right - start)));
  const years = Array.from({ length: end - full }, (_, i) => full + i).map((year, i) => ({
    year,
    x: scale(year),
    label: i % every === 0 ? String(year) : "",
  }));
  return {
    left,
    right,
    x: (time) => Math.min(right, Math.max(left, scale(time))),
    time: (x) => scale.invert(x),
    years,
    pressed: pressed ? { x0: left, x1: start, label: `${span.first}-${full - 1}` } : null,
  };
}

const wholeYear = 1;
const monthPitch = 58;
const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/**
 * A time axis that shows only a stretch of time, in calendar years and fractions, between two pixels. A
 * line stands at each year; at each month too, once there is room for their names.
 */
export function zoomedScale(from: number, to: number, left: number, right: number): TimeScale {
  const scale = scaleLinear([from, to], [left, right]);
  const perYear = (right - left) / (to - from);
  const monthly = [1, 3].find((months) => (perYear * months) / 12 >= monthPitch);
  const step = monthly === undefined ? wholeYear : monthly / 12;
  const every = monthly === undefined ? Math.max(1, Math.ceil(labelPitch / perYear)) : 1;
  const first = Math.ceil(from / step - 1e-6);
  const last = Math.ceil(to / step - 1e-6);
  const years = Array.from({ length: Math.max(0, last - first) }, (_, i) => (first + i) * step).map(
    (year, i) => {
      const whole = Math.floor(year + 1e-6);
      const month = monthNames[Math.round((year - whole) * 12)] ?? "";
      const name = monthly === undefined ? String(whole) : `${month} ${whole}`;
      return { year, x: scale(year), label: i % every === 0 ? name : "" };
    },
  );
  return {
    left,
    right,
    x: (time) => Math.min(right, Math.max(left, scale(time))),
    time: (x) => scale.invert(x),
    years,
    pressed: null,
  };
}

/** A stretch of time `by` times as long, about a time in it (its middle unless told), within bounds. */
export function zoomBy(
  [from, to]: readonly [number, number],
  by: number,
  [least, most]: readonly [number, number],
  about = (from + to) / 2,
): readonly [number, number] {
  const length = Math.min(most - least, Math.max(1 / 4, (to - from) * by));
  const share = (about - from) / (to - from);
  return within(about - length * share, length, [least, most]);
}

/** A stretch of time moved along by a share of its length, within bounds; whole months. */
export const panBy = (
  [from, to]: readonly [number, number],
  share: number,
  bounds: readonly [number, number],
): readonly [number, number] => within(from + (to - from) * share, to - from, bounds);

function within(from: number, length: number, [least, most]: readonly [number, number]) {
  const start = Math.min(most - length, Math.max(least, from));
  const month = (time: number) => Math.round(time * 12) / 12;
  return [month(start), month(start + length)] as const;
}

const april = 0.2466;

/** The financial year, by the calendar year it begins in, that a moment falls in. */
export const financialYearAt = (time: number): number => Math.floor(time - april);

/** From the start of the first financial year to the end of the last, in calendar years. */
export const stretchOf = ([first, last]: Years): readonly [number, number] => [
  first + april,
  last + 1 + april,
];

/** The financial years a stretch of time touches, by the calendar year each begins in. */
export function yearsTouched(from: number, to: number): Years {
  const slack = 0.02;
  return [
    financialYearAt(from + slack),
    Math.max(financialYearAt(from + slack), financialYearAt(to - slack)),
  ];
}

/** Whether a date may fall in the chosen financial years; always when none are chosen. */
export function isInYears(date: PartialDate, years: Years | null): boolean {
  if (years === null) return true;
  return financialYearsOf(date)
    .map(startOf)
    .some((year) => year >= years[0] && year <= years[1]);
}
