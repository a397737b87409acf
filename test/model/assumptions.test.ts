import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { initialAssumptions, presetAssumptions, yearBounds } from "#/model/assumptions.ts";
import { source } from "./planSource.ts";

const initial = initialAssumptions(source({}));

test("initialAssumptions: the programme starts as the first scenario says", () => {
  expect(initial.programmeStart).toBe("2022-04");
});

test("without such a scenario it starts in the April after the dataset's date", () => {
  const start = (compiled: string) =>
    initialAssumptions(source({ scenarios: [], meta: { ...source({}).meta, compiled } }))
      .programmeStart;
  expect(start("2026-11-22")).toBe("2027-04");
  expect(start("2026-03")).toBe("2026-04");
  expect(start("2026-04-01")).toBe("2027-04");
});

test("prices are of the last year whose prices are known; cash where none are", () => {
  expect(initial.prices).toBe("2024-25");
  expect(initialAssumptions(source({ deflators: [] })).prices).toBe("cash");
});

test("nothing is added to what was published: no bias, spread, wait or estimate", () => {
  expect(initial).toMatchObject({
    billWait: 0,
    billLate: 0,
    optimismInvestment: 0,
    optimismRunning: 0,
    spread: 0,
    estimates: "off",
    askPrices: "as published",
    remainder: true,
    moneyFollowsWork: true,
    moneyFirst: false,
    costsCommon: 0,
    costsGroup: 0.5,
  });
});

test("presetAssumptions sets what a preset names, and the rest to its initial value", () => {
  const { assumptions, ignored } = presetAssumptions({ assumptions: { billLate: 12 } }, initial);
  expect(assumptions).toEqual({ ...initial, billLate: 12 });
  expect(ignored).toEqual([]);
});

test("what is no assumption, or is not written as one, is left aside and named", () => {
  const odd = {
    billLate: "12",
    billWait: -1,
    programmeStart: "2022-13",
    horizon: "2030-32",
    discountRate: 0.9,
    spread: NaN,
    constructor: 1,
    colour: "red",
  };
  const { assumptions, ignored } = presetAssumptions({ assumptions: odd }, initial);
  expect(assumptions).toEqual(initial);
  expect(ignored).toEqual(Object.keys(odd));
});

test("years run from 1990 to 2100", () => {
  const ignored = (horizon: string) =>
    presetAssumptions({ assumptions: { horizon } }, initial).ignored;
  expect(ignored(`${yearBounds.max}-01`)).toEqual([]);
  expect(ignored(`${yearBounds.max + 1}-02`)).toEqual(["horizon"]);
  expect(ignored(`${yearBounds.min - 1}-90`)).toEqual(["horizon"]);
});

test("every initial value may be written down and read again", () => {
  expect(presetAssumptions({ assumptions: initial }, initial).ignored).toEqual([]);
});

test("every shipped scenario is understood whole", () => {
  for (const folder of ["care-review", "example"]) {
    const dataset = readFolder(
      `data/${folder}`,
      folder === "care-review" ? "data/areas" : undefined,
    );
    for (const scenario of dataset.scenarios)
      expect(presetAssumptions(scenario, initialAssumptions(dataset)).ignored, scenario.id).toEqual(
        [],
      );
  }
});
