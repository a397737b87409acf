import fc, { type Arbitrary } from "fast-check";
import { decisions, levers } from "#/data/vocabulary.ts";
import { areaKeys, bounds, yearBounds, type Assumptions } from "#/model/assumptions.ts";
import { decisionBounds } from "#/model/decisions.ts";
import { financialYear } from "#/model/time.ts";
import { assumptionTable } from "#/state/assumptions.ts";
import { wellFormed } from "#/state/codecs.ts";
import type { Scenario } from "#/state/scenario.ts";

const letter = fc.constantFrom(..."A B J X Z a b m z 0 1 5 9".split(" "));
/** Any id of a row. */
export const idText = fc
  .tuple(letter, fc.string({ unit: fc.oneof(letter, fc.constantFrom(".", "-")), maxLength: 59 }))
  .map(([first, rest]) => first + rest);

const change = fc.oneof(
  fc.record({ in: fc.boolean() }),
  fc.record({
    in: fc.boolean(),
    laterMonths: fc.integer(decisionBounds.laterMonths),
    fundedPercent: fc
      .integer({ min: 0, max: 100 * decisionBounds.fundedPercent.max })
      .map((hundredths) => hundredths / 100),
  }),
);
const anyDecision = fc.oneof(
  change.map((made) => ({ scope: "all" as const, ...made })),
  fc
    .tuple(fc.constantFrom("proposal" as const, "theme" as const), idText, change)
    .map(([scope, of, made]) => ({ scope, of, ...made })),
  fc
    .tuple(fc.constantFrom(...levers), change)
    .map(([of, made]) => ({ scope: "lever" as const, of, ...made })),
  fc
    .tuple(fc.constantFrom(...decisions), change)
    .map(([of, made]) => ({ scope: "decision" as const, of, ...made })),
);

const financialYears = fc.integer(yearBounds).map(financialYear);
const anyWords = (longest: number) =>
  fc
    .string({
      unit: fc.oneof(fc.constantFrom(..."_;:*%+ é&=".split("")), letter),
      maxLength: longest,
    })
    .map((text) => wellFormed(text).slice(0, longest));
/** The values of the assumptions that are neither numbers within bounds nor switches. */
const others = {
  programmeStart: fc
    .tuple(fc.integer(yearBounds), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`),
  horizon: financialYears,
  prices: fc.oneof(fc.constant("cash"), financialYears),
  askPrices: fc.oneof(fc.constant("as published"), financialYears),
  pvBase: fc.oneof(fc.constant("earliest start"), financialYears),
  discountRate: fc.oneof(fc.constant("Green Book"), fc.constantFrom(0, 0.000001, 0.035, 0.2)),
  estimates: fc.oneof(
    fc.constantFrom("off", "all", "not under way"),
    fc.array(idText, { minLength: 1, maxLength: 5 }).map((ids) => ids.join(",-")),
  ),
  effects: fc.oneof(
    fc.constant("as judged"),
    fc
      .array(
        fc
          .tuple(idText, fc.integer({ min: 0, max: 999_999 }))
          .map(([id, thousandths]) => `${id}~${String(thousandths / 1000)}`),
        { minLength: 1, maxLength: 4 },
      )
      .map((parts) => parts.join(",")),
  ),
  seed: anyWords(40),
  area: anyWords(60),
  areaKey: fc.constantFrom(...areaKeys),
} as const;

/** Any value of one assumption, by the control it has in the table. */
export function anyAssumption(key: keyof Assumptions): Arbitrary<unknown> {
  if (key in others) return others[key as keyof typeof others];
  if (assumptionTable[key].control.kind === "switch") return fc.boolean();
  const { min, max } = bounds[key as keyof typeof bounds];
  return fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
}

/** Any scenario that a reader can make. */
export const anyScenario: Arbitrary<Scenario> = fc.record({
  name: fc.oneof(fc.string({ unit: "grapheme", maxLength: 20 }), anyWords(60)),
  preset: fc.option(idText, { nil: "" }),
  decisions: fc.array(anyDecision, { maxLength: 5 }),
  assumptions: fc
    .record(
      Object.fromEntries(
        Object.keys(assumptionTable).map((key) => [key, anyAssumption(key as keyof Assumptions)]),
      ),
      { requiredKeys: [] },
    )
    .map((values) => ({ ...values })),
});
