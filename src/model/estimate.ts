import type { Row } from "#/data/schema.ts";
import { exp, ln } from "./elementary.ts";
import { parseExpression } from "./expression.ts";
import { priceFactor, type PriceIndex } from "./money.ts";
import type { FinancialYear } from "./time.ts";

export type Range = { readonly low: number; readonly central: number; readonly high: number };
type EstimateRow = Row<"estimates">;
type Input = Pick<EstimateRow["inputs"][number], "name" | "low" | "central" | "high" | "prices">;
type Component = Pick<
  EstimateRow["components"][number],
  "kind" | "expression" | "startMonth" | "rampMonths"
>;
/** An estimate's inputs by name: amounts of money in £ of one year's prices. */
export type Inputs = ReadonlyMap<string, Range>;
type Numbers = ReadonlyMap<string, number>;
type Sum = (numbers: Numbers) => number;

/** Programme years over which an estimate is added up. */
const years = 5;

/** The inputs of an estimate by name, money brought from each one's price base to that of the estimate. */
export function inputsInPrices(
  inputs: readonly Input[],
  prices: FinancialYear | null,
  index: readonly PriceIndex[],
): Inputs {
  return new Map(
    inputs.map(({ name, low, central, high, prices: from }) => {
      const factor = from === null || prices === null ? 1 : priceFactor(index, from, prices);
      return [name, { low: low * factor, central: central * factor, high: high * factor }];
    }),
  );
}

/** The inputs with some of them fixed at one value, as a variant of an estimate asks. Throws on an unknown name. */
export function withFixed(inputs: Inputs, fixed: Readonly<Record<string, number>>): Inputs {
  const changed = new Map(inputs);
  for (const [name, value] of Object.entries(fixed)) {
    if (!inputs.has(name)) throw new Error(`no input of the estimate: ${name}`);
    changed.set(name, { low: value, central: value, high: value });
  }
  return changed;
}

/**
 * Low, central and high of a result whose inputs move independently of each other. Each input is moved
 * alone to its low and its high; the swings are combined as the root of the sum of their squares: swings
 * of the logarithm where every result is above 0, else plain differences, cut off at 0.
 */
export function spread(inputs: Inputs, result: Sum): Range {
  const central = result(centralOf(inputs));
  const moves = [...inputs.keys()].map((name) => moved(inputs, name, result));
  const falls = moves.map(({ atLow, atHigh }) => Math.min(central, atLow, atHigh));
  const rises = moves.map(({ atLow, atHigh }) => Math.max(central, atLow, atHigh));
  if (central > 0 && falls.every((value) => value > 0)) {
    const down = rootOfSquares(falls.map((value) => ln(central / value)));
    const up = rootOfSquares(rises.map((value) => ln(value / central)));
    return { low: central * exp(-down), central, high: central * exp(up) };
  }
  const down = rootOfSquares(falls.map((value) => central - value));
  const up = rootOfSquares(rises.map((value) => value - central));
  return { low: Math.max(0, central - down), central, high: central + up };
}

/**
 * A component's result in £ million of the estimate's prices: a year at full effect when it is recurring
 * or a saving, once when it is one-off or income.
 */
export function componentResult(component: Pick<Component, "expression">, inputs: Inputs): Range {
  return spread(inputs, amountM(component));
}

/**
 * The share of a component's result that falls in each of the first five programme years.
 * Recurring and saving: nothing before the start, then a straight line to full effect (a share of 1).
 * One-off and income: spread evenly over the ramp, so that the shares add to 1 once it is over.
 */
export function phasing(component: Omit<Component, "expression">): readonly number[] {
  const { kind, startMonth, rampMonths } = component;
  const lasting = kind === "recurring" || kind === "saving";
  return Array.from({ length: years }, (_, y) => {
    const [from, to] = [12 * y, 12 * (y + 1)];
    return lasting
      ? (monthsOfEffect(to, startMonth, rampMonths) -
          monthsOfEffect(from, startMonth, rampMonths)) /
          12
      : ramp(to, startMonth, rampMonths) - ramp(from, startMonth, rampMonths);
  });
}

/**
 * What components add up to over the first five programme years, £ million in the estimate's prices;
 * an input that several of them share moves them together. Undefined when there are none.
 */
export function fiveYears(components: readonly Component[], inputs: Inputs): Range | undefined {
  return components.length === 0 ? undefined : spread(inputs, fiveYearSum(components));
}

/**
 * The same with every input at once at the end that makes it smallest, and at the end that makes it largest,
 * £ million: wider than any likely result. Undefined when there are no components.
 */
export function outerFiveYears(
  components: readonly Component[],
  inputs: Inputs,
): Pick<Range, "low" | "high"> | undefined {
  if (components.length === 0) return undefined;
  const sum = fiveYearSum(components);
  const lowest = new Map<string, number>();
  const highest = new Map<string, number>();
  for (const [name, { low, high }] of inputs) {
    const { atLow, atHigh } = moved(inputs, name, sum);
    lowest.set(name, atLow <= atHigh ? low : high);
    highest.set(name, atLow <= atHigh ? high : low);
  }
  return { low: sum(lowest), high: sum(highest) };
}

/** Whether a component is spending: savings and income are shown beside it and never taken off. */
export const isSpending = ({ kind }: Pick<Component, "kind">): boolean =>
  kind === "recurring" || kind === "one-off";

const centralOf = (inputs: Inputs): Numbers =>
  new Map([...inputs].map(([name, { central }]) => [name, central]));

function moved(inputs: Inputs, name: string, result: Sum) {
  const at = (end: "low" | "high") =>
    result(new Map([...inputs].map(([n, input]) => [n, n === name ? input[end] : input.central])));
  return { atLow: at("low"), atHigh: at("high") };
}

/** An expression's value in £ million. Throws when it divides by nothing. */
function amountM({ expression }: Pick<Component, "expression">): Sum {
  const { value } = parseExpression(expression);
  return (numbers) => {
    const amount = value(numbers) / 1e6;
    if (!Number.isFinite(amount)) throw new Error(`no finite result of "${expression}": ${amount}`);
    return amount;
  };
}

function fiveYearSum(components: readonly Component[]): Sum {
  const parts = components.map((component) => ({
    amount: amountM(component),
    share: phasing(component).reduce((sum, share) => sum + share, 0),
  }));
  return (numbers) => parts.reduce((sum, { amount, share }) => sum + amount(numbers) * share, 0);
}

const rootOfSquares = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** The share of full effect reached by a month, from 0 to 1. */
function ramp(month: number, startMonth: number, rampMonths: number): number {
  if (month <= startMonth) return 0;
  return rampMonths === 0 ? 1 : Math.min(1, (month - startMonth) / rampMonths);
}

/** Months of full effect that have come together by a month: the area under the ramp. */
function monthsOfEffect(month: number, startMonth: number, rampMonths: number): number {
  const since = Math.max(0, month - startMonth);
  if (since >= rampMonths) return since - rampMonths / 2;
  return (since * since) / (2 * rampMonths);
}
