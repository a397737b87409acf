import { ticks } from "d3-array";
import { formatCount, formatMoney } from "#/model/money.ts";
import { textWidth, wrapText } from "../kit/text.ts";
import { blocksInView, lanesOf, placedBlock, reachOf, yearlyM } from "./blocks.ts";
import { besideNames } from "./beside.ts";
import { linesOf, placedKey, segmentFill, stateOf, tallestOf } from "./lines.ts";
import type {
  Box,
  PlacedGap,
  PlacedSegment,
  PlacedStack,
  PlacedYear,
  Size,
  StackRows,
} from "./placed.ts";
import { gapSentence, gapState, yearNumber, yearSentence } from "./sentences.ts";
import { placedStrip } from "./strip.ts";

const top = 26;
const axisHeight = 24;
const barShare = 0.68;
const lineHeight = 15;
const laneGap = 12;
/** Px between the axis and the slot that stands off it. */
const lifted = 24;
const gapName = ["not in the published", "yearly profile"] as const;
const heading = "Put in by government";

/** The columns form: years from left to right, as tall as `size.height` asks, or as suits the width. */
export function columns(rows: StackRows, size: Size): PlacedStack {
  const { width } = size;
  const blocks = blocksInView(rows);
  const headingEnd = textWidth(heading, 13, "bold") + 8;
  const isBeside = headingEnd + textWidth(rows.blocksNote, 12) <= width;
  const noteLines = isBeside ? [rows.blocksNote] : wrapText(rows.blocksNote, width, 12);
  const note = blocks.length === 0 ? [] : noteLines;
  const noteHeight = isBeside ? 0 : note.length * lineHeight;
  const tallest = tallestOf(rows);
  const lanes = lanesOf(blocks);
  const laneTallest = lanes.map((lane) => Math.max(...lane.map(yearlyM)));
  const strip = placedStrip(rows.uncosted, 0, width, 3.4);
  const heads = blocks.length === 0 ? 0 : 24 + noteHeight;
  const fixed = top + axisHeight + heads + (strip?.height ?? 0) + 14;
  const wanted = size.height ?? Math.min(600, Math.max(430, 300 + width / 4));
  const inSum = tallest + laneTallest.reduce((a, b) => a + b, 0);
  const room = Math.max(160, wanted - fixed - lanes.length * laneGap);
  const scaleFor = (reach: number) => (inSum === 0 ? 0 : Math.max(80, room - reach) / inSum);

  const right = width - reserveAt(rows, width, tallest);
  const fields = columnsAt(rows.years.length, right);
  const first = scaleFor(0);
  const placeLane = (lane: (typeof lanes)[number], scale: number, baseline: number) =>
    lane.map((block) => placedBlock(block, rows, { columns: fields, baseline, scale }));
  const overTop = (scale: number) =>
    lanes.map((lane, i) =>
      Math.max(
        0,
        ...placeLane(lane, scale, 0).map((b) => reachOf(b, 0) - (laneTallest[i] ?? 0) * scale),
      ),
    );
  const scale = scaleFor(overTop(first).reduce((a, b) => a + b, 0));
  const over = overTop(scale);

  const baseline = top + tallest * scale;
  const stride = Math.ceil((textWidth("22-23", 12) + 2) / (fields[0]?.width ?? 1));
  const years = rows.years.map((year, i) => {
    const field = fields[i] ?? { x: 0, width: 0 };
    return placedYear(rows, year, { ...field, named: i % stride === 0 }, baseline, scale);
  });
  const lines = linesOf(rows);
  const grid = gridOf(tallest, scale, baseline);
  const gap = placedGap(rows, years, { baseline, scale, right, grid });
  const beside = besideNames(lines, rows, years, gap?.placed.slot ?? null, right);
  let y = baseline + axisHeight + (gap?.below ?? 0);
  const key = beside === null ? placedKey(lines, y, width) : { names: [], height: 0 };
  y += key.height;

  const headingY = y + 18;
  y = blocks.length === 0 ? y : headingY + 4 + noteHeight;
  const baselines: number[] = [];
  const placedBlocks = lanes.flatMap((lane, i) => {
    y += laneGap + (over[i] ?? 0) + (laneTallest[i] ?? 0) * scale;
    baselines.push(y);
    return placeLane(lane, scale, y);
  });
  const placed = placedStrip(rows.uncosted, y + 14, width, 3.4);
  return {
    form: "columns",
    width,
    height: y + 14 + (placed?.height ?? 0),
    baseline,
    right,
    grid,
    years,
    names: beside ?? key.names,
    gap: gap?.placed ?? null,
    government:
      blocks.length === 0
        ? null
        : {
            heading: { x: 0, y: headingY, text: heading, anchor: "start" },
            note: note.map((text, i) => ({
              x: isBeside ? headingEnd : 0,
              y: isBeside ? headingY : headingY + (i + 1) * lineHeight + 1,
              text,
              anchor: "start",
            })),
            baselines,
            blocks: placedBlocks,
          },
    strip: placed,
    brush: years.length === 0 ? null : [0, 4, right, baseline + axisHeight - 4],
  };
}

function columnsAt(count: number, right: number): readonly { x: number; width: number }[] {
  const width = count === 0 ? 0 : right / count;
  return Array.from({ length: count }, (_, i) => ({ x: i * width, width }));
}

/** Room at the right for the words of the grid, when tall bars would stand in it. */
function reserveAt(rows: StackRows, width: number, tallest: number): number {
  const covered = Math.ceil(56 / (width / Math.max(1, rows.years.length)));
  const lowest = ticksOf(tallest)[0] ?? Infinity;
  const late = rows.years.slice(-covered).map((year) => year.publishedM ?? 0);
  return Math.max(0, ...late) >= lowest ? 58 : 0;
}

const ticksOf = (tallest: number): readonly number[] =>
  ticks(0, tallest, 3).filter((tick) => tick > 0);

function gridOf(tallest: number, scale: number, baseline: number): PlacedStack["grid"] {
  const lines = ticksOf(tallest);
  const inBillions = (lines.at(-1) ?? 0) >= 10_000;
  return lines.map((tick) => ({
    at: baseline - tick * scale,
    label: inBillions ? `£${formatCount(tick / 1000)}bn` : `£${formatCount(tick)}m`,
  }));
}

function placedYear(
  rows: StackRows,
  year: StackRows["years"][number],
  column: Pick<Box, "x" | "width"> & { readonly named: boolean },
  baseline: number,
  scale: number,
): PlacedYear {
  const { publishedM } = year;
  const span = rows.selectedYears;
  const selected = span !== null && year.year >= span[0] && year.year <= span[1];
  const outside = span !== null && !selected;
  const width = column.width * barShare;
  const x = column.x + (column.width - width) / 2;
  const height = (publishedM ?? 0) * scale;
  const anyShown = year.segments.some((segment) => segment.shown);
  const middle = column.x + column.width / 2;
  const number = publishedM === null ? "" : yearNumber(publishedM, rows.pricesOf);
  const fits = textWidth(number, 14, "bold") <= column.width + 6;
  const name = `${year.year.slice(2, 4)}-${year.year.slice(5)}`;
  let under = baseline;
  const segments = year.segments.map((segment): PlacedSegment => {
    const tall = segment.amountM * scale;
    under -= tall;
    return {
      cost: segment.cost,
      proposal: segment.proposals[0],
      x,
      y: under,
      width,
      height: tall,
      fill: segmentFill(rows, segment),
      state: stateOf(rows, segment, outside),
    };
  });
  return {
    year: year.year,
    field: { x: column.x, width: column.width, y: 4, height: baseline + axisHeight - 8 },
    bar: publishedM === null ? null : { x, y: baseline - height, width, height },
    segments,
    number:
      publishedM === null || !fits
        ? null
        : { x: middle, y: baseline - height - 6, text: number, anchor: "middle" },
    name: column.named ? { x: middle, y: baseline + 15, text: name, anchor: "middle" } : null,
    state: outside || (year.segments.length > 0 && !anyShown) ? "ghost" : "plain",
    selected,
    sentence: yearSentence(year, rows.pricesOf),
  };
}

/**
 * The slot of what no year holds: off the axis beside the last bar, or under the axis when there is no
 * room there; `below` is the height it then takes.
 */
function placedGap(
  rows: StackRows,
  years: readonly PlacedYear[],
  {
    baseline,
    scale,
    right,
    grid,
  }: Pick<PlacedStack, "baseline" | "right" | "grid"> & { readonly scale: number },
): { readonly placed: PlacedGap; readonly below: number } | null {
  const { gap } = rows;
  if (gap === null || years.length === 0) return null;
  const number = formatMoney(gap.amountM);
  const lastBar = years.findLast((year) => year.bar !== null)?.field;
  const from = lastBar === undefined ? 0 : lastBar.x + lastBar.width;
  const slotWidth = Math.min((years[0]?.field.width ?? 0) * barShare, 60);
  const height = Math.max(4, Math.abs(gap.amountM) * scale);
  const numberWidth = textWidth(number, 14, "bold");
  const wordsAt = slotWidth + 7 + numberWidth + 6;
  const beside = wordsAt + Math.max(...gapName.map((t) => textWidth(t, 12)));
  const level = baseline - lifted - Math.max(0, height - 11) / 2;
  const isLevelWith = ({ at }: { readonly at: number }) => at > level - 20 && at < level + 26;
  const end = grid.some(isLevelWith) ? right - 50 : right;
  const below = from + 10 + beside > end || height + lifted > baseline - 4;
  const x = below ? 0 : from + 10;
  const bottom = below ? baseline + axisHeight + 6 + Math.max(10, height) : baseline - lifted;
  const textX = x + slotWidth + 7;
  const textY = bottom - Math.max(0, height - 11) / 2;
  return {
    below: below ? 14 + Math.max(10, height) : 0,
    placed: {
      slot: { x, y: bottom - height, width: slotWidth, height },
      number: { x: textX, y: textY, text: number, anchor: "start" },
      lines: below
        ? [{ x: textX + numberWidth + 5, y: textY, text: gapName.join(" "), anchor: "start" }]
        : gapName.map((text, i) => ({
            x: x + wordsAt,
            y: textY - 8 + i * lineHeight,
            text,
            anchor: "start",
          })),
      state: gapState(gap),
      sentence: gapSentence(gap, rows.pricesOf),
    },
  };
}
