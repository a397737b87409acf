import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { outcome, sharedDice } from "#/model/outcome.ts";
import { ground } from "#/model/plan.ts";
import { pvBaseOf } from "#/model/flows.ts";
import { readAddress } from "#/state/params.ts";
import { choicesOf } from "#/state/yours.ts";
import { createExplore } from "#/views/explore/explore.ts";
import { createUnder } from "#/views/explore/underView.ts";
import { made } from "#/views/explore/counts.ts";
import { plainText } from "#/words/phrase.ts";
import { small } from "../../small.ts";

/** Explore at an address, under the column that it names. */
function seen(fragment: string, whole = small()) {
  const { params } = readAddress(fragment);
  return createUnder()(createExplore()(whole, whole, params), whole, undefined);
}

test("nothing is seen under a column that is not there", () => {
  expect(seen("#/explore?on=2").under).toBeUndefined();
});

test("a scenario that drops nothing comes to what was published", () => {
  const view = seen("#/explore?on=1");
  expect(view.total).toMatchObject({ amountM: 30, uncosted: 3, of: 5 });
  expect(view.under?.dropped).toEqual([]);
  expect(plainText(view.under?.page ?? [])).toMatch(
    /^Under A, As asked, 5 of 5 proposals are in: at least £30m; 3 of 5 have no known cost\. The work runs from /,
  );
});

test("what is dropped is grey, uncounted and named, and its money goes", () => {
  const view = seen("#/explore?s1=as-asked;p.P-2*out;n:Mine&on=1");
  expect(view.under?.dropped.map(({ id }) => id)).toEqual(["P-2"]);
  expect(view.shown.map(({ id }) => id)).not.toContain("P-2");
  expect(view.stateOf()("P-2")).toBe("ghost");
  expect(view.stateOf()("P-1")).toBe("plain");
  expect(view.total.amountM).toBe(25);
  expect(plainText(view.under?.page ?? [])).toMatch(/^Under A, Mine, 4 of 5 proposals are in: /);
  expect(made(view, "count:in")?.proposals).toHaveLength(4);
});

test("filters narrow what is in, and the sentence says of how many", () => {
  const view = seen("#/explore?s1=as-asked;p.P-2*out&on=1&lever=legislation");
  expect(plainText(view.under?.page ?? [])).toMatch(
    /^Under A, As asked \(changed\), of the \d+ proposals? shown, those that need legislation, \d+ (is|are) in/,
  );
});

test("a proposal counts in the years that the scenario moves it to", () => {
  const of = (fragment: string) => seen(fragment).entries.find(({ id }) => id === "P-2")?.years;
  const asked = of("#/explore?on=1") ?? new Set();
  const late = of("#/explore?s1=as-asked;programmeStart:2024-04&on=1") ?? new Set();
  expect([...asked].sort()[0]).toBe("2022-23");
  expect([...late].sort()[0]).toBe("2024-25");
});

const whole = readFolder("data/care-review", "data/areas");
test.each(whole.scenarios.map(({ id }, i) => [id, i]))(
  "the charts of %s add up to the total of the workbench",
  (id, i) => {
    const preset = whole.scenarios[i];
    if (!preset) throw new Error("no preset");
    const built = ground(whole);
    const written = {
      name: "",
      preset: preset.id,
      decisions: preset.decisions,
      assumptions: preset.assumptions,
    };
    const { params } = readAddress("#/explore?on=1");
    const explored = createExplore()(whole, whole, { ...params, s1: written });
    const view = createUnder()(explored, whole, undefined);
    const choices = choicesOf(written, built);
    const worked = outcome(built, whole, choices, {
      dice: sharedDice({ seed: "1" }, 1),
      pvBase: pvBaseOf([choices.assumptions]),
    });
    expect(view.total.amountM).toBeCloseTo(worked.flows.spending.totalM, 6);
    expect(view.total.of).toBe(worked.plan.of);
    expect(view.total.uncosted).toBe(worked.plan.unpriced.length);
  },
);
