import { useId } from "react";
import styles from "./Fields.module.css";
import { useTyped } from "./useTyped.ts";

type Props = {
  readonly label: string;
  readonly unit: string;
  /** Undefined where it stands for several that are not alike. */
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
};

/** A number one can type or step. What was typed stays, with what was expected, when it is not a number in range. */
export function NumberField({ label, unit, value, min, max, step, onChange }: Props) {
  const { typed, wrong, onType, onLeave } = useTyped<number | undefined>(
    value,
    (text) => readIn(text, min, max),
    (next) => {
      if (next !== undefined) onChange(next);
    },
  );
  const message = useId();
  return (
    <span className={styles.number}>
      <input
        type="number"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? message : undefined}
        value={typed ?? (value === undefined ? "" : String(value))}
        placeholder={value === undefined ? "varies" : undefined}
        min={min}
        max={max}
        step={step}
        onChange={(event) => {
          onType(event.target.value);
        }}
        onBlur={onLeave}
      />
      <span aria-hidden="true">{unit}</span>
      {wrong && (
        <span className={styles.wrong} id={message} role="alert" data-row="">
          a number from {min} to {max} was expected;{" "}
          {value === undefined ? "each stays as it was" : `${value} still holds`}
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
