import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { fitted } from "#/charts/callouts/layout.ts";
import styles from "./Wall.module.css";

type Props = {
  /** The least share of its size at which it can be read. */
  readonly least: number;
  readonly children: ReactNode;
};

/**
 * Draws its content as large as its box allows: what is too tall gets more width and is drawn smaller,
 * down to the least share that can still be read.
 */
export function Fit({ least, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(1);
  useLayoutEffect(() => {
    const [outer, own] = [box.current, inner.current];
    if (!outer || !own) return undefined;
    const tried: number[] = [];
    const measure = () => {
      setShare((now) => fitted(now, outer.clientHeight, own.offsetHeight, least, tried));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(own);
    observer.observe(outer);
    return () => {
      observer.disconnect();
    };
  }, [least]);
  return (
    <div className={styles.fit} ref={box}>
      <div
        className={styles.fitted}
        ref={inner}
        style={{ width: `${100 / share}%`, transform: `scale(${share})` }}
      >
        {children}
      </div>
    </div>
  );
}
