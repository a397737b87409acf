import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { AskedOf } from "#/model/asked.ts";
import { middleOfPeriod } from "#/model/futures.ts";
import { pathOf, type Guess, type SaidOf } from "#/model/guesses.ts";
import { formatDate, isFinancialYear } from "#/model/time.ts";
import type { Door } from "#/words/phrase.ts";
import { axisText, valueText } from "#/words/question.ts";
import { textWidth } from "../kit/text.ts";

/** Size of the chart and of its text, px. */
export type Size = { readonly width: number; readonly height: number; readonly text: number };
type Spot = { readonly x: number; readonly y: number };
type Words = Spot & { readonly text: string; readonly anchor: "start" | "end" };

/** One hidden period at which the line can be taken hold of. */
export type Handle = Spot & {
  readonly period: string;
  readonly value: number;
  readonly words: string;
};
/** A point of the truth, which opens its source. */
type TruthPoint = Spot & { readonly door: Door; readonly sentence: string };
/** A guess beside the truth. */
export type GuessLine = {
  readonly path: string;
  readonly end: Spot;
  /** Whose it is, where there is room to say so. */
  readonly label: Words | null;
};
export type PlacedLine = {
  readonly width: number;
  readonly height: number;
  readonly text: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly yTicks: readonly { readonly at: number; readonly label: string }[];
  readonly yWords: readonly Words[];
  readonly xTicks: readonly Words[];
  /** The break in an axis that does not start at 0. */
  readonly axisBreak: string | null;
  /** The ground on which the guess is drawn. */
  readonly field: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly known: string;
  readonly last: Spot & { readonly words: readonly Words[] };
  readonly handles: readonly Handle[];
  readonly drawn: string;
  readonly guesses: readonly GuessLine[];
  readonly truth:
    | (Spot & {
        readonly path: string;
        readonly words: Words;
        readonly points: readonly TruthPoint[];
      })
    | null;
  /** Which hidden period is nearest to a place across, and which value lies at a height. */
  readonly periodAt: (x: number) => number;
  readonly valueAt: (y: number) => number;
};

/** The year of a period: "2025", or the financial year whole. */
const yearOf = (period: string): string => (isFinancialYear(period) ? period : period.slice(0, 4));

/** Places a series with its end hidden, the line being drawn over it, and with the truth all guesses. */
export function layoutLine(
  asked: AskedOf<"line">,
  said: SaidOf<"line"> | undefined,
  guesses: readonly Guess[],
  revealed: boolean,
  { width, height, text }: Size,
): PlacedLine {
  const { hidden, scale, unit } = asked;
  // On a phone the years to be guessed need the room: less of what is known is drawn.
  const known = width < 480 ? asked.known.slice(-Math.max(4, hidden.length + 1)) : asked.known;
  const all = [...known, ...hidden];
  const last = known.at(-1) ?? { period: "", value: scale.from };
  const lines = guesses.flatMap(({ name, said: one }) =>
    one.kind === "line" ? { name, one } : [],
  );
  const endWords = hidden.at(-1) === undefined ? "" : axisText(hidden.at(-1)?.value ?? 0, unit);
  // At the right, room for any number of the scale and any name, so that nothing tells of the truth
  // before it is shown, and nothing moves then. A phone, which shows no truth, draws with all its width.
  const room =
    width < 480 && !revealed
      ? text * 1.4
      : Math.min(
          width * 0.3,
          Math.max(
            textWidth(axisText(scale.to, unit), text * 1.25, "bold"),
            ...lines.map(({ name }) => textWidth(name, text * 0.75)),
          ) +
            text * 1.2,
        );
  const [top, bottom] = [text * 1.6, height - text * 1.9];
  const y = scaleLinear([scale.from, scale.to], [bottom, top]);
  const ticks = y.ticks(height < 14 * text ? 3 : 5);
  const left =
    Math.max(...ticks.map((value) => textWidth(axisText(value, unit), text))) + text * 0.9;
  const right = width - room;
  const times = all.map(({ period }) => middleOfPeriod(period));
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [left, right]);
  const at = (period: string, value: number): Spot => ({
    x: x(middleOfPeriod(period)),
    y: y(value),
  });
  const from = at(last.period, last.value);
  const along = (values: readonly number[]): readonly Spot[] => [
    from,
    ...hidden.map(({ period }, i) => at(period, values[i] ?? last.value)),
  ];
  const own = said && pathOf(said, hidden.length, last.value);
  const truth = hidden.map(({ value }) => value);
  const end = along(truth).at(-1) ?? from;
  const placed = lines.map(({ name, one }) => {
    const path = along(pathOf(one, hidden.length, last.value));
    return { name, path: pathFor(path), end: path.at(-1) ?? from };
  });
  const yTicks = ticks.map((value) => ({ at: y(value), label: axisText(value, unit) }));
  return {
    ...{ width, height, text, bottom, left, right },
    yTicks,
    yWords: yTicks.map(({ at: spot, label }) => ({
      ...{ x: left - text * 0.6, y: spot + text * 0.35, text: label, anchor: "end" },
    })),
    xTicks: yearTicks(known, hidden, x, text, right),
    // The break is cut out of the axis, at its beginning.
    axisBreak:
      scale.from > 0
        ? `M${left} ${bottom}l${text / 5} ${-text / 4} ${text / 5} ${text / 2} ${text / 5} ${-text / 2} ${text / 5} ${text / 4}`
        : null,
    field: { x: from.x, y: top, width: right - from.x, height: bottom - top },
    known: pathFor(known.map(({ period, value }) => at(period, value))),
    last: {
      ...from,
      words: width < 480 && revealed ? [] : lastWords(asked, from, text, left, top),
    },
    handles: (own ?? []).map((value, i) => {
      const period = hidden[i]?.period ?? "";
      return { ...at(period, value), period, value, words: valueText(value, unit) };
    }),
    drawn: own === undefined ? "" : pathFor(along(own)),
    guesses: revealed ? named(placed, end, text) : [],
    truth: revealed
      ? {
          ...end,
          path: pathFor(along(truth)),
          points: hidden.map(({ period, value }) => ({
            ...at(period, value),
            door: `series:${asked.series}@${period}`,
            sentence: `${isFinancialYear(period) ? period : formatDate(period)}: ${valueText(value, unit)}, open its source`,
          })),
          words: { x: end.x + text, y: end.y + text * 0.42, text: endWords, anchor: "start" },
        }
      : null,
    periodAt: (px) => {
      const far = hidden.map(({ period }) => Math.abs(x(middleOfPeriod(period)) - px));
      return far.indexOf(Math.min(...far));
    },
    valueAt: (px) => y.invert(px),
  };
}

const pathFor = (spots: readonly Spot[]): string =>
  line<Spot>(
    (spot) => spot.x,
    (spot) => spot.y,
  )([...spots]) ?? "";

/** The last known value and its date, at the side of the dotted line where there is more room. */
function lastWords(
  { known, unit }: AskedOf<"line">,
  from: Spot,
  text: number,
  left: number,
  top: number,
): readonly Words[] {
  const last = known.at(-1);
  if (last === undefined) return [];
  const shown = [valueText(last.value, unit), yearOf(last.period)];
  const wide = Math.max(...shown.map((one) => textWidth(one, text)));
  const anchor = from.x - left > wide + text ? "end" : "start";
  const x = anchor === "end" ? from.x - text * 0.7 : from.x + text * 0.7;
  // Above the line where there is room, else beneath it.
  const above = from.y - top > text * 3.4;
  const y = above ? from.y - text * 2.1 : from.y + text * 2;
  return shown.map((one, i) => ({ x, y: y + i * text * 1.2, text: one, anchor }));
}

/** Names of guesses where they neither touch each other nor the truth's number, nearest to it first. */
function named(
  lines: readonly { readonly name: string; readonly path: string; readonly end: Spot }[],
  truth: Spot,
  text: number,
): readonly GuessLine[] {
  const taken = [{ y: truth.y, half: text * 0.75 }];
  const free = new Set(
    lines
      .map((guess, i) => ({ ...guess, i }))
      .filter(({ name }) => name !== "")
      .sort((a, b) => Math.abs(a.end.y - truth.y) - Math.abs(b.end.y - truth.y))
      .filter(({ end }) => {
        const half = text * 0.45;
        if (taken.some((one) => Math.abs(one.y - end.y) < one.half + half)) return false;
        taken.push({ y: end.y, half });
        return true;
      })
      .map(({ i }) => i),
  );
  return lines.map(({ name, path, end }, i) => ({
    path,
    end,
    label: free.has(i)
      ? { x: end.x + text * 0.6, y: end.y + text * 0.26, text: name, anchor: "start" }
      : null,
  }));
}

/** The first year, the last known and the last of all, then others that have room. */
function yearTicks(
  known: AskedOf<"line">["known"],
  hidden: AskedOf<"line">["hidden"],
  x: (time: number) => number,
  text: number,
  right: number,
): readonly Words[] {
  const wanted = [hidden.at(-1), known.at(-1), known[0], ...hidden, ...known].flatMap((point) =>
    point === undefined ? [] : point.period,
  );
  const placed: { x: number; half: number; text: string }[] = [];
  for (const period of wanted) {
    const label = yearOf(period);
    const half = textWidth(label, text) / 2;
    const at = x(middleOfPeriod(period));
    if (placed.every((one) => Math.abs(one.x - at) > one.half + half + text * 0.8))
      placed.push({ x: at, half, text: label });
  }
  return placed
    .sort((a, b) => a.x - b.x)
    .map(({ x: at, text: label, half }) => ({
      x: Math.min(at, right + half) - half,
      y: 0,
      text: label,
      anchor: "start",
    }));
}
