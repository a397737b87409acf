import type { Phrase, Quantity } from "#/words/phrase.ts";
import { textWidth } from "../kit/text.ts";

/** A sentence for the row where no answer was found: what it says first, in bold, and the rest. */
export type Note = { readonly lead: Phrase; readonly more?: Phrase | undefined };
/** One piece of a line: words, or a number that may open a door. */
export type NotePiece = { readonly text: string; readonly number: Quantity | null };
export type NoteLine = {
  readonly strong: boolean;
  readonly y: number;
  readonly pieces: readonly NotePiece[];
};

const lineHeight = 18;

/** A note broken into lines of a width, numbers kept apart so that each can be a door. */
export function layoutNote(note: Note, width: number): readonly NoteLine[] {
  const lines = [
    ...breakPhrase(note.lead, width, true),
    ...(note.more ? breakPhrase(note.more, width, false) : []),
  ];
  return lines.map((line, i) => ({ ...line, y: i * lineHeight }));
}

function breakPhrase(phrase: Phrase, width: number, strong: boolean) {
  const words = phrase.flatMap((piece): NotePiece[] =>
    typeof piece === "string"
      ? piece.split(/(?<= )/).map((text) => ({ text, number: null }))
      : [{ text: piece.text, number: piece }],
  );
  const lines: NotePiece[][] = [];
  let used = Infinity;
  words.forEach((word, i) => {
    // What follows without a space stays with its word: "(", "," and the like.
    const glued = i > 0 && !(words[i - 1]?.text.endsWith(" ") ?? true);
    const wide = textWidth(word.text.trimEnd(), 13, strong ? "bold" : "regular");
    if (used + wide > width && !glued) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(word);
    used += textWidth(word.text, 13, strong ? "bold" : "regular");
  });
  return lines.map((pieces) => ({ strong, pieces }));
}

/** What makes a number in a note a button, when it has a door. */
export const doorOf = ({ text, door }: Quantity) =>
  door === undefined
    ? {}
    : ({
        role: "button",
        tabIndex: -1,
        "aria-label": `${text}, open its source`,
        "data-door": door,
        "data-mark": "",
      } as const);
