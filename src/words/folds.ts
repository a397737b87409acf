import { noun } from "./numbers.ts";
import { count, joined, listed, said, sentence, type Phrase } from "./phrase.ts";

type Lettered = { readonly letter: string };

/** What each column says, one after the other, where it says anything: "A: 3 out; B: 1 later." */
function each<C extends Lettered>(
  columns: readonly C[],
  of: (column: C) => Phrase,
  none: string,
): Phrase {
  const some = columns.flatMap((column): Phrase[] => {
    const phrase = of(column);
    return phrase.length === 0 ? [] : [[`${column.letter}: `, ...phrase]];
  });
  return some.length === 0 ? [none] : sentence(joined(some, "; "));
}

/** What is decided otherwise than at first: "A: 3 out, 1 later; B: 2 paid for in part." */
export const decidedPhrase = (
  columns: readonly (Lettered & {
    readonly out: number;
    readonly later: number;
    readonly part: number;
  })[],
): Phrase =>
  each(
    columns,
    ({ out, later, part }) =>
      joined(
        [
          out > 0 ? [count(out), " out"] : [],
          later > 0 ? [count(later), " at another time"] : [],
          part > 0 ? [count(part), " paid for in part"] : [],
        ],
        ", ",
      ),
    "Everything is in, on time and paid for in full.",
  );

/** What is supposed otherwise than at first: "A: My area, Prices; B: 5 changed." */
export const supposedPhrase = (
  columns: readonly (Lettered & { readonly labels: readonly string[] })[],
): Phrase =>
  each(
    columns,
    ({ labels }) =>
      labels.length === 0
        ? []
        : labels.length > 3
          ? [count(labels.length), " changed"]
          : [said(listed(labels)), " changed"],
    "All as at first.",
  );

/** How many lines of the reader's own there are, and how many of them cannot be counted. */
export const ownLinesPhrase = (
  columns: readonly (Lettered & { readonly lines: number; readonly uncounted: number })[],
): Phrase =>
  each(
    columns,
    ({ lines, uncounted }) =>
      lines === 0
        ? []
        : [
            count(lines),
            ` ${noun(lines, "line")}`,
            ...(uncounted === 0 ? [] : [", ", count(uncounted), " not counted"]),
          ],
    "None yet.",
  );

/** How many estimates are on in each column. */
export const estimatesPhrase = (
  columns: readonly (Lettered & { readonly on: number })[],
  of: number,
): Phrase =>
  of === 0
    ? ["This dataset has none."]
    : each(
        columns,
        ({ on }) => (on === 0 ? [] : [count(on), " of ", count(of), " on"]),
        "All are off.",
      );

/** How many scenarios are kept on the machine. */
export const keptPhrase = (kept: number): Phrase =>
  kept === 0
    ? ["Nothing yet. What you save stays in this browser alone."]
    : [count(kept), ` ${noun(kept, "scenario")} kept in this browser.`];

/** How many scenarios there are to choose from. */
export const presetsPhrase = (presets: number, base: string): Phrase => [
  count(presets),
  ` ready-made, each to be measured against ${base}.`,
];
