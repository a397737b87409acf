import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { initialParams, readAddress, writeAddress } from "#/state/params.ts";
import { formatScenario, parseScenario, readScenario } from "#/state/scenario.ts";
import { anyScenario } from "../anyScenario.ts";

const expected = (what: string) => `that is not a value it can take; ${what} expected`;

describe("one part that is not understood is named, and the rest of the scenario applies", () => {
  test.each([
    ["foo:3", "nothing goes by that name"],
    ["__proto__:1", "nothing goes by that name"],
    ["billLate:abc", expected("a number from 0 to 240 is")],
    ["spread:9", expected("a number from 0 to 4 is")],
    ["discount:maybe", expected("on or off is")],
    ["programmeStart:soon", expected("a month such as 2022-04 is")],
    ["prices:2021", expected("a year such as 2024-25, or cash, is")],
    ["areaKey:luck", expected("one of each_line's_own, children_0-17, children_in_care, spend is")],
    ["estimates:<b>", "that is not a value it can take"],
    ["p.P-1*maybe", expected("a decision such as p.CR-2.04*out is")],
    ["n:%E0%A4%A", expected("a name of at most 80 characters is")],
    ["z:", expected("ids such as z:CR-2.04*CR-8.01 are")],
    ["e:P-1", expected("changed inputs such as e:CR-2.04*places~12 are")],
    ["o:Name", expected("a line such as o:Name*12x500*2024-2026 is")],
    ["w:spread", expected("a reason such as w:billLate**Agreed_in_May is")],
  ])("%s", (part, why) => {
    const address = readAddress(`#/scenarios?s1=late;p.P-2*out;${part};billWait:6`);
    expect(address.setAside).toEqual([{ key: "s1", text: part, why }]);
    expect(formatScenario(address.params.s1!)).toBe("late;p.P-2*out;billWait:6");
  });
});

test("each example that is expected is understood", () => {
  const examples =
    "p.CR-2.04*out;programmeStart:2022-04;prices:2024-25;horizon:2024-25;z:CR-2.04*CR-8.01;e:CR-2.04*places~12;o:Name*12x500*2024-2026;w:billLate**Agreed_in_May";
  expect(readScenario(`as-the-review-asked;${examples}`).refused).toEqual([]);
});

test("a preset that is none, an empty part and parts beyond the 600th are named as well", () => {
  const { scenario, refused } = readScenario("<p>;;a*out");
  expect(scenario).toEqual({
    name: "",
    preset: "",
    decisions: [{ scope: "all", in: false }],
    assumptions: {},
  });
  expect(refused.map(({ text }) => text)).toEqual(["<p>", ";"]);
  const long = readScenario(`p${";a*out".repeat(602)}`);
  expect(long.scenario?.decisions).toHaveLength(600);
  expect(long.refused).toEqual([{ text: "a*out;a*out", why: "a scenario has at most 600 parts" }]);
});

test("a text of which nothing is understood is refused as one, as other parameters are", () => {
  expect(readAddress("#/scenarios?s1=<p>;foo:3")).toMatchObject({
    params: { s1: null },
    setAside: [{ key: "s1", text: "<p>;foo:3" }],
  });
  // A scenario that says nothing is not the same as none.
  expect(readAddress("#/scenarios?s1=-;foo:3").params.s1).not.toBeNull();
});

test("whatever stands between the parts of a scenario, they apply, it is named, and the link is mended", () => {
  const bad = fc.constantFrom("foo:3", "billLate:abc", "p.P-1", "é", "x.y*out", "w:");
  fc.assert(
    fc.property(anyScenario, bad, fc.nat(), (made, part, place) => {
      const parts = formatScenario(made).split(";");
      const at = 1 + (place % parts.length);
      const spoilt = parts.toSpliced(at, 0, part).join(";");
      const { scenario, refused } = readScenario(spoilt);
      if (scenario === undefined) {
        expect(formatScenario(made)).toBe("-");
        return;
      }
      expect(refused.map(({ text }) => text)).toEqual([part]);
      expect(scenario).toEqual(made);
      expect(parseScenario(spoilt)).toBeUndefined();
      const params = { ...initialParams, s1: scenario };
      expect(readAddress(writeAddress({ place: "scenarios", params }))).toMatchObject({
        params,
        setAside: [],
      });
    }),
  );
});

test("no text makes readScenario throw, and what it understands is written the same for ever after", () => {
  const piece = fc.constantFrom(
    ..."p a t. l. * out in 12m 75pc ; ; : , spread:0.3 n: z:A e: w: %41 _ - \u0000 é".split(" "),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(piece, { maxLength: 14 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (written) => {
      const { scenario } = readScenario(written);
      if (scenario === undefined) return;
      const once = formatScenario(scenario);
      expect(readScenario(once)).toEqual({ scenario, refused: [] });
    }),
    { numRuns: 3000 },
  );
});
