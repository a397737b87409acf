import { formatCount, formatMoney, formatPercent } from "#/model/money.ts";
import { count, quantity, type Door, type Phrase, type Quantity } from "./phrase.ts";

const cardinals = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const ordinals = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
];
/** Shares that have a name, ascending. */
const fractions: readonly (readonly [number, string])[] = [
  [1 / 20, "a twentieth"],
  [1 / 10, "a tenth"],
  [1 / 5, "a fifth"],
  [1 / 4, "a quarter"],
  [1 / 3, "a third"],
  [2 / 5, "two fifths"],
  [1 / 2, "half"],
  [3 / 5, "three fifths"],
  [2 / 3, "two thirds"],
  [3 / 4, "three quarters"],
  [4 / 5, "four fifths"],
  [9 / 10, "nine tenths"],
];

/** A whole number in words up to twelve ("none", "one", … "twelve"), in figures above: "1,257". */
export const inWords = (value: number): string => cardinals[value] ?? formatCount(value);

/** A count written in words, as a piece of a sentence. */
export const countInWords = (value: number, door?: Door): Quantity =>
  quantity(inWords(value), door);

/** A place in an order, from 1: "first", … "twelfth", "13th", "21st". */
export function ordinal(place: number): string {
  const word = ordinals[place - 1];
  if (word !== undefined) return word;
  const tens = place % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${formatCount(place)}${ending}`;
}

/**
 * A share between 0 and 1 as people say it: "about half", "three quarters", "nearly nine tenths".
 * A fraction within two hundredths is used as it is; "about half" allows for as much.
 */
export function fraction(share: number): string {
  if (share <= 0) return "none";
  if (share >= 1) return "all";
  if (share < 0.03) return "a small part";
  if (share > 0.97) return "almost all";
  let [value, word] = [1 / 20, "a twentieth"];
  for (const [v, w] of fractions)
    if (Math.abs(share - v) < Math.abs(share - value)) [value, word] = [v, w];
  const off = share - value;
  if (Math.abs(off) <= 0.02 + 1e-9)
    return word === "half" && Math.abs(off) > 0.005 ? "about half" : word;
  return off < 0 ? `nearly ${word}` : `over ${word}`;
}

/** The word for one thing or for several: "proposal", "proposals". */
export const noun = (value: number, one: string, many = `${one}s`): string =>
  value === 1 ? one : many;

/** A count with its noun: "1 proposal", "2 proposals", "no proposals". */
export const plural = (value: number, one: string, many = `${one}s`, door?: Door): Phrase =>
  value === 0 ? [`no ${many}`] : [count(value, door), ` ${noun(value, one, many)}`];

/** A number with its unit in plain words: "81,770 children", "£2.6bn a year", "40%", "£765 a week". */
export function inUnit(value: number, unit: string): string {
  const [, scale, rest] = /^£(?: (million|thousand))?(.*)$/.exec(unit) ?? [];
  if (rest !== undefined)
    return `${scale === undefined ? pounds(value) : formatMoney(scale === "million" ? value : value / 1000)}${rest}`;
  if (unit === "year") return String(value);
  if (unit.startsWith("per cent")) return `${percent(value)}${unit.slice("per cent".length)}`;
  return unit === "" ? formatCount(value) : `${formatCount(value)} ${unit}`;
}

function pounds(value: number): string {
  if (Math.abs(value) >= 1e6) return formatMoney(value / 1e6);
  const [whole = "", pence] = String(Math.abs(Math.round(value * 100) / 100)).split(".");
  const shown = formatCount(Number(whole));
  return `${value < 0 ? "−" : ""}£${pence === undefined ? shown : `${shown}.${pence.padEnd(2, "0")}`}`;
}

const percent = (value: number): string =>
  value % 1 === 0 ? formatPercent(value / 100) : `${formatCount(Math.round(value * 10) / 10)}%`;
