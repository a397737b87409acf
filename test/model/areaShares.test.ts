import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { allocatedPerChild } from "#/model/areaShares.ts";
import { settled } from "#/model/outcome.ts";
import { ground as groundOf } from "#/model/plan.ts";
import { choicesOf } from "#/state/yours.ts";

const dataset = readFolder("data/care-review", "data/areas");
const ground = groundOf(dataset);
const choices = (area: string) =>
  choicesOf({ name: "", preset: "", decisions: [], assumptions: { area } }, ground);
const inArea = (area: string) =>
  settled(ground, dataset, choices(area), { pvBase: "2022-23", areas: dataset.areas });
const { plan, terms } = inArea("");
const key = ground.initial.areaKey;
const shares = allocatedPerChild(plan.lines, terms, dataset.areas, key);

test("allocatedPerChild(…) is what Scenarios shows for the same area, for each child", () => {
  for (const area of [dataset.areas[0]!, dataset.areas[60]!, dataset.areas[152]!]) {
    const { totalM } = inArea(area.id).flows.spending;
    expect(shares.get(area.id)! * area.children!).toBeCloseTo(totalM * 1e6, 0);
  }
});

test("authorities together are allocated what has a key, and no more", () => {
  const sum = dataset.areas.reduce(
    (all, { id, children }) => all + (shares.get(id) ?? 0) * (children ?? 0),
    0,
  );
  expect(sum / 1e6).toBeLessThanOrEqual(inArea("").flows.spending.totalM + 1e-6);
  expect(sum).toBeGreaterThan(0);
});

test("an authority without the number that a line goes by is allocated nothing known, never 0", () => {
  const [first, ...rest] = dataset.areas;
  const blank = { ...first!, children: null };
  expect(allocatedPerChild(plan.lines, terms, [blank, ...rest], key).get(blank.id)).toBeNull();
  expect(allocatedPerChild([], terms, dataset.areas, key).get(first!.id)).toBeNull();
});
