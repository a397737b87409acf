import { useId, useState } from "react";
import styles from "./Fields.module.css";

type Props = {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
};

/** What was typed, the value it met, and the one it made, which arrives a moment later. */
type Held = { readonly typed: string; readonly met: number; readonly made: number };

/** A number one can type or step. What was typed stays, with what was expected, when it is not a number in range. */
export function NumberField({ label, unit, value, min, max, step, onChange }: Props) {
  const [held, setHeld] = useState<Held | undefined>(undefined);
  // A value that came from elsewhere (reset, undo) takes the place of what was typed.
  const typed = held && (value === held.made || value === held.met) ? held.typed : undefined;
  if (held && value === held.made && held.met !== held.made) setHeld({ ...held, met: held.made });
  const message = useId();
  const wrong = typed !== undefined && readIn(typed, min, max) === undefined;
  return (
    <span className={styles.number}>
      <input
        type="number"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? message : undefined}
        value={typed ?? String(value)}
        min={min}
        max={max}
        step={step}
        onChange={(event) => {
          const next = readIn(event.target.value, min, max);
          setHeld({ typed: event.target.value, met: value, made: next ?? value });
          if (next !== undefined) onChange(next);
        }}
        onBlur={() => {
          if (!wrong) setHeld(undefined);
        }}
      />
      <span aria-hidden="true">{unit}</span>
      {wrong && (
        <span className={styles.wrong} id={message} role="alert" data-row="">
          a number from {min} to {max} was expected; {value} still holds
        </span>
      )}
    </span>
  );
}

function readIn(text: string, min: number, max: number): number | undefined {
  if (text.trim() === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) && value >= min && value <= max ? value : undefined;
}
