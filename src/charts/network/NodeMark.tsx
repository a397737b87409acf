import { memo, type CSSProperties } from "react";
import emphasis from "../kit/emphasis.module.css";
import { themeHue } from "../kit/palette.ts";
import { MarkBody } from "../kit/ProposalMark.tsx";
import text from "../kit/text.module.css";
import styles from "./Network.module.css";
import type { Box, Line, PlacedNode } from "./placed.ts";
import { besideMark } from "./whole.ts";

type Props = {
  readonly placed: PlacedNode;
  readonly label: string;
  /** Drawn so much smaller than its place is enlarged, so that it keeps its size. */
  readonly shrink?: number | undefined;
  /** A label that is put to it where the layout gave none. */
  readonly beside?: Box | undefined;
};

/** A proposal where it stands, with its label on its line; one stop of a walk. */
export const NodeMark = memo(function NodeMark({ placed, label, shrink = 1, beside }: Props) {
  const { node, x, y, exit, lines, box } = placed;
  const { id, mark, themeIndex, standing, state, fate } = node;
  const wash = beside === undefined ? box : besideMark(placed, beside, shrink);
  const own: readonly Line[] =
    beside === undefined || wash === undefined
      ? lines
      : [{ text: node.title, x: wash.x + 2, y: wash.y + 12 }];
  const free = beside !== undefined || lines.length === 0;
  const washed = state === "chosen" ? wash : undefined;
  const labels = own.length > 0 && (
    <>
      {washed && (
        <rect
          className={styles.wash}
          x={washed.x}
          y={washed.y}
          width={washed.w}
          height={washed.h}
        />
      )}
      {own.map((line) => (
        <text
          key={line.y}
          className={`${text.text} ${washed ? "" : text.halo}`}
          data-strong={node.strong || state === "chosen" || undefined}
          data-state={state}
          data-row=""
          x={line.x}
          y={line.y}
        >
          {`${line.text} `}
        </text>
      ))}
    </>
  );
  return (
    <g
      className={`${emphasis.mark} ${styles.node}`}
      data-id={id}
      data-mark=""
      data-state={state}
      data-fate={fate}
      role="button"
      tabIndex={-1}
      aria-label={label}
      style={
        { "--hue": themeHue(node.thing === "arrangement" ? null : themeIndex) } as CSSProperties
      }
    >
      {lines.length > 0 && <path className={styles.base} d={`M${x + 6} ${y}H${exit}`} />}
      {!free && labels}
      <g transform={`translate(${x},${y})${shrink === 1 ? "" : `scale(${shrink})`}`}>
        {node.thing === "arrangement" ? (
          <path className={styles.ended} d="M-5 -5H5V5H-5ZM-5 5L5 -5" />
        ) : (
          <MarkBody mark={mark} standing={standing} state={state} size={node.strong ? 11 : 9} />
        )}
        {fate === "dropped" && <path className={styles.fate} d="M-7 -7L7 7M7 -7L-7 7" />}
        {fate === "late" && <path className={styles.fate} d="M-8 9H6M3 6L7 9L3 12" />}
        {fate === "stranded" && (
          <path className={styles.fate} d="M-8 -8H8V8H-8Z" strokeDasharray="3 2" />
        )}
        {free && labels}
      </g>
    </g>
  );
});
