import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { flows, termsOf } from "#/model/flows.ts";
import { ground, plan } from "#/model/plan.ts";
import { assumed, fromPreset } from "#/state/columns.ts";
import * as script from "../../public/recompute.mjs";

type Result = {
  readonly id: string;
  readonly years: Readonly<Record<string, number>>;
  readonly undated: number;
  readonly total: number;
};
const { recompute } = script as { recompute: (dataset: unknown) => readonly Result[] };

const dataset = readFolder("data/care-review", "data/areas");
const built = ground(dataset);
const again = recompute(JSON.parse(JSON.stringify(dataset)) as unknown);
const pounds = (amountM: number | undefined) => Math.round((amountM ?? 0) * 1e6);

test("there is one result for each shipped scenario", () => {
  expect(again.map(({ id }) => id)).toEqual(dataset.scenarios.map(({ id }) => id));
  expect(again).toHaveLength(8);
});

test.each(dataset.scenarios.map((preset) => [preset.id, preset] as const))(
  "recompute.mjs and the model spend the same on published lines under %s, to the pound, in every year",
  (id, preset) => {
    const scenario = fromPreset(preset, built.initial);
    const assumptions = assumed(scenario, built.initial);
    const { lines } = plan(built, { decisions: scenario.decisions, assumptions });
    const published = lines.filter(({ from }) => from !== "estimate");
    const { spending, years } = flows(published, termsOf(assumptions, dataset));
    const own = again.find((one) => one.id === id);
    expect(pounds(own?.total)).toBe(pounds(spending.totalM));
    expect(pounds(own?.undated)).toBe(pounds(spending.undatedM));
    for (const [i, year] of years.entries())
      expect([year, pounds(own?.years[year])]).toEqual([year, pounds(spending.byYearM[i])]);
  },
);

test("it is forty lines, and imports nothing but the reader of the file", () => {
  const text = readFileSync("public/recompute.mjs", "utf8");
  expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
  expect(text.match(/^import .*/gm)).toEqual(['import { readFileSync } from "node:fs";']);
});
