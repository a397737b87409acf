import { useState, type ReactNode } from "react";
import styles from "./Folded.module.css";

/** Words of which the first line is in sight and the rest a press away; all of them in print and when read aloud. */
export function Folded({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <span className={styles.folded} data-open={open || undefined}>
      <span>{children}</span>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? "less" : "more"}
      </button>
    </span>
  );
}
