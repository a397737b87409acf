import { useId } from "react";
import { formatCount } from "#/model/money.ts";
import { mostOfNumber } from "#/state/yours.ts";
import { readAmount } from "#/words/amounts.ts";
import styles from "./Fields.module.css";
import { useTyped } from "./useTyped.ts";

type Props = {
  readonly label: string;
  /** Words that stand before the field; else the label is for assistive technology alone. */
  readonly shown?: string;
  readonly unit?: string;
  /** Null while nothing is said, which `optional` allows. */
  readonly value: number | null;
  readonly optional?: boolean;
  /** The value is in £ million: a plain number is too, and "£12m" is read as what it says. */
  readonly millions?: boolean;
  readonly max?: number;
  readonly onChange: (value: number | null) => void;
};

/** An amount as people write them: "1,200", "£2.5m". What was typed stays, with what was expected, when it is none. */
export function AmountField(props: Props) {
  const { label, shown, unit, value, optional = false, millions = false, onChange } = props;
  const { max = mostOfNumber } = props;
  const field = useTyped<number | null>(
    value,
    (text) => {
      if (text.trim() === "") return optional ? null : undefined;
      const typed = readAmount(text);
      if (typed === undefined) return undefined;
      const read = millions && /[a-z]/i.test(text) ? typed / 1e6 : typed;
      return read > max ? undefined : read;
    },
    onChange,
  );
  const message = useId();
  return (
    <label className={styles.number}>
      {shown !== undefined && <span className={styles.name}>{shown}</span>}
      <input
        className={styles.wide}
        inputMode="decimal"
        aria-label={label}
        aria-invalid={field.wrong || undefined}
        aria-describedby={field.wrong ? message : undefined}
        value={field.typed ?? (value === null ? "" : formatCount(value))}
        placeholder={optional ? "not said" : undefined}
        onChange={(event) => {
          field.onType(event.target.value);
        }}
        onBlur={field.onLeave}
      />
      {unit !== undefined && <span data-row="">{unit}</span>}
      {field.wrong && (
        <span className={styles.wrong} id={message} role="alert" data-row="">
          a number of 0 or more was expected, such as{" "}
          {millions ? `12.5 or £12.5m, at most ${formatCount(max)}` : "1,200 or £2.5m"};{" "}
          {value === null ? "nothing" : formatCount(value)} still holds
        </span>
      )}
    </label>
  );
}
