import { abbreviate, type Fault } from "../faults.ts";
import type { Dataset } from "../schema.ts";

/** A line of money lies in at most one published total, and no total lies within itself. */
export function countedOnce({ costs }: Dataset): readonly Fault[] {
  const totals = new Map<string, string>();
  const faults: Fault[] = [];
  const add = (cost: string, found: string) =>
    faults.push({
      where: `costs ${cost}`,
      field: "contains",
      expected: "each line in at most one published total",
      found,
      mend: "Leave it in one of them, so that its money is counted once.",
    });
  for (const { id, contains } of costs)
    for (const part of contains) {
      const other = totals.get(part);
      if (part === id) add(id, "itself");
      else if (other !== undefined) add(id, `${part}, which ${other} contains too`);
      else totals.set(part, id);
    }
  const safe = new Set<string>();
  for (const { id } of costs) {
    const chain = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !safe.has(at) && !chain.has(at)) {
      chain.add(at);
      at = totals.get(at);
    }
    if (at !== undefined && chain.has(at)) {
      const cycle = [...chain].slice([...chain].indexOf(at));
      add(at, `itself through others: ${[...cycle, at].reverse().join(" → ")}`);
    }
    for (const seen of chain) safe.add(seen);
  }
  return faults;
}

type Numbers = readonly (number | null)[];
const rises = (numbers: Numbers): boolean => {
  const known = numbers.filter((number) => number !== null);
  return known.every((number, i) => i === 0 || number >= (known[i - 1] ?? number));
};

/** Low, central and high rise, as far as they are known. */
export function ordered(dataset: Dataset): readonly Fault[] {
  const faults: Fault[] = [];
  const check = (where: string, field: string, numbers: Numbers) => {
    if (!rises(numbers))
      faults.push({
        where,
        field,
        expected: "numbers in rising order",
        found: numbers.map((number) => number ?? "not known").join(", "),
        mend: "Put them in order, or leave out the ones that are not known.",
      });
  };
  for (const { id, low, central, high } of dataset.costs)
    check(`costs ${id}`, "low, central, high", [low, central, high]);
  for (const { id, lowM, amountM, highM } of dataset.funding)
    check(`funding ${id}`, "lowM, amountM, highM", [lowM, amountM, highM]);
  for (const { id, low, value, high } of dataset.figures)
    check(`figures ${id}`, "low, value, high", [low, value, high]);
  for (const { id, durationMonths: months } of dataset.schedule)
    if (months)
      check(`schedule ${id}`, "durationMonths", [months.low, months.central, months.high]);
  for (const { id, months } of dataset.durations)
    check(`durations ${id}`, "months", [months.low, months.central, months.high]);
  for (const { id, inputs } of dataset.estimates)
    for (const [i, { low, central, high }] of inputs.entries())
      check(`estimates ${id}`, `inputs.${i}`, [low, central, high]);
  for (const { id, fromYear, toYear } of dataset.discountRates)
    check(`discountRates ${id}`, "fromYear, toYear", [fromYear, toYear]);
  return faults;
}

/** What an estimate takes from another row names the row; what is ours names none. */
export const inputsNamed = ({ estimates }: Dataset): readonly Fault[] =>
  estimates.flatMap(({ id, inputs, variants }) =>
    [inputs, ...variants.map((variant) => variant.inputs)].flat().flatMap(({ name, from, of }) => {
      const ours = from === "assumption" || from === "constant";
      if (ours === (of === null)) return [];
      return [
        {
          where: `estimates ${id}`,
          field: `inputs ${name}, of`,
          expected: ours ? `null on an input that is ${anA(from)}` : `the id of its ${from}`,
          found: of === null ? "null" : abbreviate(of),
          mend: ours ? "Write null, or correct from." : "Name the row it comes from.",
        },
      ];
    }),
  );

const anA = (word: string): string => `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;

/** A point of a series that names a figure has that figure's value: the two are one number. */
export function sameNumber({ series, figures }: Dataset): readonly Fault[] {
  const values = new Map(figures.map(({ id, value }) => [id, value]));
  return series.flatMap(({ id, points }) =>
    points.flatMap(({ period, value, figure }) => {
      const said = figure === undefined ? value : values.get(figure);
      if (said === value) return [];
      return [
        {
          where: `series ${id}`,
          field: `points ${period}, figure`,
          expected: `a figure that says ${value}`,
          found: `${abbreviate(figure)}, which says ${said ?? "no number"}`,
          mend: "Name the figure with the same number, or leave it out.",
        },
      ];
    }),
  );
}
