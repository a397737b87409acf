import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { fitted, mostFor, type Tried } from "#/charts/callouts/layout.ts";
import { RefitContext, type Refit } from "#/charts/kit/refit.ts";
import { useMoves } from "./useMoves.ts";
import styles from "./Wall.module.css";

type Props = {
  /** The least share of its size at which it can be read. */
  readonly least: number;
  readonly children: ReactNode;
};

/** After so many ms it is shown as it is. */
const longest = 400;

/** More widths than that are not tried in one go, whatever becomes of the heights. */
const mostAtOnce = 8;

/**
 * Draws its content as large as its box allows: what is too tall gets more width and is drawn smaller, down to
 * the least share that can still be read; what leaves room is enlarged. The widths are tried before the first
 * picture, so that a scene is seen in one size only.
 */
export function Fit({ least, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [refit] = useState((): Refit => new Set());
  const [share, setShare] = useState(1);
  const [settled, setSettled] = useState(false);
  useMoves(inner, settled);
  useLayoutEffect(() => {
    const [outer, own] = [box.current, inner.current];
    if (!outer || !own) return undefined;
    const tried: Tried[] = [];
    let now = 1;
    let frame = 0;
    let isGone = false;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    const measure = () => {
      // What comes at last need not change the height, so it is looked for.
      if (isGone || own.querySelector("[data-wait]") !== null) return;
      arrival.disconnect();
      for (let width = 0; width < mostAtOnce; width++) {
        const span = { least, most: mostFor(outer.clientWidth, least) };
        const next = fitted(now, outer.clientHeight, own.offsetHeight, span, tried);
        if (next === now) break;
        now = next;
        flushSync(() => {
          setShare(next);
        });
        flushSync(() => {
          for (const again of refit) again();
        });
      }
      flushSync(() => {
        setSettled(true);
      });
    };
    const arrival = new MutationObserver(measure);
    arrival.observe(own, { subtree: true, childList: true, attributeFilter: ["data-wait"] });
    // React draws nothing at once while an effect runs.
    queueMicrotask(measure);
    const observer = new ResizeObserver(soon);
    observer.observe(own);
    observer.observe(outer);
    const late = setTimeout(() => {
      setSettled(true);
    }, longest);
    return () => {
      isGone = true;
      arrival.disconnect();
      clearTimeout(late);
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [least, refit]);
  return (
    <div className={styles.fit} ref={box}>
      <div
        className={styles.fitted}
        ref={inner}
        style={{ width: `${100 / share}%`, transform: `scale(${share})` }}
        data-unsettled={settled ? undefined : ""}
      >
        <RefitContext value={refit}>{children}</RefitContext>
      </div>
    </div>
  );
}
