import { useEffect, useMemo, useRef } from "react";
import type { Zoomed } from "../kit/zoomed.ts";
import { huesOf, strands } from "./crowd.ts";
import styles from "./Network.module.css";
import type { Placed } from "./placed.ts";

type Props = {
  readonly placed: Placed;
  readonly zoomed: Zoomed;
  readonly size: { readonly width: number; readonly height: number };
};

const inks = { strong: "ink", line: "mark", faint: "rule", hidden: "rule" } as const;

/** Thousands of marks and links, painted; what is asked about stands above them as elements. */
export function Crowd({ placed, zoomed, size }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const ways = useMemo(
    () => strands(placed).map((strand) => ({ ...strand, path: pathOf(strand.d) })),
    [placed],
  );
  const hues = useMemo(() => huesOf(placed), [placed]);
  useEffect(() => {
    const canvas = ref.current;
    const paint = canvas?.getContext("2d");
    if (!canvas || !paint) return;
    const dense = window.devicePixelRatio;
    canvas.width = Math.round(size.width * dense);
    canvas.height = Math.round(size.height * dense);
    const { x, y, k } = zoomed;
    paint.setTransform(dense * k, 0, 0, dense * k, dense * x, dense * y);
    for (const { kind, weight, path } of ways) {
      if (path === undefined) continue;
      paint.strokeStyle = colour(canvas, inks[weight]);
      paint.lineWidth = (weight === "strong" ? 1.6 : 0.9) / k;
      paint.setLineDash(kind === "enables" ? [5 / k, 3.5 / k] : []);
      paint.stroke(path);
    }
    for (const [name, nodes] of hues) {
      paint.fillStyle = colour(canvas, name);
      const side = 7 / Math.max(1, k);
      for (const one of nodes) paint.fillRect(one.x - side / 2, one.y - side / 2, side, side);
    }
  }, [ways, hues, zoomed, size]);
  return <canvas ref={ref} className={styles.crowd} aria-hidden="true" style={size} />;
}

const pathOf = (d: string) => (typeof Path2D === "undefined" ? undefined : new Path2D(d));

/** A colour of the style sheet as it is here and now: in the dark, or where colours are forced. */
function colour(canvas: HTMLCanvasElement, name: string): string {
  canvas.style.color = `var(--${name})`;
  return getComputedStyle(canvas).color;
}
