import type { ReactNode } from "react";
import styles from "./Evidence.module.css";

/** A table that may be wider than the page, as a region that scrolls by itself. */
export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard
      tabIndex={0}
    >
      {children}
    </div>
  );
}
