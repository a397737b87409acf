import type { Delivery } from "#/data/vocabulary.ts";
import styles from "./glyph.module.css";
import { deliveryBoxes } from "./palette.ts";

const boxes = [0, 1, 2, 3, 4];

/** How far delivery has come, as five boxes: crossed when dropped, dashed when not known. */
export function DeliveryBoxes({ delivery }: { delivery: Delivery }) {
  const filled = deliveryBoxes[delivery];
  return (
    <svg
      className={styles.glyph}
      width="50"
      height="8"
      viewBox="0 0 50 8"
      aria-hidden="true"
      focusable="false"
    >
      {boxes.map((box) => (
        <rect
          key={box}
          x={box * 10 + 0.5}
          y="0.5"
          width="8.5"
          height="7"
          fill={filled !== null && box < filled ? "var(--d-acc)" : "none"}
          stroke={filled !== null && box < filled ? "var(--d-acc)" : "var(--mark)"}
          strokeDasharray={filled === null ? "2 1.5" : undefined}
        />
      ))}
      {delivery === "dropped" && (
        <path d="M0 7.5L49.5 0.5" stroke="var(--d-rej)" strokeWidth="1.8" />
      )}
    </svg>
  );
}
