import { useMemo, useRef } from "react";
import type { Delivery } from "#/data/vocabulary.ts";
import type { Door } from "#/words/phrase.ts";
import { NumberLabel } from "../kit/NumberLabel.tsx";
import { themeText } from "../kit/palette.ts";
import { ProposalMark } from "../kit/ProposalMark.tsx";
import { asRead } from "../kit/text.ts";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import {
  layoutLenses,
  slotWidth,
  type LensRow,
  type LensTheme,
  type PlacedLens,
} from "./layout.ts";
import styles from "./Lenses.module.css";

type Props = {
  readonly label: string;
  readonly rows: readonly LensRow[];
  readonly themes: readonly LensTheme[];
  readonly size: { readonly width: number };
  readonly moneyDoor: (lens: string) => Door;
  readonly onLens: (id: string) => void;
  readonly onChoose: (id: string) => void;
};

/** Aims by themes: which proposals serve which, where nothing does, with their money and their steps. */
export function Lenses({
  label,
  rows,
  themes,
  size: { width },
  moneyDoor,
  onLens,
  onChoose,
}: Props) {
  const layout = useMemo(() => layoutLenses(rows, themes, width), [rows, themes, width]);
  const root = useRef<SVGSVGElement>(null);
  const roving = useRoving(root);
  return (
    <svg
      ref={root}
      className={`${text.text} ${styles.lenses}`}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={label}
      {...roving}
    >
      {layout.heads.map(({ theme, x, y }) => (
        <text
          key={theme.id}
          className={text.text}
          data-row=""
          transform={`translate(${x},${y})rotate(-90)`}
          style={{ fill: themeText(theme.themeIndex) }}
        >
          {theme.short}
        </text>
      ))}
      {layout.captions.map(({ text: words, x, y }) => (
        <text key={words} className={`${text.text} ${text.muted}`} x={x} y={y} textAnchor="end">
          {words}
        </text>
      ))}
      {layout.rows.map((placed) => (
        <Lens
          key={placed.row.id}
          placed={placed}
          width={layout.width}
          isPhone={layout.isPhone}
          door={moneyDoor(placed.row.id)}
          onLens={onLens}
          onChoose={onChoose}
        />
      ))}
    </svg>
  );
}

type LensProps = Pick<Props, "onLens" | "onChoose"> & {
  readonly placed: PlacedLens;
  readonly width: number;
  readonly isPhone: boolean;
  readonly door: Door;
};

function Lens({ placed, width, isPhone, door, onLens, onChoose }: LensProps) {
  const { row, y, height, kind, label, labelY, marks, slots, money, units } = placed;
  const anchor = isPhone ? "start" : "end";
  return (
    <g>
      {kind && (
        <text className={`${text.text} ${styles.kind}`} x={0} y={kind.y}>
          {kind.text}
        </text>
      )}
      <path className={styles.rule} d={`M0 ${y}H${width}`} />
      <g
        className={styles.name}
        role="button"
        tabIndex={-1}
        data-mark="row"
        data-state={row.isChosen ? "chosen" : "plain"}
        aria-label={row.sentence}
        aria-pressed={row.isChosen}
        onClick={() => {
          onLens(row.id);
        }}
      >
        <rect
          className={styles.field}
          x={0}
          y={y + 2}
          width={isPhone ? width : 100}
          height={isPhone ? 26 : height - 4}
        />
        {asRead(label).map((line, i) => (
          <text
            key={line}
            className={`${text.text} ${styles.label}`}
            data-row=""
            x={4}
            y={labelY + i * 18}
          >
            {line}
          </text>
        ))}
      </g>
      {slots.map((slot) => (
        <rect
          key={slot.x}
          className={styles.slot}
          x={slot.x}
          y={slot.y}
          width={slotWidth}
          height={12}
        />
      ))}
      {marks.map(({ mark, x, y: at }) => (
        <ProposalMark
          key={mark.id}
          {...mark}
          x={x}
          y={at}
          ring={1.4}
          label={mark.sentence}
          onChoose={onChoose}
        />
      ))}
      {row.money === null ? (
        <text className={`${text.text} ${text.muted}`} x={money.x} y={money.y} textAnchor={anchor}>
          no published cost
        </text>
      ) : (
        <NumberLabel text={row.money} x={money.x} y={money.y} anchor={anchor} door={door} />
      )}
      <text
        className={`${text.text} ${text.muted}`}
        data-n=""
        x={money.x}
        y={money.y + 16}
        textAnchor={anchor}
      >
        {row.unpriced}
      </text>
      {units.map((unit, i) => (
        <Step key={i} {...unit} />
      ))}
    </g>
  );
}

/** One proposal by how far it came: fuller for further, crossed when dropped, dashed when not known. */
function Step({ delivery, x, y }: { delivery: Delivery; x: number; y: number }) {
  return (
    <>
      <rect className={styles.step} data-step={delivery} x={x} y={y} width="7" height="7" />
      {delivery === "dropped" && <path className={styles.cross} d={`M${x} ${y + 7}l7 -7`} />}
    </>
  );
}

/** What the squares of delivery stand for. */
export function StepsKey({ steps }: { steps: readonly Delivery[] }) {
  return steps.map((delivery) => (
    <span key={delivery} className={styles.key}>
      <svg width="10" height="9" aria-hidden="true">
        <Step delivery={delivery} x={1} y={1} />
      </svg>{" "}
      {delivery}
    </span>
  ));
}
