import { useId } from "react";
import { formatDate } from "#/model/time.ts";
import { N } from "../parts/Say.tsx";
import styles from "./Fields.module.css";
import { useTyped } from "./useTyped.ts";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly read: (text: string) => string | undefined;
  readonly onChange: (value: string) => void;
};

/** A month one can type or choose. What was typed stays, with what was expected, when it is none in range. */
export function MonthField({ label, value, read, onChange }: Props) {
  const { typed, wrong, onType, onLeave } = useTyped(value, read, onChange);
  const message = useId();
  return (
    <span className={styles.number}>
      <input
        className={styles.month}
        type="month"
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? message : undefined}
        value={typed ?? value}
        min="2010-01"
        max="2060-12"
        onChange={(event) => {
          onType(event.target.value);
        }}
        onBlur={onLeave}
      />
      {wrong && (
        <span className={styles.wrong} id={message} role="alert" data-row="">
          a month such as 2027-04 was expected; <N of={{ text: formatDate(value), date: value }} />{" "}
          still holds
        </span>
      )}
    </span>
  );
}
