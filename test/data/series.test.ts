import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";

const { series } = readFolder("data/care-review", "data/areas");

test("series: each says what it rests on, and money in whose prices it is", () => {
  for (const { id, basis, prices, unit } of series) {
    expect(basis, id).toBeDefined();
    expect(prices !== undefined, id).toBe(unit.startsWith("£"));
  }
  const derived = series.flatMap(({ id, basis, points }) =>
    points
      .filter((point) => (point.basis ?? basis) === "derived")
      .map(({ period }) => `${id} ${period}`),
  );
  expect(new Set(derived)).toEqual(
    new Set([
      ...["2022-23", "2023-24", "2024-25"].map((year) => `ro3-net-real ${year}`),
      ...["2022-23", "2023-24"].map((year) => `care-leavers-22-25 ${year}`),
      ...["cla-reform 2032", "fostering-carers 2021-03-31"],
    ]),
  );
});

test("series: a point whose number is a figure with rivals of the same date names it", () => {
  const named = (id: string, period: string) =>
    series.find((row) => row.id === id)?.points.find((point) => point.period === period)?.figure;
  expect(named("cla-reform", "2032")).toBe("fig-reform-70000");
  expect(named("cla-no-reform", "2032")).toBe("fig-seed-100000");
  expect(named("ro3-net", "2024-25")).toBe("fig-spend-ro3-2425");
  expect(named("spend-no-reform", "2022")).toBe("fig-proj-spend-10");
});
