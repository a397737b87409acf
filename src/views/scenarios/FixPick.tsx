import type { EnvelopeChoice } from "#/state/envelopes.ts";
import fields from "./Fields.module.css";

type Props = {
  readonly id: string;
  readonly title: string;
  readonly choice: EnvelopeChoice;
  readonly onChange: (choice: EnvelopeChoice) => void;
};

/** Whether a proposal is weighed with the others, or the reader has said that it must be in or out. */
export function FixPick({ id, title, choice, onChange }: Props) {
  return (
    <select
      className={fields.pick}
      aria-label={`In the package: ${title}`}
      value={choice.fixed.get(id) ?? ""}
      onChange={({ target }) => {
        const fixed = new Map(choice.fixed);
        fixed.delete(id);
        if (target.value === "in" || target.value === "out") fixed.set(id, target.value);
        onChange({ ...choice, fixed });
      }}
    >
      <option value="">weighed</option>
      <option value="in">must be in</option>
      <option value="out">must be out</option>
    </select>
  );
}
