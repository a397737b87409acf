import fc from "fast-check";
import { expect, test } from "vitest";
import { wellFormed } from "#/state/codecs.ts";
import { longestNote, noteKey, notesIn, noting, webAddress } from "#/state/ledger.ts";
import { initialParams, isPush, readAddress, writeAddress } from "#/state/params.ts";
import { formatScenario, parseScenario, type Scenario } from "#/state/scenario.ts";

const plain: Scenario = { name: "", preset: "late", decisions: [], assumptions: { spread: 0.3 } };

test("a note is short in the link, and what is empty is left out", () => {
  const said = noting(plain, "spread", { reason: "as agreed; in May", disputed: true });
  expect(formatScenario(said)).toBe("late;spread:0.3;w:spread*d*as_agreed%3B_in_May");
  expect(formatScenario(noting(plain, "p.P-2", { evidence: "https://x.org/a*b" }))).toBe(
    "late;spread:0.3;w:p.P-2***https://x.org/a%2Ab",
  );
  expect(noting(said, "spread", { reason: "", disputed: false })).toEqual(plain);
});

test("any words typed come back through the address, up to their length", () => {
  const typed = fc.string({ unit: "grapheme", maxLength: 60 });
  fc.assert(
    fc.property(typed, typed, fc.boolean(), (reason, evidence, disputed) => {
      const s1 = noting(plain, "t.family-help", { reason, evidence, disputed });
      const back = readAddress(
        writeAddress({ place: "scenarios", params: { ...initialParams, s1 } }),
      ).params.s1;
      const note = back && notesIn(back).get("t.family-help");
      if (reason === "" && evidence === "" && !disputed) expect(note).toBeUndefined();
      else
        expect(note).toEqual({
          of: "t.family-help",
          reason: wellFormed(reason),
          evidence: wellFormed(evidence),
          disputed,
        });
    }),
  );
});

test("what is too long is cut, so that the link can be read again", () => {
  const long = noting(plain, "spread", { reason: "€".repeat(5000), evidence: "x" });
  expect(parseScenario(formatScenario(long))).toEqual(long);
  expect(notesIn(long).get("spread")?.reason).toHaveLength(longestNote);
});

test.each(["w:", "w:spread", "w:a b*d", "w:spread*d*x*y*z", "w:<s>*d"])("%s is no note", (part) => {
  expect(parseScenario(`late;${part}`)).toBeUndefined();
});

test("a note of broken writing is shown as it stands", () => {
  const read = parseScenario("late;w:spread**%zz");
  expect(read && notesIn(read).get("spread")?.reason).toBe("%zz");
});

test("noteKey makes any input a word that a link can hold", () => {
  expect(noteKey("d.part accepted")).toBe("d.part_accepted");
});

test.each([
  ["https://www.gov.uk/x?y=1", "https://www.gov.uk/x?y=1"],
  [" HTTP://Example.org ", "http://example.org/"],
  ["javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["https://user:pw@example.org/", undefined],
  ["https://", undefined],
  ["see https://example.org", undefined],
])("webAddress(%j) is %j", (text, address) => {
  expect(webAddress(text)).toBe(address);
});

test("words alone are a nudge; a decision is a place to come back to", () => {
  const at = (s1: Scenario) => ({ ...initialParams, s1 });
  expect(isPush(at(plain), at({ ...plain, name: "M" }))).toBe(false);
  expect(isPush(at(plain), at(noting(plain, "spread", { reason: "x" })))).toBe(false);
  expect(isPush(at(plain), at({ ...plain, assumptions: {} }))).toBe(true);
  expect(isPush(initialParams, at(plain))).toBe(true);
});
