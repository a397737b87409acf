import type { Question } from "#/data/schema/question.ts";
import type { Asked } from "./asked.ts";
import { digest } from "./dice.ts";
import { isFitting, possible, type Said } from "./guesses.ts";
import { roundUp, stepOf, valueOfStep } from "./scale.ts";

/**
 * What codes are written in: 23 symbols, none of which looks like another that is in (of 0 O D only D, of
 * 1 I L none, of 2 Z only 2, of 5 S only 5, of 8 B only 8, of U V Y only Y). A prime number, so that a
 * weighted sum by it misses no single error and no swap of neighbours.
 */
export const alphabet = "23456789ACDEFHJKMPRTWXY";
const base = alphabet.length;

/** What a code says, or why it is refused. */
export type Read =
  | { readonly said: Said }
  | {
      readonly refused:
        | { readonly why: "length"; readonly expected: number; readonly found: number }
        | { readonly why: "symbol"; readonly symbol: string }
        /** A symbol or two is wrong; or it is a code for the other question, where one is given. */
        | { readonly why: "check"; readonly other?: Question | undefined };
    };

/** Symbols of a code for a question: the answer, one for the question, and the check. */
export const codeLength = (asked: Asked): number => payloadLength(asked) + 2;

/** As many numbers as a printed sheet lists of one scale. */
const mostPrinted = 60;

/**
 * Answers with their codes, for a printed sheet: every option, or the numbers of a scale as finely as a
 * page has room for. None for what has too many answers to list, which is an order.
 */
export function printedAnswers(
  asked: Asked,
): readonly { readonly said: Said; readonly code: string }[] {
  if (asked.kind === "rank") return [];
  const all = possible(asked);
  const every = all <= mostPrinted ? 1 : roundUp(all / mostPrinted);
  const numbers = Array.from({ length: Math.ceil(all / every) }, (_, i) => i * every);
  return numbers.map((number) => {
    const said = saidAs(number, asked);
    return { said, code: codeOf(said, asked) };
  });
}

function payloadLength(asked: Asked): number {
  let [length, room] = [1, base];
  for (const all = possible(asked); room < all; room *= base) length += 1;
  return length;
}

/** An answer as a code of at most eight symbols; throws when the question cannot have that answer. */
export function codeOf(said: Said, asked: Asked): string {
  if (!isFitting(said, asked)) throw new Error(`not an answer to this question: ${said.kind}`);
  const length = payloadLength(asked);
  const digits: number[] = [];
  for (let rest = numberOf(said, asked), i = 0; i < length; i++) {
    digits.unshift(rest % base);
    rest = Math.floor(rest / base);
  }
  const { mark, seed } = identity(asked.question);
  digits.push(mark);
  digits.push(checkOf(digits, seed));
  return digits.map((digit) => alphabet[digit]).join("");
}

/**
 * What a typed code says. Case, spaces and hyphens do not matter. Any one wrong symbol, and any two
 * neighbours swapped, are refused; where it fits one of the `others` instead, that is said.
 */
export function readCode(text: string, asked: Asked, others: readonly Asked[] = []): Read {
  const typed = text.toUpperCase().replace(/[\s.-]/g, "");
  const digits: number[] = [];
  for (const symbol of typed) {
    const digit = alphabet.indexOf(symbol);
    if (digit < 0) return { refused: { why: "symbol", symbol } };
    digits.push(digit);
  }
  const said = saidBy(digits, asked);
  if (said !== undefined) return { said };
  const other = others.find((one) => one !== asked && saidBy(digits, one) !== undefined);
  if (other !== undefined) return { refused: { why: "check", other: other.question } };
  const expected = codeLength(asked);
  return digits.length === expected
    ? { refused: { why: "check" } }
    : { refused: { why: "length", expected, found: digits.length } };
}

function saidBy(digits: readonly number[], asked: Asked): Said | undefined {
  if (digits.length !== codeLength(asked)) return undefined;
  const { mark, seed } = identity(asked.question);
  if (digits.at(-2) !== mark || digits.at(-1) !== checkOf(digits.slice(0, -1), seed))
    return undefined;
  const number = digits.slice(0, -2).reduce((sum, digit) => sum * base + digit, 0);
  return number < possible(asked) ? saidAs(number, asked) : undefined;
}

/** The symbol that brings the sum of symbols, each times its place from 2, to the question's seed. */
function checkOf(digits: readonly number[], seed: number): number {
  const sum = digits.reduce((all, digit, i) => all + digit * (i + 2), seed);
  return (base - (sum % base)) % base;
}

/** What sets codes of one question apart from those of others: two numbers below 23, from all it says. */
function identity(question: Question): { readonly mark: number; readonly seed: number } {
  const [hash] = digest(canonical(question));
  return { mark: hash % base, seed: Math.floor(hash / base) % base };
}

/** A short name for a question, the same while it says the same: guesses are kept under it. */
export const nameOf = (question: Question): string =>
  digest(canonical(question))[0].toString(16).padStart(8, "0");

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const held = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${held
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join()}}`;
}

function numberOf(said: Said, asked: Asked): number {
  if (said.kind === "choose") return said.option;
  if (said.kind === "rank") return orderNumber(said.order);
  return "scale" in asked ? stepOf(asked.scale, said.kind === "line" ? said.end : said.value) : 0;
}

function saidAs(number: number, asked: Asked): Said {
  switch (asked.kind) {
    case "line":
      return { kind: "line", end: valueOfStep(asked.scale, number) };
    case "number":
      return { kind: "number", value: valueOfStep(asked.scale, number) };
    case "choose":
      return { kind: "choose", option: number };
    case "rank":
      return { kind: "rank", order: orderAt(number, asked.options.length) };
  }
}

/** The number of an order among all, from 0 (Lehmer 1960: factorial base). */
function orderNumber(order: readonly number[]): number {
  return order.reduce(
    (sum, place, i) =>
      sum * (order.length - i) + order.slice(i + 1).filter((o) => o < place).length,
    0,
  );
}

function orderAt(number: number, length: number): readonly number[] {
  const digits: number[] = [];
  for (let radix = 1, rest = number; radix <= length; radix++) {
    digits.unshift(rest % radix);
    rest = Math.floor(rest / radix);
  }
  const left = Array.from({ length }, (_, i) => i);
  return digits.map((digit) => left.splice(digit, 1)[0] ?? 0);
}
