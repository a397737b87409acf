import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { AskedOf } from "#/model/asked.ts";
import { moved, type SaidOf } from "#/model/guesses.ts";
import { middleOf } from "#/model/scale.ts";
import { valueText } from "#/words/question.ts";
import styles from "./Inputs.module.css";

type Props<K extends "number" | "choose" | "rank"> = {
  readonly asked: AskedOf<K>;
  readonly said: SaidOf<K> | undefined;
  readonly onSay: (said: SaidOf<K>) => void;
};

/** Keys that a presentation listens to stay with a control that uses them itself. */
const keep = (event: KeyboardEvent) => {
  if (/^(Arrow|Page|Home|End)/.test(event.key) || event.key === " ") event.stopPropagation();
};

/** A slider over the scale of the question, with what it stands at in large figures. */
export function SetNumber({ asked, said, onSay }: Props<"number">) {
  const { scale, unit, question } = asked;
  const value = said?.value ?? middleOf(scale);
  // Where nothing was said, no number stands there to lean on.
  const shown = said === undefined ? "?" : valueText(value, unit);
  return (
    <div className={styles.number}>
      <p className={styles.value} data-n="" aria-hidden="true">
        {shown}
      </p>
      <input
        type="range"
        className={styles.range}
        aria-label={question.ask}
        aria-valuetext={shown}
        min={scale.from}
        max={scale.to}
        step={scale.step}
        value={value}
        onKeyDown={keep}
        onChange={({ target }) => {
          onSay({ kind: "number", value: target.valueAsNumber });
        }}
      />
      <p className={styles.ends} aria-hidden="true">
        <span data-axis="">{valueText(scale.from, unit)}</span>
        <span data-axis="">{valueText(scale.to, unit)}</span>
      </p>
    </div>
  );
}

/** One of several options, each as large as a finger. */
export function Choose({ asked, said, onSay }: Props<"choose">) {
  const name = useId();
  return (
    <fieldset className={styles.options}>
      <legend className="spoken" data-row="">
        {asked.question.ask}
      </legend>
      {asked.options.map(({ id, label }, option) => (
        <label key={id} className={styles.option}>
          <input
            type="radio"
            name={name}
            checked={said?.option === option}
            onKeyDown={keep}
            onChange={() => {
              onSay({ kind: "choose", option });
            }}
          />
          <span data-row="">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Options in an order that is changed by dragging, by buttons, or by the arrow keys on a button. */
export function Rank({ asked, said, onSay }: Props<"rank">) {
  const order = said?.order ?? asked.options.map((_, i) => i);
  const list = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<number>();
  const [told, setTold] = useState("");
  const put = (from: number, to: number) => {
    if (to < 0 || to >= order.length || from === to) return;
    onSay({ kind: "rank", order: moved(order, from, to) });
    const option = order[from];
    const label = option === undefined ? "" : (asked.options[option]?.label ?? "");
    setTold(`${label}: ${to + 1} of ${order.length}`);
  };
  const drag = (event: PointerEvent) => {
    if (held === undefined || event.buttons === 0) return;
    const rows = [...(list.current?.children ?? [])];
    const over = rows.findIndex((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return event.clientY >= top && event.clientY < bottom;
    });
    if (over < 0 || over === held) return;
    put(held, over);
    setHeld(over);
  };
  return (
    <>
      <ol
        ref={list}
        className={styles.order}
        onPointerMove={drag}
        onPointerUp={() => {
          setHeld(undefined);
        }}
      >
        {order.map((option, place) => {
          const row = asked.options[option];
          return (
            <li key={row?.id} data-held={held === place || undefined}>
              <span
                className={styles.handle}
                data-row=""
                onPointerDown={(event) => {
                  event.currentTarget.closest("ol")?.setPointerCapture(event.pointerId);
                  setHeld(place);
                }}
              >
                <span className={styles.place} data-axis="" aria-hidden="true">
                  {place + 1}
                </span>
                {row?.label}
              </span>
              <Move
                up
                label={row?.label ?? ""}
                isEnd={place === 0}
                onMove={() => {
                  put(place, place - 1);
                }}
              />
              <Move
                label={row?.label ?? ""}
                isEnd={place === order.length - 1}
                onMove={() => {
                  put(place, place + 1);
                }}
              />
            </li>
          );
        })}
      </ol>
      <p className="spoken" role="status" data-row="">
        {told}
      </p>
    </>
  );
}

type MoveProps = {
  readonly up?: boolean;
  readonly label: string;
  readonly isEnd: boolean;
  readonly onMove: () => void;
};

/** A button that keeps the focus at the ends of the list, so that it is not lost half way. */
function Move({ up = false, label, isEnd, onMove }: MoveProps) {
  return (
    <button
      type="button"
      className={styles.move}
      aria-disabled={isEnd}
      aria-label={`Move ${up ? "up" : "down"}: ${label}`}
      onKeyDown={(event) => {
        if (event.key === " " || event.key === "Enter") event.stopPropagation();
      }}
      onClick={onMove}
    >
      <svg viewBox="0 0 12 12" width="0.75em" height="0.75em" aria-hidden="true">
        <path d={up ? "M1 9 6 3l5 6" : "M1 3l5 6 5-6"} />
      </svg>
    </button>
  );
}
