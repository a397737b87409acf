import fc from "fast-check";
import { expect, test } from "vitest";
import { asJudged, effectsOf, effectsPattern, effectsText } from "#/model/effects.ts";
import { idText } from "../anyScenario.ts";

const judged = [
  { proposal: "A", weight: 2 },
  { proposal: "B", weight: 1 },
  { proposal: "C", weight: 0 },
];
const some = fc.uniqueArray(
  fc.record({
    proposal: idText,
    weight: fc.integer({ min: 1, max: 999_999 }).map((thousandths) => thousandths / 1000),
  }),
  { minLength: 1, maxLength: 30, selector: ({ proposal }) => proposal },
);

test("effectsOf(text, judged) are the dataset’s at first, without what carries nothing", () => {
  expect(effectsOf(asJudged, judged)).toEqual(judged.slice(0, 2));
  expect(effectsText(judged.slice(0, 2), judged)).toBe(asJudged);
});

test("effectsOf(text, judged) are those the text names: the later part about one counts, none of weight 0", () => {
  expect(effectsOf("D~1,A~0.5,E~0,D~3", judged)).toEqual([
    { proposal: "D", weight: 3 },
    { proposal: "A", weight: 0.5 },
  ]);
});

test("effectsOf(text, judged) of a text that is none are the dataset’s", () => {
  expect(effectsOf("A~-1", judged)).toEqual(judged.slice(0, 2));
});

test("effectsText(effects) of none is as at first", () => {
  expect(effectsText([], judged)).toBe(asJudged);
});

test("effectsOf(effectsText(x)) is x, and the text can be in a link", () => {
  fc.assert(
    fc.property(some, (effects) => {
      const text = effectsText(effects, judged);
      expect(text).toMatch(effectsPattern);
      expect(effectsOf(text, judged)).toEqual(effects);
    }),
  );
});
