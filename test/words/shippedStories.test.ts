import { expect, test } from "vitest";
import type { Story, StoryScene } from "#/data/schema.ts";
import { readFolder } from "#/data/published.ts";
import { asked } from "#/model/asked.ts";
import { groundOf } from "#/model/quantity.ts";
import { plainText } from "#/words/phrase.ts";
import { truthPhrase } from "#/words/question.ts";
import { notesOf, scenesOf, telling } from "#/words/telling.ts";

const shipped = readFolder("data/care-review", "data/areas");
const tell = telling(shipped);
const scenes = shipped.stories.flatMap((story) =>
  scenesOf(story).map((scene) => [story.id, scene.id, scene] as const),
);

/** What a calm speaker says in a minute. */
const wordsAMinute = 130;
const stated: Readonly<Record<string, number>> = {
  "half a minute": 0.5,
  "one minute": 1,
  "one and a half minutes": 1.5,
  "two minutes": 2,
  "two and a half minutes": 2.5,
  "three minutes": 3,
};

/** Minutes that a scene's directions leave to the room; NaN where one is not written in the fixed form. */
const roomMinutes = ({ notes }: Pick<StoryScene, "notes">): number =>
  notes
    .filter((note) => note.includes("(Room"))
    .map((note) => stated[/^> .*\(Room: ([a-z ]+)\.\)$/.exec(note)?.[1] ?? ""] ?? NaN)
    .reduce((sum, minutes) => sum + minutes, 0);

/** Minutes that it takes to say what a scene's notes say, tokens told. */
const spokenMinutes = (scene: StoryScene): number =>
  notesOf(scene, tell)
    .filter(({ kind }) => kind === "say")
    .flatMap(({ phrase }) => plainText(phrase).split(/\s+/)).length / wordsAMinute;

const taken = (scene: StoryScene): number => spokenMinutes(scene) + roomMinutes(scene);

test("roomMinutes(scene) adds what the fixed form states, and takes no other", () => {
  const notes = ["> Wait. (Room: half a minute.)", "Say it.", "> Vote. (Room: two minutes.)"];
  expect(roomMinutes({ notes })).toBe(2.5);
  expect(roomMinutes({ notes: ["> Wait. (Room: 3 minutes.)"] })).toBeNaN();
  expect(roomMinutes({ notes: ["Said aloud. (Room: one minute.)"] })).toBeNaN();
});

test.each(scenes)("%s, %s: what is said and the room’s time fill its minutes", (_, __, scene) => {
  expect(roomMinutes(scene)).toBeGreaterThan(0);
  expect(Math.abs(taken(scene) - scene.minutes)).toBeLessThanOrEqual(0.5);
});

test.each(shipped.stories.map((story): [string, Story] => [story.id, story]))(
  "%s takes the minutes that it says, to a tenth",
  (_, story) => {
    const all = scenesOf(story).reduce((sum, scene) => sum + taken(scene), 0);
    expect(Math.abs(all / story.minutes - 1)).toBeLessThanOrEqual(0.1);
  },
);

const questions = scenes.flatMap(([, id, { question }]) =>
  question === undefined ? [] : [[id, asked(question, groundOf(shipped))] as const],
);

test("the shipped stories ask every kind of question, each with a truth or openly without one", () => {
  expect(new Set(questions.map(([, one]) => one?.kind))).toEqual(
    new Set(["line", "number", "choose", "rank"]),
  );
  for (const [id, one] of questions) expect(plainText(truthPhrase(one!)), id).not.toBe("");
});

test("what a shipped story has put in order has numbers, and no two alike", () => {
  const ranks = questions.flatMap(([, one]) => (one?.kind === "rank" ? [one] : []));
  expect(ranks.map((one) => plainText(truthPhrase(one)))).toEqual([
    "The most first: Family Help, £2bn; Workforce, £253m; Transforming care, £82m.",
  ]);
  for (const { compared, order, options } of ranks) {
    expect(new Set(compared.map((one) => one?.value)).size).toBe(options.length);
    expect(compared).not.toContain(undefined);
    expect(order).not.toEqual(options.map((_, place) => place));
  }
});

/** The views of a story in which the answer to a question can be read, by the scene that asks it. */
const giveaways: Readonly<Record<string, RegExp>> = {
  "guess-share": /panel=by/,
  "guess-keystone": /panel=connections/,
  "what-has-a-price": /panel=by/,
  "guess-care": /panel=futures/,
  "guess-delivered": /panel=became/,
};

test("no two scenes of a story show the same package", () => {
  const benches = scenes.filter(([, , { link }]) => link.startsWith("#/scenarios"));
  const links = benches.map(([story, , { link }]) => `${story} ${link}`);
  expect(links.length).toBeGreaterThan(3);
  expect(new Set(links).size).toBe(links.length);
});

test("no scene before a question shows the picture that answers it, nor has the wall to be blanked", () => {
  const askers = new Map(scenes.map(([story, id, scene]) => [id, [story, scene.question]]));
  for (const [id, view] of Object.entries(giveaways)) {
    const [story, question] = askers.get(id) ?? [];
    expect(question, id).toBeDefined();
    const own = scenes.filter(([of]) => of === story);
    const before = own.slice(
      0,
      own.findIndex(([, one]) => one === id),
    );
    expect(before.filter(([, , { link }]) => view.test(link)).map(([, one]) => one)).toEqual([]);
  }
  const notes = scenes.flatMap(([, , scene]) => scene.notes);
  expect(notes.filter((note) => /gives .*away|blank (it|the wall)/i.test(note))).toEqual([]);
});
