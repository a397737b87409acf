import type { CostGroup } from "#/model/cost.ts";
import { asPublished, pricesPhrase, type Prices } from "./cost.ts";
import { countInWords, fraction, noun, plural } from "./numbers.ts";
import { capital, count, inYear, joined, money, said, sentence, type Phrase } from "./phrase.ts";

/** What proposals are grouped by in cost by group. */
export type GroupedBy = "theme" | "lead" | "lever";

/** A group with its name; its amount is null where nothing is published for what is shown of it. */
export type NamedGroup = Pick<CostGroup, "id" | "entries" | "amountM" | "uncosted"> & {
  readonly label: string;
  /** The lines that its amount adds up. */
  readonly lines?: readonly string[];
  /** How many proposals it has when nothing is filtered out. */
  readonly of: number;
  /** What is published for those filtered out; null when nothing is. */
  readonly outM: number | null;
};

const nouns = {
  theme: ["theme", "themes"],
  lead: ["lead body", "lead bodies"],
  lever: ["lever", "levers"],
} as const;

/**
 * The title of cost by theme, lead body or lever: how few groups carry most of the published money, and
 * how many carry none; groups with no proposal shown are left out. `wholeM` is the total of what is shown;
 * lead bodies and levers overlap, so they are set against it one by one and never added.
 */
export function groupTitle(
  by: GroupedBy,
  all: readonly NamedGroup[],
  wholeM: number,
  prices: Prices = asPublished,
): Phrase {
  const [one, many] = nouns[by];
  const groups = all.filter(isShown);
  const paid = groups
    .flatMap(({ label, amountM }) => (amountM === null ? [] : [{ label, amountM }]))
    .sort((a, b) => b.amountM - a.amountM);
  const n = groups.length;
  const [top] = paid;
  if (n === 0) return [`No ${many} are shown`];
  if (top === undefined || wholeM <= 0) return noneCosted(by, groups);
  if (n === 1)
    return prices.in === null
      ? [said(groups[0]?.label ?? ""), " carries ", money(top.amountM), " of published cost"]
      : [
          said(groups[0]?.label ?? ""),
          " comes to ",
          money(top.amountM),
          " in ",
          inYear(prices.in),
          " prices",
        ];
  const none = n - paid.length;
  const isPart = all.some(({ entries, of }) => entries.length < of);
  const published = isPart ? "published money shown" : "published money";
  const rest: Phrase =
    none === 0 ? [] : ["; ", countInWords(none), none === 1 ? " carries none" : " carry none"];
  const lead = by === "theme" ? mostOf(paid, wholeM) : overHalf(paid, wholeM);
  if (lead === 0)
    return [
      said(top.label),
      ` has a part in ${fraction(top.amountM / wholeM)} of the ${published}`,
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
    ` ${carry} ${published}`,
    ...rest,
  ]);
}

/** "None of the proposals shown, in eight themes, has a published cost of its own". */
function noneCosted(by: GroupedBy, groups: readonly NamedGroup[]): Phrase {
  const [one, many] = nouns[by];
  const n = groups.length;
  const proposals = new Set(groups.flatMap(({ entries }) => entries)).size;
  return [
    proposals === 1 ? "The one proposal shown, in " : "None of the proposals shown, in ",
    countInWords(n),
    ` ${noun(n, one, many)}, has ${proposals === 1 ? "no" : "a"} published cost of its own`,
  ];
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
  const cost = prices.in === null ? "Published cost" : "Cost";
  const measure: Phrase = [`${cost} by ${nouns[by][0]}, `, ...pricesPhrase(prices), "."];
  if (by === "theme") return measure;
  return [
    ...measure,
    ` A proposal counts whole for each of its ${nouns[by][1]}, so the bars overlap and do not add up.`,
  ];
}

/** Cost by group in words, in the order drawn; groups with no proposal shown are left out. */
export function groupDescription(
  by: GroupedBy,
  groups: readonly NamedGroup[],
  prices: Prices = asPublished,
): Phrase {
  const shown = groups.filter(isShown);
  if (shown.length === 0) return [`No ${nouns[by][1]} are shown.`];
  return sentence(
    joined(
      shown.map((group) => groupPhrase(group, prices)),
      "; ",
    ),
  );
}

/** One bar in words: "Family Help: £2bn published for 12 proposals, 11 without a published cost." */
export const groupSentence = (group: NamedGroup, prices: Prices = asPublished): Phrase =>
  sentence(groupPhrase(group, prices));

function groupPhrase(group: NamedGroup, prices: Prices): Phrase {
  const { label, entries, of, amountM, outM, uncosted } = group;
  const n = entries.length;
  const published: Phrase =
    prices.in === null ? [" published"] : [" in ", inYear(prices.in), " prices"];
  const all: Phrase =
    n < of ? [count(n), " of ", ...plural(of, "proposal")] : plural(n, "proposal");
  const out: Phrase =
    outM === null ? [] : [", with ", money(outM), ...published, " for those filtered out"];
  if (n === 0) return [said(label), ": no proposals shown", ...out];
  if (amountM === null) return [said(label), ": ", ...all, ", no published cost", ...out];
  const missing: Phrase =
    uncosted === 0 ? [] : [", ", count(uncosted), " without a published cost"];
  return [said(label), ": ", money(amountM), ...published, " for ", ...all, ...missing, ...out];
}
