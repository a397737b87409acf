import { useMemo, useRef, type ReactNode } from "react";
import type { Decision, Delivery } from "#/data/vocabulary.ts";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import { DateSlider } from "./DateSlider.tsx";
import { Grid } from "./Grid.tsx";
import { Layers } from "./Layers.tsx";
import { layoutLayers, type Layer } from "./layers.ts";
import { layoutMatrix } from "./layout.ts";
import { type MatrixRow, unitFor } from "./marks.ts";
import styles from "./Matrix.module.css";
import type { Note } from "./note.ts";
import { PhoneMatrix } from "./PhoneMatrix.tsx";

/** What is chosen in the grid, and what happens when the reader chooses. */
export type MatrixChoice = {
  readonly decisions: readonly Decision[];
  readonly deliveries: readonly Delivery[];
  readonly onDecision: (decision: Decision) => void;
  readonly onDelivery: (delivery: Delivery) => void;
  readonly onCell: (decision: Decision, delivery: Delivery) => void;
  readonly onChoose: (proposal: string) => void;
};
type Props = MatrixChoice & {
  /** The chart's accessible name: its sentence. */
  readonly label: string;
  readonly size: { readonly width: number };
  readonly rows: readonly MatrixRow[];
  readonly layer: Layer;
  readonly onLayer: (layer: Layer) => void;
  /** The day the grid shows, and the days the slider goes between. */
  readonly date: string;
  readonly dates: { readonly first: string; readonly last: string };
  readonly onDate: (date: string) => void;
  /** The sentence of the row where no answer was found. */
  readonly note?: Note | undefined;
  /** The sentence that says what the mark of no date means; nothing when none is drawn. */
  readonly undated?: ReactNode;
  /** The grid without what sets it, so that it can be larger. */
  readonly isAlone?: boolean;
};

/** What government answered against what it did, one mark for each proposal, at a date. */
export function Matrix(props: Props) {
  const { label, size, rows, layer, onLayer, date, dates, onDate, ...rest } = props;
  const { note, undated, isAlone = false, ...choice } = rest;
  const { width } = size;
  const narrow = width < 540;
  return (
    <div className={styles.matrix}>
      {narrow ? (
        <Narrow {...{ label, width, rows, layer, onLayer, note, choice, isAlone }} />
      ) : (
        <Wide {...{ label, width, rows, layer, onLayer, note, choice, isAlone }} />
      )}
      {!isAlone && <DateSlider date={date} dates={dates} onDate={onDate} narrow={narrow} />}
      <Smallprint undated={undated} unit={unitFor(rows.length)} />
    </div>
  );
}

type Form = Pick<Props, "label" | "rows" | "layer" | "onLayer" | "note"> & {
  readonly width: number;
  readonly choice: MatrixChoice;
  readonly isAlone: boolean;
};

function Wide({ label, width, rows, layer, onLayer, note, choice, isAlone }: Form) {
  const root = useRef<SVGSVGElement>(null);
  const roving = useRoving(root);
  const layout = useMemo(() => layoutMatrix(rows, width, note), [rows, width, note]);
  const strips = useMemo(() => layoutLayers(rows, width, false), [rows, width]);
  return (
    <svg
      ref={root}
      className={`${text.text} ${styles.grid}`}
      width={width}
      height={layout.height + (isAlone ? 0 : strips.bottom)}
      role="group"
      aria-label={label}
      {...roving}
    >
      <Grid layout={layout} choice={choice} />
      {!isAlone && (
        <g transform={`translate(0,${layout.height})`}>
          <Layers layout={strips} layer={layer} onLayer={onLayer} />
        </g>
      )}
    </svg>
  );
}

function Narrow({ label, width, rows, layer, onLayer, note, choice, isAlone }: Form) {
  const root = useRef<HTMLDivElement>(null);
  const roving = useRoving(root);
  const strips = useMemo(() => layoutLayers(rows, width, true), [rows, width]);
  return (
    <div ref={root} role="group" aria-label={label} {...roving}>
      <PhoneMatrix rows={rows} width={width} note={note} choice={choice} />
      {!isAlone && (
        <svg
          className={`${text.text} ${styles.grid}`}
          width={width}
          height={strips.bottom}
          role="presentation"
        >
          <Layers layout={strips} layer={layer} onLayer={onLayer} />
        </svg>
      )}
    </div>
  );
}

function Smallprint({ undated, unit }: { undated: ReactNode; unit: number }) {
  return (
    <>
      {undated !== undefined && (
        <p className={styles.small}>
          <span className={styles.sample} aria-hidden="true" /> {undated}
        </p>
      )}
      {unit > 1 && (
        <p className={styles.small}>
          One mark stands for <span data-n="">{unit}</span> proposals.
        </p>
      )}
    </>
  );
}
