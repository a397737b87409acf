import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { showBench } from "./bench.tsx";

const review = readFolder("data/care-review", "data/areas");
const lead = () => screen.getByRole("heading", { level: 1 });
const aside = () => screen.getByRole("region", { name: "In a sentence" });

test("sums in the prices of two years are not compared, and it says in which they are", () => {
  showBench(
    "#/scenarios?s1=as-the-review-asked;askPrices:2021-22;prices:2050-51&s2=as-the-review-asked;askPrices:2021-22;prices:2021-22",
    review,
  );
  expect(lead()).toHaveTextContent(
    /^A is in 2050-51 prices and B in 2021-22 prices, so their money is not compared\. Under assumptions both can be given the same prices\.$/,
  );
  expect(document.querySelector('[data-door="sum:s2/difference"]')).toBeNull();
});

test("cash is not compared with prices of a year, and what moves is told all the same", () => {
  showBench(
    "#/scenarios?s1=as-the-review-asked;askPrices:2021-22;prices:cash&s2=as-the-review-asked;askPrices:2021-22;programmeStart:2023-04",
    review,
  );
  expect(lead()).toHaveTextContent(
    /^A is in cash of each year and B in 2024-25 prices, so their money is not compared\..* In B \d+ proposals start later and the work ends 12 months later\.$/,
  );
});

test("sums that are all as published are compared, whatever prices are asked for", () => {
  showBench("#/scenarios?s1=as-the-review-asked;prices:cash&s2=as-the-review-asked", review);
  expect(lead()).toHaveTextContent("B costs the same as A");
});

test("a difference that prices supposed of the ask have a part in says so", () => {
  showBench("#/scenarios?s2=as-the-review-asked;askPrices:2021-22", review);
  expect(lead()).toHaveTextContent(
    /^B costs £\d+m more than A\. A takes the ask as published and B as being in 2021-22 prices, so part of the difference is prices alone\.$/,
  );
});

test("what an area’s share leaves out is told of each scenario by its letter", () => {
  showBench(
    "#/scenarios?s1=as-the-review-asked;estimates:all;area:E08000035&s2=without-legislation;l.legislation*out;estimates:all;area:E08000035",
    review,
  );
  expect(aside()).toHaveTextContent(/A: £310m of national money in 15 lines is shared out/);
  expect(aside()).toHaveTextContent(/B: £37m of national money in 7 lines is shared out/);
});

test("what holds of every scenario’s share is told once, without letters", () => {
  showBench(
    "#/scenarios?s1=as-the-review-asked;area:E08000035&s2=as-the-review-asked;area:E08000035;p.CR-2.04*50pc",
    review,
  );
  expect(within(aside()).getByText(/Leeds/)).toBeVisible();
  expect(aside().textContent.match(/share of each national sum/g)).toHaveLength(1);
  expect(aside()).not.toHaveTextContent(/[AB]: /);
});

test("one proposal alone waits for no chains, and ends by its middle time more often than not", () => {
  showBench("#/scenarios?s1=-;a*out;p.CR-2.04*in", review);
  const certain = screen.getByRole("region", { name: "How sure the dates are" });
  expect(certain).toHaveTextContent(/It has ended by September 2022 in 6 draws in 10\./);
  expect(certain).not.toHaveTextContent(/chains|most draws end later/i);
});
