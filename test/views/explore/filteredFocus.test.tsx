import { cleanup } from "@testing-library/react";
import { expect, test } from "vitest";
import { BecamePanel } from "#/views/explore/BecamePanel.tsx";
import { ByPanel } from "#/views/explore/ByPanel.tsx";
import { CostPanel } from "#/views/explore/CostPanel.tsx";
import { UnderCostPanel } from "#/views/explore/UnderCostPanel.tsx";
import { showPanel } from "./panels.tsx";

const wordsOf = (Panel: Parameters<typeof showPanel>[0], fragment: string): string => {
  const { container } = showPanel(Panel, fragment);
  const words = container.textContent;
  cleanup();
  return words;
};

test.each([
  ["cost by year", CostPanel, ""],
  ["cost by theme", ByPanel, ""],
  ["what became of it", BecamePanel, ""],
  ["cost by year under a scenario", UnderCostPanel, "&on=1"],
  ["cost by theme under a scenario", ByPanel, "&on=1"],
])("%s says the same while a proposal that is filtered out is in the inspector", (_, Panel, on) => {
  const filtered = wordsOf(Panel, `#/explore?q=law&standing=sourced${on}`);
  for (const focus of ["P-1", "P-2"])
    expect(wordsOf(Panel, `#/explore?q=law&standing=sourced&focus=${focus}${on}`)).toBe(filtered);
  expect(wordsOf(Panel, `#/explore?${on}`)).not.toBe(filtered);
});
