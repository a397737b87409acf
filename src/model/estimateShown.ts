import type { Row } from "#/data/schema.ts";
import {
  componentResult,
  fiveYears,
  inputsInPrices,
  isSpending,
  phasing,
  type Inputs,
  type Range,
} from "./estimate.ts";
import { withChanges, type InputChanges } from "./illustrated.ts";
import type { Ground } from "./plan.ts";

type Estimate = Row<"estimates">;
/** An estimate as it is opened: what counts of it over five years, what does not, and part by part. */
export type ShownEstimate = {
  /** Spending that counts in totals, £ million; undefined where none does. */
  readonly counted: Range | undefined;
  /** Middle of what lies inside a published line or is time, £ million. */
  readonly splitM: number;
  /** £ million a year at full effect, or once; with the years of full effect in five, and what both come to. */
  readonly components: readonly {
    readonly component: Estimate["components"][number];
    readonly result: Range;
    readonly years: number;
    readonly fiveYearsM: number;
  }[];
  /** By name, with a reader's changes, money in £ of the estimate's prices. */
  readonly inputs: Inputs;
};

/** An estimate worked out with a reader's changes, for its first five years; or in words why it cannot be. */
export function fiveYearsWorked(
  { source }: Pick<Ground, "source">,
  row: Pick<Estimate, "inputs" | "components" | "prices">,
  changes: InputChanges,
): ShownEstimate | string {
  try {
    const inputs = inputsInPrices(withChanges(row.inputs, changes), row.prices, source.deflators);
    const spending = row.components.filter(isSpending);
    return {
      counted: fiveYears(
        spending.filter(({ inTotals }) => inTotals),
        inputs,
      ),
      splitM:
        fiveYears(
          spending.filter(({ inTotals }) => !inTotals),
          inputs,
        )?.central ?? 0,
      components: row.components.map((component) => ({
        component,
        result: componentResult(component, inputs),
        years: phasing(component).reduce((sum, share) => sum + share, 0),
        fiveYearsM: fiveYears([component], inputs)?.central ?? 0,
      })),
      inputs,
    };
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
