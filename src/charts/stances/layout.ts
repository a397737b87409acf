import type { Stance } from "#/data/vocabulary.ts";
import { textWidth, wrapText } from "../kit/text.ts";

/** One thing said, as a sign. */
export type StanceSign = {
  readonly id: string;
  readonly stance: Stance;
  readonly proposals: readonly string[];
  readonly state: "plain" | "chosen" | "ghost";
};
export type StanceCell = {
  readonly theme: string;
  readonly signs: readonly StanceSign[];
  readonly sentence: string;
};
/** A body with what it said, by theme. */
export type StanceLine = {
  readonly body: string;
  readonly label: string;
  readonly sentence: string;
  readonly cells: readonly StanceCell[];
};
export type StanceHead = {
  readonly theme: string;
  readonly short: string;
  readonly themeIndex: number | null;
  readonly sentence: string;
};

type PlacedSign = { readonly sign: StanceSign; readonly x: number; readonly y: number };
export type PlacedCell = {
  readonly cell: StanceCell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly signs: readonly PlacedSign[];
};
export type PlacedLine = {
  readonly line: StanceLine;
  readonly label: readonly string[];
  readonly y: number;
  readonly height: number;
  readonly cells: readonly PlacedCell[];
};
export type StancesLayout = {
  readonly width: number;
  readonly height: number;
  readonly isPhone: boolean;
  readonly labelWidth: number;
  readonly top: number;
  readonly heads: readonly {
    readonly head: StanceHead;
    readonly x: number;
    readonly width: number;
  }[];
  readonly rows: readonly PlacedLine[];
};

const pitch = 14;
const least = 24;

/** Bodies down, themes across, a sign for each thing said; under 560 px a line of signs for each body. */
export function layoutStances(
  lines: readonly StanceLine[],
  heads: readonly StanceHead[],
  width: number,
): StancesLayout {
  const isPhone = width < 560;
  const labelWidth = isPhone ? width : Math.min(230, Math.round(width * 0.27));
  const column = isPhone ? width : (width - labelWidth) / Math.max(1, heads.length);
  const across = Math.max(1, Math.floor((column - 6) / pitch));
  const top = isPhone ? 0 : Math.max(0, ...heads.map(({ short }) => textWidth(short, 12))) + 14;
  let y = top;
  const rows = lines.map((line): PlacedLine => {
    const label = wrapText(line.label, labelWidth - 12, 13);
    const at = y;
    if (isPhone) {
      const signs = once(line.cells.flatMap((cell) => cell.signs));
      const down = Math.ceil(signs.length / across);
      const height = label.length * 17 + down * 16 + 12;
      y += height;
      return {
        line,
        label,
        y: at,
        height,
        cells: [
          {
            cell: { theme: "", signs, sentence: line.sentence },
            x: 0,
            y: at + label.length * 17 + 4,
            width,
            height: down * 16 + 4,
            signs: signsIn(signs, 8, at + label.length * 17 + 13, across, 16),
          },
        ],
      };
    }
    const height = Math.max(
      least,
      label.length * 16 + 7,
      ...line.cells.map(({ signs }) => Math.ceil(signs.length / across) * pitch + 10),
    );
    y += height;
    return {
      line,
      label,
      y: at,
      height,
      cells: line.cells.flatMap((cell, c) =>
        cell.signs.length === 0
          ? []
          : [
              {
                cell,
                x: labelWidth + c * column,
                y: at,
                width: column,
                height,
                signs: signsIn(cell.signs, labelWidth + c * column + 11, at + 12, across, pitch),
              },
            ],
      ),
    };
  });
  return {
    width,
    height: y + 2,
    isPhone,
    labelWidth,
    top,
    heads: isPhone
      ? []
      : heads.map((head, c) => ({ head, x: labelWidth + c * column, width: column })),
    rows,
  };
}

/** A position about several themes stands once where themes are not told apart. */
const once = (signs: readonly StanceSign[]): readonly StanceSign[] =>
  signs.filter(({ id }, i) => signs.findIndex((one) => one.id === id) === i);

const signsIn = (
  signs: readonly StanceSign[],
  x: number,
  y: number,
  across: number,
  step: number,
): readonly PlacedSign[] =>
  signs.map((sign, i) => ({
    sign,
    x: x + (i % across) * step,
    y: y + Math.floor(i / across) * step,
  }));
