import type { Story, StoryScene } from "#/data/schema.ts";

/** The most scenes of a story and callouts of a scene, as the schema has them. */
export const mostScenes = 100;
export const mostCallouts = 4;

/** A story whose minutes are those of its scenes, as the rules of a dataset want them. */
const timed = (story: Story): Story => ({
  ...story,
  minutes: story.scenes.reduce((sum, { hidden, minutes }) => sum + (hidden ? 0 : minutes), 0),
});

/** An id that none of some scenes has: the one wanted, or with a number. */
export function freeSceneId(scenes: readonly { readonly id: string }[], wanted: string): string {
  const taken = new Set(scenes.map(({ id }) => id));
  const plain = wanted.replace(/-\d+$/, "").slice(0, 52);
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${plain}-${n}`)) return `${plain}-${n}`;
}

/** With a scene after another, or at the end; its id made its own. The same story where it is full. */
export function withScene(story: Story, scene: StoryScene, after?: string): Story {
  if (story.scenes.length >= mostScenes) return story;
  const own = { ...scene, id: freeSceneId(story.scenes, scene.id) };
  const at = story.scenes.findIndex(({ id }) => id === after);
  const scenes = [...story.scenes];
  scenes.splice(at < 0 ? scenes.length : at + 1, 0, own);
  return timed({ ...story, scenes });
}

/** What of a scene changes; what is undefined is taken out. */
export type ScenePatch = { readonly [K in keyof StoryScene]?: StoryScene[K] | undefined };

/** With a detour from a scene after it, and after the detours that were kept there before. */
export function withDetour(story: Story, detour: StoryScene, after: string): Story {
  const at = story.scenes.findIndex(({ id }) => id === after);
  if (at < 0) return withScene(story, detour);
  let last = at;
  while (story.scenes[last + 1]?.id.startsWith("detour.")) last++;
  return withScene(story, detour, story.scenes[last]?.id);
}

/** With one scene changed; its id stays. */
export const withChanged = (story: Story, id: string, patch: ScenePatch): Story =>
  timed({
    ...story,
    scenes: story.scenes.map((scene) => (scene.id === id ? defined(scene, patch) : scene)),
  });

function defined(scene: StoryScene, patch: ScenePatch): StoryScene {
  const all = Object.entries({ ...scene, ...patch, id: scene.id });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as StoryScene;
}

/** With a scene once more, after itself. */
export function withTwice(story: Story, id: string): Story {
  const scene = story.scenes.find((one) => one.id === id);
  return scene ? withScene(story, scene, id) : story;
}

/** Without a scene; the last that is left stays, since a story needs one. */
export const withoutScene = (story: Story, id: string): Story =>
  story.scenes.length < 2
    ? story
    : timed({ ...story, scenes: story.scenes.filter((one) => one.id !== id) });

/** With a scene moved to a place, from 0; past either end is at that end. */
export function withMoved(story: Story, id: string, to: number): Story {
  const scene = story.scenes.find((one) => one.id === id);
  if (!scene) return story;
  const others = story.scenes.filter((one) => one !== scene);
  const at = Math.max(0, Math.min(others.length, to));
  if (story.scenes.indexOf(scene) === at) return story;
  return { ...story, scenes: [...others.slice(0, at), scene, ...others.slice(at)] };
}
