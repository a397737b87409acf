import { expect, test } from "vitest";
import { readAddress } from "#/state/params.ts";
import { readFolder } from "#/data/published.ts";
import { besideTotals } from "#/model/assumptions.ts";
import { pence } from "#/model/waterfall.ts";
import { wayTo } from "#/views/scenarios/steps.ts";
import { createWorkbench } from "#/views/scenarios/workbench.ts";

import { small } from "../../small.ts";

const at = (fragment: string) => readAddress(fragment).params;

test("the workbench is the one before, by identity, where no column and no baseline changed", () => {
  const work = createWorkbench();
  const whole = small();
  const params = at("#/scenarios?s2=as-asked;p.P-2*out");
  const first = work(whole, undefined, params);
  expect(work(whole, undefined, { ...params, done: "2030-01" } as typeof params)).toBe(first);
  expect(work(whole, undefined, { ...params, base: "2" })).not.toBe(first);
});

test("a column that did not change keeps its outcome when another does", () => {
  const work = createWorkbench();
  const whole = small();
  const params = at("#/scenarios?s1=as-asked&s2=as-asked;p.P-2*out");
  const { s2 } = at("#/scenarios?s2=as-asked;p.P-1*out");
  const before = work(whole, undefined, params);
  const after = work(whole, undefined, { ...params, s2 });
  expect(after.columns[0]?.outcome).toBe(before.columns[0]?.outcome);
  expect(after.columns[1]?.outcome).not.toBe(before.columns[1]?.outcome);
});

const review = readFolder("data/care-review", "data/areas");

test.each([...besideTotals])("no total hangs on %s, and it is no step on the way to one", (key) => {
  const other = {
    horizon: "2025-26",
    pvBase: "2030-31",
    seed: "2",
    discount: "on",
    effects: "CR-4.03~1",
  };
  const said = key in other ? other[key as keyof typeof other] : "0.15";
  const bench = createWorkbench()(
    review,
    undefined,
    at(`#/scenarios?s1=as-the-review-asked&s2=as-the-review-asked;${key}:${said};prices:cash`),
  );
  const [base, column] = bench.columns;
  if (!base || !column) throw new Error("expected two columns");
  expect(column.scenario.assumptions).toHaveProperty(key);
  const way = wayTo(bench, column);
  expect(way.falls.map(({ step }) => step.id)).toEqual(["prices"]);
  expect(way.endPence).toBe(pence(column.outcome.flows.spending.totalM));
});
