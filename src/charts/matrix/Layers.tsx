import { themeHue } from "../kit/palette.ts";
import text from "../kit/text.module.css";
import { layerNames, type Layer, type LayersLayout, type Strip, type Tick } from "./layers.ts";
import styles from "./Matrix.module.css";
import { layerSentence } from "./sentences.ts";

type Props = {
  readonly layout: LayersLayout;
  readonly layer: Layer;
  readonly onLayer: (layer: Layer) => void;
};

/** Three counts of the same proposals: what was asked, what was agreed, what was done. */
export function Layers({ layout, layer, onLayer }: Props) {
  return layout.strips.map((strip) => (
    <StripOf
      key={strip.layer}
      strip={strip}
      layout={layout}
      on={strip.layer === layer}
      onLayer={onLayer}
    />
  ));
}

const looks = ({ on }: Tick) => (on === undefined ? styles.out : on ? styles.tick : styles.off);

type StripProps = {
  readonly strip: Strip;
  readonly layout: LayersLayout;
  readonly on: boolean;
  readonly onLayer: (layer: Layer) => void;
};

function StripOf({ strip, layout, on, onLayer }: StripProps) {
  return (
    <>
      <g
        className={styles.strip}
        data-mark="row"
        data-state={on ? "chosen" : "plain"}
        role="button"
        tabIndex={-1}
        aria-pressed={on}
        aria-label={layerSentence(strip.layer, strip.count)}
        onClick={() => {
          onLayer(strip.layer);
        }}
      >
        <rect className={styles.wash} {...strip.box} />
        <text className={on ? text.strong : ""} x={strip.labelX} y={strip.labelY}>
          {layerNames[strip.layer]}
        </text>
        {strip.ticks.map((tick, place) => (
          <rect
            key={place}
            className={looks(tick)}
            data-id={layout.unit === 1 ? tick.row.id : undefined}
            x={tick.x}
            y={tick.y}
            width={layout.barWidth}
            height={layout.tickHeight}
            fill={themeHue(tick.row.themeIndex)}
          />
        ))}
      </g>
      <text
        className={`${text.number} ${styles.beside}`}
        data-n=""
        aria-hidden="true"
        fontSize="13"
        textAnchor="end"
        x={strip.countX}
        y={strip.labelY}
      >
        {strip.count}
      </text>
    </>
  );
}
