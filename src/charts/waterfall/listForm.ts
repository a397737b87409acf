import { formatMoney } from "#/model/money.ts";
import { fillOf } from "../kit/palette.ts";
import { fillOfStep } from "./gather.ts";
import { textWidth, wrapText } from "../kit/text.ts";
import {
  bracketWords,
  penny,
  runsOf,
  type Box,
  type PlacedPart,
  type PlacedWaterfall,
  type Running,
  type TotalRow,
  type WaterfallRows,
  type Words,
} from "./placed.ts";
import { changeWords, stepSentence, totalSentence } from "./sentences.ts";

const lineHeight = 16;
const barTall = 12;
const headTall = 30;
const slotWords = "not known";

/** The phone form: a list of steps, each with its bar from where the total stood to where it then stands. */
export function listForm(
  rows: WaterfallRows,
  steps: readonly Running[],
  width: number,
): PlacedWaterfall {
  const levels = [rows.start.amountM, rows.end.amountM, ...steps.flatMap((s) => [s.fromM, s.toM])];
  const [lowM, highM] = [Math.min(0, ...levels), Math.max(0, ...levels)];
  const scale = highM - lowM < penny ? 0 : (width - 2) / (highM - lowM);
  const at = (amountM: number) => 1 + (amountM - lowM) * scale;
  const heads = new Map(runsOf(steps).map((run) => [run.from, run]));
  const brackets: PlacedWaterfall["brackets"][number][] = [];
  const parts: PlacedPart[] = [];
  let y = 0;
  const add = (placed: PlacedPart) => {
    parts.push(placed);
    y += placed.field.height;
  };
  add(placedTotal(rows.start, "start", { y, width, at }));
  steps.forEach((step, i) => {
    const run = heads.get(i);
    if (run !== undefined) {
      const text = bracketWords(run.kind, run.from, run.to);
      brackets.push({ x: 0, y: y + 20, text, anchor: "start", line: `M0 ${y + 25}H${width}` });
      y += headTall;
    }
    add(placedStep(step, { y, width, at }));
  });
  const rule = `M0 ${y + 3}H${width}`;
  y += 6;
  add(placedTotal(rows.end, "end", { y, width, at }));
  const feet = parts.map(({ field }) => field.y + field.height - 10);
  return {
    form: "list",
    width,
    height: y,
    zero: feet.map((foot) => `M${at(0)} ${foot - barTall - 1}V${foot + 1}`).join("") + rule,
    brackets,
    parts,
  };
}

type Row = {
  readonly y: number;
  readonly width: number;
  readonly at: (amountM: number) => number;
};

function placedTotal(row: TotalRow, id: string, place: Row): PlacedPart {
  const words = wordsOf(row.label, row.sub, formatMoney(row.amountM), place);
  const bar = barAt(place.at(0), place.at(row.amountM), words.bottom);
  return {
    id,
    kind: "total",
    ...words.placed,
    field: { x: 0, y: place.y, width: place.width, height: words.height },
    bar: row.amountM === 0 ? null : bar,
    fill: fillOf(row.basis ?? "derived", null),
    still: null,
    slot: null,
    link: null,
    large: false,
    sentence: totalSentence(row.label, row.sub, row.amountM),
  };
}

function placedStep({ step, fromM, toM }: Running, place: Row): PlacedPart {
  const { changeM } = step;
  const number = changeM === null ? null : changeWords(changeM);
  const words = wordsOf(step.label, step.sub, number, place);
  const from = place.at(fromM);
  return {
    id: step.id,
    kind: step.kind,
    ...words.placed,
    field: { x: 0, y: place.y, width: place.width, height: words.height },
    bar: changeM === null || changeM === 0 ? null : barAt(from, place.at(toM), words.bottom),
    fill: fillOfStep(step),
    still: changeM === 0 ? `M${from} ${words.bottom}v${barTall}` : null,
    slot: changeM === null ? slotAt(place) : null,
    large: false,
    // From nothing to where the total stands before or after, whichever is less.
    link: `M${place.at(0)} ${words.bottom + barTall / 2}H${Math.min(from, place.at(toM))}`,
    sentence: stepSentence(step, toM),
  };
}

/** The dashed slot stands in the place of the number. */
function slotAt({ y, width }: Row): PlacedPart["slot"] {
  const wide = textWidth(slotWords, 12) + 12;
  const box = { x: width - wide - 1, y: y + 3, width: wide, height: 19 };
  return {
    ...box,
    words: [{ x: box.x + wide / 2, y: y + 16.5, text: slotWords, anchor: "middle" }],
  };
}

function barAt(a: number, b: number, y: number): Box {
  return { x: Math.min(a, b), y, width: Math.max(1, Math.abs(a - b)), height: barTall };
}

function wordsOf(label: string, sub: string | undefined, number: string | null, place: Row) {
  const size = 14;
  const right = number === null ? textWidth(slotWords, 12) + 16 : textWidth(number, size, "bold");
  const wide = place.width - right - 12;
  const labels = wrapText(label, wide, size, "bold");
  const subs = sub === undefined ? [] : wrapText(sub, wide, 12);
  const line = (text: string, i: number): Words => ({
    x: 0,
    y: place.y + 17 + i * lineHeight,
    text,
    anchor: "start",
  });
  const bottom = place.y + 23 + (labels.length - 1 + subs.length) * lineHeight;
  return {
    bottom,
    height: bottom + barTall + 10 - place.y,
    placed: {
      label: labels.map(line),
      sub: subs.map((text, i) => line(text, labels.length + i)),
      number:
        number === null
          ? null
          : ({ x: place.width, y: place.y + 17, text: number, anchor: "end", size } as const),
    },
  };
}
