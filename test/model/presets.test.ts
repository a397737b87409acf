import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { presets } from "#/model/presets.ts";

const review = readFolder("data/care-review", "data/areas");
const work = presets(review, review.areas);

test("presets(review).of works out each shipped scenario once, as the review’s own sums", () => {
  const asked = work.of("as-the-review-asked");
  expect(asked?.flows.spending.totalM).toBe(2600);
  expect(work.of("as-the-review-asked")).toBe(asked);
  expect(work.of("no-such-scenario")).toBeUndefined();
});

test("presets(review).initial is the reference: every shipped scenario is in, none has slipped", () => {
  const { plan } = work.initial();
  expect(plan.of).toBe(review.proposals.length);
  expect([...plan.slips.values()].every(({ startMonths }) => startMonths === 0)).toBe(true);
});

test("presets(review).under takes a reader’s own choices", () => {
  const half = work.under({
    decisions: [{ scope: "all", fundedPercent: 50 }],
    assumptions: work.ground.initial,
  });
  expect(half.flows.spending.totalM).toBe(1300);
});
