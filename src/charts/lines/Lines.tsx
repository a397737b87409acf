import { useMemo, useRef } from "react";
import { XAxis, YAxis } from "../kit/Axis.tsx";
import text from "../kit/text.module.css";
import { useBrushX } from "../kit/useBrushX.ts";
import { useRoving } from "../kit/useRoving.ts";
import { stretchOf, yearsTouched, type Years } from "../timeline/scale.ts";
import type { DirectLabel } from "./direct.ts";
import { layoutLines, yearsBox, type LinesLayout, type PlacedPoint } from "./layout.ts";
import styles from "./Lines.module.css";
import type { LinesData } from "./series.ts";

type Props = {
  /** The chart's accessible name: its sentence. */
  readonly label: string;
  readonly size: { readonly width: number };
  readonly data: LinesData;
  /** Financial years, by the calendar year each begins in; null when none are chosen. */
  readonly selectedYears: Years | null;
  readonly onYears: (years: Years | null) => void;
};

/** What was published, what was expected, and what has been claimed, against what then happened. */
export function Lines({ label, size, data, selectedYears, onYears }: Props) {
  const { width } = size;
  const layout = useMemo(() => layoutLines(data, width), [data, width]);
  const svg = useRef<SVGSVGElement>(null);
  const brush = useRef<SVGGElement>(null);
  const roving = useRoving(svg);
  const { plot } = layout;
  useBrushX<Years>(brush, {
    extent: [plot.x, plot.y, plot.width, layout.bottom],
    value: selectedYears,
    place: (years) => {
      const [from, to] = stretchOf(years);
      return [layout.x(from), layout.x(to)];
    },
    invert: (from, to) => yearsTouched(layout.time(from), layout.time(to)),
    onBrush: onYears,
  });
  const years = yearsBox(layout, selectedYears);
  return (
    <svg
      ref={svg}
      className={text.text}
      width={width}
      height={layout.height}
      role="group"
      aria-label={label}
      {...roving}
    >
      {years && <rect className={styles.years} {...years} />}
      <Ground layout={layout} />
      <g ref={brush} className={styles.brush} />
      {layout.labels.map((words) => (
        <Words key={`${words.of} ${words.x} ${words.y}`} words={words} />
      ))}
      {layout.points.map((placed) => (
        <Mark key={`${placed.id} ${placed.point.period}`} placed={placed} />
      ))}
      <Keys layout={layout} />
    </svg>
  );
}

function Ground({ layout }: { layout: LinesLayout }) {
  return (
    <g aria-hidden="true">
      {layout.note.map((line) => (
        <text key={line.y} className={`${text.text} ${styles.note}`} data-row="" y={line.y}>
          {line.text}
        </text>
      ))}
      <YAxis ticks={layout.yTicks} x1={0} x2={layout.plot.width} side="left" />
      <XAxis ticks={layout.xTicks} y={layout.bottom} x1={layout.axisFrom} x2={layout.plot.width} />
      {layout.xTicks.map((tick) => (
        <path key={tick.key} className={styles.axis} d={tick.mark} />
      ))}
      {layout.axisBreak !== null && <path className={styles.axis} d={layout.axisBreak} />}
      {layout.band !== null && <path className={styles.band} d={layout.band} />}
      {layout.futures.map((future) => (
        <path key={future.id} className={styles.future} d={future.path} />
      ))}
      <path className={styles.history} d={layout.history} />
    </g>
  );
}

/** Words for those who look; those who listen hear the point's own sentence. */
function Words({ words }: { words: DirectLabel }) {
  return (
    <g aria-hidden="true">
      {words.leader !== null && <path className={styles.leader} d={words.leader} />}
      <text
        className={`${text.halo} ${styles.label}`}
        x={words.x}
        y={words.y}
        textAnchor={words.anchor}
        data-n=""
        data-door={words.door}
      >
        {words.lines.map((line) => (
          <tspan key={line.y} className={looks[line.look]} x={words.x} dy={line.dy}>
            {line.lead !== "" && <tspan className={styles.lead}>{line.lead}</tspan>}
            {line.text}
          </tspan>
        ))}
      </text>
    </g>
  );
}

const looks = {
  figure: styles.figure,
  strong: `${text.text} ${text.strong}`,
  muted: `${text.text} ${text.muted}`,
  plain: text.text,
};

function Mark({ placed }: { placed: PlacedPoint }) {
  return (
    <g
      className={styles.point}
      data-mark=""
      data-door={placed.door}
      role="button"
      tabIndex={-1}
      aria-label={placed.sentence}
      transform={`translate(${placed.x},${placed.y})`}
    >
      <title>{placed.sentence}</title>
      <circle className={styles.hit} r={placed.reach} />
      <circle className={styles.focus} r="9" />
      <Shape shape={placed.shape} />
    </g>
  );
}

/** A point round the origin. */
function Shape({ shape }: { shape: PlacedPoint["shape"] }) {
  switch (shape) {
    case "none":
      return <circle className={styles.none} r="3" />;
    case "recalled":
      return <circle className={styles.small} r="2.4" />;
    case "origin":
    case "start":
      return <circle className={styles.small} r="3.4" />;
    case "last":
      return <circle className={styles.solid} r="4.6" />;
    case "circle":
      return <circle className={styles.open} r="5" />;
    case "square":
      return <rect className={styles.open} x="-4.6" y="-4.6" width="9.2" height="9.2" />;
    case "cross":
      return <path className={styles.cross} d="M-5 0H5M0 -5V5" />;
  }
}

function Keys({ layout }: { layout: LinesLayout }) {
  return (
    <g aria-hidden="true">
      {layout.keys.map((key) => (
        <g key={key.kind} transform={`translate(${key.x},${layout.keyY})`}>
          {key.kind === "dotted" && <path className={styles.future} d="M0 -4H20" />}
          {key.kind === "recalled" && <circle className={styles.small} cx="14" cy="-4" r="2.4" />}
          {key.kind === "claim" && <path className={styles.cross} d="M9 -4H19M14 -9V1" />}
          <text className={`${text.text} ${text.muted}`} x="26">
            {key.text}
          </text>
        </g>
      ))}
    </g>
  );
}
