import { expect, test } from "vitest";
import {
  financialYearAt,
  fullFrom,
  isInYears,
  stretchOf,
  timeScale,
  yearsTouched,
} from "#/charts/timeline/scale.ts";

const span = { first: 2009, last: 2032 };
const many = Array.from({ length: 30 }, (_, i) => `20${21 + (i % 6)}`);

test("fullFrom(dates) is the year after the last long gap that few events come before", () => {
  expect(fullFrom(["2009", "2011", "2013", "2019-12", ...many], span)).toBe(2019);
});

test("fullFrom(dates) is the first year when events are even, or too many are early", () => {
  expect(fullFrom(["2009", "2011", "2013"], span)).toBe(2009);
  expect(fullFrom(["2009", "2010", "2011", "2020", "2021"], span)).toBe(2009);
  expect(fullFrom([], span)).toBe(2009);
});

test("timeScale(span, full) presses the early years together and names them", () => {
  const scale = timeScale(span, 2019, 150, 1030);
  expect(scale.pressed).toEqual({ x0: 150, x1: 220, label: "2009-2018" });
  expect(scale.x(2009)).toBe(150);
  expect(scale.x(2019)).toBe(220);
  expect(scale.x(2033)).toBe(1030);
  expect(scale.years.map((year) => year.year)).toEqual(
    Array.from({ length: 14 }, (_, i) => 2019 + i),
  );
  expect(scale.time(scale.x(2026.5))).toBeCloseTo(2026.5);
});

test("timeScale(span, first) presses nothing", () => {
  const scale = timeScale(span, 2009, 0, 1000);
  expect(scale.pressed).toBeNull();
  expect(scale.years).toHaveLength(24);
});

test("years are named only as often as there is room", () => {
  const named = timeScale(span, 2019, 0, 400).years.filter((year) => year.label !== "");
  expect(named.map((year) => year.label)).toEqual([
    "2019",
    "2021",
    "2023",
    "2025",
    "2027",
    "2029",
    "2031",
  ]);
});

test("a brush means the financial years it touches, and sits from April to April", () => {
  expect(financialYearAt(2023.1)).toBe(2022);
  expect(financialYearAt(2023.5)).toBe(2023);
  const [from, to] = stretchOf([2023, 2024]);
  expect(from).toBeCloseTo(2023.2466);
  expect(to).toBeCloseTo(2025.2466);
  expect(yearsTouched(from, to)).toEqual([2023, 2024]);
  expect(yearsTouched(2023.3, 2023.4)).toEqual([2023, 2023]);
});

test("isInYears(date, years) counts a bare year in both financial years it may mean", () => {
  expect(isInYears("2023", [2022, 2022])).toBe(true);
  expect(isInYears("2023-06", [2022, 2022])).toBe(false);
  expect(isInYears("2023-06", null)).toBe(true);
});
