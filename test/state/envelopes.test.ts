import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolve } from "#/model/decisions.ts";
import { ground as groundOf } from "#/model/plan.ts";
import { mostPoints, packed, readEnvelope, writeEnvelope } from "#/state/envelopes.ts";
import { initialParams, readAddress, writeAddress } from "#/state/params.ts";
import { formatScenario, parseScenario, type Scenario } from "#/state/scenario.ts";
import { anyScenario, idText } from "../anyScenario.ts";
import { small } from "../small.ts";

const ground = groundOf(small());
const ids = ground.source.proposals.map(({ id }) => id);

const anyChoice = fc.record({
  capM: fc.option(
    fc.integer({ min: 0, max: 999_999_000 }).map((thousands) => thousands / 1000),
    { nil: undefined },
  ),
  wishes: fc.uniqueArray(
    fc.record({
      scope: fc.constantFrom("theme", "objective", "mission"),
      of: idText,
      weight: fc.integer({ min: 1, max: mostPoints }),
    }),
    { maxLength: 6, selector: ({ scope, of }) => `${scope}.${of}` },
  ),
  fixed: fc
    .array(fc.tuple(idText, fc.constantFrom("in" as const, "out" as const)), { maxLength: 4 })
    .map((rows) => new Map(rows)),
});

test("what can be spent and what matters come back from the address as they were", () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      const params = { ...initialParams, ...writeEnvelope(choice) };
      const address = readAddress(writeAddress({ place: "scenarios", params }));
      expect(address.setAside).toEqual([]);
      expect(readEnvelope(address.params)).toEqual(choice);
    }),
  );
});

test("no text in the address makes readEnvelope throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const link = `#/scenarios?cap=${encodeURIComponent(text)}&weights=${encodeURIComponent(text)}`;
      readEnvelope(readAddress(link).params);
      readEnvelope({ cap: "", weights: text });
    }),
  );
});

describe("writeEnvelope(choice)", () => {
  const wish = { scope: "theme", of: "people", weight: 3 } as const;
  test.each([
    ["leaves out a wish of no points", { wishes: [{ ...wish, weight: 0 }] }, { weights: "" }],
    [
      "takes the nearest whole points",
      { wishes: [{ ...wish, weight: 99 }] },
      { weights: "t.people~9" },
    ],
    ["writes what is fixed", { fixed: new Map([["P-1", "in"]] as const) }, { weights: "p.P-1~in" }],
    ["writes a cap to £1,000", { capM: 2.50049 }, { cap: "2.5" }],
  ])("%s", (_, choice, written) => {
    const none = { capM: undefined, wishes: [], fixed: new Map() };
    expect(writeEnvelope({ ...none, ...choice })).toMatchObject(written);
  });
});

test("packed(scenario, chosen) has just those in, keeps delays and funding, and can be linked", () => {
  fc.assert(
    fc.property(anyScenario, fc.subarray(ids), (scenario, some) => {
      const made = packed(scenario, ground, new Set(some));
      const choices = resolve(made.decisions, ground.source.proposals, ground.decisionOf);
      expect(ids.filter((id) => choices.get(id)?.in)).toEqual(some);
      const before = resolve(scenario.decisions, ground.source.proposals, ground.decisionOf);
      for (const id of ids) expect(choices.get(id)?.laterMonths).toBe(before.get(id)?.laterMonths);
      expect(parseScenario(formatScenario(made))).toEqual(made);
    }),
  );
});

test("packed(scenario, chosen) says as little as it can", () => {
  const empty: Scenario = { name: "x", preset: "p", decisions: [], assumptions: {} };
  const written = (...some: readonly string[]) =>
    formatScenario(packed(empty, ground, new Set(some)));
  expect(written(...ids)).toBe("-");
  expect(written("P-1")).toBe(";a*out;p.P-1*in");
  expect(written(...ids.slice(1))).toBe(";p.P-1*out");
});
