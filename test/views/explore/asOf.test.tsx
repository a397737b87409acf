import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { ByPanel } from "#/views/explore/ByPanel.tsx";
import { CostPanel } from "#/views/explore/CostPanel.tsx";
import { ChildrenPanel } from "#/views/explore/FuturesPanel.tsx";
import { TablePart } from "#/views/explore/TablePart.tsx";
import { showPanel } from "./panels.tsx";

const dataset = readFolder("data/care-review");
const back = "#/explore?asof=2023-06-01";

test("cost by year looked back to a day greys the sums announced later, and says so", () => {
  const { container } = showPanel(CostPanel, back, dataset);
  const state = (id: string) =>
    container.querySelector(`[data-door="funding:${id}"]`)?.getAttribute("data-state");
  expect(["gov-200m", "gov-ffp-2526", "gov-ffp-3y"].map(state)).toEqual([
    "plain",
    "ghost",
    "ghost",
  ]);
  expect(container).toHaveTextContent("Government’s sums as of 1 June 2023");
  expect(container).toHaveTextContent(
    "not yet announced on 1 June 2023: Families First 2025-26 and Families First 2026 to 2029",
  );
});

test("beside an ask in real prices government’s sums are said to be as announced", () => {
  const beside = (fragment: string) => showPanel(CostPanel, fragment, dataset).container;
  expect(beside("#/explore?prices=2021-22")).toHaveTextContent(/As ?announced, ?not ?in/);
  expect(beside("#/explore")).not.toHaveTextContent(/As ?announced/);
});

test.each([
  ["cost by theme", ByPanel, "changes nothing here"],
  ["children in care", ChildrenPanel, "changes nothing here"],
  ["the table", TablePart, "Answers and steps as of 1 June 2023"],
])("%s says what the day looked back to does to it, and only then", (_, Panel, words) => {
  expect(showPanel(Panel, back, dataset).container).toHaveTextContent(words);
  expect(showPanel(Panel, "#/explore", dataset).container).not.toHaveTextContent(words);
});
