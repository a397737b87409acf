import type { Decision } from "#/data/vocabulary.ts";
import styles from "./glyph.module.css";
import { decisionHue } from "./palette.ts";

/** A decision as a shape; its word stands beside it. */
export function DecisionGlyph({ decision }: { decision: Decision }) {
  return (
    <svg
      className={styles.glyph}
      width="11"
      height="11"
      viewBox="-5.5 -5.5 11 11"
      aria-hidden="true"
      focusable="false"
    >
      <DecisionShape decision={decision} />
    </svg>
  );
}

/** The same shape round the origin, for use inside a chart. */
export function DecisionShape({ decision }: { decision: Decision }) {
  const hue = decisionHue[decision];
  switch (decision) {
    case "accepted":
      return <circle r="4.5" fill={hue} />;
    case "part accepted":
      return (
        <>
          <circle r="4.1" fill="none" stroke={hue} strokeWidth="1.6" />
          <path d="M0 -4.5A4.5 4.5 0 0 0 0 4.5z" fill={hue} />
        </>
      );
    case "deferred":
      return (
        <>
          <circle r="4.1" fill="none" stroke={hue} strokeWidth="1.6" />
          <path d="M0 -2.6V0H2.2" fill="none" stroke={hue} strokeWidth="1.3" />
        </>
      );
    case "rejected":
      return <path d="M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6" stroke={hue} strokeWidth="2" />;
    case "no answer found":
      return <circle r="4.1" fill="none" stroke={hue} strokeWidth="1.3" strokeDasharray="2 2" />;
  }
}
