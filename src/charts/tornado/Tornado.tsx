import { useMemo, useRef } from "react";
import { NumberLabel } from "../kit/NumberLabel.tsx";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import {
  layout,
  type PlacedDriver,
  type PlacedTornado,
  type PlacedUnknown,
  type Size,
  type TornadoRows,
} from "./layout.ts";
import styles from "./Tornado.module.css";

type Props = TornadoRows & {
  readonly size: Size;
  /** The chart's name for assistive technology. */
  readonly label: string;
};

/** What drives a total: each input moved on its own to either end, and what has no size beneath. */
export function Tornado({ size, label, centralM, drivers, unknown }: Props) {
  const { width } = size;
  const placed = useMemo(
    () => layout({ centralM, drivers, unknown }, { width }),
    [centralM, drivers, unknown, width],
  );
  const root = useRef<SVGSVGElement>(null);
  const roving = useRoving(root);
  return (
    <svg
      ref={root}
      className={styles.chart}
      role="group"
      aria-label={label}
      width={placed.width}
      height={placed.height}
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      data-form={placed.form}
      {...roving}
    >
      <Central placed={placed.central} />
      {placed.drivers.map((driver) => (
        <Driver key={driver.id} placed={driver} />
      ))}
      {placed.unknown !== null && <Unknown placed={placed.unknown} />}
      <Line placed={placed.central} />
    </svg>
  );
}

function Central({ placed }: { placed: PlacedTornado["central"] }) {
  return (
    <g className={styles.total} role="img" aria-label={placed.sentence} data-mark="" tabIndex={-1}>
      <NumberLabel {...placed.number} />
    </g>
  );
}

/** Over the bars, so that both sides of it are seen. */
function Line({ placed }: { placed: PlacedTornado["central"] }) {
  return <path className={styles.central} d={placed.line} aria-hidden="true" />;
}

function Driver({ placed }: { placed: PlacedDriver }) {
  return (
    <g className={styles.row} role="img" aria-label={placed.sentence} data-mark="" tabIndex={-1}>
      <rect className={styles.field} {...placed.field} />
      <Label lines={placed.label} />
      <Label lines={placed.note} muted />
      <rect className={styles.bar} fill={placed.fill} {...placed.bar} />
      {placed.ends.map((end) => (
        <NumberLabel key={end.anchor} {...end} size={12} />
      ))}
    </g>
  );
}

function Unknown({ placed }: { placed: PlacedUnknown }) {
  return (
    <g className={styles.row} role="img" aria-label={placed.sentence} data-mark="" tabIndex={-1}>
      <rect className={styles.field} {...placed.field} />
      <Label lines={placed.label} />
      <path className={styles.slot} d={placed.outline} />
      <Label lines={[placed.words]} muted />
    </g>
  );
}

function Label({
  lines,
  muted = false,
}: {
  readonly lines: PlacedDriver["label"];
  readonly muted?: boolean;
}) {
  return lines.map((line) => (
    <text
      key={line.y}
      className={`${text.text} ${text.figures} ${muted ? text.muted : ""}`}
      data-n=""
      x={line.x}
      y={line.y}
    >
      {line.text}
    </text>
  ));
}
