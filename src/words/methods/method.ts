import type { Dataset } from "#/data/schema.ts";
import { formatCount } from "#/model/money.ts";
import type { Presets } from "#/model/presets.ts";
import { quantity, type Phrase, type Quantity } from "../phrase.ts";

/** Where on the site a method is at work; the view turns it into an address. */
export type Use = {
  readonly label: string;
  readonly place: "explore" | "scenarios" | "evidence";
  /** A panel of Explore, or a section of Evidence. */
  readonly at?: string;
};

/** One paragraph of arithmetic: in words, in symbols, worked with the numbers of the dataset in use. */
export type Method = {
  readonly id: string;
  readonly group: "time" | "money" | "chance" | "people" | "sameness";
  readonly title: string;
  readonly plain: readonly string[];
  /** One formula a line; words of letters are its names. */
  readonly symbols: readonly string[];
  /** Step by step, worked out by the model; none where the dataset has nothing to work it out with. */
  readonly example: (work: Presets) => readonly Phrase[];
  /** What it rests on: ids of the site's own sources, and rows of the dataset. */
  readonly rests: readonly string[];
  readonly restsOn?: (dataset: Dataset) => readonly string[];
  readonly used: readonly Use[];
};

/** £ million to one decimal, so that the steps of a sum can be followed: "£759.2m". */
export const inMillions = (amountM: number): Quantity => {
  const tenths = Math.round(amountM * 10) / 10;
  if (tenths === 0) return quantity("£0");
  return quantity(`${tenths < 0 ? "−" : ""}£${formatCount(Math.abs(tenths))}m`);
};

/** A number to some decimals, without trailing zeros: "0.9662". */
export const decimal = (value: number, places = 4): Quantity =>
  quantity(formatCount(Number(value.toFixed(places))));

/** A share as a percentage to some decimals: "76.9%". */
export const percentOf = (share: number, places = 1): Quantity =>
  quantity(`${formatCount(Number((share * 100).toFixed(places)))}%`);

/** A text of ours in which each number is set as a quantity. */
const numbered = (text: string): Phrase =>
  text
    .split(/(£?\d[\d,]*(?:\.\d+)?(?:th|st|nd|rd|bn|m)?%?)/)
    .filter((piece) => piece !== "")
    .map((piece) => (/\d/.test(piece) ? quantity(piece) : piece));

/** A phrase in which the numbers inside its words are set as quantities too. */
export const told = (phrase: Phrase): Phrase =>
  phrase.flatMap((piece): Phrase => (typeof piece === "string" ? numbered(piece) : [piece]));
