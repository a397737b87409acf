import fc from "fast-check";
import { expect, test } from "vitest";
import {
  adding,
  asideIn,
  changed,
  freeName,
  fromFile,
  heldIn,
  isForeign,
  merged,
  renaming,
  storageFault,
  toFile,
} from "#/state/saved.ts";
import { formatScenario, type Scenario } from "#/state/scenario.ts";
import { anyScenario } from "../anyScenario.ts";

const late: Scenario = {
  name: "",
  preset: "late",
  decisions: [],
  assumptions: { programmeStart: "2024-04" },
};
const day = "2026-11-22";
const one = (name = "Late") => changed(undefined, "play", (kept) => adding(kept, name, late, day));
const names = (doc: unknown, dataset = "play") => heldIn(doc, dataset).kept.map(({ name }) => name);

test("what is saved is held for its dataset alone, under its name", () => {
  const doc = one();
  expect(heldIn(doc, "play").kept).toEqual([
    { name: "Late", scenario: { ...late, name: "Late" }, day },
  ]);
  expect(names(doc, "other")).toEqual([]);
});

test("a name that is taken gets a number, and stays within its length", () => {
  const doc = changed(one(), "play", (kept) => adding(kept, " Late ", late, day));
  expect(names(doc)).toEqual(["Late", "Late (2)"]);
  const long = "x".repeat(60);
  const kept = adding([], long, late, day);
  expect(freeName(kept, long)).toBe(`${"x".repeat(56)} (2)`);
  expect(freeName([], "  ")).toBe("Scenario");
});

test("renaming renames the scenario too, and never onto another", () => {
  const two = adding(adding([], "A", late, day), "B", late, day);
  const kept = renaming(two, "B", "A");
  expect(kept.map(({ name, scenario }) => [name, scenario.name])).toEqual([
    ["A", "A"],
    ["A (2)", "A (2)"],
  ]);
});

const spoilt = {
  kind: "reckoner-saved",
  version: 1,
  stories: ["kept by another part"],
  scenarios: {
    play: [
      { name: "Good", scenario: "late;spread:0.3", day: "soon" },
      { name: "Bad", scenario: "late;spread:9999" },
      { name: "Good", scenario: "-" },
      { name: 7, scenario: "-" },
      null,
    ],
    __proto__x: "no list",
  },
};

test("what is stored and not understood is named, and left where it is when something changes", () => {
  expect(names(spoilt)).toEqual(["Good"]);
  expect(heldIn(spoilt, "play").kept[0]?.day).toBe("");
  expect(heldIn(spoilt, "play").setAside).toEqual(["“Bad”", "“Good”", "7", "null"]);
  const after = changed(spoilt, "play", () => []);
  expect(after["stories"]).toEqual(spoilt.stories);
  expect((after["scenarios"] as typeof spoilt.scenarios).play).toEqual(
    spoilt.scenarios.play.slice(1),
  );
});

test("what a later version keeps is never written over", () => {
  const later = { kind: "reckoner-saved", version: 2 };
  expect(isForeign(later)).toBe(true);
  expect(heldIn(later, "play")).toEqual({
    kept: [],
    setAside: ["what another version of the site kept here"],
  });
  expect(() => changed(later, "play", (kept) => kept)).toThrow("another version");
});

test("all of it goes to a file and comes back, equals once", () => {
  const doc = changed(one(), "other", (kept) => adding(kept, "Mine", late, day));
  const read = fromFile(toFile(doc));
  if ("fault" in read) throw new Error("unread");
  expect(merged(undefined, read.doc)).toEqual(doc);
  expect(merged(doc, read.doc)).toEqual(doc);
  const mine = changed(undefined, "play", (kept) =>
    adding(kept, "Late", { ...late, assumptions: {} }, day),
  );
  expect(names(merged(mine, read.doc))).toEqual(["Late", "Late (2)"]);
});

test.each([
  ["{", "expected", "JSON"],
  ["[]", "found", "a list of 0"],
  ['{"meta":{}}', "expected", "a file of saved scenarios"],
  ['{"kind":"reckoner-saved","version":9}', "found", "9"],
  ['{"kind":"reckoner-saved","version":1}', "expected", "scenarios by dataset"],
] as const)("fromFile(%j) names its fault", (text, field, words) => {
  const read = fromFile(text);
  expect("fault" in read && read.fault[field]).toBe(words);
});

test("asideIn names what of a file is not understood", () => {
  expect(asideIn(spoilt)).toContain("“Bad”");
});

test("storageFault tells a full store from a refused one, and what to do", () => {
  expect(storageFault(new DOMException("", "QuotaExceededError"))).toMatch(
    /no room left.*save all to a file/,
  );
  expect(storageFault(new ReferenceError("indexedDB is not defined"))).toMatch(/refuses to keep/);
  expect(storageFault(new Error("another version of the site keeps something here"))).toMatch(
    /left as it is/,
  );
});

test("any scenario that is saved comes back as it was but for its name", () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const doc: unknown = JSON.parse(
        JSON.stringify(changed(undefined, "play", (kept) => adding(kept, "X", scenario, day))),
      );
      const [back] = heldIn(doc, "play").kept;
      expect(back && formatScenario(back.scenario)).toBe(
        formatScenario({ ...scenario, name: "X" }),
      );
    }),
  );
});

test("heldIn takes anything that may be stored", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (scenarios) => {
      const doc = { kind: "reckoner-saved", version: 1, scenarios };
      const held = heldIn(doc, "play");
      expect(held.kept.length + held.setAside.length).toBeGreaterThanOrEqual(0);
      expect(heldIn(scenarios, "play").kept).toEqual([]);
    }),
  );
});
