import { expect, test } from "vitest";
import {
  decidedPhrase,
  estimatesPhrase,
  keptPhrase,
  ownLinesPhrase,
  presetsPhrase,
  supposedPhrase,
} from "#/words/folds.ts";
import { plainText } from "#/words/phrase.ts";

test("what is decided names each column that decides anything, and what of it", () => {
  expect(
    plainText(
      decidedPhrase([
        { letter: "A", out: 0, later: 0, part: 0 },
        { letter: "B", out: 12, later: 1, part: 0 },
        { letter: "C", out: 0, later: 0, part: 2 },
      ]),
    ),
  ).toBe("B: 12 out, 1 at another time; C: 2 paid for in part.");
  expect(plainText(decidedPhrase([{ letter: "A", out: 0, later: 0, part: 0 }]))).toBe(
    "Everything is in, on time and paid for in full.",
  );
});

test("what is supposed is named up to three, and counted above", () => {
  const one = (letter: string, ...labels: string[]) => ({ letter, labels });
  expect(plainText(supposedPhrase([one("A"), one("B")]))).toBe("All as at first.");
  expect(
    plainText(supposedPhrase([one("A", "My area", "Prices"), one("B", "a", "b", "c", "d")])),
  ).toBe("A: My area and Prices changed; B: 4 changed.");
});

test("own lines that are not counted are said to be so", () => {
  expect(
    plainText(
      ownLinesPhrase([
        { letter: "A", lines: 1, uncounted: 0 },
        { letter: "B", lines: 3, uncounted: 2 },
      ]),
    ),
  ).toBe("A: 1 line; B: 3 lines, 2 not counted.");
  expect(plainText(ownLinesPhrase([{ letter: "A", lines: 0, uncounted: 0 }]))).toBe("None yet.");
});

test("estimates are counted where some are on", () => {
  expect(plainText(estimatesPhrase([{ letter: "A", on: 3 }], 56))).toBe("A: 3 of 56 on.");
  expect(plainText(estimatesPhrase([{ letter: "A", on: 0 }], 56))).toBe("All are off.");
  expect(plainText(estimatesPhrase([{ letter: "A", on: 0 }], 0))).toBe("This dataset has none.");
});

test("what is kept and what is offered is counted", () => {
  expect(plainText(keptPhrase(0))).toMatch(/^Nothing yet\./);
  expect(plainText(keptPhrase(1))).toBe("1 scenario kept in this browser.");
  expect(plainText(presetsPhrase(8, "A"))).toBe("8 ready-made, each to be measured against A.");
});
