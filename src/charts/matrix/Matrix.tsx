import { useMemo, useRef } from "react";
import type { Decision, Delivery } from "#/data/vocabulary.ts";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import { DateSlider } from "./DateSlider.tsx";
import { Grid } from "./Grid.tsx";
import { Layers } from "./Layers.tsx";
import { layoutLayers, type Layer } from "./layers.ts";
import { layoutMatrix, type MatrixRow } from "./layout.ts";
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
  readonly width: number;
  readonly rows: readonly MatrixRow[];
  readonly layer: Layer;
  readonly onLayer: (layer: Layer) => void;
  /** The day the grid shows, and the days the slider goes between. */
  readonly date: string;
  readonly dates: { readonly first: string; readonly last: string };
  readonly onDate: (date: string) => void;
  /** The sentence of the row where no answer was found. */
  readonly note?: Note | undefined;
};

/** What government answered against what it did, one mark for each proposal, at a date. */
export function Matrix(props: Props) {
  const { label, width, rows, layer, onLayer, date, dates, onDate, note, ...choice } = props;
  const root = useRef<HTMLDivElement>(null);
  const roving = useRoving(root);
  const narrow = width < 480;
  const layout = useMemo(() => layoutMatrix(rows, width, note), [rows, width, note]);
  const strips = useMemo(() => layoutLayers(rows, width, narrow), [rows, width, narrow]);
  return (
    <div className={styles.matrix}>
      <div ref={root} role="group" aria-label={label} {...roving}>
        {narrow ? (
          <PhoneMatrix rows={rows} width={width} note={note} choice={choice} />
        ) : (
          <Grid layout={layout} choice={choice} />
        )}
        <svg className={text.text} width={width} height={strips.height} aria-hidden={false}>
          <Layers layout={strips} layer={layer} onLayer={onLayer} />
        </svg>
      </div>
      <DateSlider date={date} dates={dates} onDate={onDate} narrow={narrow} />
      <Smallprint undated={layout.undated} unit={layout.unit} />
    </div>
  );
}

function Smallprint(props: { undated: { count: number; of: number }; unit: number }) {
  const { undated, unit } = props;
  return (
    <>
      {undated.count > 0 && (
        <p className={styles.small}>
          <span data-n="">{undated.count}</span> of <span data-n="">{undated.of}</span> answers have
          no date (marked <span className={styles.sample} aria-hidden="true" />
          ): they count from when a source showed them.
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
