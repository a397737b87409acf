import { expect } from "vitest";
import { plainText, type Phrase } from "#/words/phrase.ts";

/** Asserts what holds of every phrase: it reads as text, and each number in it is a piece of its own. */
export function expectSound(phrase: Phrase): void {
  const text = plainText(phrase);
  expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object|-0\b/);
  expect(text).not.toMatch(/ {2}| [.,;:]|\.\.|,,|^\s|\s$|\( | \)/);
  for (const piece of phrase)
    if (typeof piece === "string") expect(piece, `in “${text}”`).not.toMatch(/\d/);
}

/** The text of a phrase, asserted sound. */
export function say(phrase: Phrase): string {
  expectSound(phrase);
  return plainText(phrase);
}
