import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { methodSources } from "#/data/methods.ts";
import { readFolder } from "#/data/published.ts";
import { entities } from "#/data/schema.ts";
import { presets } from "#/model/presets.ts";
import { exampleOf, methodGroups, methods } from "#/words/methods/all.ts";
import { plainText } from "#/words/phrase.ts";

const review = readFolder("data/care-review", "data/areas");
const work = presets(review, review.areas);
const example = readFolder("data/example");
const small = presets(example, example.areas);
const worked = (id: string): readonly string[] => {
  const method = methods.find((one) => one.id === id);
  if (!method) throw new Error(`no method: ${id}`);
  return exampleOf(method, work).map(plainText);
};

test("methods have an id each, and every one stands in a group that is shown", () => {
  expect(new Set(methods.map(({ id }) => id)).size).toBe(methods.length);
  const groups = methodGroups.map(({ id }) => id);
  expect(methods.filter(({ group }) => !groups.includes(group))).toEqual([]);
});

describe.each(methods)("method $id", (method) => {
  test("says itself in words, in symbols, and with the review’s numbers", () => {
    expect(method.plain.join(" ").length).toBeGreaterThan(80);
    expect(method.symbols.length).toBeGreaterThan(0);
    const steps = exampleOf(method, work);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.map(plainText).join(" ")).toMatch(/\d/);
    expect(steps.map(plainText).join(" ")).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("sets each digit of its example as a quantity", () => {
    const bare = exampleOf(method, work).flatMap((step) =>
      step.filter((piece) => typeof piece === "string" && /\d/.test(piece)),
    );
    expect(bare).toEqual([]);
  });

  test("works with another dataset, or says that it has nothing to work with", () => {
    expect(exampleOf(method, small).map(plainText).join(" ")).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("rests on sources that exist, and is used somewhere", () => {
    const own = new Set(methodSources.map(({ id }) => id));
    expect(method.rests.filter((id) => !own.has(id))).toEqual([]);
    const cited = new Set(review.sources.map(({ id }) => id));
    expect(method.restsOn?.(review).filter((id) => !cited.has(id)) ?? []).toEqual([]);
    expect(method.used.length).toBeGreaterThan(0);
  });
});

test("the sources of methods have the shape of sources, and each is used", () => {
  for (const row of JSON.parse(readFileSync("data/methods/sources.json", "utf8")) as unknown[])
    expect(v.safeParse(entities.sources, row).issues ?? []).toEqual([]);
  const used = new Set(methods.flatMap(({ rests }) => rests));
  expect(methodSources.filter(({ id }) => !used.has(id))).toEqual([]);
});

test("totals: the published parts and the remainder come to the published total", () => {
  expect(worked("totals")).toEqual([
    "Whole programme: £2,600m − £2,000m (Family Help) − £253m (Workforce) − £82m (Foster peer support) = £265m",
    "added back: £2,000m + £253m + £82m + £265m = £2,600m",
  ]);
});

test("year by theme: Family Help has the same share of each year", () => {
  expect(worked("year-by-theme")).toContain("2023-24: £987m × 76.9% = £759.2m");
});

test("present value: a year later counts 1 / 1.035 as much", () => {
  expect(worked("present-value")).toContain("2023-24: £987m × 0.9662 = £953.6m");
});

test("prices: the ask by two price bases, with the edition of the index", () => {
  expect(worked("prices")[0]).toBe(
    "if it was in 2021-22 prices, in those of 2024-25: £2,600m × 100 / 85.3036 = £3,047.9m",
  );
  expect(worked("prices").at(-1)).toContain("March 2026");
});

test("children in care: all of the work on time is 70,000 of 100,000", () => {
  expect(worked("children-in-care")[0]).toBe(
    "As the review asked: 100,000 − 30,000 × 100% = 70,000",
  );
});

test("area: an authority’s share of children, of the whole country’s", () => {
  expect(worked("area")[0]).toBe("Hartlepool has 21,090 children, of 12,183,016");
});
