import type { PointerEvent } from "react";
import type { Stage, Zoomed } from "../kit/zoomed.ts";
import styles from "./Network.module.css";
import { mapBox } from "./miniMap.ts";
import type { Placed } from "./placed.ts";

type Props = {
  readonly placed: Placed;
  readonly stage: Stage;
  readonly zoomed: Zoomed;
  readonly onCentre: (point: { readonly x: number; readonly y: number }) => void;
};

/** Where the window is on the whole drawing; pressing it goes there. Keys and buttons do the same. */
export function MiniMap({ placed, stage, zoomed, onCentre }: Props) {
  const { width, height, window } = mapBox(placed, stage, zoomed);
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    onCentre({
      x: ((event.clientX - box.left) / box.width) * placed.width,
      y: ((event.clientY - box.top) / box.height) * placed.height,
    });
  };
  return (
    <svg
      className={styles.map}
      width={width}
      height={height}
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={go}
      onPointerMove={go}
    >
      <path
        className={styles.dots}
        d={placed.nodes.map(({ x, y }) => `M${x} ${y}h.01`).join("")}
        vectorEffect="non-scaling-stroke"
      />
      <rect className={styles.window} {...window} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
