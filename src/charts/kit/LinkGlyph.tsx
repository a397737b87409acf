import type { LinkKind } from "#/data/vocabulary.ts";
import styles from "./glyph.module.css";

/** A kind of link as the line it is drawn with; its word stands beside it. */
export function LinkGlyph({ kind }: { kind: LinkKind }) {
  return (
    <svg
      className={styles.glyph}
      width="28"
      height="10"
      viewBox="0 0 28 10"
      aria-hidden="true"
      focusable="false"
    >
      <LinkShape kind={kind} />
    </svg>
  );
}

function LinkShape({ kind }: { kind: LinkKind }) {
  switch (kind) {
    case "requires":
      return (
        <>
          <path className={styles.line} d="M0 5H21" strokeWidth="1.9" />
          <path className={styles.head} d="M19 1.6L26 5L19 8.4Z" />
        </>
      );
    case "enables":
      return (
        <>
          <path className={styles.line} d="M0 5H19" strokeWidth="1.5" strokeDasharray="5 3.5" />
          <path className={styles.head} d="M19 1.6L26 5L19 8.4Z" />
        </>
      );
    case "funds":
      return (
        <>
          <path className={styles.line} d="M0 5H26" strokeWidth="4.2" />
          <path className={styles.gap} d="M0 5H26" strokeWidth="1.8" />
        </>
      );
    case "replaces":
      return <path className={styles.line} d="M0 5H22M18 1L25 9M25 1L18 9" strokeWidth="1.4" />;
    case "conflicts":
      return (
        <path
          className={styles.line}
          d="M9 5H19M0 5H8M8 5L3 1M8 5L3 9M28 5H20M20 5L25 1M20 5L25 9"
          strokeWidth="1.3"
        />
      );
  }
}
