import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { showBench } from "./bench.tsx";

const example = readFolder("data/example");

test("over another review the workbench states nothing of the care review", async () => {
  const { user } = showBench(
    "#/scenarios?s1=as-asked;spread:0.3&s2=hubs-first;t.opening*24",
    example,
  );
  const panel = screen.getByRole("region", { name: "Assumptions" });
  await user.click(within(panel).getByRole("button", { name: "all of them" }));
  for (const words of [/31 months/, /April 2022/, /£2\.6bn/, /Family Help/, /Children in care/])
    expect(document.body).not.toHaveTextContent(words);
});

test("over another review the ask may be in the prices of the year it was published in or the one before", () => {
  showBench("#/scenarios?s1=as-asked&s2=as-asked;askPrices:2025-26", example);
  const years = (column: string) =>
    within(screen.getByRole("combobox", { name: `The ask was in prices of, scenario ${column}` }))
      .getAllByRole<HTMLOptionElement>("option")
      .map(({ text }) => text);
  expect(years("A")).toEqual(["as published", "2023-24", "2024-25"]);
  expect(years("B")).toEqual(["as published", "2025-26", "2023-24", "2024-25"]);
});

test("the illustrated path has the name of its number, the digits it can bear, and the work that carries it", async () => {
  const { user } = showBench("#/scenarios", example);
  const paths = screen.getByRole("figure", {
    name: "Visits to Amberford's libraries: an illustration",
  });
  expect(paths).toHaveTextContent(/At the end of the path: A 4[1-9]\d|A 3\d[1-9]/);
  expect(paths).toHaveTextContent(/work that carries the effect \(.+ and .+\) is in/);
  await user.click(document.querySelector('[data-door="sum:s1/path"]')!);
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByRole("heading", { level: 2 })).toHaveTextContent(
    "Visits to Amberford's libraries at the end of the path of A",
  );
});
