import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { entities, type EntityName, type Row } from "#/data/schema.ts";
import {
  componentResult,
  fiveYears,
  inputsInPrices,
  isSpending,
  outerFiveYears,
  withFixed,
  type Range,
} from "#/model/estimate.ts";
import { parseExpression } from "#/model/expression.ts";

/** The published rows, read past the loader so that a fault elsewhere does not hide one here. */
function rows<E extends EntityName>(folder: string, name: E): readonly Row<E>[] {
  const file = new URL(`../../data/${folder}/${name}.json`, import.meta.url);
  return v.parse(v.array(entities[name]), JSON.parse(readFileSync(file, "utf8")));
}

const folders = ["care-review", "example"].map((folder) => {
  const deflators = rows(folder, "deflators");
  const estimates = rows(folder, "estimates").map((estimate) => ({
    ...estimate,
    index: deflators,
    values: inputsInPrices(estimate.inputs, estimate.prices, deflators),
  }));
  const money = [rows(folder, "costs"), rows(folder, "funding"), rows(folder, "figures")].flat();
  return { folder, estimates, money, drivers: rows(folder, "drivers") };
});
const all = folders.flatMap(({ estimates }) => estimates);
const worked = all.filter(({ components }) => components.length > 0);

/** The published figures are rounded to £1,000 or one part in 10,000, whichever is more. */
function near(published: number | null | undefined, computed: number | undefined, what: string) {
  const close =
    published !== null &&
    published !== undefined &&
    computed !== undefined &&
    Math.abs(published - computed) <= Math.max(0.0021, 1e-4 * Math.abs(computed));
  return close ? [] : [`${what}: the row says ${published}, its inputs give ${computed}`];
}
type Published = { readonly [K in keyof Range]?: number | null } | null;
const ends = ["low", "central", "high"] as const;
function nearRange(published: Published, computed: Range | undefined, what: string) {
  if (published === null && computed === undefined) return [];
  return ends.flatMap((end) => near(published?.[end], computed?.[end], `${what} ${end}`));
}

test("there is a decision for every estimate row and a formula where one is promised", () => {
  expect(worked.length).toBeGreaterThan(50);
  for (const { id, decision, reason, components, inputs } of all) {
    if (decision === "estimate") expect(components.length, id).toBeGreaterThan(0);
    else expect(reason, id).toBeTruthy();
    expect(components.length === 0, id).toBe(inputs.length === 0);
  }
});

test("every component's result follows from its inputs", () => {
  const faults = worked.flatMap(({ id, components, values }) =>
    components.flatMap((c) => nearRange(c.result, componentResult(c, values), `${id}/${c.id}`)),
  );
  expect(faults).toEqual([]);
});

test("five years of spending, all of it and what is counted, follow from the components", () => {
  const faults = worked.flatMap(({ id, components, values, ...row }) => {
    const spending = components.filter(isSpending);
    const counted = spending.filter(({ inTotals }) => inTotals);
    return [
      ...nearRange(row.fiveYearsM, fiveYears(spending, values), `${id} five years`),
      ...nearRange(row.countedFiveYearsM, fiveYears(counted, values), `${id} counted`),
    ];
  });
  expect(faults).toEqual([]);
});

test("outer bounds move every input at once", () => {
  const faults = worked.flatMap(({ id, components, values, outerFiveYearsM }) => {
    const kinds = [isSpending, only("saving"), only("income")];
    const main = kinds.map((keep) => components.filter(keep)).find((some) => some.length > 0) ?? [];
    const outer = outerFiveYears(main, values);
    return [
      ...near(outerFiveYearsM?.low, outer?.low, `${id} outer low`),
      ...near(outerFiveYearsM?.high, outer?.high, `${id} outer high`),
    ];
  });
  expect(faults).toEqual([]);
});

test("variants follow from what they set or say instead", () => {
  const faults = worked.flatMap(({ id, components, values, variants, ...row }) =>
    variants.flatMap(({ set, expression, inputs, aYearM, onceM, fiveYearsM, id: name }) => {
      const what = `${id} variant ${name}`;
      if (expression !== null) {
        const more = new Map([...values, ...inputsInPrices(inputs, row.prices, row.index)]);
        return near(aYearM, componentResult({ expression }, more).central, `${what} a year`);
      }
      const fixed = withFixed(values, set);
      const sum = (kind: string) =>
        components
          .filter(only(kind))
          .reduce((total, c) => total + componentResult(c, fixed).central, 0);
      return [
        ...near(aYearM, sum("recurring"), `${what} a year`),
        ...near(onceM, sum("one-off"), `${what} once`),
        ...near(fiveYearsM, fiveYears(components.filter(isSpending), fixed)?.central, what),
      ];
    }),
  );
  expect(faults).toEqual([]);
});

test("every input is used, every name is an input, low is not above high, and money has a price base", () => {
  for (const { id, inputs, components } of worked) {
    const used = components.flatMap(({ expression }) => parseExpression(expression).names);
    expect(new Set(used), id).toEqual(new Set(inputs.map(({ name }) => name)));
    for (const { name, low, central, high, unit, prices, reason } of inputs) {
      const what = `${id} ${name}`;
      expect(low <= central && central <= high, what).toBe(true);
      expect(reason, what).toBeTruthy();
      // The rise in the leaving care grant is a ratio of two sums of the same year.
      if (unit.startsWith("£") && !["rise", "rise_paid"].includes(name))
        expect(prices, what).not.toBeNull();
    }
  }
});

test("doubling every price doubles every result: each is a price times a quantity", () => {
  for (const { id, inputs, components, values } of worked) {
    const isMoney = new Set(inputs.filter(({ unit }) => unit.startsWith("£")).map((i) => i.name));
    const doubled = new Map(
      [...values].map(([name, { low, central, high }]) => {
        const by = isMoney.has(name) ? 2 : 1;
        return [name, { low: low * by, central: central * by, high: high * by }];
      }),
    );
    for (const c of components) {
      const ratio = componentResult(c, doubled).central / componentResult(c, values).central;
      expect(ratio, `${id}/${c.id}`).toBeCloseTo(2, 9);
    }
  }
});

test("an estimate that uses a recalled or weak figure says so", () => {
  for (const { estimates, drivers } of folders) {
    const weak = new Map(
      drivers.map((row) => [row.id, row.standing === "recalled" || row.confidence === "low"]),
    );
    for (const { id, inputs, flags } of estimates) {
      const used = inputs.filter(({ from }) => from === "driver").map(({ of }) => of ?? "");
      for (const name of used) expect(weak.has(name), `${id}: driver ${name}`).toBe(true);
      const count = new Set(used.filter((name) => weak.get(name))).size;
      const said = flags.filter((flag) => /recalled|low confidence/.test(flag)).length;
      expect(said, id).toBeGreaterThanOrEqual(count);
    }
  }
});

test("whatever an estimate names is there", () => {
  for (const { estimates, money, drivers } of folders) {
    const decided = new Set(estimates.map(({ id }) => id));
    const proposals = new Set(estimates.map(({ proposal }) => proposal));
    const sums = new Set(money.map(({ id }) => id));
    const counts = new Set(drivers.map(({ id }) => id));
    expect(proposals.size).toBe(estimates.length);
    for (const { id, inputs, overlaps, variants, insideEstimates = [], ...row } of estimates) {
      for (const { from, of, name } of inputs) {
        if (from === "driver") expect(counts, `${id} ${name}`).toContain(of);
        if (["cost", "funding", "figure"].includes(from))
          expect(sums, `${id} ${name}`).toContain(of);
      }
      for (const { with: other } of overlaps)
        expect(decided.has(other) || sums.has(other), `${id} overlaps ${other}`).toBe(true);
      for (const other of insideEstimates) expect(decided, id).toContain(other);
      for (const { whenOff } of variants)
        if (whenOff !== undefined) expect(proposals, id).toContain(whenOff);
      for (const cost of [row.inside, row.publishedCost])
        if (cost !== null && cost !== undefined) expect(sums, id).toContain(cost);
    }
  }
});

test("what lies inside a published line is not counted in totals", () => {
  for (const { id, inside, components } of worked)
    for (const c of components)
      if (inside !== null || c.inside !== null) expect(c.inTotals, `${id}/${c.id}`).toBe(false);
});

test("the shipped estimates come to the totals their editors published", () => {
  const care = folders.find(({ folder }) => folder === "care-review")?.estimates ?? [];
  const counted = care.filter(({ decision }) => decision === "estimate");
  const total = (rows: typeof care) =>
    rows.reduce((sum, { countedFiveYearsM }) => sum + (countedFiveYearsM?.central ?? 0), 0);
  expect(total(counted)).toBeCloseTo(2863.3, 0);
  expect(total(counted.filter(({ volumeIsOurs }) => !volumeIsOurs))).toBeCloseTo(2666.0, 0);
  expect(total(counted.filter(({ underWay }) => !underWay))).toBeCloseTo(2233.1, 0);
  expect(total(counted.filter(({ proposal }) => proposal !== "CR-4.03"))).toBeCloseTo(1796.2, 0);
});

function only(kind: string) {
  return (component: { readonly kind: string }) => component.kind === kind;
}
