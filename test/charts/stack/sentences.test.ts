import { expect, test } from "vitest";
import { yearNumber } from "#/charts/stack/sentences.ts";

test("yearNumber(amountM) under a scenario is whole millions from 100 on, so that what it leaves alone reads as published", () => {
  expect(yearNumber(1257)).toBe("1,257");
  expect(yearNumber(1256.9998, "the scenario’s")).toBe("1,257");
  expect(yearNumber(1331.27, "2024-25")).toBe("1,330");
  expect(yearNumber(45.678, "the scenario’s")).toBe("45.7");
});
