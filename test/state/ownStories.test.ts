import fc from "fast-check";
import { expect, test } from "vitest";
import type { Story } from "#/data/schema.ts";
import {
  changedStories,
  mergedStories,
  newStoryId,
  putting,
  readStoryFile,
  storiesIn,
  storyFile,
  type KeptStory,
} from "#/state/ownStories.ts";
import { changed, heldIn } from "#/state/saved.ts";

const story = (id: string, title = id): Story => ({
  ...{ id, order: 0, title, audience: "A", minutes: 1, aims: ["B"] },
  scenes: [{ id: "one", title: "One", link: "#/explore", minutes: 1, notes: [] }],
});
const kept = (id: string, title?: string): KeptStory => ({
  story: story(id, title),
  over: { id: "play", version: "2026.11", fingerprint: "0123abcd" },
  day: "2026-11-22",
});
const titles = (doc: unknown, dataset = "play") =>
  storiesIn(doc, dataset).kept.map(({ story: one }) => one.title);

test("changedStories(doc, dataset, change) keeps a story beside the scenarios that are there", () => {
  const withScenario = changed(undefined, "play", () => []);
  const doc = changedStories(withScenario, "play", (now) => [...now, kept("own.1")]);
  expect(titles(doc)).toEqual(["own.1"]);
  expect(heldIn(doc, "play").setAside).toEqual([]);
  expect(titles(changed(doc, "play", () => []))).toEqual(["own.1"]);
  expect(titles(doc, "another")).toEqual([]);
});

test("changedStories(doc, dataset, change) leaves rows that it does not understand where they are", () => {
  const odd = {
    kind: "reckoner-saved",
    version: 1,
    stories: { play: [{ story: { title: "Odd" } }] },
  };
  const doc = changedStories(odd, "play", (now) => putting(now, kept("own.1")));
  expect(storiesIn(doc, "play").setAside).toEqual(["“Odd”"]);
  expect(titles(doc)).toEqual(["own.1"]);
});

test("changedStories(doc, dataset, change) throws where a later version of the site wrote", () => {
  const later = { kind: "reckoner-saved", version: 2 };
  expect(() => changedStories(later, "play", (now) => now)).toThrow(/another version/);
  expect(storiesIn(later, "play").setAside).toHaveLength(1);
});

test("storiesIn(doc, dataset) never throws, whatever is stored", () => {
  fc.assert(
    fc.property(fc.anything(), (rows) => {
      const doc = { kind: "reckoner-saved", version: 1, stories: { play: rows } };
      expect(storiesIn(doc, "play").kept).toEqual([]);
      expect(storiesIn(rows, "play").kept).toEqual([]);
    }),
  );
});

test("mergedStories(doc, file) brings what is not there, equals once, ids anew", () => {
  let n = 0;
  const doc = changedStories(undefined, "play", () => [kept("own.1", "Same")]);
  const file = changedStories(undefined, "play", () => [
    kept("own.9", "Same"),
    kept("own.1", "Other"),
  ]);
  const all = mergedStories(doc, file, () => `own.new${(n += 1)}`);
  expect(titles(all)).toEqual(["Same", "Other"]);
  expect(new Set(storiesIn(all, "play").kept.map(({ story: one }) => one.id)).size).toBe(2);
});

test("readStoryFile(storyFile(one)) is the story", () => {
  const read = readStoryFile(storyFile(kept("own.1")), "2026-11-23");
  expect(read).toEqual({ one: { ...kept("own.1"), day: "2026-11-23" } });
});

test("readStoryFile(text) never throws, and says what it expected", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readStoryFile(text, "")).toHaveProperty("faults");
    }),
  );
});

test("newStoryId(crypto) has a form that a story of a dataset is told apart by", () => {
  expect(newStoryId(crypto)).toMatch(/^own\.[0-9a-f]{10}$/);
});
