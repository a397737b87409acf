import { formatMoney } from "#/model/money.ts";
import { fillOf } from "../kit/palette.ts";
import { textWidth, wrapText } from "../kit/text.ts";
import { changeOf, driverSentence, unknownSentence, unknownWords } from "./sentences.ts";

/** One input, and the total with it at its low and at its high end, the others central. */
export type DriverRow = {
  readonly id: string;
  readonly label: string;
  readonly atLowM: number;
  readonly atHighM: number;
  readonly note?: string | undefined;
  /** How the ends of the input are known; assumed when not said. */
  readonly basis?: "derived" | "assumption" | "yours" | undefined;
};
/** What has no size: "90", "proposals with no published cost". */
export type UnknownRow = { readonly label: string; readonly count: number };

export type TornadoRows = {
  readonly centralM: number;
  /** Drawn in the order given. */
  readonly drivers: readonly DriverRow[];
  readonly unknown: UnknownRow | null;
};
export type Size = { readonly width: number };
type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type Words = { readonly x: number; readonly y: number; readonly text: string };
type Ended = Words & { readonly anchor: "start" | "end" };

type Span = readonly [top: number, bottom: number];

export type PlacedDriver = {
  readonly id: string;
  readonly field: Box;
  readonly label: readonly Words[];
  readonly note: readonly Words[];
  readonly bar: Box;
  readonly fill: string;
  /** The change from the central total at either end, left one first; an end without change has none. */
  readonly ends: readonly Ended[];
  readonly sentence: string;
  /** Where the central line passes when it leaves out the words. */
  readonly lineY: Span;
};
export type PlacedUnknown = {
  readonly field: Box;
  readonly label: readonly Words[];
  /** The bar with an open end. */
  readonly outline: string;
  readonly words: Words;
  readonly sentence: string;
  readonly lineY: Span;
};
export type PlacedTornado = {
  readonly form: "table" | "rows";
  readonly width: number;
  readonly height: number;
  readonly central: {
    readonly line: string;
    readonly number: Ended;
    readonly sentence: string;
  };
  readonly drivers: readonly PlacedDriver[];
  readonly unknown: PlacedUnknown | null;
};

/** Under this width each label stands above its bar. */
const tableFrom = 400;

const head = 22;
const barTall = 16;
const lineHeight = 15;
const gap = 5;
/** £ million; nothing less has a length. */
const penny = 1e-8;
const point = 10;
const shortest = "not known";
/** What is written in the open bar, as much as there is room for. */
const openWords = ["not known, so not in the total", "not in the total", shortest] as const;
const roomFor = (words: string): number => 8 + textWidth(words, 12) + point;

/** Where the words and the scale stand. */
type Frame = {
  readonly form: PlacedTornado["form"];
  readonly width: number;
  readonly labelWide: number;
  readonly at: (amountM: number) => number;
  readonly centralX: number;
};

/**
 * What drives a total, placed: for each input a bar from the total at its low end to the total at its high
 * end, round a line at the central total. Linear in inputs.
 */
export function layout(rows: TornadoRows, { width }: Size): PlacedTornado {
  const frame = frameOf(rows, width);
  let y = head;
  const drivers = rows.drivers.map((driver) => {
    const placed = placedDriver(driver, rows.centralM, frame, y);
    y += placed.field.height;
    return placed;
  });
  const unknown = rows.unknown === null ? null : placedUnknown(rows.unknown, frame, y);
  y += unknown?.field.height ?? 0;
  const passed = [...drivers, ...(unknown === null ? [] : [unknown])].map(({ lineY }) => lineY);
  const spans: readonly Span[] = frame.form === "rows" ? [[2, 17], ...passed] : [[2, y]];
  const text = formatMoney(rows.centralM);
  const { centralX } = frame;
  const fits = centralX + 4 + textWidth(text, 14, "bold") <= width;
  return {
    form: frame.form,
    width,
    height: y + 2,
    central: {
      line: spans.map(([from, to]) => `M${centralX} ${from}V${to}`).join(""),
      number: {
        x: fits ? centralX + 5 : centralX - 5,
        y: 13,
        text,
        anchor: fits ? "start" : "end",
      },
      sentence: `All inputs at their central values: ${text}`,
    },
    drivers,
    unknown,
  };
}

function frameOf({ centralM, drivers, unknown }: TornadoRows, width: number): Frame {
  const form = width < tableFrom ? "rows" : "table";
  const labelWide = form === "rows" ? 0 : Math.max(144, Math.min(230, width * 0.34));
  const low = Math.min(centralM, ...drivers.map((d) => Math.min(d.atLowM, d.atHighM)));
  const high = Math.max(centralM, ...drivers.map((d) => Math.max(d.atLowM, d.atHighM)));
  const room = (ends: readonly number[]) =>
    Math.max(0, ...ends.map((end) => textWidth(changeOf(end, centralM), 12, "bold"))) + gap + 2;
  const lows = drivers.map((d) => Math.min(d.atLowM, d.atHighM));
  const from = labelWide + (low === centralM && unknown !== null ? 12 : room(lows));
  const share = high - low < penny ? 0 : (centralM - low) / (high - low);
  // What is not known needs room for its words, even where nothing else lies right of the centre.
  const open = unknown === null || share === 0 ? Infinity : width - roomFor(shortest) - from;
  const to = Math.min(
    width - room(drivers.map((d) => Math.max(d.atLowM, d.atHighM))),
    from + open / (share === 0 ? 1 : share),
  );
  // Without any range the line stands a third of the way in, with room for what is not known.
  const scale = high - low < penny ? 0 : (to - from) / (high - low);
  const start = high - low < penny ? from + (to - from) / 3 : from;
  const at = (amountM: number) => start + (amountM - low) * scale;
  return { form, width, labelWide, at, centralX: at(centralM) };
}

function placedDriver(
  driver: DriverRow,
  centralM: number,
  frame: Frame,
  top: number,
): PlacedDriver {
  const { at, width, form } = frame;
  const words = wordsOf(driver.label, driver.note, frame, top);
  const [low, high] = [driver.atLowM, driver.atHighM].sort((a, b) => a - b) as [number, number];
  const barY = form === "rows" ? top + words.height + 4 : top + 4;
  const box = { x: at(low), y: barY, width: Math.max(1, at(high) - at(low)), height: barTall };
  const baseline = barY + 12;
  const ends: Ended[] = [];
  if (low !== centralM)
    ends.push({ x: box.x - gap, y: baseline, text: changeOf(low, centralM), anchor: "end" });
  if (high !== centralM && high !== low)
    ends.push({
      x: box.x + box.width + gap,
      y: baseline,
      text: changeOf(high, centralM),
      anchor: "start",
    });
  return {
    id: driver.id,
    field: { x: 0, y: top, width, height: heightOf(words.height, frame) },
    label: words.label,
    note: words.note,
    bar: box,
    fill: fillOf(driver.basis ?? "assumption", null),
    ends,
    sentence: driverSentence(driver, centralM),
    lineY: lineBeside(barY),
  };
}

function placedUnknown(row: UnknownRow, frame: Frame, top: number): PlacedUnknown {
  const { centralX, width, form } = frame;
  const words = wordsOf(unknownWords(row), undefined, frame, top);
  const y = form === "rows" ? top + words.height + 4 : top + 4;
  const text = openWords.find((one) => centralX + roomFor(one) <= width) ?? shortest;
  const shoulder = width - 1 - point;
  return {
    field: { x: 0, y: top, width, height: heightOf(words.height, frame) },
    label: words.label,
    outline: `M${centralX} ${y}H${shoulder}l${point} ${barTall / 2}l${-point} ${barTall / 2}H${centralX}Z`,
    words: { x: centralX + 8, y: y + 12, text },
    sentence: unknownSentence(row),
    lineY: lineBeside(y),
  };
}

function wordsOf(label: string, note: string | undefined, frame: Frame, top: number) {
  const wide = frame.form === "rows" ? frame.width : frame.labelWide - 8;
  const labels = wrapText(label, wide, 12);
  const last = labels.at(-1) ?? "";
  const beside = textWidth(`${last}  `, 12);
  // On a phone the note goes on in the label's line where there is room.
  const joined =
    frame.form === "rows" && note !== undefined && beside + textWidth(note, 12) <= wide;
  const notes = note === undefined ? [] : wrapText(note, wide, 12);
  const line = (text: string, i: number, x = 0) => ({ x, y: top + 16 + i * lineHeight, text });
  return {
    label: labels.map((text, i) => line(text, i)),
    note: joined
      ? notes.map((text) => line(text, labels.length - 1, beside + 2))
      : notes.map((text, i) => line(text, labels.length + i)),
    height: 5 + (labels.length + (joined ? 0 : notes.length)) * lineHeight,
  };
}

const lineBeside = (barY: number): Span => [barY - 4, barY + barTall + 4];

const heightOf = (words: number, { form }: Frame): number =>
  form === "rows" ? words + barTall + 12 : Math.max(barTall + 10, words + 6);
