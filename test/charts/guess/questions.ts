import type { Question } from "#/data/schema/question.ts";
import type { AskedOf, Option } from "#/model/asked.ts";
import type { Guess } from "#/model/guesses.ts";
import type { Quantity } from "#/model/quantity.ts";

const labelled = (ask: string): Question => ({
  ...{ kind: "choose", ask },
  options: { from: "labels", labels: ["Yes", "No"] },
});
const points = (first: number, values: readonly number[]) =>
  values.map((value, i) => ({ period: `${first + i}-03-31`, value }));
const quantity = (value: number, unit: string): Quantity => ({
  ...{ value, unit },
  rests: { on: "figure", id: "fig" },
});
const option = (thing: Option["thing"], id: string, label: string): Option => ({
  ...{ id, thing, label },
});

/** Children in care with what came after March 2022 hidden. */
export const line: AskedOf<"line"> = {
  kind: "line",
  question: labelled("How many children were in care three years later?"),
  ...{ series: "cla", label: "Children in care", unit: "children", place: "England", by: "DfE" },
  known: points(2014, [68_770, 69_470, 70_410, 72_610, 75_370, 78_150, 80_000, 80_780, 82_090]),
  hidden: points(2023, [83_750, 83_530, 81_770]),
  scale: { from: 60_000, to: 100_000, step: 500 },
};
export const number: AskedOf<"number"> = {
  kind: "number",
  question: labelled("How many have been delivered?"),
  scale: { from: 0, to: 110, step: 1 },
  unit: "proposals",
  truth: quantity(8, "proposals"),
};
export const choose: AskedOf<"choose"> = {
  kind: "choose",
  question: labelled("Which do most wait for?"),
  options: [
    option("proposal", "CR-2.04", "Spend £2 billion on Family Help over five years"),
    option("proposal", "CR-8.01", "A national framework for children’s social care"),
    option("proposal", "CR-2.01", "One Family Help service"),
  ],
  right: [1],
  compared: [quantity(14, "proposals"), quantity(21, "proposals"), quantity(3, "proposals")],
  truth: undefined,
};
export const rank: AskedOf<"rank"> = {
  kind: "rank",
  question: labelled("Which theme asked for most?"),
  options: [
    option("theme", "workforce", "Workforce"),
    option("theme", "family-help", "Family Help"),
    option("theme", "transforming-care", "Transforming care"),
    option("theme", "family-networks", "Family networks"),
  ],
  order: [1, 0, 2, 3],
  compared: [...[253, 2000, 82].map((value) => quantity(value, "£ million")), undefined],
};

export const lineGuesses: readonly Guess[] = [
  { name: "Table 1", said: { kind: "line", end: 95_000 } },
  { name: "Table 2", said: { kind: "line", end: 74_000, path: [80_000, 77_000, 74_000] } },
  { name: "Table 3", said: { kind: "line", end: 82_000 } },
];
export const numberGuesses: readonly Guess[] = [30, 12, 12, 5, 60, 25, 12, 40, 3, 20, 12].map(
  (value, i) => ({ name: `Table ${i + 1}`, said: { kind: "number", value } }),
);
export const chooseGuesses: readonly Guess[] = [0, 0, 0, 1, 0, 2].map((at, i) => ({
  name: `Table ${i + 1}`,
  said: { kind: "choose", option: at },
}));
export const rankGuesses: readonly Guess[] = [
  [0, 1, 2, 3],
  [1, 2, 0, 3],
  [0, 2, 1, 3],
].map((order, i) => ({ name: `Table ${i + 1}`, said: { kind: "rank", order } }));
