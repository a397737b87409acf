import type { CostGroup } from "#/model/cost.ts";
import { pricesPhrase, type Prices } from "./cost.ts";
import { countInWords, fraction, noun, plural } from "./numbers.ts";
import { capital, count, joined, money, said, sentence, type Phrase } from "./phrase.ts";

/** What proposals are grouped by in cost by group. */
export type GroupedBy = "theme" | "lead" | "lever";

/** A group with its name; its amount is null where nothing is published. */
export type NamedGroup = Pick<CostGroup, "id" | "entries" | "amountM" | "uncosted"> & {
  readonly label: string;
};

const nouns = {
  theme: ["theme", "themes"],
  lead: ["lead body", "lead bodies"],
  lever: ["lever", "levers"],
} as const;

/**
 * The title of cost by theme, lead body or lever: how few groups carry most of the published money, and
 * how many carry none; groups with no proposal shown are left out. `wholeM` is the published total; lead bodies and levers overlap, so they are set
 * against it one by one and never added.
 */
export function groupTitle(by: GroupedBy, all: readonly NamedGroup[], wholeM: number): Phrase {
  const [one, many] = nouns[by];
  const groups = all.filter(isShown);
  const paid = groups
    .flatMap(({ label, amountM }) => (amountM === null ? [] : [{ label, amountM }]))
    .sort((a, b) => b.amountM - a.amountM);
  const n = groups.length;
  const [top] = paid;
  if (n === 0) return [`No ${many} are shown`];
  if (top === undefined || wholeM <= 0)
    return n === 1
      ? [`The one ${one} shown has no published cost`]
      : ["None of the ", countInWords(n), ` ${many} has a published cost`];
  if (n === 1)
    return [said(groups[0]?.label ?? ""), " carries ", money(top.amountM), " of published cost"];
  const none = n - paid.length;
  const rest: Phrase =
    none === 0 ? [] : ["; ", countInWords(none), none === 1 ? " carries none" : " carry none"];
  const lead = by === "theme" ? mostOf(paid, wholeM) : overHalf(paid, wholeM);
  if (lead === 0)
    return [
      said(top.label),
      ` has a part in ${fraction(top.amountM / wholeM)} of the published money`,
      ...(paid.length === 1 ? [] : [", more than any other"]),
      ...rest,
    ];
  const carry =
    by === "theme"
      ? `${lead === 1 ? "carries" : "carry"} ${paid.length === lead ? "all the" : "most of the"}`
      : `${lead === 1 ? "has" : "each have"} a part in most of the`;
  return capital([
    countInWords(lead),
    ` ${noun(lead, one, many)} in `,
    countInWords(n),
    ` ${carry} published money`,
    ...rest,
  ]);
}

const isShown = (group: NamedGroup): boolean => group.entries.length > 0;
type Amounts = readonly { readonly amountM: number }[];

/** The fewest groups, largest first, that together carry more than half. */
function mostOf(paid: Amounts, wholeM: number): number {
  let sum = 0;
  const at = paid.findIndex(({ amountM }) => (sum += amountM) > wholeM / 2);
  return at === -1 ? paid.length : at + 1;
}

const overHalf = (paid: Amounts, wholeM: number): number =>
  paid.filter(({ amountM }) => amountM > wholeM / 2).length;

/** What cost by group measures, and whether its bars may be added up. */
export function groupSubtitle(by: GroupedBy, prices: Prices): Phrase {
  const measure: Phrase = [`Published cost by ${nouns[by][0]}, `, ...pricesPhrase(prices), "."];
  if (by === "theme") return measure;
  return [
    ...measure,
    ` A proposal counts whole for each of its ${nouns[by][1]}, so the bars overlap and do not add up.`,
  ];
}

/** Cost by group in words, in the order drawn; groups with no proposal shown are left out. */
export function groupDescription(by: GroupedBy, groups: readonly NamedGroup[]): Phrase {
  const shown = groups.filter(isShown);
  if (shown.length === 0) return [`No ${nouns[by][1]} are shown.`];
  return sentence(joined(shown.map(groupPhrase), "; "));
}

/** One bar in words: "Family Help: £2bn published; 11 of 12 proposals have no published cost." */
export const groupSentence = (group: NamedGroup): Phrase => sentence(groupPhrase(group));

function groupPhrase({ label, entries, amountM, uncosted }: NamedGroup): Phrase {
  const n = entries.length;
  const all: Phrase = plural(n, "proposal", "proposals", "count:shown");
  if (n === 0) return [said(label), ": no proposals shown"];
  if (amountM === null) return [said(label), ": ", ...all, ", no published cost"];
  const missing: Phrase =
    uncosted === 0 ? [] : [", ", count(uncosted, "count:uncosted"), " without a published cost"];
  return [said(label), ": ", money(amountM), " published for ", ...all, ...missing];
}
