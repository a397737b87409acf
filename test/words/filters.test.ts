import { describe, expect, test } from "vitest";
import { decisions, deliveries, levers, proposalKinds, standings } from "#/data/vocabulary.ts";
import { asOfLabel, filterClause, filterLabel, type FilterName } from "#/words/filters.ts";
import { plainText } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

describe("filterLabel and filterClause", () => {
  test.each<[FilterName, readonly string[], string, string]>([
    ["theme", ["Family Help"], "Family Help", "about Family Help"],
    [
      "theme",
      ["Family Help", "Workforce"],
      "Family Help, Workforce",
      "about Family Help or Workforce",
    ],
    ["review", ["the care review"], "care review only", "made by the care review"],
    ["kind", ["mission"], "mission", "that are missions"],
    ["lead", ["DfE", "councils"], "led by DfE, councils", "led by DfE or councils"],
    ["lever", ["legislation"], "needs legislation", "that need legislation"],
    [
      "lever",
      ["new body", "pilot"],
      "needs a new body, a pilot",
      "that need a new body or a pilot",
    ],
    ["decision", ["accepted"], "accepted", "that were accepted"],
    [
      "decision",
      ["part accepted", "deferred"],
      "part accepted, deferred",
      "that were accepted in part or deferred",
    ],
    ["decision", ["no answer found"], "no answer found", "with no answer found"],
    [
      "decision",
      ["rejected", "no answer found"],
      "rejected, no answer found",
      "that were rejected or have no answer found",
    ],
    ["delivery", ["in progress"], "in progress", "that are in progress"],
    [
      "delivery",
      ["delivered", "unknown"],
      "delivered, delivery unknown",
      "that were delivered or have an unknown delivery",
    ],
    ["standing", ["recalled"], "text recalled", "whose text is recalled"],
    ["objective", ["Safety"], "Safety", "that serve Safety"],
    ["mission", ["Health"], "Health", "that serve the mission Health"],
    ["costed", ["with"], "published cost", "with a published cost"],
    ["costed", ["without"], "no published cost", "with no published cost"],
    [
      "years",
      ["2022-23", "2024-25"],
      "2022-23 to 2024-25",
      "with something dated in 2022-23 to 2024-25",
    ],
    ["years", ["2022-23", "2022-23"], "2022-23", "with something dated in 2022-23"],
    ["layer", ["accepted"], "accepted in whole or part", "that were accepted in whole or part"],
    ["q", ["zebra 2025"], "“zebra 2025”", "that mention “zebra 2025”"],
  ])("%s %o", (name, values, label, clause) => {
    expect(filterLabel(name, values)).toBe(label);
    expect(plainText(filterClause(name, values))).toBe(clause);
    expectSound(filterClause(name, values));
  });
});

test("every word of the vocabulary has a clause", () => {
  const lists = {
    kind: proposalKinds,
    lever: levers,
    decision: decisions,
    delivery: deliveries,
    standing: standings,
  };
  for (const [name, values] of Object.entries(lists))
    for (const value of values) {
      expectSound(filterClause(name as FilterName, [value]));
      expect(filterLabel(name as FilterName, [value])).not.toMatch(/undefined/);
    }
});

test("asOfLabel names the day looked back to", () => {
  expect(asOfLabel("2023-06-01")).toBe("as of 1 June 2023");
});
