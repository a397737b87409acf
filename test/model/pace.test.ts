import { expect, test } from "vitest";
import { pace } from "#/model/pace.ts";

/** Ten minutes: 2, 3 (may be left out), 4, 1 (may be left out). */
const scenes = [
  { id: "a", minutes: 2 },
  { id: "b", minutes: 3, spare: true },
  { id: "c", minutes: 4 },
  { id: "d", minutes: 1, spare: true },
];

test("pace(scenes, place, elapsed) is on time while a scene’s minutes last", () => {
  expect(pace(scenes, 1, 2)).toEqual({ behind: 0, left: 8, skip: undefined });
  expect(pace(scenes, 1, 5)).toMatchObject({ behind: 0 });
});

test("pace(scenes, place, elapsed) is behind from the end of the scene on, and names what to skip", () => {
  expect(pace(scenes, 0, 5)).toEqual({ behind: 3, left: 10, skip: { id: "b", place: 1 } });
  expect(pace(scenes, 0, 3)).toMatchObject({ behind: 1, skip: { id: "d", place: 3 } });
  expect(pace(scenes, 0, 2.5)).toMatchObject({ behind: 0.5, skip: undefined });
});

test("pace(scenes, place, elapsed) has time in hand before a scene is due", () => {
  expect(pace(scenes, 2, 1)).toMatchObject({ behind: -4, skip: undefined });
});

test("pace(scenes, place, elapsed) proposes nothing that is past or must not be left out", () => {
  expect(pace(scenes, 3, 30)).toMatchObject({ behind: 20, skip: undefined });
});
