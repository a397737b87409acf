import { decisionBounds, type Choice } from "#/model/decisions.ts";
import type { Change } from "#/state/columns.ts";
import { NumberField } from "./NumberField.tsx";
import styles from "./Fields.module.css";

type Props = {
  readonly choice: Choice;
  readonly label: string;
  readonly onChange: (change: Change) => void;
};

/** One proposal in one column: in or out, months later, and the share that is paid for. */
export function ChoiceControl({ choice, label, onChange }: Props) {
  return (
    <span className={styles.choice}>
      <select
        className={styles.pick}
        aria-label={`In or out: ${label}`}
        value={choice.in ? "in" : "out"}
        onChange={(event) => {
          onChange({ in: event.target.value === "in" });
        }}
      >
        <option value="in">in</option>
        <option value="out">out</option>
      </select>
      {choice.in && (
        <>
          <NumberField
            label={`Months later: ${label}`}
            unit="months later"
            value={choice.laterMonths}
            min={decisionBounds.laterMonths.min}
            max={decisionBounds.laterMonths.max}
            step={1}
            onChange={(laterMonths) => {
              onChange({ laterMonths });
            }}
          />
          <NumberField
            label={`Share paid for, per cent: ${label}`}
            unit="% paid"
            value={Math.round(choice.funded * 100)}
            min={decisionBounds.fundedPercent.min}
            max={decisionBounds.fundedPercent.max}
            step={5}
            onChange={(percent) => {
              onChange({ funded: percent / 100 });
            }}
          />
        </>
      )}
    </span>
  );
}
