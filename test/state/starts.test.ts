import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { register } from "#/model/register.ts";
import { visible } from "#/state/filters.ts";
import { initialParams, isUntouched, placeOf, readAddress } from "#/state/params.ts";

const dataset = readFolder("data/care-review", "data/areas");
const entries = register(dataset, dataset.meta.compiled);
const { starts = [] } = dataset.meta;

test("the links to begin with are understood, lead to a place, and show something", () => {
  expect(starts.length).toBeGreaterThan(2);
  for (const { link } of starts) {
    const { params, setAside, place } = readAddress(link);
    expect(setAside, link).toEqual([]);
    expect(placeOf(link), link).toBe(place);
    expect(isUntouched(params), link).toBe(false);
    expect(visible(entries, params).size, link).toBeGreaterThan(0);
    if (params.focus !== "") expect(entries.map(({ id }) => id)).toContain(params.focus);
    if (params.s2) expect(dataset.scenarios.map(({ id }) => id)).toContain(params.s2.preset);
  }
});

test("a scenario to begin with says what its preset says", () => {
  const scenarios = starts.flatMap(({ link }) => readAddress(link).params.s2 ?? []);
  expect(scenarios).not.toEqual([]);
  for (const { preset, assumptions } of scenarios) {
    const own = dataset.scenarios.find(({ id }) => id === preset);
    expect({ ...own?.assumptions, ...assumptions }).toEqual(own?.assumptions);
    expect(Object.keys(assumptions).length).toBeGreaterThan(0);
  }
});

test("placeOf(fragment) is the place it leads to, if there is one of that name", () => {
  expect(placeOf("#/scenarios?s2=x")).toBe("scenarios");
  expect(placeOf("/explore/")).toBe("explore");
  expect(placeOf("#/nowhere")).toBeUndefined();
});

test("isUntouched(params) until something differs from how it is at first", () => {
  expect(isUntouched(initialParams)).toBe(true);
  expect(isUntouched({ ...initialParams, theme: [] })).toBe(true);
  expect(isUntouched({ ...initialParams, q: "law" })).toBe(false);
});
