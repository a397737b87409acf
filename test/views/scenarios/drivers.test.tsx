import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { showBench } from "./bench.tsx";

const review = readFolder("data/care-review", "data/areas");
const two =
  "#/scenarios?s1=as-the-review-asked;spread:0.3&s2=as-the-review-asked;p.CR-2.04*out;spread:0.3";
const drawn = () => screen.getByRole("figure", { name: /^What drives .’s total$/ });
/** Which columns the doors of the picture are of. */
const doorsIn = (figure: HTMLElement) => [
  ...new Set(
    [...figure.querySelectorAll("[data-door^='sum:']")].map((one) =>
      String(one.getAttribute("data-door")).slice(4, 6),
    ),
  ),
];

test("of several scenarios the last one’s drivers are drawn, and any other’s can be chosen", async () => {
  const { user, said } = showBench(two, review);
  expect(drawn()).toHaveAccessibleName("What drives B’s total");
  expect(doorsIn(drawn())).toEqual(["s2"]);
  expect(within(drawn()).queryByRole("button", { name: /^Family Help/ })).toBeNull();
  await user.click(within(drawn()).getByRole("radio", { name: "A" }));
  expect(drawn()).toHaveAccessibleName("What drives A’s total");
  expect(doorsIn(drawn())).toEqual(["s1"]);
  expect(within(drawn()).getByRole("button", { name: /^Family Help/ })).toBeVisible();
  expect(said()).toMatch(/drives=1/);
  await user.click(within(drawn()).getByText("These numbers, with rank correlations"));
  const table = within(drawn()).getByRole("table", { name: "What drives A’s total" });
  expect(within(table).getByRole("rowheader", { name: "Family Help" })).toBeVisible();
  await user.click(within(drawn()).getByRole("radio", { name: "B" }));
  expect(drawn()).toHaveAccessibleName("What drives B’s total");
  expect(said()).not.toMatch(/drives/);
});

test("a link that asks for a scenario’s drivers shows them", () => {
  showBench(`${two}&drives=1`, review);
  expect(drawn()).toHaveAccessibleName("What drives A’s total");
});

test("what drives a scenario that is gone is not asked: the last one’s is drawn", () => {
  showBench(`${two}&drives=4`, review);
  expect(drawn()).toHaveAccessibleName("What drives B’s total");
});

test("with one scenario there is nothing to choose", () => {
  showBench("#/scenarios?s1=as-the-review-asked;spread:0.3", review);
  expect(within(drawn()).queryByRole("radio")).toBeNull();
});
