import type { Row } from "#/data/schema.ts";
import { formatMoney } from "#/model/money.ts";
import { noun } from "./numbers.ts";
import {
  count,
  money,
  quantity,
  said,
  sentence,
  sentences,
  type Door,
  type Phrase,
} from "./phrase.ts";

type Estimate = Pick<Row<"estimates">, "decision" | "reason" | "countedFiveYearsM" | "fiveYearsM">;
type Range = { readonly low: number; readonly central: number; readonly high: number };

/** How many estimates are on: "52 of 56 estimates are on". */
export const estimatesOnPhrase = (on: number, of: number): Phrase => [
  count(on),
  " of ",
  count(of),
  ` ${noun(of, "estimate")} ${on === 1 || of === 1 ? "is" : "are"} on`,
];

/** What is said once, above all estimates, about adding them to what is published. */
export const besidePublishedPhrase = (
  estimatesM: number,
  publishedM: number,
  doors: { readonly estimates?: Door; readonly published?: Door } = {},
): Phrase =>
  estimatesM > 0
    ? sentence([
        "Those that are on add ",
        money(estimatesM, doors.estimates),
        " to the total, beside ",
        money(publishedM, doors.published),
        " published; the two are told apart under the total",
      ])
    : ["None adds to the total now."];

const states: Readonly<Record<Estimate["decision"], string>> = {
  estimate: "illustrative estimate",
  inside: "inside a published line",
  negligible: "next to nothing",
  "not estimable": "not estimable",
  published: "published",
};
/** What the editors decided about a proposal's cost, in two or three words. */
export const estimateState = (decision: Estimate["decision"]): string => states[decision];

/** What is on the wrong side of an input's middle, and what is done about it; nothing where all is in order. */
export function disorderPhrase(low: number, central: number, high: number): Phrase {
  const wrong = [
    ...(low > central ? ["a low of no more than the middle"] : []),
    ...(high < central ? ["a high of no less than the middle"] : []),
  ];
  return wrong.length === 0
    ? []
    : sentence([`${wrong.join(" and ")} was expected; until then the middle stands in for it`]);
}

/** What an estimate comes to over five years: "£803m to £1.34bn, middle £1.07bn, over five years". */
export const fiveYearsPhrase = ({ low, central, high }: Range, door?: Door): Phrase => [
  quantity(`${formatMoney(low)} to ${formatMoney(high)}`, door),
  ", middle ",
  money(central, door),
  ", over five years of work",
];

/** What of an estimate counts nowhere, since it is in money that is published. */
export const splitPhrase = (amountM: number, door?: Door): Phrase =>
  sentence([
    money(amountM, door),
    " of it lies inside a published line or is time that is not cash: it only shows what that money might be for, and is not added",
  ]);

type Input = Pick<Row<"estimates">["inputs"][number], "from" | "reason" | "rangeIsAssumption">;
const origins: Readonly<Record<Input["from"], string>> = {
  driver: "A number of the dataset",
  cost: "A published cost",
  funding: "Announced money",
  figure: "A published figure",
  series: "A published series",
  duration: "An observed time",
  assumption: "The editors’ assumption",
  constant: "A fact of the calendar or of arithmetic",
};

const checked: Readonly<Record<string, string>> = {
  sourced: "sourced",
  "part sourced": "sourced in part",
  recalled: "recalled and not yet checked",
};

/** Where an input comes from, how far that is checked, and why it is as it is. */
export const inputPhrase = (
  { from, reason, rangeIsAssumption }: Input,
  source: { readonly label: string; readonly standing?: string | undefined } | undefined,
): Phrase =>
  sentences(
    sentence([
      origins[from],
      ...(source === undefined ? [] : [": “", said(source.label), "”"]),
      ...(source?.standing === undefined ? [] : [`, ${checked[source.standing] ?? ""}`]),
    ]),
    reason === null ? [] : sentence([said(reason)]),
    rangeIsAssumption ? ["Its low and high are assumed."] : [],
  );
