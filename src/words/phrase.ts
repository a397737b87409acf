import { formatCount, formatMoney } from "#/model/money.ts";
import { formatDate, precisionOf, type FinancialYear, type PartialDate } from "#/model/time.ts";

/**
 * What a number opens: the kind of row and its id ("cost:cost-programme", "figure:fig-ask-4y",
 * "funding:gov-200m", "series:cla@2025", "area:E06000001@children"), how a count was made ("count:accepted"), or how a scenario's total is
 * made up ("sum:s1").
 */
export type Door =
  `${"cost" | "figure" | "funding" | "series" | "area" | "status" | "count" | "method" | "sum"}:${string}`;

/**
 * A piece of a sentence that is more than words: a number, and the door behind it if there is one.
 * The marks say when it is something else: a date, the name of a proposal, or a row's own words.
 */
export type Quantity = {
  readonly text: string;
  readonly door?: Door | undefined;
  /** The date that the text writes out. */
  readonly date?: PartialDate | undefined;
  /** The proposal that the text names. */
  readonly proposal?: string | undefined;
  /** The text is quoted from a row of the dataset. */
  readonly row?: true | undefined;
};

/** A sentence in pieces: words, and the numbers among them. */
export type Phrase = readonly (string | Quantity)[];

/** A number that opens a door when there is one to open. */
export const quantity = (text: string, door?: Door): Quantity =>
  door === undefined ? { text } : { text, door };

/** A whole number as a piece of a sentence: "1,257". */
export const count = (value: number, door?: Door): Quantity => quantity(formatCount(value), door);

/** An amount in £ million as a piece of a sentence: "£2.6bn". */
export const money = (amountM: number, door?: Door): Quantity =>
  quantity(formatMoney(amountM), door);

/** A date as a piece of a sentence: "2 February 2023". */
export const moment = (date: PartialDate, style: "long" | "short" = "long"): Quantity => ({
  text: formatDate(date, style),
  date,
});

/** A date with the word that goes before it: "on 2 February 2023", "in March 2025", "in 2027". */
export const when = (date: PartialDate): Phrase => [
  precisionOf(date) === "day" ? "on " : "in ",
  moment(date),
];

/** A financial year as a piece of a sentence: "2024-25". */
export const inYear = (year: FinancialYear): Quantity => ({ text: year });

/** The name of a proposal, so that pointing at it lights the proposal. */
export const mention = (proposal: string, text: string): Quantity => ({ text, proposal });

/** Words of a row of the dataset, as they stand there. */
export const said = (text: string): Quantity => ({ text, row: true });

/** A phrase whose numbers open nothing, for where nothing can be opened: in a link, on a wall. */
export const closed = (phrase: Phrase): Phrase =>
  phrase.map((piece) => (typeof piece === "string" ? piece : { ...piece, door: undefined }));

/** A sentence as plain text, for alternative texts, the live region and "copy as text". */
export const plainText = (phrase: Phrase): string =>
  phrase.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");

/** Phrases joined into one, with a space between. */
export const sentences = (...phrases: readonly Phrase[]): Phrase => joined(phrases, " ");

/** Phrases joined into one by words; empty ones are left out. */
export const joined = (phrases: readonly Phrase[], by: string): Phrase =>
  phrases
    .filter((phrase) => phrase.length > 0)
    .flatMap((phrase, i) => (i === 0 ? phrase : [by, ...phrase]));

/** A list as people write it: "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

/** A list of phrases as people write it, with "and" or "or" before the last. */
export function listedPhrases(items: readonly Phrase[], last: "and" | "or" = "and"): Phrase {
  const tail = items.at(-1);
  if (items.length < 2 || tail === undefined) return tail ?? [];
  return [...joined(items.slice(0, -1), ", "), ` ${last} `, ...tail];
}

/** The same phrase with a capital at its beginning; a row's own words stay as they are. */
export function capital(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  if (first === undefined) return phrase;
  const raised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return [
    typeof first === "string"
      ? raised(first)
      : first.row
        ? first
        : { ...first, text: raised(first.text) },
    ...rest,
  ];
}

/** A phrase made into a sentence: a capital at its beginning, and a full stop unless it ends in a mark. */
export function sentence(phrase: Phrase): Phrase {
  const raised = capital(phrase);
  return /[.?!:]["”’)]?$/.test(plainText(raised)) ? raised : [...raised, "."];
}
