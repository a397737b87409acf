import type { Basis } from "#/data/vocabulary.ts";
import { formatCount, formatMoney } from "#/model/money.ts";
import type { FinancialYear } from "#/model/time.ts";
import type { Door } from "#/words/phrase.ts";
import { fillOf } from "../kit/palette.ts";
import type { ProposalMarkData } from "../kit/ProposalMark.tsx";
import { textWidth, wrapText } from "../kit/text.ts";
import { placedMarks, standsFor, type PlacedMark } from "./marks.ts";
import { amountSentence, countOf, notesOf, rowSentence } from "./sentences.ts";

export type BarEntry = ProposalMarkData & { readonly title: string };

/** One theme, lead body or lever, with its proposals and what was published for them. */
export type BarRow = {
  readonly id: string;
  readonly label: string;
  /** The chapter's number, where a row has one. */
  readonly number?: string | undefined;
  readonly themeIndex: number | null;
  readonly entries: readonly BarEntry[];
  /** How many proposals it has when nothing is filtered out. */
  readonly of: number;
  /** How many of them pass the filters. */
  readonly kept: number;
  /** What was published for those kept; null where nothing was. */
  readonly amountM: number | null;
  /** What was published for those filtered out; drawn grey. */
  readonly outM: number | null;
  /** The part of the amount that the published yearly profile leaves out. */
  readonly outsideProfileM: number;
  readonly basis: Basis;
  readonly door?: Door | undefined;
  readonly uncosted: number;
  /** What a row without an amount says in its place: "no published cost" unless told. */
  readonly without?: string | undefined;
  readonly chosen: boolean;
};

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type Words = { readonly x: number; readonly y: number; readonly text: string };

export type PlacedRow = {
  readonly id: string;
  readonly field: Box;
  readonly number: Words | null;
  readonly label: readonly Words[];
  /** How wide the label is: what the highlighter covers. */
  readonly labelBox: Box;
  readonly count: Words;
  readonly marks: readonly PlacedMark[];
  readonly bar: (Box & { readonly fill: string }) | null;
  /** The dashed end of the bar: published, but in no year of the profile. */
  readonly outside: Box | null;
  /** The grey end of the bar: published for what is filtered out. */
  readonly out: Box | null;
  readonly amount:
    | (Words & {
        readonly anchor: "start" | "end";
        readonly state: "plain" | "ghost";
        readonly sentence: string;
      })
    | null;
  /** The dashed slot that stands where no cost was published. */
  readonly slot: (Box & { readonly text: Words }) | null;
  readonly state: "plain" | "ghost";
  readonly sentence: string;
};

export type PlacedBars = {
  readonly form: "table" | "rows";
  readonly width: number;
  readonly height: number;
  readonly heads: readonly (Words & { readonly anchor: "start" | "end" })[];
  readonly rows: readonly PlacedRow[];
  readonly notes: readonly Words[];
  readonly markSize: number;
  readonly each: number;
};

/** Under this width each row's label stands above its marks. */
export const tableFrom = 360;

const slotWords = "no published cost";
const slotWidth = textWidth(slotWords, 12) + 12;
const lineHeight = 15;

/** What the widest amount is drawn with, and where the three columns stand. */
type Columns = {
  readonly form: PlacedBars["form"];
  readonly width: number;
  readonly marksAt: number;
  readonly marksWide: number;
  readonly moneyAt: number;
  readonly moneyWide: number;
  readonly pitch: number;
  readonly beside: boolean;
  readonly largestM: number;
  readonly each: number;
  readonly anyChosen: boolean;
  /** Room for the numbers before the labels, when any row has one. */
  readonly numberWide: number;
  /** Room for the widest count: "12", or "2 of 12" under a filter. */
  readonly countWide: number;
  readonly pricesOf: FinancialYear | null;
};

/**
 * Rows of proposals as counted marks, each with its published cost as a bar. Above 600 marks one stands
 * for several. With `pricesOf` the amounts are sums of ours in that year's prices. Linear in proposals.
 */
export function layout(
  rows: readonly BarRow[],
  size: { readonly width: number },
  overlapping = false,
  pricesOf: FinancialYear | null = null,
): PlacedBars {
  const columns = columnsOf(rows, size.width, pricesOf);
  const money = pricesOf === null ? "published cost" : `in ${pricesOf} prices`;
  const { form, width, each } = columns;
  const top = form === "table" ? 20 : 0;
  let y = top;
  const placed = rows.map((row) => {
    const one = form === "table" ? tableRow(row, y, columns) : stackedRow(row, y, columns);
    y += one.field.height;
    return one;
  });
  const notes = notesOf(each, overlapping).flatMap((note) => wrapText(note, width, 12));
  return {
    form,
    width,
    height: y + (notes.length === 0 ? 1 : 8 + notes.length * lineHeight),
    heads:
      form === "rows" || rows.length === 0
        ? []
        : [
            {
              x: columns.marksAt,
              y: 12,
              text: each === 1 ? "one mark each" : `one mark for ${formatCount(each)}`,
              anchor: "start",
            },
            columns.beside
              ? { x: columns.moneyAt, y: 12, text: money, anchor: "start" }
              : { x: width, y: 12, text: money, anchor: "end" },
          ],
    rows: placed,
    notes: notes.map((text, i) => ({ x: 0, y: y + 18 + i * lineHeight, text })),
    markSize: form === "rows" ? 10 : 9,
    each,
  };
}

function columnsOf(
  rows: readonly BarRow[],
  width: number,
  pricesOf: FinancialYear | null,
): Columns {
  const form = width < tableFrom ? "rows" : "table";
  const countWide = Math.max(16, ...rows.map((row) => textWidth(countOf(row), 12, "bold")));
  const labelWide = Math.max(118, Math.min(230, width * 0.34)) + countWide - 16;
  const moneyWide = Math.max(slotWidth, width * 0.32);
  const marksAt = form === "rows" ? 0 : labelWide + 12;
  const moneyAt = width - moneyWide;
  return {
    form,
    width,
    marksAt,
    marksWide: form === "rows" ? width : moneyAt - marksAt - 12,
    moneyAt,
    moneyWide,
    pitch: form === "rows" ? 14 : 12,
    beside: moneyWide >= 180,
    largestM: Math.max(0, ...rows.map((row) => (row.amountM ?? 0) + (row.outM ?? 0))),
    each: standsFor(rows.reduce((sum, row) => sum + row.entries.length, 0)),
    anyChosen: rows.some((row) => row.chosen),
    numberWide: rows.some((row) => row.number !== undefined) ? 15 : 0,
    countWide,
    pricesOf,
  };
}

function tableRow(row: BarRow, top: number, columns: Columns): PlacedRow {
  const { numberWide } = columns;
  const countAt = columns.marksAt - 10;
  const lines = wrapText(row.label, countAt - columns.countWide - 6 - numberWide, 12);
  const marks = placedMarks(row.entries, columns, { x: columns.marksAt + 4.5, y: top + 13 });
  const height = Math.max(34, 11 + lines.length * lineHeight, 14 + marks.rows * columns.pitch);
  const money = columns.beside
    ? { x: columns.moneyAt, y: top + 9, wide: columns.moneyWide - 58, tall: 10 }
    : { x: columns.moneyAt, y: top + 22, wide: columns.moneyWide, tall: 8 };
  const bar = barsOf(row, money, columns.largestM);
  const at = columns.beside
    ? ({ x: money.x + bar.length + 7, y: top + 18.5, anchor: "start" } as const)
    : ({ x: columns.width, y: top + 17, anchor: "end" } as const);
  return {
    ...commonOf(row, columns),
    field: { x: 0, y: top, width: columns.width, height },
    number: row.number === undefined ? null : { x: 0, y: top + 17, text: row.number },
    label: lines.map((text, i) => ({ x: numberWide, y: top + 17 + i * lineHeight, text })),
    labelBox: labelBox(lines, numberWide, top + 4),
    count: { x: countAt, y: top + 17, text: countOf(row) },
    marks: marks.marks,
    ...bar,
    amount: amountOf(row, columns.pricesOf, at),
    slot: slotOf(row, columns.beside ? columns.moneyAt : columns.width - slotWidth, top + 4),
  };
}

function stackedRow(row: BarRow, top: number, columns: Columns): PlacedRow {
  const { numberWide } = columns;
  const countAt = columns.width - slotWidth - 14;
  const lines = wrapText(row.label, countAt - columns.countWide - 8 - numberWide, 14);
  const under = top + 10 + lines.length * 18;
  const marks = placedMarks(row.entries, columns, { x: 5, y: under + 8 });
  const barY = under + marks.rows * columns.pitch + 4;
  const bar = barsOf(row, { x: 0, y: barY, wide: columns.width, tall: 6 }, columns.largestM);
  return {
    ...commonOf(row, columns),
    field: {
      x: 0,
      y: top,
      width: columns.width,
      height: barY - top + (bar.length === 0 ? 6 : 16),
    },
    number: row.number === undefined ? null : { x: 0, y: top + 20, text: row.number },
    label: lines.map((text, i) => ({ x: numberWide, y: top + 20 + i * 18, text })),
    labelBox: labelBox(lines, numberWide, top + 5, 14),
    count: { x: countAt, y: top + 20, text: countOf(row) },
    marks: marks.marks,
    ...bar,
    amount: amountOf(row, columns.pricesOf, { x: columns.width, y: top + 20, anchor: "end" }),
    slot: slotOf(row, columns.width - slotWidth, top + 6),
  };
}

function commonOf(row: BarRow, columns: Columns): Pick<PlacedRow, "id" | "state" | "sentence"> {
  return {
    id: row.id,
    state: columns.anyChosen && !row.chosen ? "ghost" : "plain",
    sentence: rowSentence(row, columns.pricesOf),
  };
}

/** The amount of a row; grey where only what is filtered out has one. */
function amountOf(
  row: BarRow,
  pricesOf: FinancialYear | null,
  at: { readonly x: number; readonly y: number; readonly anchor: "start" | "end" },
): PlacedRow["amount"] {
  const amountM = row.amountM ?? row.outM;
  if (amountM === null) return null;
  const text = formatMoney(amountM);
  const state = row.amountM === null ? "ghost" : "plain";
  return { ...at, text, state, sentence: amountSentence(row, text, pricesOf) };
}

function labelBox(lines: readonly string[], numberWide: number, y: number, size = 12): Box {
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, size, "bold")));
  const tall = lines.length * (size + (size === 12 ? 3 : 4)) + 3;
  return { x: -4, y, width: widest + numberWide + 8, height: tall };
}

function barsOf(
  row: BarRow,
  at: { readonly x: number; readonly y: number; readonly wide: number; readonly tall: number },
  largestM: number,
): Pick<PlacedRow, "bar" | "outside" | "out"> & { readonly length: number } {
  const none = { bar: null, outside: null, out: null, length: 0 };
  if (largestM === 0) return none;
  const perM = at.wide / largestM;
  const box = { y: at.y, height: at.tall };
  const outWide = (row.outM ?? 0) * perM;
  const length = (row.amountM ?? 0) * perM;
  const out = outWide === 0 ? null : { ...box, x: at.x + length, width: outWide };
  if (row.amountM === null) return { ...none, out, length: outWide };
  const outside = Math.min(row.amountM, Math.max(0, row.outsideProfileM)) * perM;
  return {
    length: length + outWide,
    out,
    bar: { ...box, x: at.x, width: length - outside, fill: fillOf(row.basis, row.themeIndex) },
    outside: outside === 0 ? null : { ...box, x: at.x + length - outside, width: outside },
  };
}

function slotOf(row: BarRow, x: number, y: number): PlacedRow["slot"] {
  if (row.amountM !== null || row.outM !== null) return null;
  return {
    x,
    y,
    width: slotWidth,
    height: 18,
    text: { x: x + slotWidth / 2, y: y + 13, text: row.without ?? slotWords },
  };
}
