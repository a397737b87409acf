import { expect, test } from "vitest";
import { bundleReadme, withoutTitle } from "#/words/bundle.ts";
import { small } from "../small.ts";

test("bundleReadme says what the view is, what each file shows and where to see it live", () => {
  const text = bundleReadme({
    title: "Playgrounds · Reckoner",
    link: "https://example.org/#/explore?by=lead",
    meta: small().meta,
    things: [
      { title: "Training is half", text: "Cost by year.", source: "", files: ["data/01-cost.csv"] },
    ],
  });
  expect(text).toContain(
    "A view of Review of playgrounds, taken from Reckoner. Dataset version 2026.11, compiled 22 November 2026, fingerprint feedc0de",
  );
  expect(text).toContain("live: https://example.org/#/explore?by=lead");
  expect(text).toContain("Training is half\nCost by year.\n  data/01-cost.csv\n\n");
  expect(text).toContain("Nothing here is real.\n\nInvented; use it freely.\nNobody’s.");
});

test("withoutTitle leaves a sentence, however the title before it ends", () => {
  expect(withoutTitle("A, As asked: at least £2bn. More.", "A, As asked")).toBe(
    "At least £2bn. More.",
  );
  expect(withoutTitle("Cost by year. It grows.", "Cost by year")).toBe("It grows.");
  expect(withoutTitle("Cost by yearly sums.", "Cost by year")).toBe("Cost by yearly sums.");
  expect(withoutTitle("It grows.", "Cost by year")).toBe("It grows.");
});
