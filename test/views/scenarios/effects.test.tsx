import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { readAddress } from "#/state/params.ts";
import { inputsOf } from "#/views/scenarios/inputs.ts";
import { showBench } from "./bench.tsx";

const review = readFolder("data/care-review", "data/areas");
const titleOf = (id: string) => review.proposals.find((row) => row.id === id)!.title;
const [help, kinship] = [titleOf("CR-2.01"), titleOf("CR-4.03")];
const carries = (letter: string) =>
  within(screen.getByRole("group", { name: `What carries the effect, scenario ${letter}` }));
const paths = () => screen.getByRole("figure", { name: /: an illustration$/ });
const openAll = async ({ user }: ReturnType<typeof showBench>) =>
  user.click(screen.getByRole("button", { name: "all of them" }));

test("a reader gives the effect to other proposals, and the path of what is out follows", async () => {
  const bench = showBench(
    "#/scenarios?s1=as-the-review-asked&s2=as-the-review-asked;p.CR-4.03*out",
    review,
  );
  const { user, said } = bench;
  await openAll(bench);
  expect(paths()).toHaveTextContent("A 70,000; B 70,000.");
  expect(paths()).toHaveTextContent(/Which work that is, the dataset’s editors judge/);
  expect(carries("B").getByText(help)).toBeVisible();
  expect(carries("B").getByText("all of it")).toBeVisible();
  await user.selectOptions(carries("B").getByRole("combobox"), kinship);
  expect(said()).toContain("s2=as-the-review-asked;p.CR-4.03*out;effects:CR-2.01~1,CR-4.03~1");
  expect(paths()).toHaveTextContent("A 70,000; B 85,000.");
  expect(paths()).toHaveTextContent(/Which work that is differs from scenario to scenario/);
  const parts = carries("B").getByRole("spinbutton", { name: new RegExp(`, ${help}: `) });
  await user.clear(parts);
  await user.type(parts, "2");
  expect(
    carries("B")
      .getAllByText(/%$/)
      .map((one) => one.textContent),
  ).toEqual(["66.7%", "33.3%"]);
  expect(paths()).toHaveTextContent("A 70,000; B 80,000.");
});

test("beside it stands what it was at first, and reset or taking all back leads there", async () => {
  const bench = showBench("#/scenarios?s1=as-the-review-asked;effects:CR-2.01~1,CR-4.03~1", review);
  const { user, said } = bench;
  expect(paths()).toHaveTextContent(
    /Which work that is, and how much of it each carries, is a reader/,
  );
  const reset = () =>
    screen.getByRole("button", { name: "Reset What carries the effect, scenario A" });
  expect(reset()).toHaveAccessibleDescription("at first: as the dataset’s editors judge");
  await user.click(carries("A").getByRole("button", { name: new RegExp(`^Take out ${kinship}`) }));
  expect(said()).not.toContain("effects");
  bench.undo();
  await user.click(reset());
  expect(said()).not.toContain("effects");
  expect(paths()).toHaveTextContent(/the dataset’s editors judge/);
});

test("what is behind the end of a path says whose judgement it is, and each one’s share", async () => {
  const { user } = showBench(
    "#/scenarios?s1=as-the-review-asked;effects:CR-2.01~3,CR-4.03~1",
    review,
  );
  await user.click(document.querySelector('[data-door="sum:s1/path"]')!);
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByText(/carry the effect is a reader’s assumption/)).toBeVisible();
  expect(dialog.getByRole("row", { name: new RegExp(`^${kinship}.*25%$`) })).toBeVisible();
});

test("it is in the list of what a scenario says otherwise, by name and share", () => {
  const { s1 } = readAddress("#/scenarios?s1=as-asked;effects:CR-2.01~3,CR-4.03~1").params;
  expect(inputsOf(s1!, { dataset: review, areas: undefined })).toEqual([
    { of: "effects", label: "What carries the effect", value: `${help} 75%, ${kinship} 25%` },
  ]);
});
