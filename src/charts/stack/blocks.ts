import { formatMoney } from "#/model/money.ts";
import { startOf } from "#/model/time.ts";
import { textWidth } from "../kit/text.ts";
import type { FundingBlock, PlacedBlock, StackRows } from "./placed.ts";
import { blockSentence, yearsInWords } from "./sentences.ts";

/** What a block's height stands for: its amount spread evenly over its years, £ million a year. */
export const yearlyM = (block: FundingBlock): number =>
  block.amountM / (startOf(block.to) - startOf(block.from) + 1);

/** Blocks in lanes, none over another in time, so that none seems added to another. */
export function lanesOf(blocks: readonly FundingBlock[]): readonly (readonly FundingBlock[])[] {
  const lanes: FundingBlock[][] = [];
  const inOrder = [...blocks].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const block of inOrder) {
    const free = lanes.find((lane) => lane.every((other) => other.to < block.from));
    if (free) free.push(block);
    else lanes.push([block]);
  }
  return lanes;
}

/** The blocks that lie, in part at least, in the years drawn. */
export const blocksInView = (rows: StackRows): readonly FundingBlock[] => {
  const first = rows.years[0]?.year;
  const last = rows.years.at(-1)?.year;
  if (first === undefined || last === undefined) return [];
  return rows.blocks.filter((block) => block.to >= first && block.from <= last);
};

/** Grey when filtered out or wholly outside the selected years. */
export const blockState = (block: FundingBlock, rows: StackRows): "plain" | "ghost" =>
  block.shown &&
  (rows.selectedYears === null ||
    (block.to >= rows.selectedYears[0] && block.from <= rows.selectedYears[1]))
    ? "plain"
    : "ghost";

const numberSize = 14;

/** One block over its columns; its words stand inside when they fit, else above. */
export function placedBlock(
  block: FundingBlock,
  rows: StackRows,
  place: { columns: readonly { x: number; width: number }[]; baseline: number; scale: number },
): PlacedBlock {
  const covered = rows.years.flatMap(({ year }, i) => {
    const column = place.columns[i];
    return column !== undefined && year >= block.from && year <= block.to ? [column] : [];
  });
  const inset = (covered[0]?.width ?? 0) * 0.16;
  const x = (covered[0]?.x ?? 0) + inset;
  const width = covered.reduce((sum, column) => sum + column.width, 0) - 2 * inset;
  const height = yearlyM(block) * place.scale;
  const y = place.baseline - height;
  const solid = block.from === block.to;
  const text = formatMoney(block.amountM);
  const inside = !solid && height > 46 && textWidth(text, numberSize, "bold") < width - 8;
  const detail = detailOf(block, inside ? width - 12 : width + inset * 1.6);
  const middle = x + width / 2;
  const spills = textWidth(text, numberSize, "bold") > width + 2 * inset;
  const numberY = inside ? y + 20 : y - (detail === null ? 6 : 20);
  return {
    id: block.id,
    boxes: [{ x, y, width, height }],
    yearMarks: covered.slice(1).map((column) => ({
      x: column.x,
      y1: inside ? Math.min(y + 46, place.baseline) : y,
      y2: place.baseline,
    })),
    solid,
    inside,
    number: spills
      ? { x: x + width + inset, y: numberY, text, anchor: "end" }
      : { x: middle, y: numberY, text, anchor: "middle" },
    detail:
      detail === null
        ? null
        : { x: middle, y: inside ? y + 36 : y - 6, text: detail, anchor: "middle" },
    state: blockState(block, rows),
    sentence: blockSentence(block),
  };
}

/** How far a placed block and its words reach above its baseline, px. */
export const reachOf = (block: PlacedBlock, baseline: number): number =>
  baseline - Math.min(block.boxes[0]?.y ?? baseline, block.number.y - numberSize);

function detailOf(block: FundingBlock, width: number): string | null {
  const years = block.from === block.to ? null : yearsInWords(block);
  const choices = [years === null ? block.short : `${block.short}: ${years}`, block.short, years];
  return choices.find((text) => text !== null && textWidth(text, 12) <= width) ?? null;
}
