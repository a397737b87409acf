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
      {choice.in && <WhenAndHowFar label={label} choices={[choice]} onChange={onChange} />}
    </span>
  );
}

type WhenProps = Pick<Props, "label" | "onChange"> & { readonly choices: readonly Choice[] };

/** When it starts and how far it is paid for; of several, what they have alike. */
export function WhenAndHowFar({ label, choices, onChange }: WhenProps) {
  const { laterMonths, fundedPercent } = decisionBounds;
  return (
    <>
      <NumberField
        label={`Months later: ${label}`}
        unit="months later"
        value={alike(choices.map((choice) => choice.laterMonths))}
        {...laterMonths}
        step={1}
        onChange={(months) => {
          onChange({ laterMonths: months });
        }}
      />
      <NumberField
        label={`Share paid for, per cent: ${label}`}
        unit="% paid"
        value={alike(choices.map(({ funded }) => Math.round(funded * 100)))}
        {...fundedPercent}
        step={5}
        onChange={(percent) => {
          onChange({ funded: percent / 100 });
        }}
      />
    </>
  );
}

/** What all of them are; nothing where they are not alike. */
const alike = (values: readonly number[]): number | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined;
