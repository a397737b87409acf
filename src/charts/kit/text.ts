/** Widths in ems of the letters of Libre Franklin that stray from the middle, measured. */
const widths: readonly (readonly [string, number])[] = [
  [" .,:;’‘", 0.22],
  ["ijlI'!|", 0.27],
  ["frt-()[]/“”", 0.38],
  ["1", 0.48],
  ["bdgopq27FLEZ£–", 0.62],
  ["0345689STBKPRXYCUV", 0.67],
  ["wADGHNOQ&", 0.77],
  ["mM%W", 0.92],
];
const usual = 0.56;
const widthOf = new Map(
  widths.flatMap(([letters, ems]) => Array.from(letters, (letter) => [letter, ems] as const)),
);
const styles = { regular: 1.01, bold: 1.05, serif: 1.11 } as const;

/** About how wide a text is, px: an upper guess, since a layout cannot measure it. */
export function textWidth(
  text: string,
  size: number,
  style: keyof typeof styles = "regular",
): number {
  let ems = 0;
  for (const letter of text) ems += widthOf.get(letter) ?? usual;
  return ems * size * styles[style];
}

/** A text broken between words so that no line is wider than `width`, unless one word is. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  style: keyof typeof styles = "regular",
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, style) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Lines that are read as one text: each but the last ends in a space, which is not drawn. */
export const asRead = (lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => (i < lines.length - 1 ? `${line} ` : line));
