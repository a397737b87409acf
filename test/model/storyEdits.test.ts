import fc from "fast-check";
import { expect, test } from "vitest";
import type { Story, StoryScene } from "#/data/schema.ts";
import { readStory } from "#/data/story.ts";
import {
  freeSceneId,
  mostScenes,
  withChanged,
  withDetour,
  withMoved,
  withoutScene,
  withScene,
  withTwice,
} from "#/model/storyEdits.ts";

const scene = (id: string): StoryScene => ({
  id,
  title: id,
  link: "#/explore",
  minutes: 2,
  notes: [],
});
const story = (...ids: string[]): Story => ({
  ...{ id: "own.1", order: 0, title: "T", audience: "A", minutes: 2 * ids.length, aims: ["B"] },
  scenes: ids.map(scene),
});
const idsOf = ({ scenes }: Story) => scenes.map(({ id }) => id).join(" ");

test("withScene(story, scene, after) comes after it, under an id of its own", () => {
  expect(idsOf(withScene(story("a", "b"), scene("c"), "a"))).toBe("a c b");
  expect(idsOf(withScene(story("a", "b"), scene("b"), "a"))).toBe("a b-2 b");
  expect(idsOf(withScene(story("a"), scene("b")))).toBe("a b");
});

test("withScene(story, scene) leaves a full story as it is", () => {
  const full = story(...Array.from({ length: mostScenes }, (_, i) => `s${i}`));
  expect(withScene(full, scene("more"))).toBe(full);
});

test("withDetour(story, detour, after) comes after the scene, behind detours kept there before", () => {
  const one = withDetour(story("a", "b"), scene("detour.1"), "a");
  expect(idsOf(withDetour(one, scene("detour.2"), "a"))).toBe("a detour.1 detour.2 b");
  expect(idsOf(withDetour(one, scene("detour.1"), "gone"))).toBe("a detour.1 b detour.1-2");
});

test("withMoved(story, id, to) puts a scene at a place, and past the end at the end", () => {
  expect(idsOf(withMoved(story("a", "b", "c"), "a", 1))).toBe("b a c");
  expect(idsOf(withMoved(story("a", "b", "c"), "a", 9))).toBe("b c a");
  expect(idsOf(withMoved(story("a", "b", "c"), "c", -1))).toBe("c a b");
  const same = story("a", "b");
  expect(withMoved(same, "a", 0)).toBe(same);
});

test("withoutScene(story, id) never takes the last scene out", () => {
  expect(idsOf(withoutScene(story("a", "b"), "a"))).toBe("b");
  const one = story("a");
  expect(withoutScene(one, "a")).toBe(one);
});

test("withChanged(story, id, patch) takes out what is undefined, and the minutes follow", () => {
  const changed = withChanged(story("a", "b"), "a", { hidden: true, minutes: 5 });
  expect(changed.minutes).toBe(2);
  const shown = withChanged(changed, "a", { hidden: undefined });
  expect(shown.minutes).toBe(7);
  expect(shown.scenes[0]).not.toHaveProperty("hidden");
});

test("freeSceneId(scenes, wanted) is never taken, and counts on from a number", () => {
  expect(freeSceneId([{ id: "a" }, { id: "a-2" }], "a")).toBe("a-3");
  expect(freeSceneId([{ id: "a" }, { id: "a-2" }], "a-2")).toBe("a-3");
});

test("whatever is done to a story, it is one by the dataset’s own rules", () => {
  const step = fc.tuple(fc.nat(5), fc.nat(8), fc.nat(8));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const made = steps.reduce(
        (now, [what, one, other]) => {
          const id = now.scenes[one % now.scenes.length]?.id ?? "";
          if (what === 0) return withScene(now, scene("scene-1"), id);
          if (what === 1) return withTwice(now, id);
          if (what === 2) return withoutScene(now, id);
          if (what === 3) return withMoved(now, id, other);
          if (what === 4) return withChanged(now, id, { minutes: 0.25 + other });
          return withChanged(now, id, { hidden: other > 4 ? true : undefined });
        },
        story("a", "b"),
      );
      expect(readStory(made)).toHaveProperty("story");
    }),
  );
});
