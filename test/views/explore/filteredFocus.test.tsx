import { cleanup } from "@testing-library/react";
import { expect, test } from "vitest";
import { BecamePanel } from "#/views/explore/BecamePanel.tsx";
import { ByPanel } from "#/views/explore/ByPanel.tsx";
import { CostPanel } from "#/views/explore/CostPanel.tsx";
import { showPanel } from "./panels.tsx";

const wordsOf = (Panel: typeof CostPanel, fragment: string): string => {
  const { container } = showPanel(Panel, fragment);
  const words = container.textContent;
  cleanup();
  return words;
};

test.each([
  ["cost by year", CostPanel],
  ["cost by theme", ByPanel],
  ["what became of it", BecamePanel],
])("%s says the same while a proposal that is filtered out is in the inspector", (_, Panel) => {
  const filtered = wordsOf(Panel, "#/explore?q=law&standing=sourced");
  expect(wordsOf(Panel, "#/explore?q=law&standing=sourced&focus=P-1")).toBe(filtered);
  expect(wordsOf(Panel, "#/explore")).not.toBe(filtered);
});
