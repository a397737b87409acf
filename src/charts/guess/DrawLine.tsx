import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { AskedOf } from "#/model/asked.ts";
import { drawn, type Guess, type SaidOf } from "#/model/guesses.ts";
import { snapped } from "#/model/scale.ts";
import { formatDate } from "#/model/time.ts";
import { useRoving } from "../kit/useRoving.ts";
import { Texts } from "./Texts.tsx";
import styles from "./Guess.module.css";
import { layoutLine, type Handle, type PlacedLine, type Size } from "./line.ts";

type Props = {
  /** The chart's accessible name. */
  readonly label: string;
  readonly asked: AskedOf<"line">;
  /** The line being drawn; undefined where none is, as once the truth is shown. */
  readonly said: SaidOf<"line"> | undefined;
  readonly guesses: readonly Guess[];
  readonly revealed: boolean;
  readonly size: Size;
  readonly onSay?: ((said: SaidOf<"line">) => void) | undefined;
};

/** A series up to a year; the rest is guessed, by drawing, until the truth and every guess are shown. */
export function DrawLine({ label, asked, said, guesses, revealed, size, onSay }: Props) {
  const { width, height, text } = size;
  const placed = useMemo(
    () => layoutLine(asked, said, guesses, revealed, { width, height, text }),
    [asked, said, guesses, revealed, width, height, text],
  );
  const svg = useRef<SVGSVGElement>(null);
  const roving = useRoving(svg);
  const move = (index: number, value: number) => {
    if (said !== undefined) onSay?.(drawn(said, asked, index, value));
  };
  const draws = said !== undefined && onSay !== undefined && !revealed;
  return (
    <svg
      ref={svg}
      className={styles.chart}
      role="group"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={text}
      {...(revealed && roving)}
    >
      <Ground placed={placed} />
      {placed.guesses.map(({ path, end, label: name }, i) => (
        // Guesses have no identity but their place.
        <g key={i} className={styles.guess}>
          <path d={path} />
          <circle cx={end.x} cy={end.y} r={text / 5} />
          {name !== null && <Texts words={[name]} className={styles.name} size={text * 0.75} row />}
        </g>
      ))}
      {placed.truth && (
        <g className={styles.truth}>
          <path d={placed.truth.path} />
          {placed.truth.points.map(({ x, y, door, sentence }, i, all) => (
            <circle
              key={door}
              cx={x}
              cy={y}
              r={i === all.length - 1 ? text * 0.4 : text * 0.22}
              role="button"
              aria-label={sentence}
              data-mark=""
              data-door={door}
              tabIndex={-1}
            />
          ))}
          <Texts words={[placed.truth.words]} className={styles.figure} size={text * 1.25} />
        </g>
      )}
      {!revealed && <path className={styles.own} d={placed.drawn} />}
      <circle className={styles.last} cx={placed.last.x} cy={placed.last.y} r={text * 0.5} />
      {draws && (
        <Drawing placed={placed} onMove={move} svg={svg}>
          {placed.handles.map((handle, i) => (
            <Grip
              key={handle.period}
              {...{ handle, asked, text }}
              onMove={(value) => {
                move(i, value);
              }}
            />
          ))}
        </Drawing>
      )}
    </svg>
  );
}

function Ground({ placed }: { placed: PlacedLine }) {
  const { text, left, right, bottom, field } = placed;
  return (
    <g aria-hidden="true">
      <rect className={styles.field} {...field} />
      {placed.yTicks.map((tick) => (
        <path key={tick.label} className={styles.grid} d={`M${left} ${tick.at}H${right}`} />
      ))}
      <Texts words={placed.yWords} className={styles.tick} size={text} axis />
      <path className={styles.axis} d={`M${left} ${bottom}H${right}`} />
      {placed.axisBreak !== null && <path className={styles.axis} d={placed.axisBreak} />}
      <g transform={`translate(0,${bottom + text * 1.35})`}>
        <Texts words={placed.xTicks} className={styles.tick} size={text} axis />
      </g>
      <path className={styles.after} d={`M${field.x} ${field.y}V${bottom}`} />
      <path className={styles.known} d={placed.known} />
      <Texts words={placed.last.words} className={styles.lastWords} size={text} />
    </g>
  );
}

/** The ground one draws on: the period nearest to the pointer takes the value at its height. */
function Drawing({
  placed,
  svg,
  onMove,
  children,
}: {
  readonly placed: PlacedLine;
  readonly svg: React.RefObject<SVGSVGElement | null>;
  readonly onMove: (index: number, value: number) => void;
  readonly children: React.ReactNode;
}) {
  const follow = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined || event.buttons === 0) return;
    onMove(
      placed.periodAt(((event.clientX - box.left) * placed.width) / (box.width || placed.width)),
      placed.valueAt(((event.clientY - box.top) * placed.height) / (box.height || placed.height)),
    );
  };
  return (
    <g
      className={styles.drawing}
      data-drawing=""
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}
    >
      <rect {...placed.field} />
      {children}
    </g>
  );
}

function Grip({
  handle,
  asked,
  text,
  onMove,
}: {
  readonly handle: Handle;
  readonly asked: AskedOf<"line">;
  readonly text: number;
  readonly onMove: (value: number) => void;
}) {
  const { scale } = asked;
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const { key, currentTarget: grip } = event;
    const big = event.shiftKey ? 10 : 1;
    const by: Readonly<Record<string, number>> = {
      ...{ ArrowUp: big, ArrowDown: -big, PageUp: 10, PageDown: -10 },
      ...{ Home: -Infinity, End: Infinity },
    };
    const steps = by[key];
    const side =
      key === "ArrowLeft"
        ? "previousElementSibling"
        : key === "ArrowRight"
          ? "nextElementSibling"
          : undefined;
    if (steps !== undefined) onMove(snapped(scale, handle.value + steps * scale.step));
    else if (side !== undefined) {
      const next = grip[side];
      if (next instanceof SVGGElement) next.focus();
    } else return;
    // A presentation listens to the same keys.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <g
      className={styles.grip}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={formatDate(handle.period)}
      aria-valuemin={scale.from}
      aria-valuemax={scale.to}
      aria-valuenow={handle.value}
      aria-valuetext={handle.words}
      onKeyDown={onKeyDown}
    >
      <circle cx={handle.x} cy={handle.y} r={Math.max(12, text)} className={styles.hit} />
      <circle cx={handle.x} cy={handle.y} r={text * 0.38} />
    </g>
  );
}
