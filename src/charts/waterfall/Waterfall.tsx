import { useMemo, useRef } from "react";
import type { Door } from "#/words/phrase.ts";
import { NumberLabel } from "../kit/NumberLabel.tsx";
import text from "../kit/text.module.css";
import { useRoving } from "../kit/useRoving.ts";
import { layout } from "./layout.ts";
import type { PlacedPart, Size, WaterfallRows, Words } from "./placed.ts";
import styles from "./Waterfall.module.css";

type Props = WaterfallRows & {
  readonly size: Size;
  /** The chart's name for assistive technology. */
  readonly label: string;
  /** What is behind a part, by the id of its step, "start" or "end"; with it every part is a button. */
  readonly doorOf?: ((id: string) => Door) | undefined;
};

/** From a baseline to a scenario, step by step: what was decided, then what was supposed. */
export function Waterfall({ size, label, start, end, steps, doorOf }: Props) {
  const { width, height } = size;
  const placed = useMemo(
    () => layout({ start, end, steps }, { width, height }),
    [start, end, steps, width, height],
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
      {placed.brackets.map((bracket) => (
        <g key={bracket.line} aria-hidden="true">
          <path className={styles.bracket} d={bracket.line} />
          <text className={`${text.text} ${text.strong}`} x={bracket.x} y={bracket.y}>
            {bracket.text}
          </text>
        </g>
      ))}
      {placed.parts.map((part) => (
        <Part key={part.id} placed={part} door={doorOf?.(part.id)} />
      ))}
      <path className={styles.zero} d={placed.zero} aria-hidden="true" />
    </svg>
  );
}

/** A step and, beside it, what is written on it: a button is named by its sentence, not by its labels. */
function Part({ placed, door }: { placed: PlacedPart; door: Door | undefined }) {
  const { slot, number } = placed;
  return (
    <>
      <g
        className={styles.part}
        role={door === undefined ? "img" : "button"}
        aria-label={
          door === undefined ? placed.sentence : `${placed.sentence}; open how it is made up`
        }
        data-door={door}
        data-kind={placed.kind}
        data-mark=""
        tabIndex={-1}
      >
        <rect className={styles.field} {...placed.field} />
        {placed.link !== null && <path className={styles.link} d={placed.link} />}
        {placed.bar !== null && <rect className={styles.bar} fill={placed.fill} {...placed.bar} />}
        {placed.still !== null && <path className={styles.still} d={placed.still} />}
        {slot !== null && (
          <rect
            className={styles.slot}
            x={slot.x}
            y={slot.y}
            width={slot.width}
            height={slot.height}
          />
        )}
      </g>
      <g className={styles.words} aria-hidden="true">
        {slot !== null && <Lines lines={slot.words} />}
        <Lines lines={placed.label} style={`${text.strong} ${styles.label}`} />
        <Lines lines={placed.sub} style={text.muted} />
        {number !== null && (
          <NumberLabel {...number} className={placed.large ? styles.figure : undefined} />
        )}
      </g>
    </>
  );
}

function Lines({
  lines,
  style = "",
}: {
  readonly lines: readonly Words[];
  readonly style?: string | undefined;
}) {
  return lines.map((line) => (
    <text
      key={line.y}
      className={`${text.text} ${text.figures} ${style}`}
      data-n=""
      x={line.x}
      y={line.y}
      textAnchor={line.anchor}
    >
      {line.text}
    </text>
  ));
}
