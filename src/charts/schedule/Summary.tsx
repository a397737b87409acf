import { memo, useMemo, useRef, type CSSProperties } from "react";
import { fillOf, themeHue } from "../kit/palette.ts";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import axes from "../timeline/axis.module.css";
import type { TimeScale, Years } from "../timeline/scale.ts";
import { Chosen, DayLines, Future, type Days } from "./Ground.tsx";
import styles from "./Schedule.module.css";
import { layoutSummary, type GroupSpread, type PlacedSpread } from "./summary.ts";

type Props = {
  readonly label: string;
  readonly spreads: readonly GroupSpread[];
  /** A spread as a sentence. */
  readonly sentenceOf: (spread: GroupSpread) => string;
  /** Groups that are filtered by. */
  readonly chosen: readonly string[];
  readonly axis: TimeScale;
  readonly days: Days;
  readonly selectedYears: Years | null;
  readonly onToggle: (group: string) => void;
};

/** When the proposals of each group could be done: a row each, with its part of the deciding chain. */
export function Summary({ label, spreads, sentenceOf, chosen, axis, days, ...rest }: Props) {
  const layout = useMemo(() => layoutSummary(spreads, axis), [spreads, axis]);
  const svg = useRef<SVGSVGElement>(null);
  const roving = useRoving(svg);
  const band = { axis, top: 0, bottom: layout.height };
  return (
    <svg
      ref={svg}
      className={text.text}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={label}
      {...roving}
    >
      <g aria-hidden="true">
        <Future {...band} today={days.today} />
        {axis.years.map(({ year, x }) => (
          <line key={year} className={axes.grid} x1={x} x2={x} y1={0} y2={layout.height} />
        ))}
        <Chosen {...band} years={rest.selectedYears} />
      </g>
      {layout.rows.map((placed) => (
        <Row
          key={placed.spread.id}
          placed={placed}
          sentence={sentenceOf(placed.spread)}
          state={
            chosen.includes(placed.spread.id)
              ? "chosen"
              : placed.spread.count === 0
                ? "ghost"
                : "plain"
          }
          onToggle={rest.onToggle}
        />
      ))}
      <g aria-hidden="true">
        <DayLines {...band} days={days} />
      </g>
    </svg>
  );
}

type RowProps = {
  readonly placed: PlacedSpread;
  readonly sentence: string;
  readonly state: "plain" | "chosen" | "ghost";
  readonly onToggle: (group: string) => void;
};

const Row = memo(function Row({ placed, sentence, state, onToggle }: RowProps) {
  const { spread, y, line, bar, half } = placed;
  return (
    <>
      <g
        className={styles.mark}
        data-mark=""
        data-state={state}
        style={{ "--hue": themeHue(spread.themeIndex) } as CSSProperties}
        role="button"
        tabIndex={-1}
        aria-label={sentence}
        aria-pressed={state === "chosen"}
        onClick={() => {
          onToggle(spread.id);
        }}
      >
        <title>{sentence}</title>
        <rect className={styles.wash} style={{ pointerEvents: "all" }} {...placed.hit} />
        {line && <path className={styles.line} d={`M${line.x0} ${y}H${line.x1}`} />}
        {bar && (
          <rect className={styles.spread} fill={fillOf("assumption", spread.themeIndex)} {...bar} />
        )}
        {half !== null && <path className={styles.half} d={`M${half} ${y - 5}v10`} />}
        {placed.critical.map((box, i) => (
          <rect key={i} className={styles.chain} {...box} />
        ))}
        {placed.flags.map((x, i) => (
          <path key={i} className={styles.flag} d={`M${x} ${y - 4}l4 4 -4 4 -4 -4Z`} />
        ))}
      </g>
      <g className={styles.words} data-state={state} pointerEvents="none" aria-hidden="true">
        <text className={`${text.text} ${styles.label}`} data-row="" x={0} y={y} dy="4.5">
          {placed.label}
        </text>
        <text
          className={`${text.text} ${text.figures} ${text.muted}`}
          data-n=""
          x={placed.count.x}
          y={y}
          dy="4.5"
        >
          {placed.count.text}
        </text>
      </g>
    </>
  );
});
