import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { bounds, initialAssumptions, type Assumptions } from "#/model/assumptions.ts";
import type { AssumptionCodec } from "#/state/assumptionCodecs.ts";
import { assumptionTable } from "#/state/assumptions.ts";
import { anyAssumption } from "../anyScenario.ts";
import { small } from "../small.ts";

type Key = keyof Assumptions;
const keys = Object.keys(assumptionTable) as readonly Key[];
const codecOf = (key: Key) => assumptionTable[key].codec as AssumptionCodec<unknown>;
const parse = (key: Key, text: string) => codecOf(key).parse(text);

test("the table has every assumption of the model, and none besides", () => {
  expect([...keys].sort()).toEqual(Object.keys(initialAssumptions(small())).sort());
});

test.each(keys)("%s has a label, a meaning in a sentence and a source", (key) => {
  const { label, means, source } = assumptionTable[key];
  expect(label).toMatch(/^[A-Z].{2,39}$/);
  expect(means).toMatch(/^[A-Z].{10,}\.$/);
  expect(source).toMatch(/^([A-Z]|\d).{5,}\.$/);
});

test("no two assumptions have the same label", () => {
  expect(new Set(keys.map((key) => assumptionTable[key].label)).size).toBe(keys.length);
});

test.each(keys)("%s: parse(format(x)) is x, without a character that ends it", (key) => {
  fc.assert(
    fc.property(anyAssumption(key), (value) => {
      const text = codecOf(key).format(value);
      expect(text).not.toMatch(/[;\s]/);
      expect(parse(key, text)).toEqual(value);
    }),
  );
});

const review = readFolder("data/care-review", "data/areas");
test.each(keys)("%s: what is assumed at first can be written", (key) => {
  for (const dataset of [small(), review]) {
    const value = initialAssumptions(dataset)[key];
    expect(parse(key, codecOf(key).format(value))).toEqual(value);
  }
});

test("every area that can be chosen can be written", () => {
  const names = review.areas.flatMap(({ id, region }) => [id, region]);
  for (const name of [...names, "King’s Lynn; & co_1", ""])
    expect(parse("area", codecOf("area").format(name))).toBe(name);
});

test.each(keys)(
  "%s: any text is a value or undefined, and what is a value is written alike",
  (key) => {
    const odd = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(
        "",
        "NaN",
        "1e5",
        "-0",
        "--1",
        "Infinity",
        "%",
        "%E0%A4%A",
        "__proto__",
        "on",
      ),
    );
    fc.assert(
      fc.property(odd, (text) => {
        const value = parse(key, text);
        if (value === undefined) return;
        expect(parse(key, codecOf(key).format(value))).toEqual(value);
      }),
    );
  },
);

describe("nonsense is undefined", () => {
  test.each<[Key, string]>([
    ["programmeStart", "2022-13"],
    ["programmeStart", "1989-04"],
    ["programmeStart", "2101-04"],
    ["programmeStart", "2022"],
    ["billWait", "-1"],
    ["billLate", "241"],
    ["billLate", "soon"],
    ["horizon", "2024-99"],
    ["horizon", "1989-90"],
    ["horizon", "cash"],
    ["prices", "cheap"],
    ["prices", "2024-26"],
    ["askPrices", "2024"],
    ["pvBase", "latest_start"],
    ["discount", "yes"],
    ["discountRate", "0.21"],
    ["discountRate", "Red_Book"],
    ["spread", "1e1"],
    ["spread", "4.01"],
    ["arrives", "1.1"],
    ["effects", ""],
    ["effects", "CR-2.01"],
    ["effects", "CR-2.01~1000"],
    ["effects", "CR-2.01~1,"],
    ["estimates", ""],
    ["estimates", "<b>"],
    ["areaKey", "sheep"],
    ["seed", "x".repeat(41)],
    ["area", "%E0%A4%A"],
  ])("%s: %s", (key, text) => {
    expect(parse(key, text)).toBeUndefined();
  });
});

test.each(Object.keys(bounds) as (keyof typeof bounds)[])(
  "%s takes its least and its most, and its control asks for no more",
  (key) => {
    const { min, max } = bounds[key];
    expect([parse(key, String(min)), parse(key, String(max))]).toEqual([min, max]);
    const { control } = assumptionTable[key];
    if (control.kind === "number") expect(control).toMatchObject({ min, max });
  },
);

test("what a list offers can be written", () => {
  for (const key of keys) {
    const { control } = assumptionTable[key];
    if (control.kind !== "choice") continue;
    for (const [option] of control.options as readonly (readonly [string, string])[])
      expect(parse(key, option.replaceAll(" ", "_")), `${key}: ${option}`).toBeDefined();
  }
});
