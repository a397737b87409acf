import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yearBounds } from "#/model/assumptions.ts";
import { ground } from "#/model/plan.ts";
import { financialYear } from "#/model/time.ts";
import { wellFormed } from "#/state/codecs.ts";
import { formatScenario, parseScenario, type Scenario } from "#/state/scenario.ts";
import {
  choicesOf,
  formatOwnLine,
  mostOfNumber,
  readOwnLine,
  readYours,
  withYours,
  type OwnDraft,
} from "#/state/yours.ts";
import { idText } from "../anyScenario.ts";
import { small } from "../small.ts";

const empty: Scenario = { name: "", preset: "p", decisions: [], assumptions: {} };
const number = fc.oneof(
  fc.integer({ min: 0, max: mostOfNumber }),
  fc.integer({ min: 0, max: 1e9 }).map((millionths) => millionths / 1e6),
);
const year = fc.integer(yearBounds).map(financialYear);
const words = fc.string({ unit: "binary", maxLength: 24 }).map(wellFormed);
const anyLine: fc.Arbitrary<OwnDraft> = fc.record({
  label: fc.oneof(words, fc.constant("Allowances; at *all* ages: 50% _more_ é")),
  proposal: fc.option(idText),
  kind: fc.constantFrom("running", "investment", "saving", "income"),
  quantity: number,
  unitGbp: number,
  unitLowGbp: fc.option(number),
  unitHighGbp: fc.option(number),
  firstYear: year,
  lastYear: year,
  prices: fc.option(year),
  scalingKey: fc.constantFrom("none", "children 0-17", "children in care", "spend"),
  quantityFrom: fc.option(idText),
  unitFrom: fc.option(idText),
});
const anyRange = fc
  .record({ central: number, low: number, high: number }, { requiredKeys: [] })
  .filter((range) => Object.keys(range).length > 0);
const anyYours = fc.record({
  lines: fc.array(anyLine, { maxLength: 3 }),
  changes: fc
    .dictionary(
      idText,
      fc
        .dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/), anyRange, { minKeys: 1 })
        .map((inputs) => ({ ...inputs })),
      { maxKeys: 3 },
    )
    .map((changes) => ({ ...changes })),
  free: fc.uniqueArray(idText, { maxLength: 4 }),
});

test("what is the reader's own comes back from a link as it was", () => {
  fc.assert(
    fc.property(anyYours, (mine) => {
      const read = parseScenario(formatScenario(withYours(empty, mine)));
      expect(read).toBeDefined();
      expect(readYours(read ?? empty)).toEqual(mine);
    }),
    { numRuns: 500 },
  );
});

test("a text that a link may hold can always be read, and is written back as it was", () => {
  const part = fc.stringMatching(
    /^(o:[\w.%*~-]{0,12}\*\d{1,4}x\d{1,4}\*\d{4}(-\d{4})?(\*[a-z][\w.-]{1,8}){0,3}|e:[\w.-]{1,8}(\*[a-z]{1,4}(~\d{0,4}){1,4}){1,3}|z:[\w.*-]{1,12})$/,
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
      const scenario = parseScenario(["p", ...parts].join(";"));
      if (scenario === undefined) return;
      const { lines } = readYours(scenario);
      expect(lines).toHaveLength(parts.filter((text) => text.startsWith("o:")).length);
      expect(() => choicesOf(scenario, grounds)).not.toThrow();
      expect(parseScenario(formatScenario(scenario))).toEqual(scenario);
    }),
    { numRuns: 500 },
  );
});

test("no text makes parseScenario or readOwnLine throw", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("o:", "e:", "z:", ""),
      fc.string({ unit: "binary" }),
      (key, text) => {
        const scenario = parseScenario(`p;${key}${text}`);
        if (scenario) readYours(scenario);
        readOwnLine(key + text);
      },
    ),
    { numRuns: 500 },
  );
});

const grounds = ground(small());
const line = (more: Partial<OwnDraft> = {}): OwnDraft => ({
  label: "Allowances",
  proposal: null,
  kind: "running",
  quantity: 200,
  unitGbp: 10_608,
  unitLowGbp: null,
  unitHighGbp: null,
  firstYear: "2026-27",
  lastYear: "2026-27",
  prices: null,
  scalingKey: "none",
  quantityFrom: null,
  unitFrom: null,
  ...more,
});

describe("formatOwnLine writes only what is not usual", () => {
  test.each<[string, Partial<OwnDraft>]>([
    ["o:Allowances*200x10608*2026", {}],
    ["o:Allowances*200x10608*2026-2029", { lastYear: "2029-30" }],
    ["o:Kin_*%2A2%2A*1x0.5*2026", { label: "Kin *2*", quantity: 1, unitGbp: 0.5 }],
    ["o:Allowances*200x10608*2026*l9000*h12000.5", { unitLowGbp: 9000, unitHighGbp: 12_000.5 }],
    ["o:Allowances*200x10608*2026*ks*ac", { kind: "saving", scalingKey: "children 0-17" }],
    [
      "o:Allowances*200x10608*2026*y2024*pP-1*qd-1*ud-2",
      {
        prices: "2024-25",
        proposal: "P-1",
        quantityFrom: "d-1",
        unitFrom: "d-2",
      },
    ],
  ])("%s", (text, more) => {
    const wanted = text.replace("Kin_*%2A2%2A", "Kin_%2A2%2A");
    expect(formatOwnLine(line(more))).toBe(wanted);
    expect(readOwnLine(wanted)).toEqual(line(more));
  });
});

test("choicesOf(scenario) hands lines, inputs and what is free of cost to the model", () => {
  const scenario = withYours(empty, {
    lines: [line({ unitLowGbp: 20_000, unitHighGbp: 1 })],
    changes: { "P-1": { posts: { central: 4 } } },
    free: ["P-2"],
  });
  const { own, changes } = choicesOf(scenario, grounds);
  expect(changes).toEqual({ "P-1": { posts: { central: 4 } } });
  expect(own).toMatchObject([
    { id: "own-1", label: "Allowances", unitLowGbp: 10_608, unitHighGbp: 10_608 },
    { id: "free-P-2", proposal: "P-2", quantity: 0, unitGbp: 0 },
  ]);
});

test("a scenario without anything of the reader's own is left as it was", () => {
  expect(withYours({ ...empty, yours: ["z:P-1"] }, { lines: [], changes: {}, free: [] })).toEqual(
    empty,
  );
});
