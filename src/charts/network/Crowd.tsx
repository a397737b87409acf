import { useEffect, useMemo, useRef } from "react";
import { useInSight } from "../kit/useInSight.ts";
import { restMs } from "../kit/useRested.ts";
import type { Zoomed } from "../kit/zoomed.ts";
import { asIfAt, huesOf, strands, veilOf } from "./crowd.ts";
import styles from "./Network.module.css";
import type { Placed } from "./placed.ts";

type Props = {
  readonly placed: Placed;
  readonly zoomed: Zoomed;
  readonly size: { readonly width: number; readonly height: number };
};

const inks = { strong: "ink", line: "mark", faint: "rule", hidden: "rule" } as const;

/**
 * Thousands of marks and links, painted; what is asked about stands above them as elements. While it
 * moves, the last picture is moved; it is painted anew at rest, and only where it can be seen.
 */
export function Crowd({ placed, zoomed, size }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const seen = useInSight(ref);
  const paint = useMemo(() => painter(placed, size), [placed, size]);
  const painted = useRef<{ readonly by: typeof paint; readonly at: Zoomed }>(undefined);
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return;
    const anew = () => {
      paint(canvas, zoomed);
      canvas.style.transform = "";
      painted.current = { by: paint, at: zoomed };
    };
    const before = painted.current?.by === paint ? painted.current.at : undefined;
    if (before !== undefined) canvas.style.transform = asIfAt(before, zoomed);
    else if (seen) anew();
    const isDark = matchMedia("(prefers-color-scheme: dark)");
    isDark.addEventListener("change", anew);
    addEventListener("beforeprint", anew);
    const timer =
      seen && before !== undefined && before !== zoomed ? setTimeout(anew, restMs) : undefined;
    return () => {
      clearTimeout(timer);
      isDark.removeEventListener("change", anew);
      removeEventListener("beforeprint", anew);
    };
  }, [paint, zoomed, seen]);
  return (
    <div className={styles.crowd} aria-hidden="true">
      <canvas ref={ref} style={size} />
    </div>
  );
}

/** How a drawing is painted at any zoom. */
function painter(placed: Placed, size: Props["size"]) {
  const ways = strands(placed).map((strand) => ({
    ...strand,
    path: pathOf(strand.d),
    veil: veilOf(placed, strand.weight),
  }));
  const hues = huesOf(placed);
  return (canvas: HTMLCanvasElement, { x, y, k }: Zoomed) => {
    const paint = canvas.getContext("2d");
    if (!paint) return;
    const dense = window.devicePixelRatio;
    canvas.width = Math.round(size.width * dense);
    canvas.height = Math.round(size.height * dense);
    paint.setTransform(dense * k, 0, 0, dense * k, dense * x, dense * y);
    for (const { kind, weight, path, veil } of ways) {
      if (path === undefined) continue;
      paint.strokeStyle = colour(canvas, inks[weight]);
      paint.globalAlpha = veil;
      paint.lineWidth = (weight === "strong" ? 1.6 : 0.9) / k;
      paint.setLineDash(kind === "enables" ? [5 / k, 3.5 / k] : []);
      paint.stroke(path);
    }
    paint.globalAlpha = 1;
    for (const [name, nodes] of hues) {
      paint.fillStyle = colour(canvas, name);
      const side = 7 / Math.max(1, k);
      for (const one of nodes) paint.fillRect(one.x - side / 2, one.y - side / 2, side, side);
    }
  };
}

const pathOf = (d: string) => (typeof Path2D === "undefined" ? undefined : new Path2D(d));

/** A colour of the style sheet as it is here and now: in the dark, or where colours are forced. */
function colour(canvas: HTMLCanvasElement, name: string): string {
  canvas.style.color = `var(--${name})`;
  return getComputedStyle(canvas).color;
}
