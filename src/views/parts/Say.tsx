import { Fragment, memo, type ReactNode } from "react";
import type { Door, Phrase, Quantity } from "#/words/phrase.ts";
import styles from "./Say.module.css";

/** A quantity as text: the one way to print a number. With a door it opens where the number comes from. */
export function N({ of, strong = false }: { of: Quantity; strong?: boolean }): ReactNode {
  const className = strong ? `${styles.number} ${styles.strong}` : styles.number;
  if (of.date !== undefined) return <time dateTime={of.date}>{of.text}</time>;
  if (of.row === true || of.proposal !== undefined)
    return (
      <span data-row="" data-id={of.proposal}>
        {of.text}
      </span>
    );
  if (of.door === undefined)
    return (
      <span className={className} data-n="">
        {of.text}
      </span>
    );
  return (
    <button
      type="button"
      className={`${className} ${styles.door}`}
      data-n=""
      data-door={of.door satisfies Door}
      aria-haspopup="dialog"
    >
      {of.text}
    </button>
  );
}

type SayProps = { readonly phrase: Phrase; readonly strong?: boolean };

/** A sentence with its numbers; written anew only when the sentence is another. */
export const Say = memo(function Say({ phrase, strong = false }: SayProps): ReactNode {
  return phrase.map((piece, i) => {
    const [before, after] = [phrase[i - 1], phrase[i + 1]];
    const shown =
      typeof piece === "string" ? (
        piece.slice(stopAfter(before, piece).length)
      ) : stopAfter(piece, after) === "" ? (
        <N of={piece} strong={strong} />
      ) : (
        <span className={styles.kept}>
          <N of={piece} strong={strong} />
          {stopAfter(piece, after)}
        </span>
      );
    // The pieces of a sentence have no identity but their place.
    return <Fragment key={i}>{shown}</Fragment>;
  });
});

/** The stop that must stay on the line of the number before it: a button lets a line break after it. */
const stopAfter = (piece: Phrase[number] | undefined, next: Phrase[number] | undefined): string =>
  typeof piece === "object" && piece.door !== undefined && typeof next === "string"
    ? (/^[.,;:)]+/.exec(next)?.[0] ?? "")
    : "";

/** An amount nobody published: a dashed slot in the same place everywhere, never a number. */
export function Slot({ children = "no published cost" }: { children?: ReactNode }): ReactNode {
  return <span className={styles.slot}>{children}</span>;
}
