import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { ground as groundOf } from "#/model/plan.ts";
import { assuming, deciding, fromPreset } from "#/state/columns.ts";
import { initialParams, readAddress, writeAddress } from "#/state/params.ts";
import { formatScenario, parseScenario, scenarioCodec, type Scenario } from "#/state/scenario.ts";
import { anyScenario } from "../anyScenario.ts";

const empty: Scenario = { name: "", preset: "", decisions: [], assumptions: {} };
const scenario = (more: Partial<Scenario> = {}): Scenario => ({ ...empty, preset: "p", ...more });

test("parseScenario(formatScenario(x)) is x, whatever was decided and supposed", () => {
  fc.assert(
    fc.property(anyScenario, (made) => {
      expect(parseScenario(formatScenario(made))).toEqual(made);
    }),
    { numRuns: 500 },
  );
});

test("a whole address brings back the scenarios in it", () => {
  const four = fc.tuple(anyScenario, anyScenario, fc.option(anyScenario), fc.option(anyScenario));
  fc.assert(
    fc.property(four, ([s1, s2, s3, s4]) => {
      const params = { ...initialParams, s1, s2, s3, s4, base: "2" as const };
      const address = readAddress(writeAddress({ place: "scenarios", params }));
      expect(address).toMatchObject({ place: "scenarios", params, setAside: [] });
    }),
  );
});

describe("formatScenario writes each kind of decision and assumption in short", () => {
  test.each<[string, Partial<Scenario>]>([
    ["p", {}],
    ["p;n:My_own", { name: "My own" }],
    ["p;a*out", { decisions: [{ scope: "all", in: false }] }],
    ["p;t.people*in", { decisions: [{ scope: "theme", of: "people", in: true }] }],
    [
      "p;l.service_redesign*12m",
      { decisions: [{ scope: "lever", of: "service redesign", laterMonths: 12 }] },
    ],
    [
      "p;d.part_accepted*75pc",
      { decisions: [{ scope: "decision", of: "part accepted", fundedPercent: 75 }] },
    ],
    [
      "p;p.P-1*in*6m*33.3pc",
      {
        decisions: [
          { scope: "proposal", of: "P-1", in: true, laterMonths: 6, fundedPercent: 33.3 },
        ],
      },
    ],
    [
      "p;spread:0.3;area:Yorkshire_and_The_Humber",
      { assumptions: { spread: 0.3, area: "Yorkshire and The Humber" } },
    ],
    [
      "p;discount:on;discountRate:Green_Book",
      { assumptions: { discount: true, discountRate: "Green Book" } },
    ],
  ])("%s", (text, more) => {
    expect(formatScenario(scenario(more))).toBe(text);
    expect(parseScenario(text)).toEqual(scenario(more));
  });
});

test("a name may hold what divides the parts", () => {
  const named = scenario({ name: "A; b: c*d_e, 50% & more" });
  expect(parseScenario(formatScenario(named))).toEqual(named);
});

test("what lies outside the bounds of a decision is written as the nearer of them", () => {
  const rows = [
    { scope: "all", laterMonths: 999, fundedPercent: 100.5 },
    { scope: "all", laterMonths: -3, fundedPercent: -1 },
    { scope: "all", laterMonths: 1.5, fundedPercent: 100 / 3 },
  ] as const;
  const text = formatScenario(scenario({ decisions: rows }));
  expect(text).toBe("p;a*240m*100pc;a*0m*0pc;a*2m*33.33pc");
  expect(formatScenario(parseScenario(text)!)).toBe(text);
  expect(parseScenario("p;a*999m*250pc")?.decisions).toEqual([
    { scope: "all", laterMonths: 240, fundedPercent: 100 },
  ]);
});

test("a decision that says nothing is not written", () => {
  expect(formatScenario(scenario({ decisions: [{ scope: "all" }] }))).toBe("p");
});

test("a scenario without a preset, a name or a change is not the same as none", () => {
  const codec = scenarioCodec();
  expect(codec.format(empty)).toBe("-");
  expect(codec.parse(codec.format(empty))).toEqual(empty);
  expect([codec.format(null), codec.parse("")]).toEqual(["", null]);
});

describe("a text that is not understood in every part is undefined", () => {
  test.each([
    "p q",
    "<p>",
    "é",
    "p;",
    "p;;a*out",
    "p;a",
    "p;a.x*out",
    "p;t*out",
    "p;x.P-1*out",
    "p;p.P-1*maybe",
    "p;p.P-1*12",
    "p;p.P-1*out*out*out*out",
    "p;p.P-1*1e3m",
    "p;p.<b>*out",
    "p;nothing:1",
    "p;__proto__:1",
    "p;constructor:1",
    "p;spread:lots",
    "p;spread:9",
    "p;seed",
    "p;n:%E0%A4%A",
    "p".repeat(61),
  ])("%s", (text) => {
    expect(parseScenario(text)).toBeUndefined();
  });
});

test("a name of more than 80 letters, or more than 600 parts, are not understood", () => {
  expect(parseScenario(`p;n:${"x".repeat(80)}`)?.name).toHaveLength(80);
  expect(parseScenario(`p;n:${"x".repeat(81)}`)).toBeUndefined();
  expect(parseScenario(`p${";a*out".repeat(600)}`)?.decisions).toHaveLength(600);
  expect(parseScenario(`p${";a*out".repeat(601)}`)).toBeUndefined();
});

test("any text is a scenario or undefined, and what is read is written the same for ever after", () => {
  const part = fc.constantFrom(
    ..."p a t. l. * out in 12m 75pc ; : , spread:0.3 n: %41 _ - \u0000 é".split(" "),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (written) => {
      const read = parseScenario(written);
      if (read === undefined) return;
      const once = formatScenario(read);
      expect(parseScenario(once)).toEqual(read);
      expect(formatScenario(parseScenario(once)!)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test("a typical comparison of two, sent as a link, stays under 600 characters", () => {
  const review = readFolder("data/care-review", "data/areas");
  const ground = groundOf(review);
  const preset = (id: string) =>
    fromPreset(
      review.scenarios.find((row) => row.id === id)!,
      ground.initial,
    );
  let own: Scenario = { ...preset("a-bill-a-year-late"), name: "What Leeds could do by 2030" };
  for (const of of ["CR-4.07", "CR-7.03", "CR-2.01", "CR-5.02"])
    own = deciding(own, ground, { scope: "proposal", of }, { in: false });
  own = deciding(own, ground, { scope: "proposal", of: "CR-5.05" }, { laterMonths: 18 });
  own = deciding(own, ground, { scope: "theme", of: "workforce" }, { in: false });
  own = deciding(own, ground, { scope: "lever", of: "pilot" }, { laterMonths: 6 });
  for (const of of ["CR-2.04", "CR-8.01", "CR-7.11"])
    own = deciding(own, ground, { scope: "proposal", of }, { funded: 0.75 });
  own = assuming(own, ground.initial, "spread", 0.3);
  own = assuming(own, ground.initial, "optimismRunning", 0.2);
  own = assuming(own, ground.initial, "prices", "2022-23");
  own = assuming(own, ground.initial, "area", "E08000035");
  const asked = assuming(preset("as-the-review-asked"), ground.initial, "area", "E08000035");
  const { id, version } = review.meta;
  const link = writeAddress(
    { place: "scenarios", params: { ...initialParams, s1: asked, s2: own, base: "1" } },
    { id, version, fingerprint: "0123abcd" },
  );
  expect(own.decisions).toHaveLength(9);
  expect(`https://example.org/reckoner/${link}`.length).toBeLessThan(600);
  expect(readAddress(link)).toMatchObject({ params: { s1: asked, s2: own }, setAside: [] });
});

test("words are escaped once: a comparison with names, a line and a reason stays a short link", () => {
  const [s1, s2] = [
    "as-the-review-asked;n:What_Leeds’s_children_need,_first_of_all;area:E08000035;spread:0.3",
    "a-bill-a-year-late;n:If_Parliament_is_late,_£2m_less;p.CR-5.05*out;billLate:12;area:E08000035;spread:0.3;o:Kinship_allowances,_our_count*200x10608*2026-2029*pCR-4.03;w:billLate**As_agreed,_in_May_(minutes)",
  ].map((text) => parseScenario(text));
  const address = writeAddress({
    place: "scenarios",
    params: { ...initialParams, s1: s1 ?? null, s2: s2 ?? null },
  });
  expect(address).not.toContain("%25");
  expect(address.length).toBeLessThan(500);
  expect(readAddress(address).params).toMatchObject({ s1, s2 });
});
