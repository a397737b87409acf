import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { fitted, mostFor, type Tried } from "#/charts/callouts/layout.ts";
import { useMoves } from "./useMoves.ts";
import styles from "./Wall.module.css";

type Props = {
  /** The least share of its size at which it can be read. */
  readonly least: number;
  readonly children: ReactNode;
};

/** After so many ms it is shown as it is. */
const longest = 400;

/**
 * Draws its content as large as its box allows: what is too tall gets more width and is drawn smaller, down to
 * the least share that can still be read; what leaves room is enlarged. Shown once its size has settled: when
 * it was drawn anew for its width and keeps its share, or nothing has changed for two frames.
 */
export function Fit({ least, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(1);
  const [settled, setSettled] = useState(false);
  useMoves(inner, settled);
  useLayoutEffect(() => {
    const [outer, own] = [box.current, inner.current];
    if (!outer || !own) return undefined;
    const tried: Tried[] = [];
    let now = 1;
    let width = NaN;
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      // What comes at last need not change the height, so it is looked for.
      if (own.querySelector("[data-wait]") !== null) {
        frame = requestAnimationFrame(measure);
        return;
      }
      const isDrawn = own.offsetWidth === width;
      width = own.offsetWidth;
      if (isDrawn) {
        const span = { least, most: mostFor(outer.clientWidth, least) };
        const next = fitted(now, outer.clientHeight, own.offsetHeight, span, tried);
        if (next === now) {
          setSettled(true);
          return;
        }
        now = next;
        setShare(next);
      }
      // What is drawn follows the width of its place a frame later.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(measure);
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(own);
    observer.observe(outer);
    const late = setTimeout(() => {
      setSettled(true);
    }, longest);
    return () => {
      clearTimeout(late);
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [least]);
  return (
    <div className={styles.fit} ref={box}>
      <div
        className={styles.fitted}
        ref={inner}
        style={{ width: `${100 / share}%`, transform: `scale(${share})` }}
        data-unsettled={settled ? undefined : ""}
      >
        {children}
      </div>
    </div>
  );
}
