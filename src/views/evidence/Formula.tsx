import { Fragment } from "react";
import styles from "./Evidence.module.css";

/** Words that are no names of a formula. */
const plain = new Set(
  "sum of over the for each that waits in where or and max min exp ln to by with all an its are is not below above middle after changes subject maximise requires straight line from first last published number normal score stated percentile at parts draws years authorities have it share added kind needs law move within year but".split(
    " ",
  ),
);

/** A formula in plain text: words of letters as variables, what follows an underscore beneath the line. */
export function Formula({ children }: { children: string }) {
  return (
    <code className={styles.formula}>
      {children.split(/([A-Za-z]+(?:_[A-Za-z0-9]+)?)/).map((piece, i) => {
        const [name = "", under] = piece.split("_");
        return (
          // The pieces of a formula have no identity but their place.
          <Fragment key={i}>
            {/^[A-Za-z]/.test(piece) && !plain.has(piece) ? (
              <var>
                {name}
                {under !== undefined && <sub>{under}</sub>}
              </var>
            ) : (
              piece
            )}
          </Fragment>
        );
      })}
    </code>
  );
}
