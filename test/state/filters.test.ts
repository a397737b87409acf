import fc from "fast-check";
import { expect, test } from "vitest";
import { register } from "#/model/register.ts";
import type { Codec } from "#/state/codecs.ts";
import {
  filterKeys,
  filters,
  inLayer,
  isOn,
  visible,
  type FilterKey,
  type FilterValues,
} from "#/state/filters.ts";
import { initialParams } from "#/state/params.ts";
import { valueOf } from "../arbitraries.ts";
import { small } from "../small.ts";

const entries = register(small(), "2026-11-22");
const all = entries.map(({ id }) => id);
const codecOf = (key: FilterKey) => filters[key].codec as Codec<unknown>;
const kept = (values: Partial<Record<FilterKey, unknown>>, ...except: FilterKey[]) => [
  ...visible(entries, { ...initialParams, ...values } as FilterValues, ...except),
];

/** A value that the filter can take over the small dataset, often one that something meets. */
const valuesOf = (key: FilterKey) => {
  const here = {
    theme: "people",
    review: "play",
    lead: "councils",
    objective: "fun",
    mission: "outdoors",
  };
  const known = Object.entries(here).find(([name]) => name === key)?.[1];
  return known === undefined
    ? valueOf(codecOf(key))
    : fc.oneof(fc.constant([known]), valueOf(codecOf(key)));
};

test.each(filterKeys)("filter %s is harmless at its initial value", (key) => {
  expect(isOn(initialParams, key)).toBe(false);
  expect(kept({ [key]: codecOf(key).initial })).toEqual(all);
});

test.each(filterKeys)("filter %s never adds a row, nor changes their order", (key) => {
  const others = fc.record({
    kind: valuesOf("kind"),
    lever: valuesOf("lever"),
    standing: valuesOf("standing"),
  });
  fc.assert(
    fc.property(others, valuesOf(key), (before, value) => {
      const wide = kept({ ...before, [key]: codecOf(key).initial });
      const narrow = kept({ ...before, [key]: value });
      expect(wide.filter((id) => narrow.includes(id))).toEqual(narrow);
    }),
  );
});

test.each(filterKeys)("filter %s has no part in what a chart that sets it shows", (key) => {
  fc.assert(
    fc.property(valuesOf(key), (value) => {
      expect(kept({ [key]: value }, key)).toEqual(all);
    }),
  );
});

test.each(filterKeys)(
  "filter %s has a label and takes any of its values without a throw",
  (key) => {
    expect(filters[key].label).toMatch(/^[A-Z]/);
    fc.assert(
      fc.property(valueOf(codecOf(key)), (value) => {
        expect(kept({ [key]: value }).length).toBeLessThanOrEqual(all.length);
      }),
    );
  },
);

test.each<[FilterKey, unknown, readonly string[]]>([
  ["theme", ["people", "places"], ["P-1", "P-2", "P-4"]],
  ["review", ["safety"], ["S-1"]],
  ["kind", ["package", "mission"], ["P-1", "P-4"]],
  ["lead", ["councils"], ["P-1", "P-2", "P-4"]],
  ["lever", ["legislation", "pilot"], ["P-3", "P-4"]],
  ["decision", ["no answer found"], ["P-4"]],
  ["delivery", ["delivered", "not started"], ["P-2", "P-3"]],
  ["standing", ["recalled"], ["P-4"]],
  ["objective", ["care"], ["P-2", "P-3"]],
  ["mission", ["outdoors"], ["P-4"]],
  ["costed", "with", ["P-1", "P-2"]],
  ["costed", "without", ["P-3", "P-4", "S-1"]],
  ["years", [2025, 2025], ["P-1", "P-2"]],
  ["years", [2026, 2027], ["P-4"]],
  ["layer", "accepted", ["P-1", "P-2"]],
  ["layer", "delivered", ["P-2"]],
  ["q", "PLAY every", ["P-1"]],
  ["q", " p-3 ", ["P-3"]],
  ["q", "<script>", []],
])("filter %s set to %j leaves %j of the small dataset", (key, value, left) => {
  expect(kept({ [key]: value })).toEqual(left);
});

test("every filter has an example above", () => {
  expect(filterKeys).toEqual([
    ...["theme", "review", "kind", "lead", "lever", "decision", "delivery", "standing"],
    ...["objective", "mission", "costed", "years", "layer", "q"],
  ]);
});

test("visible(entries, values) keeps what passes every filter that is on", () => {
  expect(kept({ lead: ["councils"], standing: ["sourced"] })).toEqual(["P-1", "P-2"]);
  expect(kept({ lead: ["councils"], standing: ["sourced"] }, "lead")).toEqual([
    "P-1",
    "P-2",
    "P-3",
  ]);
});

test("visible([], values) is empty", () => {
  expect(visible([], initialParams).size).toBe(0);
});

test.each([
  ["accepted", "unknown", true, false],
  ["part accepted", "piloting", true, false],
  ["rejected", "delivered", false, true],
  ["no answer found", "unknown", false, false],
] as const)("inLayer(%s and %s)", (decision, delivery, accepted, delivered) => {
  const entry = { decision, delivery };
  expect(inLayer(entry, "recommended")).toBe(true);
  expect(inLayer(entry, "accepted")).toBe(accepted);
  expect(inLayer(entry, "delivered")).toBe(delivered);
});
