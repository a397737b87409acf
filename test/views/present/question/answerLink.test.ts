import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { readAddress } from "#/state/params.ts";
import { guestOf } from "#/views/present/guest.ts";
import { answerLink, pageLink } from "#/views/present/question/useQuestions.tsx";

const [story] = readFolder("data/care-review").stories.filter(({ id }) => id === "four-years-on");
if (!story) throw new Error("no story to ask from");
const asking = story.scenes.filter(({ question }) => question);

test("answerLink(story, scene) of a shipped story names it", () => {
  const [scene] = asking;
  expect(answerLink(story, scene?.id ?? "")).toBe(
    `#/present?story=four-years-on&scene=${scene?.id}&role=answer`,
  );
});

test("answerLink(story, scene) of one’s own story brings the question along, short enough to scan", () => {
  for (const scene of asking) {
    const link = answerLink({ ...story, id: "own.0123456789" }, scene.id);
    expect(`https://example.org/reckoner/${link}`.length).toBeLessThanOrEqual(400);
    const { params, setAside } = readAddress(link);
    expect(setAside).toEqual([]);
    const read = guestOf(params.told);
    expect("story" in read && read.story.scenes[0]?.question).toEqual(scene.question);
    expect(params.scene).toBe(scene.id);
  }
});

test("pageLink(story, scene) leads to the question before its answer, and to the view after", () => {
  const scene = asking.find(({ id }) => id === "guess-care")!;
  expect(pageLink(story, scene, false)).toBe(answerLink(story, "guess-care"));
  expect(pageLink(story, scene, true)).toBe("#/explore?panel=futures");
  const plain = story.scenes.find(({ question }) => !question)!;
  expect(pageLink(story, plain, false)).toBe(plain.link);
});
