import type { Stance } from "#/data/vocabulary.ts";
import styles from "./Stances.module.css";

/** A stance as a shape round the origin: up for, half mixed, a ring on no side, down for a concern, a cross against, an empty slot for what is missing. */
export function StanceShape({ stance }: { stance: Stance }) {
  switch (stance) {
    case "supports":
      return <path className={styles.full} data-stance={stance} d="M0 -5L5 4H-5Z" />;
    case "mixed":
      return (
        <>
          <path className={styles.line} data-stance={stance} d="M0 -5L5 0L0 5L-5 0Z" />
          <path className={styles.full} data-stance={stance} d="M0 -5L-5 0L0 5Z" />
        </>
      );
    case "no side":
      return <circle className={styles.line} data-stance={stance} r="4.4" />;
    case "concern":
      return <path className={styles.line} data-stance={stance} d="M0 5L5 -4H-5Z" />;
    case "opposes":
      return <path className={styles.thick} data-stance={stance} d="M-4 -4L4 4M4 -4L-4 4" />;
    case "says missing":
      return (
        <rect
          className={styles.dashed}
          data-stance={stance}
          x="-4.5"
          y="-4.5"
          width="9"
          height="9"
        />
      );
  }
}

/** The same in running text; the word stands beside it. */
export function StanceSign({ stance }: { stance: Stance }) {
  return (
    <svg
      className={styles.inline}
      width="13"
      height="12"
      viewBox="-6.5 -6 13 12"
      aria-hidden="true"
    >
      <StanceShape stance={stance} />
    </svg>
  );
}
