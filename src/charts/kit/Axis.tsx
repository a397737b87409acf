import styles from "./text.module.css";

/** One tick, placed: px along the axis, and what is written there. */
export type Tick = { readonly at: number; readonly label: string; readonly key?: string };

type XProps = {
  readonly ticks: readonly Tick[];
  readonly y: number;
  readonly x1: number;
  readonly x2: number;
  /** Whether short lines stand at the ticks. */
  readonly marks?: boolean;
  /** Keys of ticks outside a selection, written in grey. */
  readonly quiet?: ReadonlySet<string>;
};

/** A horizontal axis: an ink line with its words beneath. */
export function XAxis({ ticks, y, x1, x2, marks = false, quiet }: XProps) {
  return (
    <g aria-hidden="true">
      <line x1={x1} x2={x2} y1={y} y2={y} stroke="var(--ink)" strokeWidth="1.2" />
      {ticks.map((tick) => (
        <g key={tick.key ?? tick.label} transform={`translate(${tick.at},${y})`}>
          {marks && <line y2="4" stroke="var(--ink)" strokeWidth="1.2" />}
          <text
            className={`${styles.text} ${styles.figures}`}
            data-axis=""
            data-state={quiet?.has(tick.key ?? tick.label) === true ? "ghost" : undefined}
            y="15"
            textAnchor="middle"
          >
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  );
}

type YProps = {
  readonly ticks: readonly Tick[];
  readonly x1: number;
  readonly x2: number;
  /** Where the words stand: over the line at its right end or its left. */
  readonly side?: "left" | "right";
};

/** Horizontal grid lines with their words above them. */
export function YAxis({ ticks, x1, x2, side = "right" }: YProps) {
  return (
    <g aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick.key ?? tick.label} transform={`translate(0,${tick.at})`}>
          <line x1={x1} x2={x2} stroke="var(--hair)" />
          <text
            className={`${styles.text} ${styles.muted} ${styles.figures} ${styles.halo}`}
            data-axis=""
            x={side === "right" ? x2 : x1}
            y="-4"
            textAnchor={side === "right" ? "end" : "start"}
          >
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  );
}
