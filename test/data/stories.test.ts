import { expect, test } from "vitest";
import { DatasetError } from "#/data/faults.ts";
import { parseDataset } from "#/data/parse.ts";
import { readFolder } from "#/data/published.ts";
import { pieces } from "#/data/tokens.ts";
import { smallDocument } from "../small.ts";

const scene = { id: "one", title: "One", link: "#/explore", minutes: 2, notes: [] };
const story = {
  ...{ id: "talk", order: 1, title: "A talk", audience: "All", minutes: 2, aims: ["Know"] },
  scenes: [scene],
};
/** What is said of a dataset whose one story is changed so. */
function saidOf(changes: object, inScene: object = {}): readonly string[] {
  const row = { ...story, scenes: [{ ...scene, ...inScene }], ...changes };
  try {
    parseDataset({ ...smallDocument(), stories: [row] });
    return [];
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return error.message.split("\n").slice(1);
  }
}

test("parseDataset(document) takes a story whose names are all there", () => {
  expect(saidOf({}, { title: "{count:proposals} made, {title:P-1}", notes: ["> Wait."] })).toEqual(
    [],
  );
});

test("parseDataset(document) adds up a story’s minutes without its hidden scenes", () => {
  expect(saidOf({ minutes: 3 })).toEqual([
    "stories talk, minutes: expected 2, which its scenes that are not hidden take, found 3. Correct the story’s minutes or a scene’s.",
  ]);
  expect(saidOf({ scenes: [scene, { ...scene, id: "two", hidden: true }] })).toEqual([]);
});

test("parseDataset(document) names two scenes of one id", () => {
  expect(saidOf({ minutes: 4, scenes: [scene, scene] })).toEqual([
    "stories talk, scenes: expected scenes with ids of their own, found “one” twice. Give each scene its own id.",
  ]);
});

test.each([
  [{ link: "#/explore?focus=P-9" }, "link.focus: expected the id of a row in proposals"],
  [{ link: "#/explore?theme=law,nowhere" }, "link.theme"],
  [{ callouts: [{ text: "Here", proposal: "P-9" }] }, "callouts.0.proposal"],
  [{ callouts: [{ text: "Here", link: "L-9" }] }, "callouts.0.link"],
  [{ callouts: [{ text: "Here", group: "nowhere" }] }, "callouts.0.group"],
  [{ title: "{risk:P-1} is high" }, "title: expected a token of a kind there is"],
  [{ title: "{figure}" }, "title: expected the id of a row in figures"],
  [{ title: "{figure:a/b}" }, "title: expected one name"],
  [{ notes: ["{cost:nowhere}"] }, "notes.0: expected the id of a row in costs"],
  [{ reveal: "{point:nowhere/2022}" }, "reveal: expected the id of a row in series"],
  [{ title: "{count:everything}" }, "title: expected a count there is"],
  [{ title: "{count:proposals/nowhere}" }, "title: expected the id of a theme or a review"],
  [{ title: "{toString:x}" }, "title: expected a token of a kind there is"],
  [
    { question: { kind: "line", ask: "?", series: "nowhere", after: "2022" } },
    "question.series: expected the id of a row in series",
  ],
])("parseDataset(document) says where a scene names what is not there: %o", (changes, said) => {
  const faults = saidOf({}, changes);
  expect(faults.some((fault) => fault.includes(`stories talk, scene one, ${said}`))).toBe(true);
});

test.each([
  "javascript:alert(1)",
  "https://example.org/#/explore",
  "#/present?story=talk",
  "#/explore?a b",
])("parseDataset(document) refuses a scene that leads out of the views: %s", (link) => {
  expect(saidOf({}, { link })[0]).toMatch(/^stories talk, scenes.0.link: expected/);
});

test("parseDataset(document) refuses a callout with two pins", () => {
  const callouts = [{ text: "Here", proposal: "P-1", year: "2025" }];
  expect(saidOf({}, { callouts })[0]).toContain("one pin at most");
});

const shipped = readFolder("data/care-review", "data/areas");

test("the shipped stories hold no number that the dataset has: digits are dates only", () => {
  const texts = shipped.stories.flatMap(({ scenes }) =>
    scenes.flatMap(({ title, reveal = "", notes, callouts = [] }) => [
      title,
      reveal,
      ...notes,
      ...callouts.map(({ text }) => text),
    ]),
  );
  const typed = texts.flatMap((text) =>
    pieces(text).flatMap((piece) =>
      typeof piece === "string" ? (piece.match(/£?\d[\d,.-]*\d%?|\d%?/g) ?? []) : [],
    ),
  );
  expect(typed.filter((digits) => !/^20(2\d|3\d)(-\d\d)?\.?$/.test(digits))).toEqual([]);
});

test("three stories ship, of 20, 30 and 15 minutes, each with notes to every scene", () => {
  expect(shipped.stories.map(({ minutes }) => minutes)).toEqual([20, 30, 15]);
  const bare = shipped.stories.flatMap(({ scenes }) =>
    scenes.filter(({ notes }) => notes.filter((note) => !note.startsWith(">")).length === 0),
  );
  expect(bare).toEqual([]);
});
