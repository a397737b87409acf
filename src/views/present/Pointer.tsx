import { useEffect, useRef } from "react";
import styles from "./Stage.module.css";

/** A ring of light that follows the pointer; the rest of the wall steps back. */
export function Pointer() {
  const spot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = (event: PointerEvent) => {
      spot.current?.style.setProperty("--x", `${event.clientX}px`);
      spot.current?.style.setProperty("--y", `${event.clientY}px`);
    };
    window.addEventListener("pointermove", move);
    return () => {
      window.removeEventListener("pointermove", move);
    };
  }, []);
  return <div className={styles.spot} ref={spot} aria-hidden="true" data-spot="" />;
}
