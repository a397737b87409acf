import { useId } from "react";
import styles from "./Switch.module.css";

type Props<T extends string> = {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** A choice among a few words, set in a line. */
export function Switch<T extends string>({ label, options, value, onChange }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles.switch}>
      <legend className="spoken">{label}</legend>
      {options.map(([option, words]) => (
        <label key={option} data-on={option === value || undefined}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => {
              onChange(option);
            }}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
