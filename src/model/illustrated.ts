import type { Row } from "#/data/schema.ts";
import {
  fiveYears,
  inputsInPrices,
  isSpending,
  phasing,
  withFixed,
  type Inputs,
  type Range,
} from "./estimate.ts";
import type { PriceIndex } from "./money.ts";

type EstimateRow = Row<"estimates">;
export type Component = EstimateRow["components"][number];
/** What a plan needs of an estimate. */
export type EstimateSource = Pick<
  EstimateRow,
  | "id"
  | "proposal"
  | "decision"
  | "label"
  | "inputs"
  | "components"
  | "prices"
  | "scalingKey"
  | "inside"
  | "insideEstimates"
  | "variants"
  | "underWay"
>;
/** A reader's own values for inputs of an estimate, by name, in the input's own unit and prices. */
export type InputChanges = Readonly<Record<string, Partial<Range>>>;

/** Money of one estimate and one kind: £ million of its prices over its first five years. */
export type Sum = Range & {
  readonly components: readonly string[];
  readonly kind: "investment" | "running" | "saving" | "income";
  readonly group: string;
  /** The share of the central sum that falls in each of the five years of work. */
  readonly shares: readonly number[];
};
/** An estimate worked out: what counts in totals, and what only splits a published line or is time. */
export type Worked = {
  readonly counted: readonly Sum[];
  readonly splits: readonly (Sum & { readonly inside: string | null })[];
  /** The readings used because another proposal's estimate is off. */
  readonly variants: readonly string[];
};

/**
 * Which proposals' estimates are on. The text is `off`, `all`, `not under way`, or ids of themes and
 * proposals, with a - before those to turn off; several are set apart by commas and the last one wins.
 * Names that are nothing change nothing.
 */
export function estimatesOn(
  text: string,
  rows: readonly Pick<EstimateSource, "proposal" | "underWay">[],
  themeOf: (proposal: string) => string | undefined,
): ReadonlySet<string> {
  const on = new Set<string>();
  const all = rows.map(({ proposal }) => proposal);
  for (const word of text.split(",").map((part) => part.trim())) {
    const off = word.startsWith("-");
    const name = off ? word.slice(1) : word;
    if (name === "off") on.clear();
    else if (name === "not under way") {
      on.clear();
      for (const row of rows) if (row.underWay === undefined) on.add(row.proposal);
    } else
      for (const proposal of all)
        if (name === "all" || name === proposal || name === themeOf(proposal)) {
          if (off) on.delete(proposal);
          else on.add(proposal);
        }
  }
  return on;
}

/**
 * An estimate under the readings that hold: a variant `whenOff` is used when that proposal's estimate is
 * off. Low, central and high by the rule of `spread`; what shares an input moves together. A reader's
 * value for central alone moves low and high in proportion.
 * Throws where an expression has no finite value, or a change names no input.
 */
export function worked(
  row: EstimateSource,
  isOff: (proposal: string) => boolean,
  index: readonly PriceIndex[],
  changes: InputChanges = {},
): Worked {
  let inputs = inputsInPrices(withChanges(row.inputs, changes), row.prices, index);
  let components: readonly Component[] = row.components;
  const variants: string[] = [];
  for (const variant of row.variants) {
    if (variant.whenOff === undefined || !isOff(variant.whenOff)) continue;
    variants.push(variant.id);
    const { expression } = variant;
    if (expression === null) inputs = withFixed(inputs, variant.set);
    else {
      inputs = new Map([...inputs, ...inputsInPrices(variant.inputs, row.prices, index)]);
      components = components.slice(0, 1).map((component) => ({ ...component, expression }));
    }
  }
  const counted = components.filter(({ inTotals }) => inTotals);
  const apart = components.filter(({ inTotals }) => !inTotals);
  const only = (kind: Component["kind"]) => counted.filter((component) => component.kind === kind);
  return {
    counted: [counted.filter(isSpending), only("saving"), only("income")].flatMap((some) =>
      sumOf(some, inputs),
    ),
    splits: apart.flatMap((component) =>
      sumOf([component], inputs).map((sum) => ({ ...sum, inside: component.inside ?? row.inside })),
    ),
    variants,
  };
}

/** A dataset's estimates, each worked out when it is first asked for and kept. */
export type EstimateStore = {
  readonly rows: readonly EstimateSource[];
  /** As `worked`; what a reader changed is worked out anew. */
  readonly worked: (
    row: EstimateSource,
    isOff: (proposal: string) => boolean,
    changes?: InputChanges,
  ) => Worked;
};

/** The estimates of a dataset, with what was worked out before. */
export function estimateStore(
  rows: readonly EstimateSource[],
  index: readonly PriceIndex[],
): EstimateStore {
  const known = new Map<string, Worked>();
  return {
    rows,
    worked: (row, isOff, changes) => {
      if (changes !== undefined) return worked(row, isOff, index, changes);
      const off = row.variants.map(({ whenOff }) => whenOff !== undefined && isOff(whenOff));
      const key = `${row.id} ${off.join()}`;
      const result = known.get(key) ?? worked(row, isOff, index);
      known.set(key, result);
      return result;
    },
  };
}

function sumOf(components: readonly Component[], inputs: Inputs): readonly Sum[] {
  const range = fiveYears(components, inputs);
  const [first] = components;
  if (range === undefined || first === undefined) return [];
  const parts = components.map((component) => {
    const { central } = fiveYears([component], inputs) ?? { central: 0 };
    const shares = phasing(component);
    const whole = shares.reduce((a, b) => a + b, 0);
    return {
      component,
      central,
      years: shares.map((s) => (whole === 0 ? 0 : (central * s) / whole)),
    };
  });
  const largest = parts.reduce((a, b) => (b.central > a.central ? b : a));
  const once = parts
    .filter(({ component }) => component.kind === "one-off")
    .reduce((sum, part) => sum + part.central, 0);
  const shares = largest.years.map((_, y) => {
    const money = parts.reduce((sum, { years }) => sum + (years[y] ?? 0), 0);
    return range.central === 0 ? 0 : money / range.central;
  });
  const { kind } = first;
  return [
    {
      ...range,
      components: components.map(({ id }) => id),
      kind: isSpending(first)
        ? once >= range.central / 2
          ? "investment"
          : "running"
        : kind === "income"
          ? "income"
          : "saving",
      group: largest.component.group,
      shares,
    },
  ];
}

/**
 * Inputs with a reader's own values. Throws where a change names no input. A value for central alone moves low and
 * high in proportion; none lies on the wrong side of central.
 */
export function withChanges(
  inputs: EstimateSource["inputs"],
  changes: InputChanges,
): readonly EstimateSource["inputs"][number][] {
  for (const name of Object.keys(changes))
    if (!inputs.some((input) => input.name === name))
      throw new Error(`no input of the estimate: ${name}`);
  return inputs.map((input) => {
    const change = Object.hasOwn(changes, input.name) ? changes[input.name] : undefined;
    if (change === undefined) return input;
    const central = change.central ?? input.central;
    const ratio = input.central === 0 ? 1 : central / input.central;
    return {
      ...input,
      central,
      low: Math.min(central, change.low ?? input.low * ratio),
      high: Math.max(central, change.high ?? input.high * ratio),
    };
  });
}
