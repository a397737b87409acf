import type { Dataset, Row } from "#/data/schema.ts";
import type { InputChanges } from "#/model/illustrated.ts";
import { disorderPhrase, inputPhrase } from "#/words/estimates.ts";
import { Say } from "../parts/Say.tsx";
import { AmountField } from "./AmountField.tsx";
import fields from "./Fields.module.css";
import styles from "./Scenarios.module.css";
import own from "./Yours.module.css";

type Input = Row<"estimates">["inputs"][number];
type Change = InputChanges[string];
type Props = {
  readonly dataset: Dataset;
  readonly input: Input;
  readonly of: string;
  readonly change: Change | undefined;
  readonly onChange: (change: Change | undefined) => void;
};

const ends = ["low", "central", "high"] as const;
const words = { low: "low", central: "middle", high: "high" } as const;

/** One input of an estimate with its low, middle and high, where they come from, and a reset once it is changed. */
export function EstimateInput({ dataset, input, of, change, onChange }: Props) {
  const name = input.name.replaceAll("_", " ");
  const ratio =
    change?.central === undefined || input.central === 0 ? 1 : change.central / input.central;
  const at = (end: (typeof ends)[number]) =>
    change?.[end] ?? tidy(end === "central" ? input.central : input[end] * ratio);
  const disorder = disorderPhrase(at("low"), at("central"), at("high"));
  return (
    <fieldset className={own.input} data-mine={change === undefined ? undefined : ""}>
      <legend>
        <b data-row="">{name}</b>{" "}
        <span className={own.quiet} data-row="">
          {input.unit}
          {input.prices === null ? "" : `, ${input.prices} prices`}
        </span>
      </legend>
      <div className={own.three}>
        {ends.map((end) => (
          <AmountField
            key={end}
            label={`${name}, ${words[end]}: ${of}`}
            shown={words[end]}
            value={at(end)}
            onChange={(value) => {
              if (value === null) return;
              const next = { ...change, [end]: value };
              const same = ends.every((one) => (next[one] ?? input[one]) === input[one]);
              onChange(same ? undefined : next);
            }}
          />
        ))}
      </div>
      {disorder.length > 0 && (
        <p className={fields.wrong} role="alert">
          <Say phrase={disorder} />
        </p>
      )}
      <p className={own.quiet}>
        <Say phrase={inputPhrase(input, sourceOf(dataset, input))} />{" "}
        {change !== undefined && "Now yours. "}
        {change !== undefined && (
          <button
            type="button"
            className={styles.act}
            aria-label={`Reset ${name}: ${of}`}
            onClick={() => {
              onChange(undefined);
            }}
          >
            reset
          </button>
        )}
      </p>
    </fieldset>
  );
}

const tidy = (value: number): number => Number(value.toFixed(6));

/** The row of the dataset that an input was taken from. */
function sourceOf(
  dataset: Dataset,
  { from, of }: Input,
): { readonly label: string; readonly standing?: string | undefined } | undefined {
  const find = <T extends { readonly id: string }>(rows: readonly T[]) =>
    rows.find(({ id }) => id === of);
  switch (from) {
    case "driver":
      return find(dataset.drivers);
    case "cost":
      return find(dataset.costs);
    case "funding":
      return find(dataset.funding);
    case "figure":
      return find(dataset.figures);
    case "series":
      return find(dataset.series);
    case "duration":
    case "assumption":
    case "constant":
      return undefined;
  }
}
