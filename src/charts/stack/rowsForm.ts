import { formatMoney } from "#/model/money.ts";
import { wrapText } from "../kit/text.ts";
import { blocksInView, blockState, yearlyM } from "./blocks.ts";
import { linesOf, placedKey, segmentFill, stateOf, tallestOf } from "./lines.ts";
import type {
  FundingBlock,
  PlacedBlock,
  PlacedGap,
  PlacedStack,
  PlacedYear,
  StackRows,
} from "./placed.ts";
import { startOf, yearsFrom } from "#/model/time.ts";
import {
  blockSentence,
  gapSentence,
  gapState,
  inMillions,
  yearSentence,
  yearsInWords,
} from "./sentences.ts";
import { placedStrip } from "./strip.ts";

const rowHeight = 44;
const barHeight = 16;
const barTop = 20;

/** The phone form: one row for each year with its words above, a tap for a year. */
export function rowsForm(rows: StackRows, width: number): PlacedStack {
  const blocks = blocksInView(rows);
  const listed = rows.years.filter((year) => year.publishedM !== null);
  const tallest = Math.max(tallestOf(rows), ...blocks.map(yearlyM));
  const scale = tallest === 0 ? 0 : (width - 2) / tallest;
  const years = listed.map((year, i) => placedRow(rows, year, i * rowHeight, width, scale));
  let y = listed.length * rowHeight;
  const gap = rows.gap === null ? null : placedGap(rows.gap, rows.pricesOf, y, width, scale);
  if (gap !== null) y += rowHeight;
  const key = placedKey(linesOf(rows), y + 2, width);
  y += key.height + 2;

  const note = blocks.length === 0 ? [] : wrapText(rows.blocksNote, width, 12);
  const headingY = y + 26;
  const noteY = headingY + 2;
  y = blocks.length === 0 ? y : noteY + note.length * 15 + 10;
  const placedBlocks = blocks.map((block) => {
    const placed = placedBlockRow(block, rows, y, width, scale);
    y += barTop + placed.boxes.reduce((sum, box) => sum + box.height, 0) + 10;
    return placed;
  });
  const strip = placedStrip(rows.uncosted, y + 4, width, 6);
  return {
    form: "rows",
    width,
    height: y + 4 + (strip?.height ?? 0),
    baseline: 0,
    right: width,
    grid: [],
    years,
    names: key.names,
    gap,
    government:
      blocks.length === 0
        ? null
        : {
            heading: { x: 0, y: headingY, text: "Put in by government", anchor: "start" },
            note: note.map((text, i) => ({ x: 0, y: noteY + (i + 1) * 15, text, anchor: "start" })),
            baselines: [],
            blocks: placedBlocks,
          },
    strip,
    brush: null,
  };
}

function placedRow(
  rows: StackRows,
  year: StackRows["years"][number],
  top: number,
  width: number,
  scale: number,
): PlacedYear {
  const span = rows.selectedYears;
  const selected = span !== null && year.year >= span[0] && year.year <= span[1];
  const outside = span !== null && !selected;
  const publishedM = year.publishedM ?? 0;
  let x = 1;
  const segments = year.segments.map((segment) => {
    const placed = {
      cost: segment.cost,
      proposal: segment.proposals[0],
      x,
      y: top + barTop,
      width: segment.amountM * scale,
      height: barHeight,
      fill: segmentFill(rows, segment),
      state: stateOf(rows, segment, outside),
    };
    x += placed.width;
    return placed;
  });
  return {
    year: year.year,
    field: { x: 0, y: top, width, height: rowHeight - 2 },
    bar: { x: 1, y: top + barTop, width: publishedM * scale, height: barHeight },
    segments,
    number: { x: width, y: top + 14, text: inMillions(publishedM, rows.pricesOf), anchor: "end" },
    name: { x: 0, y: top + 14, text: year.year, anchor: "start" },
    state: outside || year.segments.every((segment) => !segment.shown) ? "ghost" : "plain",
    selected,
    sentence: yearSentence(year, rows.pricesOf),
  };
}

function placedGap(
  gap: NonNullable<StackRows["gap"]>,
  pricesOf: StackRows["pricesOf"],
  top: number,
  width: number,
  scale: number,
): PlacedGap {
  return {
    slot: {
      x: 1,
      y: top + barTop,
      width: Math.max(4, Math.abs(gap.amountM) * scale),
      height: barHeight,
    },
    number: { x: width, y: top + 14, text: formatMoney(gap.amountM), anchor: "end" },
    lines: [{ x: 0, y: top + 14, text: "not in the published yearly profile", anchor: "start" }],
    state: gapState(gap),
    sentence: gapSentence(gap, pricesOf),
  };
}

/** A sum as one thin bar for each of its years, on the scale of the years above. */
function placedBlockRow(
  block: FundingBlock,
  rows: StackRows,
  top: number,
  width: number,
  scale: number,
): PlacedBlock {
  const count = startOf(block.to) - startOf(block.from) + 1;
  const one = count === 1;
  const years = one
    ? block.from
    : `${block.from} to ${yearsFrom(block.from, block.to).at(-1) ?? ""}`;
  return {
    id: block.id,
    boxes: Array.from({ length: count }, (_, i) => ({
      x: 1,
      y: top + barTop + i * (barHeight / 2),
      width: yearlyM(block) * scale,
      height: one ? barHeight : barHeight / 2,
    })),
    yearMarks: [],
    solid: one,
    inside: false,
    number: { x: width, y: top + 14, text: formatMoney(block.amountM), anchor: "end" },
    detail: {
      x: 0,
      y: top + 14,
      text: one ? years : `${years}, ${yearsInWords(block)}`,
      anchor: "start",
    },
    state: blockState(block, rows),
    sentence: blockSentence(block),
  };
}
