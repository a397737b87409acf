import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { showBench } from "./bench.tsx";

const review = readFolder("data/care-review", "data/areas");
const lead = () => within(screen.getByRole("region", { name: "In a sentence" }));

test("a low above the unit cost says what was expected and what is counted, typed or by link", () => {
  const { said } = showBench("#/scenarios?s1=as-asked;o:Mine*10x500*2023-2024*l900");
  const card = within(screen.getByRole("group", { name: /^Your line 1/ }));
  expect(card.getByRole("textbox", { name: /^Low unit cost/ })).toHaveValue("900");
  expect(card.getByRole("status")).toHaveTextContent(
    "A low at most the unit cost and a high at least that was expected. The low is above it, so the unit cost itself is counted there.",
  );
  expect(said()).toContain("l900");
});

test("an own line with nonsense keeps what was typed and what still holds", async () => {
  const { user } = showBench("#/scenarios?s1=as-asked;o:Mine*10x500*2023-2024");
  const box = screen.getByRole("textbox", { name: /^Unit cost of line 1/ });
  await user.clear(box);
  await user.type(box, "lots");
  expect(box).toHaveValue("lots");
  expect(box).toBeInvalid();
  expect(screen.getByRole("alert")).toHaveTextContent(/was expected, such as .*500 still holds/);
});

test("a last year before the start says what was expected, beside both", () => {
  showBench("#/scenarios?s1=as-asked;programmeStart:2027-04;horizon:2023-24");
  expect(screen.getAllByText(/was expected/).map((one) => one.closest("p")?.textContent)).toEqual([
    "A last year after the start, April 2027, was expected: 2023-24 is over before it, so no year is drawn and all money stands after the last.",
    "A last year after the start, April 2027, was expected: 2023-24 is over before it, so no year is drawn and all money stands after the last.",
  ]);
  expect(screen.getByRole("button", { name: /^after 2023-24: / })).toBeVisible();
});

test("a seed may be words, and is kept as typed", async () => {
  const { user, said } = showBench("#/scenarios?s1=as-asked;spread:0.3;seed:2");
  const seed = screen.getByRole("textbox", { name: "Seed of the dice, scenario A" });
  await user.clear(seed);
  await user.type(seed, "our dice");
  expect(seed).toHaveValue("our dice");
  expect(said()).toContain("seed:our_dice");
  expect(screen.getByText(/^Any number or words\./)).toBeVisible();
});

test("an authority without a count is told what it could not be given", () => {
  showBench("#/scenarios?s1=as-the-review-asked;area:E09000001", review);
  expect(lead().getByText(/No number is published for/).parentElement).toHaveTextContent(
    "No number is published for City of London of children in care, so its share of £82m is not known and not in this total.",
  );
});

test("an area that the dataset does not have is said, and its sums are called the country’s", () => {
  const { said } = showBench("#/scenarios?s1=as-the-review-asked;area:E99", review);
  expect(lead().getByRole("alert")).toHaveTextContent(
    "This dataset has no area “E99”: until another is chosen, the sums of A are those of all of England.",
  );
  expect(screen.getByRole("combobox", { name: "My area, scenario A" })).toHaveValue("E99");
  expect(said()).toContain("area:E99");
});
