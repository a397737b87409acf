import { expect, test } from "vitest";
import { readAddress } from "#/state/params.ts";
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
