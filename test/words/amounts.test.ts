import { expect, test } from "vitest";
import { readAmount } from "#/words/amounts.ts";

test.each<[string, number]>([
  ["12", 12],
  ["1,200", 1200],
  ["£2.5m", 2_500_000],
  ["£ 3 bn", 3e9],
  ["3 thousand", 3000],
  [" .5 ", 0.5],
  ["0.07m", 70_000],
])("readAmount(%j) is %d", (text, value) => {
  expect(readAmount(text)).toBe(value);
});

test.each(["", "ten", "-5", "1,20", "12x", "1e3", "£", "NaN", "2.5 mm", "1.2.3"])(
  "readAmount(%j) is nothing",
  (text) => {
    expect(readAmount(text)).toBeUndefined();
  },
);
