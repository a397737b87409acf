import { ticks } from "d3-array";
import { formatMoney } from "#/model/money.ts";
import { fillOf, type FillBasis } from "../kit/palette.ts";
import { textWidth, wrapText } from "../kit/text.ts";
import { lumpSentence, yearSentence } from "./sentences.ts";

/** What one year costs, and between what bounds 8 draws in 10 lie; bounds are null without a spread. */
export type ColumnYear = {
  readonly year: string;
  readonly amountM: number;
  readonly low: number | null;
  readonly high: number | null;
  /** What of the amount is the reader's own; drawn dotted at the end of its bar. */
  readonly yoursM?: number | undefined;
};
/** A sum that no one year holds; an amount of 0 keeps its place empty. */
export type Lump = { readonly label: string; readonly amountM: number };

export type ColumnRows = {
  readonly years: readonly ColumnYear[];
  /** All years after the last one shown, together. */
  readonly after: Lump | null;
  /** What is in the total and in no year: a dashed slot off the axis. */
  readonly undated: Lump | null;
  /** The top of the scale, shared by the scenarios that stand together. */
  readonly maxM: number;
  readonly basis: Exclude<FillBasis, "unknown">;
  /** The most that may be spent in a year, £ million: a line across. */
  readonly capM?: number | undefined;
};
export type Size = { readonly width: number; readonly height?: number | undefined };
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type Words = { readonly x: number; readonly y: number; readonly text: string };
type Anchor = "start" | "middle" | "end";

export type PlacedColumn = {
  readonly key: string;
  readonly kind: "year" | "after" | "undated";
  readonly field: Box;
  /** Null for an amount of 0: never a bar of no height. */
  readonly bar: Box | null;
  readonly fill: string;
  /** The part of the bar that is the reader's own. */
  readonly yours: Box | null;
  /** A stroke across a bar longer than the scale. */
  readonly cut: string | null;
  readonly whisker: string | null;
  readonly number: (Words & { readonly anchor: Anchor }) | null;
  readonly name: readonly (Words & { readonly anchor: Anchor })[];
  /** Px of the figure. */
  readonly size: number;
  readonly zero: boolean;
  readonly sentence: string;
};
export type PlacedColumns = {
  readonly form: "columns" | "rows";
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  /** The stretches of the axis; what has no year stands on none. */
  readonly axis: readonly { readonly x1: number; readonly x2: number }[];
  readonly grid: readonly { readonly at: number; readonly label: string }[];
  readonly columns: readonly PlacedColumn[];
  /** The cap as a path, with its words. */
  readonly cap: (Words & { readonly line: string; readonly anchor: Anchor }) | null;
};

/** Under this width years become rows with their words above them. */
export const columnsFrom = 376;

const top = 18;
const gridRoom = 46;
/** £ million; nothing less has a length. */
const penny = 1e-8;
const lumpGap = 10;
const lift = 10;
const lineHeight = 15;
const numberSize = 12;
const widest = textWidth("£1.02bn", numberSize, "bold") + 4;
const barShare = 0.62;

type Item =
  | { readonly kind: "year"; readonly row: ColumnYear }
  | { readonly kind: "after" | "undated"; readonly row: Lump };

/**
 * A scenario's cost by year, placed: a column for each year with its whisker, its figure and year beneath;
 * as rows where columns would be too narrow for their figures. Linear in years.
 */
export function layout(rows: ColumnRows, size: Size): PlacedColumns {
  const items: Item[] = [
    ...rows.years.map((row): Item => ({ kind: "year", row })),
    ...(rows.after === null ? [] : [{ kind: "after", row: rows.after } as const]),
    ...(rows.undated === null ? [] : [{ kind: "undated", row: rows.undated } as const]),
  ];
  const lumps = items.length - rows.years.length;
  const each = (size.width - gridRoom - lumps * lumpGap) / Math.max(1, items.length);
  const topM = Math.max(
    rows.maxM,
    rows.capM ?? 0,
    ...rows.years.flatMap((y) => [y.amountM, y.high ?? 0]),
    0,
  );
  return size.width < columnsFrom || each < widest
    ? rowsForm(rows, items, topM, size.width)
    : columnsForm(rows, items, topM, { ...size, each: Math.min(each, 120) });
}

function columnsForm(
  rows: ColumnRows,
  items: readonly Item[],
  topM: number,
  { width, height, each }: Size & { readonly each: number },
): PlacedColumns {
  const names = items.map((item) =>
    item.kind === "year"
      ? [`${item.row.year.slice(2, 4)}-${item.row.year.slice(5)}`]
      : item.kind === "undated" && item.row.amountM === 0
        ? []
        : wrapText(item.row.label, each + lumpGap, 12),
  );
  const under = 20 + Math.max(0, ...names.map((lines) => lines.length)) * lineHeight;
  const baseline = Math.max(top + 60, (height ?? 200) - under);
  const plot = baseline - top - lift;
  const scale = topM < penny ? 0 : plot / topM;
  const wide = Math.min(56, each * barShare);
  let x = 0;
  const columns = items.map((item, i): PlacedColumn => {
    if (item.kind !== "year") x += lumpGap;
    const field = { x, y: 2, width: each, height: baseline + under - 2 };
    x += each;
    const middle = field.x + each / 2;
    const amountM = Math.max(0, item.row.amountM);
    const tall = Math.min(amountM, topM) * scale;
    const foot = item.kind === "undated" ? baseline - lift : baseline;
    const bar =
      amountM === 0 ? null : { x: middle - wide / 2, y: foot - tall, width: wide, height: tall };
    const cutY = foot - tall + 9;
    return {
      ...common(rows, item),
      field,
      bar,
      yours: bar && part(bar, { height: Math.min(tall, yoursIn(item) * scale) }),
      cut:
        bar === null || amountM <= topM
          ? null
          : `M${bar.x - 4} ${cutY + 5}L${bar.x + wide + 4} ${cutY - 5}`,
      whisker: whiskerOf(
        item,
        (m) => baseline - m * scale,
        (from, to) => `M${middle - 5} ${to}h10M${middle} ${to}V${from}M${middle - 5} ${from}h10`,
      ),
      number: numberOf(item, { x: middle, y: baseline + 17, anchor: "middle" }),
      size: each < 60 ? numberSize : 13,
      name: (names[i] ?? []).map((text, line) => ({
        x: middle,
        y: baseline + 32 + line * lineHeight,
        text,
        anchor: "middle",
      })),
    };
  });
  return {
    form: "columns",
    width,
    height: baseline + under,
    baseline,
    axis: axisOf(columns),
    grid: ticks(0, topM, 3)
      .filter((tick) => tick > 0)
      .map((tick) => ({ at: baseline - tick * scale, label: formatMoney(tick) })),
    columns,
    cap:
      rows.capM === undefined
        ? null
        : {
            line: `M0 ${baseline - rows.capM * scale}H${width}`,
            x: 0,
            y: baseline - rows.capM * scale - 5,
            text: `the cap, ${formatMoney(rows.capM)}`,
            anchor: "start",
          },
  };
}

function axisOf(columns: readonly PlacedColumn[]): PlacedColumns["axis"] {
  const on = (kind: PlacedColumn["kind"]) => columns.filter((column) => column.kind === kind);
  return [on("year"), on("after")].flatMap((stretch) => {
    const [first, last] = [stretch[0]?.field, stretch.at(-1)?.field];
    return first === undefined || last === undefined
      ? []
      : [{ x1: first.x, x2: last.x + last.width }];
  });
}

const rowHeight = 42;
const barTop = 20;
const barTall = 12;

function rowsForm(
  rows: ColumnRows,
  items: readonly Item[],
  topM: number,
  width: number,
): PlacedColumns {
  const scale = topM < penny ? 0 : (width - 8) / topM;
  let y = 0;
  const columns = items
    .filter((item) => item.kind !== "undated" || item.row.amountM !== 0)
    .map((item): PlacedColumn => {
      if (item.kind !== "year" && y > 0) y += lumpGap;
      const field = { x: 0, y, width, height: rowHeight - 2 };
      y += rowHeight;
      const amountM = Math.max(0, item.row.amountM);
      const long = Math.min(amountM, topM) * scale;
      const bar =
        amountM === 0
          ? null
          : { x: 1, y: field.y + barTop, width: Math.max(1, long), height: barTall };
      const middle = field.y + barTop + barTall / 2;
      const label = item.kind === "year" ? item.row.year : item.row.label;
      return {
        ...common(rows, item),
        field,
        bar,
        yours: bar && part(bar, { width: Math.min(long, yoursIn(item) * scale), atEnd: bar.width }),
        cut:
          bar === null || amountM <= topM
            ? null
            : `M${long - 12} ${bar.y + barTall + 3}L${long - 4} ${bar.y - 3}`,
        whisker: whiskerOf(
          item,
          (m) => 1 + m * scale,
          (from, to) => `M${from} ${middle - 4}v8M${from} ${middle}H${to}M${to} ${middle - 4}v8`,
        ),
        number: numberOf(item, { x: width, y: field.y + 14, anchor: "end" }),
        size: 14,
        name: [{ x: 0, y: field.y + 14, text: label, anchor: "start" }],
      };
    });
  const capX = 1 + (rows.capM ?? 0) * scale;
  // Across the bars alone: the sums stand above them.
  const across = ({ field }: PlacedColumn) => `M${capX} ${field.y + barTop - 4}v${barTall + 8}`;
  const cap =
    rows.capM === undefined
      ? null
      : {
          line: columns.map(across).join(""),
          x: Math.min(capX, width),
          y: y + 14,
          text: `the cap, ${formatMoney(rows.capM)}`,
          anchor: "end" as const,
        };
  const height = cap === null ? y : y + 20;
  return { form: "rows", width, height, baseline: 0, axis: [], grid: [], columns, cap };
}

const yoursIn = (item: Item): number => (item.kind === "year" ? (item.row.yoursM ?? 0) : 0);

/** The end of a bar: its top, or its right; null for nothing. */
function part(bar: Box, end: { height: number } | { width: number; atEnd: number }): Box | null {
  if ("height" in end) return end.height < 0.5 ? null : { ...bar, height: end.height };
  return end.width < 0.5 ? null : { ...bar, x: bar.x + end.atEnd - end.width, width: end.width };
}

function common(
  rows: ColumnRows,
  item: Item,
): Pick<PlacedColumn, "key" | "kind" | "fill" | "zero" | "sentence"> {
  return {
    key: item.kind === "year" ? item.row.year : item.kind,
    kind: item.kind,
    fill: item.kind === "undated" ? fillOf("unknown", null) : fillOf(rows.basis, null),
    zero: item.row.amountM <= 0,
    sentence: item.kind === "year" ? yearSentence(item.row) : lumpSentence(item.row, item.kind),
  };
}

function whiskerOf(
  item: Item,
  at: (amountM: number) => number,
  path: (from: number, to: number) => string,
): string | null {
  if (item.kind !== "year") return null;
  const { low, high } = item.row;
  return low === null || high === null || low === high ? null : path(at(low), at(high));
}

function numberOf(
  item: Item,
  place: { readonly x: number; readonly y: number; readonly anchor: Anchor },
): PlacedColumn["number"] {
  if (item.kind === "undated" && item.row.amountM === 0) return null;
  return { ...place, text: formatMoney(item.row.amountM) };
}
