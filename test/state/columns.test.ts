import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levers } from "#/data/vocabulary.ts";
import { readFolder } from "#/data/published.ts";
import { presetAssumptions } from "#/model/assumptions.ts";
import { initialChoice, resolve, type DecisionRow } from "#/model/decisions.ts";
import { ground as groundOf } from "#/model/plan.ts";
import {
  assumed,
  assuming,
  beside,
  deciding,
  differing,
  fromPreset,
  isAsPreset,
  type Change,
  type Part,
} from "#/state/columns.ts";
import { formatScenario, parseScenario, type Scenario } from "#/state/scenario.ts";
import { small } from "../small.ts";

const ground = groundOf(small());
const review = readFolder("data/care-review", "data/areas");
const reviewGround = groundOf(review);
const start = (decisions: readonly DecisionRow[] = []): Scenario => ({
  name: "",
  preset: "as-asked",
  decisions,
  assumptions: {},
});
const choices = (made: Scenario, over = ground) =>
  resolve(made.decisions, over.source.proposals, over.decisionOf);
const one = (of: string): Part => ({ scope: "proposal", of });
const theme = (of: string): Part => ({ scope: "theme", of });
const text = (made: Scenario) => formatScenario(made).replace(/^as-asked;?/, "");

describe("deciding", () => {
  test("says what was decided of a proposal, and nothing of the others", () => {
    const made = deciding(start(), ground, one("P-1"), { in: false });
    expect(text(made)).toBe("p.P-1*out");
    expect(choices(made).get("P-1")?.in).toBe(false);
    expect(choices(made).get("P-2")).toEqual(initialChoice);
  });

  test("joins what is decided of one proposal in one row", () => {
    let made = deciding(start(), ground, one("P-1"), { laterMonths: 12 });
    made = deciding(made, ground, one("P-1"), { funded: 0.75 });
    made = deciding(made, ground, one("P-1"), { laterMonths: 18 });
    expect(text(made)).toBe("p.P-1*18m*75pc");
  });

  test("drops the rows that a later one makes idle", () => {
    let made = deciding(start(), ground, one("P-1"), { in: false });
    made = deciding(made, ground, one("P-2"), { in: false });
    made = deciding(made, ground, theme("people"), { in: false });
    expect(text(made)).toBe("t.people*out");
    made = deciding(made, ground, theme("people"), { in: true });
    expect(text(made)).toBe("");
  });

  test("keeps of a row what still holds after its theme was decided", () => {
    let made = deciding(start(), ground, one("P-1"), { in: false, laterMonths: 12 });
    made = deciding(made, ground, theme("people"), { in: true });
    expect(text(made)).toBe("p.P-1*12m");
    made = deciding(made, ground, one("P-1"), { laterMonths: 24 });
    expect(choices(made).get("P-1")).toEqual({ in: true, laterMonths: 24, funded: 1 });
  });

  test("a proposal decided after its theme wins over it, and goes when it says the same again", () => {
    let made = deciding(start(), ground, theme("people"), { in: false });
    made = deciding(made, ground, one("P-2"), { in: true });
    expect(text(made)).toBe("t.people*out;p.P-2*in");
    made = deciding(made, ground, one("P-2"), { in: false });
    expect(text(made)).toBe("t.people*out");
  });

  test("writes whole months and per cents, as links carry them", () => {
    const made = deciding(start(), ground, one("P-1"), { laterMonths: 1.5, funded: 0.333 });
    expect(parseScenario(formatScenario(made))).toEqual(made);
  });

  test("about what the dataset does not have changes nothing", () => {
    expect(deciding(start(), ground, one("P-9"), { in: false })).toEqual(start());
  });

  const part = fc.oneof(
    fc.constantFrom("P-1", "P-2", "P-3", "P-4", "S-1").map(one),
    fc.constantFrom("people", "places", "rules").map(theme),
    fc.constantFrom(...levers).map((of): Part => ({ scope: "lever", of })),
  );
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ in: fc.boolean() }),
    fc.record({ laterMonths: fc.constantFrom(0, 6, 12) }),
    fc.record({ funded: fc.constantFrom(1, 0.5, 0) }),
    fc.record({ in: fc.boolean(), laterMonths: fc.constantFrom(0, 6) }),
  );
  test("resolves as asked after any row of decisions, in fewer words than were said", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(part, change), { maxLength: 12 }), (steps) => {
        let made = start();
        const said: DecisionRow[] = [];
        for (const [about, { funded, ...rest }] of steps) {
          made = deciding(made, ground, about, {
            ...rest,
            ...(funded !== undefined && { funded }),
          });
          said.push({
            ...about,
            ...rest,
            ...(funded !== undefined && { fundedPercent: funded * 100 }),
          });
          expect(choices(made)).toEqual(choices(start(said)));
        }
        expect(made.decisions.length).toBeLessThanOrEqual(said.length);
        expect(formatScenario(made).length).toBeLessThanOrEqual(formatScenario(start(said)).length);
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(review.scenarios)("the shipped preset $id", (preset) => {
  const made = fromPreset(preset, reviewGround.initial);

  test("is decided and supposed as it is written", () => {
    expect(made).toMatchObject({ name: "", preset: preset.id });
    expect(choices(made, reviewGround)).toEqual(
      resolve(preset.decisions, review.proposals, reviewGround.decisionOf),
    );
    const { assumptions, ignored } = presetAssumptions(preset, reviewGround.initial);
    expect(assumed(made, reviewGround.initial)).toEqual(assumptions);
    expect(ignored).toEqual([]);
  });

  test("comes back from a link", () => {
    expect(parseScenario(formatScenario(made))).toEqual(made);
  });

  test("has the same text again once a decision is decided back", () => {
    for (const of of ["CR-2.01", "CR-8.01", "CR-4.07", "SP-1"]) {
      const was = choices(made, reviewGround).get(of)!;
      const changed = deciding(made, reviewGround, one(of), { in: !was.in });
      expect(formatScenario(changed)).not.toBe(formatScenario(made));
      expect(formatScenario(deciding(changed, reviewGround, one(of), { in: was.in }))).toBe(
        formatScenario(made),
      );
      const later = deciding(made, reviewGround, one(of), { laterMonths: 12, funded: 0.5 });
      const back = deciding(later, reviewGround, one(of), { laterMonths: 0, funded: 1 });
      expect(formatScenario(back)).toBe(formatScenario(made));
    }
  });
});

test("fromPreset takes nothing it does not know from a dataset", () => {
  const made = fromPreset(
    { ...review.scenarios[0]!, assumptions: { spread: 0.3, billLate: -5, magic: 1 } },
    reviewGround.initial,
  );
  expect(made.assumptions).toEqual({ spread: 0.3 });
});

describe("assuming", () => {
  const { initial } = ground;

  test("adds what differs, and leaves out what is as at first", () => {
    let made = assuming(start(), initial, "spread", 0.3);
    made = assuming(made, initial, "area", "E1");
    expect(text(made)).toBe("spread:0.3;area:E1");
    made = assuming(made, initial, "spread", initial.spread);
    expect(text(made)).toBe("area:E1");
    expect(assuming(made, initial, "area", "")).toEqual(start());
  });

  test("has one text, in whichever order things were supposed", () => {
    const there = assuming(assuming(start(), initial, "area", "E1"), initial, "billLate", 6);
    const back = assuming(assuming(start(), initial, "billLate", 6), initial, "area", "E1");
    expect(text(there)).toBe(text(back));
  });

  test("leaves decisions as they are", () => {
    const made = deciding(start(), ground, one("P-1"), { in: false });
    expect(assuming(made, initial, "arrives", 0.5).decisions).toBe(made.decisions);
  });
});

test("assumed is all of it, with the rest as at first; differing is the way back", () => {
  const { initial } = ground;
  const made = assuming(start(), initial, "costsGroup", 0.2);
  expect(assumed(made, initial)).toEqual({ ...initial, costsGroup: 0.2 });
  expect(differing(assumed(made, initial), initial)).toEqual({ costsGroup: 0.2 });
  expect(differing(initial, initial)).toEqual({});
});

test("beside(preset, other, initial) is about the area of the other", () => {
  const { initial } = ground;
  const [preset] = small().scenarios;
  const other = { ...fromPreset(preset!, initial), assumptions: { area: "E08000035" } };
  expect(beside(preset!, other, initial).assumptions.area).toBe("E08000035");
});

describe("isAsPreset", () => {
  const preset = review.scenarios.find(({ id }) => id === "what-is-left")!;
  const written = fromPreset(preset, reviewGround.initial);

  test("holds again once a row in the middle is taken back, whatever the order of the rows", () => {
    const [second] = written.decisions.slice(1);
    const part = one(second?.of ?? "");
    const otherwise = deciding(written, reviewGround, part, { in: true });
    expect(isAsPreset(otherwise, preset, reviewGround)).toBe(false);
    const back = deciding(otherwise, reviewGround, part, { in: false });
    expect(isAsPreset(back, preset, reviewGround)).toBe(true);
  });

  test("does not hold where rows in another order decide otherwise", () => {
    const family = review.scenarios.find(({ id }) => id === "family-help-only")!;
    const own = fromPreset(family, reviewGround.initial);
    const turned = { ...own, decisions: own.decisions.toReversed() };
    expect(isAsPreset(turned, family, reviewGround)).toBe(false);
  });

  test("does not hold with a line or an input of the reader’s own", () => {
    const mine = { ...written, yours: ["o:Kinship*r*1*500*2026-27*2030-31"] };
    expect(isAsPreset(mine, preset, reviewGround)).toBe(false);
  });
});
