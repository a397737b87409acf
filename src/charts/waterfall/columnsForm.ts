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
  type Size,
  type TotalRow,
  type WaterfallRows,
  type Words,
} from "./placed.ts";
import { changeWords, stepSentence, totalSentence } from "./sentences.ts";

const bracketTall = 24;
const lineHeight = 15;
const barShare = 0.76;
const slotTall = 46;

/** Where everything stands: the scale, and the columns from the left. */
type Frame = {
  readonly each: number;
  readonly wide: number;
  readonly top: number;
  readonly bottom: number;
  readonly at: (amountM: number) => number;
  readonly size: number;
};

/** The columns form: totals at both ends, steps between them from left to right. */
export function columnsForm(
  rows: WaterfallRows,
  steps: readonly Running[],
  { width, height }: Size,
): PlacedWaterfall {
  const each = Math.min(150, width / (steps.length + 2));
  const words = [rows.start, ...steps.map(({ step }) => step), rows.end].map((part) =>
    wordsOf(part.label, part.sub, each - 6),
  );
  const under = 8 + Math.max(...words.map((w) => w.label.length + w.sub.length)) * lineHeight;
  const levels = [rows.start.amountM, rows.end.amountM, ...steps.flatMap((s) => [s.fromM, s.toM])];
  const [lowM, highM] = [Math.min(0, ...levels), Math.max(0, ...levels)];
  const top = bracketTall + 26;
  const bottom = Math.max(top + 110, (height ?? 290) - under - (lowM < 0 ? 20 : 0));
  const scale = highM - lowM < penny ? 0 : (bottom - top) / (highM - lowM);
  const frame: Frame = {
    each,
    wide: each * barShare,
    top,
    bottom,
    at: (amountM) => bottom - (amountM - lowM) * scale,
    size: each >= 96 ? 18 : each >= 84 ? 15 : 12,
  };
  const parts = [
    total(rows.start, "start", 0, frame),
    ...steps.map((step, i) => placedStep(step, i + 1, frame)),
    total(rows.end, "end", steps.length + 1, frame),
  ];
  const at = (levelM: number, i: number) =>
    `M${left(i, frame) + frame.wide} ${frame.at(levelM)}H${left(i + 1, frame)}`;
  const foot = bottom + (lowM < 0 ? 20 : 0);
  return {
    form: "columns",
    width,
    height: foot + under,
    zero: `M0 ${frame.at(0)}H${(steps.length + 2) * each}`,
    brackets: runsOf(steps).map(({ kind, from, to }) => ({
      x: left(from + 1, frame),
      y: 13,
      text: bracketWords(kind, from, to),
      anchor: "start",
      line: `M${left(from + 1, frame)} ${bracketTall - 4}H${left(to + 1, frame) + frame.wide}`,
    })),
    parts: parts.map((part, i): PlacedPart => {
      const placed = words[i] ?? { label: [], sub: [] };
      const line = (text: string, n: number): Words => ({
        x: left(i, frame),
        y: foot + 17 + n * lineHeight,
        text,
        anchor: "start",
      });
      return {
        ...part,
        large: frame.size >= 15,
        field: {
          x: left(i, frame) - 5,
          y: bracketTall,
          width: each - 4,
          height: foot + under - bracketTall,
        },
        label: placed.label.map(line),
        sub: placed.sub.map((text, n) => line(text, placed.label.length + n)),
        link:
          i === parts.length - 1
            ? null
            : at(i === 0 ? rows.start.amountM : (steps[i - 1]?.toM ?? 0), i),
      };
    }),
  };
}

type Part = Omit<PlacedPart, "large" | "field" | "label" | "sub" | "link">;

const left = (i: number, { each, wide }: Frame): number => i * each + Math.min(6, each - wide);

function total(row: TotalRow, id: string, i: number, frame: Frame): Part {
  const y = frame.at(Math.max(0, row.amountM));
  const box = boxOf(i, frame.at(0), frame.at(row.amountM), frame);
  const text = formatMoney(row.amountM);
  return {
    id,
    kind: "total",
    bar: row.amountM === 0 ? null : box,
    fill: fillOf(row.basis ?? "derived", null),
    still: null,
    slot: null,
    number: {
      x: box.x,
      y: y - 7,
      text,
      anchor: "start",
      size: frame.size === 18 ? 20 : frame.size,
    },
    sentence: totalSentence(row.label, row.sub, row.amountM),
  };
}

function placedStep({ step, fromM, toM }: Running, i: number, frame: Frame): Part {
  const { changeM } = step;
  const x = left(i, frame);
  const from = frame.at(fromM);
  const box = boxOf(i, from, frame.at(toM), frame);
  const common = {
    id: step.id,
    kind: step.kind,
    fill: fillOfStep(step),
    sentence: stepSentence(step, toM),
  };
  if (changeM === null)
    return { ...common, bar: null, still: null, slot: slotAt(x, from, frame), number: null };
  // A fall has its number beneath, a rise above, where no dotted run crosses it.
  const beneath = changeM < 0 && box.y + box.height + frame.size + 4 < frame.bottom;
  return {
    ...common,
    bar: changeM === 0 ? null : box,
    still: changeM === 0 ? `M${x} ${from}h${frame.wide}` : null,
    slot: null,
    number: {
      x,
      y: beneath ? box.y + box.height + frame.size + 1 : box.y - 7,
      text: changeWords(changeM),
      anchor: "start",
      size: frame.size,
    },
  };
}

function boxOf(i: number, a: number, b: number, frame: Frame): Box {
  const y = Math.min(a, b);
  return { x: left(i, frame), y, width: frame.wide, height: Math.max(1, Math.abs(a - b)) };
}

function slotAt(x: number, level: number, frame: Frame): PlacedPart["slot"] {
  const y = Math.max(frame.top - 18, Math.min(frame.bottom - slotTall - 2, level - slotTall / 2));
  const lines = wrapText("not known", frame.wide - 4, 12, "bold");
  const first = y + slotTall / 2 + 4 - ((lines.length - 1) * lineHeight) / 2;
  return {
    x,
    y,
    width: frame.wide,
    height: slotTall,
    words: lines.map((text, i) => ({
      x: x + frame.wide / 2,
      y: first + i * lineHeight,
      text,
      anchor: "middle",
    })),
  };
}

function wordsOf(label: string, sub: string | undefined, wide: number) {
  const cut = (text: string) => cutWord(text, wide);
  return {
    label: wrapText(label, wide, 12, "bold").map(cut),
    sub: sub === undefined ? [] : wrapText(sub, wide, 12).map(cut),
  };
}

/** A word wider than its column ends in dots; the sentence has it whole. */
function cutWord(text: string, wide: number): string {
  let kept = text;
  while (kept.length > 1 && textWidth(kept, 12) > wide + 6) kept = kept.slice(0, -1);
  return kept === text ? text : `${kept.slice(0, -1)}…`;
}
