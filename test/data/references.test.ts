import { expect, test } from "vitest";
import type { DatasetError } from "#/data/faults.ts";
import { parseDataset } from "#/data/parse.ts";
import { readFolder } from "#/data/published.ts";
import { forEachReference } from "#/data/references.ts";
import { small, smallDocument } from "../small.ts";

/** Every id that the example names, with its place: the example uses every field once. */
function named() {
  const found: { entity: string; row: string; field: string; to: readonly string[]; id: string }[] =
    [];
  forEachReference(readFolder("data/example"), (reference) => found.push(reference));
  return found;
}

/** Renames one id where it is named, as deep as the field's path goes. */
function rename(value: unknown, path: readonly string[], id: string, other: string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => rename(one, path, id, other));
  const [key, ...rest] = path;
  if (key === undefined) return value === id ? other : value;
  if (typeof value !== "object" || value === null) return value;
  const held = (value as Record<string, unknown>)[key];
  return held === undefined ? value : { ...value, [key]: rename(held, rest, id, other) };
}

const fields = [
  ...new Map(named().map((one) => [`${one.entity} ${one.field} ${one.to.join()}`, one])).values(),
];

test.each(fields)("parseDataset(document) misses what $entity.$field names", (one) => {
  const { entity, row, field, to, id } = one;
  const whole = readFolder("data/example") as unknown as Record<string, { id: string }[]>;
  const spoilt = whole[entity]!.map((held) =>
    held.id === row ? rename(held, field.split("."), id, "nowhere") : held,
  );
  expect(() => parseDataset({ ...whole, [entity]: spoilt })).toThrow(
    `${entity} ${row}, ${field}: expected the id of a row in ${to.join(" or ")}, found “nowhere”. ` +
      `Correct the id, or add the row to ${to[0]}.`,
  );
});

test("every kind of reference is in the example, so that the test above meets it", () => {
  const met = new Set(fields.map(({ entity, field }) => `${entity}.${field}`));
  for (const wanted of [
    "proposals.response.cites",
    "links.to",
    "costs.contains",
    "costs.owner",
    "funding.includes",
    "durations.borrows",
    "durations.cases.cites",
    "estimates.inside",
    "estimates.publishedCost",
    "estimates.overlaps.with",
    "estimates.variants.whenOff",
    "estimates.inputs.of",
    "dilemmas.leanings.proposal",
    "dilemmas.poles.voices.cites",
    "dilemmas.later.cites",
    "gaps.raised",
    "gaps.answered",
    "gaps.nearest.proposal",
    "chapters.events",
    "chapters.positions",
    "chapters.dilemmas",
    "missions.proposal",
    "positions.themes",
  ])
    expect(met).toContain(wanted);
});

const input = {
  ...{ name: "n", unit: "towns", low: 1, central: 2, high: 3, prices: null, of: "nowhere" },
  ...{ rangeIsAssumption: true, reason: "We asked." },
};
const estimate = {
  ...{ id: "ES-1", proposal: "P-1", decision: "estimate", components: [], prices: "2024-25" },
  ...{ fiveYearsM: null, countedFiveYearsM: null, outerFiveYearsM: null, inside: null },
  ...{ overlaps: [], variants: [], checks: [], flags: [], inputs: [] },
};
const variant = {
  ...{ id: "other", label: "Another reading", set: {}, expression: "n", inputs: [] },
  ...{ aYearM: null, onceM: null, fiveYearsM: null },
};

test.each([
  ["driver", "drivers"],
  ["cost", "costs"],
  ["funding", "funding"],
  ["figure", "figures"],
  ["series", "series"],
  ["duration", "cases of durations"],
])("an estimate's input from a %s is looked for in %s, in a variant too", (from, home) => {
  const fault =
    `estimates ES-1, inputs.of: expected the id of a row in ${home}, found “nowhere”. ` +
    `Correct the id, or add the row to ${home}.`;
  const inputs = [{ ...input, from }];
  expect(() => small({ estimates: [{ ...estimate, inputs }] })).toThrow(fault);
  const variants = [{ ...variant, inputs }];
  expect(() => small({ estimates: [{ ...estimate, variants }] })).toThrow(fault);
});

test.each([
  ["publishedCost", { publishedCost: "nowhere" }, "costs"],
  ["insideEstimates", { insideEstimates: ["nowhere"] }, "estimates"],
  [
    "overlaps.with",
    { overlaps: [{ with: "nowhere", rule: "Not twice." }] },
    "estimates or costs or funding or figures",
  ],
  ["variants.whenOff", { variants: [{ ...variant, whenOff: "nowhere" }] }, "proposals"],
])("an estimate's %s must be there", (field, more, home) => {
  expect(() => small({ estimates: [{ ...estimate, ...more }] })).toThrow(
    `estimates ES-1, ${field}: expected the id of a row in ${home}, found “nowhere”.`,
  );
});

test.each([
  ["proposal", "proposals"],
  ["theme", "themes"],
])("a preset's decision on a %s is looked for in %s", (scope, home) => {
  const scenarios = smallDocument()["scenarios"]!;
  scenarios[0]!["decisions"] = [{ scope, of: "nowhere", in: false }];
  expect(() => small({ scenarios })).toThrow(
    `scenarios as-asked, decisions.of: expected the id of a row in ${home}, found “nowhere”.`,
  );
});

test("a part that cannot be read is named once, not at each id that leads there", () => {
  try {
    small({ sources: "none" });
    expect.unreachable();
  } catch (error) {
    expect((error as DatasetError).faults.map(({ where }) => where)).toEqual(["sources"]);
  }
});

test("a row that is at fault itself can still be named by others", () => {
  const { themes } = smallDocument();
  themes![0]!["order"] = "first";
  expect(() => small({ themes })).toThrow(/^1 fault in the dataset\nthemes people, order/);
});
