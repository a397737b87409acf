import text from "../kit/text.module.css";
import type { PlacedRival, RivalsLayout } from "./layout.ts";
import styles from "./Rivals.module.css";

const height = 26;

type Layout = Pick<RivalsLayout, "width" | "ticks">;

/** The scale that claims stand on, drawn once above them. */
export function RivalsScale({ layout }: { layout: RivalsLayout }) {
  return (
    <svg className={styles.scale} width={layout.width} height={22} aria-hidden="true">
      <path className={styles.axis} d={`M0 21.5H${layout.width}`} />
      {layout.ticks.map((tick) => (
        <g key={tick.at}>
          <path className={styles.axis} d={`M${tick.at} 17V21.5`} />
          <text
            className={`${text.text} ${text.muted} ${text.figures}`}
            data-axis=""
            x={tick.at}
            y="12"
            textAnchor="middle"
          >
            {tick.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** One claim on the scale; its value and who says so stand beside it in words. */
export function RivalMark({
  layout,
  rival,
  chosen,
}: {
  layout: Layout;
  rival: PlacedRival;
  chosen: boolean;
}) {
  const y = height / 2;
  return (
    <svg
      className={styles.mark}
      width={layout.width}
      height={height}
      aria-hidden="true"
      data-state={chosen ? "chosen" : "plain"}
    >
      {layout.ticks.map((tick) => (
        <path key={tick.at} className={styles.grid} d={`M${tick.at} 0V${height}`} />
      ))}
      <path className={styles.base} d={`M0 ${y}H${layout.width}`} />
      {chosen && <circle className={styles.halo} cx={rival.x} cy={y} r="10" />}
      <RivalDot rival={rival} y={y} />
    </svg>
  );
}

/** A claim’s dot with its range and the runs to where it may lie. */
export function RivalDot({ rival, y }: { rival: PlacedRival; y: number }) {
  return (
    <>
      {rival.range && (
        <path
          className={styles.range}
          d={`M${rival.range[0]} ${y - 5}v10M${rival.range[0]} ${y}H${rival.range[1]}M${rival.range[1]} ${y - 5}v10`}
        />
      )}
      {rival.runs.map(([from, to]) => (
        <path key={from} className={styles.run} d={`M${from} ${y}H${to}`} />
      ))}
      <circle className={styles.dot} data-shape={rival.shape} cx={rival.x} cy={y} r="5.4" />
    </>
  );
}
