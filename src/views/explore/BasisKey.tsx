import { fillOf } from "#/charts/kit/palette.ts";
import styles from "./BasisKey.module.css";

const keys = [
  ["stated", "stated by a source"],
  ["derived", "derived by arithmetic"],
  ["assumption", "our assumption"],
] as const;

/** What the textures of amounts mean; shown wherever they are used. */
export function BasisKey() {
  return (
    <>
      {keys.map(([basis, words]) => (
        <span key={basis} className={styles.key}>
          <svg width="14" height="10" aria-hidden="true">
            <rect
              x="0.8"
              y="0.8"
              width="12.4"
              height="8.4"
              fill={fillOf(basis, null)}
              stroke="var(--ink)"
              strokeWidth={basis === "derived" ? 1.6 : 0.8}
            />
          </svg>
          {words}
        </span>
      ))}
      <span className={styles.key}>
        <svg width="14" height="10" aria-hidden="true">
          <rect
            x="0.8"
            y="0.8"
            width="12.4"
            height="8.4"
            fill="none"
            stroke="var(--mark)"
            strokeDasharray="3 2"
          />
        </svg>
        not known
      </span>
    </>
  );
}
