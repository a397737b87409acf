import { useMemo, useRef } from "react";
import type { Door } from "#/words/phrase.ts";
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
  /** What is behind a bar, by its id, or behind the total ("total"); with it they are buttons. */
  readonly doorOf?: ((id: string) => Door) | undefined;
};

/** What drives a total: each input moved on its own to either end, and what has no size beneath. */
export function Tornado({ size, label, centralM, drivers, unknown, doorOf }: Props) {
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
      <Central placed={placed.central} door={doorOf?.("total")} />
      {placed.drivers.map((driver) => (
        <Driver key={driver.id} placed={driver} door={doorOf?.(driver.id)} />
      ))}
      {placed.unknown !== null && <Unknown placed={placed.unknown} door={doorOf?.("unknown")} />}
      <Line placed={placed.central} />
    </svg>
  );
}

/** A mark that says its sentence, and opens what is behind it where there is something. */
const marked = (sentence: string, door: Door | undefined) => ({
  role: door === undefined ? "img" : "button",
  "aria-label": door === undefined ? sentence : `${sentence}; open how it is made up`,
  "data-door": door,
  "data-mark": "",
  tabIndex: -1,
});
type Opens<P> = { readonly placed: P; readonly door: Door | undefined };

function Central({ placed, door }: Opens<PlacedTornado["central"]>) {
  return door === undefined ? (
    <g className={styles.total} {...marked(placed.sentence, door)}>
      <NumberLabel {...placed.number} />
    </g>
  ) : (
    <NumberLabel
      {...placed.number}
      door={door}
      label={`${placed.sentence}; open how it is made up`}
    />
  );
}

/** Over the bars, so that both sides of it are seen. */
function Line({ placed }: { placed: PlacedTornado["central"] }) {
  return <path className={styles.central} d={placed.line} aria-hidden="true" />;
}

/** A bar and, beside it, what is written on it: a button is named by its sentence, not by its labels. */
function Driver({ placed, door }: Opens<PlacedDriver>) {
  return (
    <>
      <g className={styles.row} {...marked(placed.sentence, door)}>
        <rect className={styles.field} {...placed.field} />
        <rect className={styles.bar} fill={placed.fill} {...placed.bar} />
      </g>
      <g className={styles.words} aria-hidden="true">
        <Label lines={placed.label} />
        <Label lines={placed.note} muted />
        {placed.ends.map((end) => (
          <NumberLabel key={end.anchor} {...end} size={12} />
        ))}
      </g>
    </>
  );
}

function Unknown({ placed, door }: Opens<PlacedUnknown>) {
  return (
    <>
      <g className={styles.row} {...marked(placed.sentence, door)}>
        <rect className={styles.field} {...placed.field} />
        <path className={styles.slot} d={placed.outline} />
      </g>
      <g className={styles.words} aria-hidden="true">
        <Label lines={placed.label} />
        <Label lines={[placed.words]} muted />
      </g>
    </>
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
