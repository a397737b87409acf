import { describe, expect, test } from "vitest";
import { driverStart } from "#/model/driverStart.ts";

describe("driverStart(driver) brings it to what a line needs", () => {
  test.each([
    [12_920, "children", { role: "quantity", value: 12_920, times: 1 }],
    [204, "£ a child a week", { role: "unit cost", value: 10_608, times: 52 }],
    [329, "£ a night", { role: "unit cost", value: 120_085, times: 365 }],
    [3.8, "£ million a year", { role: "unit cost", value: 3_800_000, times: 1e6 }],
    [12_600, "£ a child a year", { role: "unit cost", value: 12_600, times: 1 }],
    [12, "per cent of leavers", undefined],
    [0.99, "£ net saving per £1", undefined],
    [null, "children", undefined],
    [0, "children", undefined],
  ])("%d %s", (value, unit, start) => {
    expect(driverStart({ value, unit })).toEqual(start);
  });
});
