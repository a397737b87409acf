import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { readAddress } from "#/state/params.ts";
import { createState, reconcile } from "#/state/store.ts";
import { plainText } from "#/words/phrase.ts";
import { notesOf, scenesOf, telling } from "#/words/telling.ts";
import { small } from "../small.ts";

const shipped = readFolder("data/care-review", "data/areas");
const tell = telling(shipped);
const said = (text: string) => plainText(tell(text));

test.each([
  ["{cost:cost-programme}", "£2.6bn"],
  ["{year:cost-programme/2024-25}", "£1.26bn"],
  ["{gap:cost-programme}", "£77m"],
  ["{share:cost-family-help/cost-programme}", "77%"],
  ["{funding:gov-200m}", "£200m"],
  ["{point:cla/2025-03-31}", "81,770"],
  ["{figure:fig-fh-children}", "about 500,000 children"],
  ["{title:CR-8.01}", "“National Children's Social Care Framework”"],
  ["{answer:CR-5.03}", "rejected"],
  ["{step:CR-8.01}", "delivered"],
  ["{waits:CR-8.01}", "seven"],
  ["{waits:CR-2.04}", "five"],
  ["{needs:CR-2.01}", "two"],
  ["{count:proposals}", "110"],
  ["{count:proposals/care-review}", "94"],
  ["{count:accepted}", "53"],
  ["{count:unanswered}", "50"],
  ["{count:unpriced}", "106"],
])("telling(shipped) tells %s as %s, as the charts do", (token, text) => {
  expect(said(token)).toBe(text);
});

test("telling(dataset) leaves what it doesn’t know as it is written", () => {
  expect(said("A {risk:x} and {cost:nowhere}")).toBe("A {risk:x} and {cost:nowhere}");
});

test("telling(dataset) gives published numbers the door behind them", () => {
  expect(tell("{cost:cost-programme}")).toEqual([{ text: "£2.6bn", door: "cost:cost-programme" }]);
});

test("every text of the shipped stories is told whole", () => {
  const left = shipped.stories.flatMap(({ scenes }) =>
    scenes.flatMap(({ title, reveal = "", notes, callouts = [] }) =>
      [title, reveal, ...notes, ...callouts.map(({ text }) => text)].map(said),
    ),
  );
  expect(left.filter((text) => /[{}]/.test(text))).toEqual([]);
});

test("every link of the shipped stories is understood whole, and names what is there", () => {
  const aside = shipped.stories.flatMap(({ scenes }) =>
    scenes.flatMap(({ id, link }) => {
      const store = createState(link);
      reconcile(store, shipped);
      return [...readAddress(link).setAside, ...store.getState().setAside].map(
        ({ key, text }) => `${id}: ${key}=${text}`,
      );
    }),
  );
  expect(aside).toEqual([]);
});

test("notesOf(scene) tells what to say from what to do", () => {
  const notes = notesOf({ notes: ["Say this.", "> Wait."] }, telling(small()));
  expect(notes.map(({ kind, phrase }) => [kind, plainText(phrase)])).toEqual([
    ["say", "Say this."],
    ["do", "Wait."],
  ]);
});

test("scenesOf(story) leaves hidden scenes out", () => {
  const scene = { title: "A", link: "#/explore", minutes: 1, notes: [] };
  const scenes = [
    { ...scene, id: "a" },
    { ...scene, id: "b", hidden: true },
  ];
  expect(scenesOf({ scenes }).map(({ id }) => id)).toEqual(["a"]);
});
