import { deflateSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { readStory } from "#/data/story.ts";
import { askedAlone, packStory, unpackStory } from "#/share/storyLink.ts";

const { stories } = readFolder("data/care-review");

test.each(stories.map((story) => [story.id, story] as const))(
  "unpackStory(packStory(%s)) is the story, in letters an address holds",
  (_, story) => {
    const told = packStory(story);
    expect(told).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(unpackStory(told)).toEqual(story);
    expect(told.length).toBeLessThan(7_600);
  },
);

test("packStory(askedAlone(story, scene)) leaves room for the address in a code that scans", () => {
  const lengths = stories.flatMap((story) =>
    story.scenes
      .filter(({ question }) => question)
      .map((scene) => packStory(askedAlone(story, scene)).length),
  );
  expect(Math.max(...lengths)).toBeLessThan(330);
});

test("askedAlone(story, scene) is a story by the dataset’s own rules", () => {
  for (const story of stories)
    for (const scene of story.scenes.filter(({ question }) => question))
      expect(readStory(askedAlone(story, scene))).toHaveProperty("story");
});

test.each([
  "",
  "A",
  "Axxxx",
  "B123",
  "A____",
  packStory(stories[0] as (typeof stories)[0]).slice(0, 200),
])("unpackStory(%s) is undefined for what is damaged", (told) => {
  expect(unpackStory(told)).toBeUndefined();
});

test("unpackStory(text) refuses what unpacks to more than any story is", () => {
  const bytes = deflateSync(strToU8(`"${" ".repeat(3_000_000)}"`), { level: 9 });
  const told = `A${btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "")}`;
  expect(told.length).toBeLessThan(8000);
  expect(unpackStory(told)).toBeUndefined();
});
