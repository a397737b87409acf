import { scaleLinear } from "d3-scale";
import { textWidth, wrapText } from "../kit/text.ts";

/** One claim: a value, a range, or a bound. */
export type Rival = {
  readonly id: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** "over" and "at least" reach up, "nearly" and "up to" down, "about" both ways. */
  readonly qualifier?: "about" | "nearly" | "over" | "up to" | "at least" | undefined;
  readonly basis: "stated" | "derived" | "assumption";
};
/** A claim on the scale, px from its left. */
export type PlacedRival = {
  readonly id: string;
  readonly x: number;
  /** A published range, end to end; null where there is none. */
  readonly range: readonly [number, number] | null;
  /** Dotted runs to where the value may lie. */
  readonly runs: readonly (readonly [number, number])[];
  readonly shape: "solid" | "open" | "ring";
};
export type RivalsLayout = {
  readonly width: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly rows: readonly PlacedRival[];
  /** Whether the scale begins at 0, or else is cut. */
  readonly fromZero: boolean;
};

/** Room for a mark and half a tick's words at both ends. */
const edge = 26;
const run = 22;

/** Claims about one thing on one scale, in their order; a value is never moved to make room. */
export function layoutRivals(
  rivals: readonly Rival[],
  width: number,
  format: (value: number) => string,
): RivalsLayout {
  const ends = rivals.flatMap(({ value, low, high }) =>
    [value, low, high].filter((end) => end !== null),
  );
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const fromZero = least >= 0 ? least < most * 0.4 : most > 0;
  const from = fromZero ? Math.min(0, least) : least;
  const same = from === most;
  const scale = scaleLinear(
    [same ? from - 1 : from, same ? most + 1 : most],
    [edge, Math.max(edge + 1, width - edge)],
  ).nice(4);
  const wanted = width < 300 ? 3 : 5;
  const ticks = scale
    .ticks(wanted)
    .filter((tick) => !same || tick === from)
    .map((tick) => ({ at: scale(tick), label: format(tick) }));
  return {
    width,
    ticks: spaced(ticks),
    fromZero,
    rows: rivals.map(({ id, value, low, high, qualifier, basis }) => {
      const x = scale(value ?? ((low ?? 0) + (high ?? 0)) / 2);
      const up: readonly [number, number] = [x + 6, Math.min(width, x + run)];
      const down: readonly [number, number] = [Math.max(0, x - run), x - 6];
      return {
        id,
        x,
        range:
          low !== null && high !== null && low !== high
            ? ([scale(low), scale(high)] as const)
            : null,
        runs:
          qualifier === "over" || qualifier === "at least"
            ? [up]
            : qualifier === "nearly" || qualifier === "up to"
              ? [down]
              : [],
        shape: qualifier !== undefined ? "open" : basis === "stated" ? "solid" : "ring",
      };
    }),
  };
}

/** Ticks whose words would touch are left out, the first kept. */
function spaced(ticks: RivalsLayout["ticks"]): RivalsLayout["ticks"] {
  const kept: (typeof ticks)[number][] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    const room =
      last === undefined ? 0 : (textWidth(last.label, 12) + textWidth(tick.label, 12)) / 2 + 10;
    if (last === undefined || tick.at - last.at >= room) kept.push(tick);
  }
  return kept;
}

/** A claim with its value as it is shown, and who says so. */
export type TitledRival = Rival & { readonly shown: string; readonly says: string };

/** Px between lines of words in the picture. */
export const pictureStep = 16;
const scaleWidth = 300;
const sideWidth = 190;
const pictureTop = 22;

/** Claims on one scale with their words beside them, one under the other, as a picture of fixed width. */
export function layoutPicture(rows: readonly TitledRival[], format: (value: number) => string) {
  const { ticks, rows: placed } = layoutRivals(rows, scaleWidth, format);
  const top = pictureTop;
  let y = top + 4;
  const lines = rows.flatMap((row, i) => {
    const rival = placed[i];
    if (!rival) return [];
    const shown = wrapText(row.shown, sideWidth - 14, 13, "bold");
    const says = wrapText(row.says, sideWidth - 4, 12);
    const height = Math.max(shown.length, says.length) * pictureStep + 12;
    const at = y;
    y += height;
    const words = { shown, shownX: scaleWidth + 14, says, saysX: scaleWidth + sideWidth + 4 };
    return [{ id: row.id, rival, y: at, height, ...words }];
  });
  return {
    width: scaleWidth + 2 * sideWidth,
    scale: scaleWidth,
    top,
    height: y,
    ticks,
    rows: lines,
  };
}
