import { expect, test } from "vitest";
import { parseDataset } from "#/data/parse.ts";
import type { Story } from "#/data/schema.ts";
import { goneFrom, readStory, runnable } from "#/data/story.ts";
import { small, smallDocument } from "../small.ts";

const scene = { id: "one", title: "One", link: "#/explore", minutes: 2, notes: ["Say this."] };
const story: Story = {
  ...{ id: "own.1", order: 0, title: "T", audience: "A", minutes: 2, aims: ["B"] },
  scenes: [scene],
};
const dataset = small();
const faultsOf = (input: unknown) => {
  const read = readStory(input);
  return "faults" in read ? read.faults.map(({ where, field }) => `${where}, ${field}`) : [];
};

test("readStory(input) takes what the dataset takes, and names what it refuses as the dataset does", () => {
  expect(readStory(story)).toEqual({ story });
  expect(faultsOf({ ...story, minutes: 5 })).toEqual(["stories own.1, minutes"]);
  expect(faultsOf({ ...story, scenes: [scene, scene], minutes: 4 })).toEqual([
    "stories own.1, scenes",
  ]);
  expect(faultsOf({ ...story, scenes: [] })).toEqual(["stories own.1, scenes"]);
});

test.each([null, undefined, 3, "story", [], [story]])(
  "readStory(%j) is a fault, not a throw",
  (input) => {
    expect(faultsOf(input)).toEqual(["the story, "]);
  },
);

test("readStory(input) refuses keys that would reach further", () => {
  const odd: unknown = JSON.parse(`{"__proto__":{"id":"x"},"constructor":1,"id":"own.1"}`);
  expect(faultsOf(odd).length).toBeGreaterThan(0);
});

test("runnable(story, dataset) is the story itself while everything it names is there", () => {
  expect(runnable(story, dataset)).toBe(story);
});

test("runnable(story, dataset) leaves out what is gone, and tells the speaker why", () => {
  const old: Story = {
    ...story,
    scenes: [
      {
        ...scene,
        title: "{title:P-99} of {count:proposals}",
        link: "#/explore?focus=P-99",
        callouts: [{ text: "Here", proposal: "P-99" }, { text: "And {count:proposals}" }],
        question: {
          ...{ kind: "number", ask: "How many?", from: 0, to: 10, step: 1 },
          answer: { from: "waiting", of: "P-99" },
        },
      },
    ],
  };
  expect([...goneFrom(old, dataset).keys()]).toEqual(["one"]);
  const [made] = runnable(old, dataset).scenes;
  expect(made?.title).toBe("(no longer in the dataset) of {count:proposals}");
  expect(made?.callouts).toEqual([{ text: "And {count:proposals}" }]);
  expect(made).not.toHaveProperty("question");
  expect(made?.notes[0]).toMatch(/^> This scene was made with another version.*“P-99”/);
  expect(made?.notes[1]).toBe("Say this.");
});

test("parseDataset(document) takes a story that was made here", () => {
  expect(() => parseDataset({ ...smallDocument(), stories: [story] })).not.toThrow();
});
