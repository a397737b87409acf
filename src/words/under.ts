import type { PublishedTotal } from "#/model/cost.ts";
import type { Settled } from "#/model/outcome.ts";
import { dateOfFinish, dateOfMonth } from "#/model/months.ts";
import type { Entry } from "#/model/register.ts";
import type { FinancialYear } from "#/model/time.ts";
import { answered, those, type PageFacts } from "./explore.ts";
import type { GroupedBy, NamedGroup } from "./groups.ts";
import { noun } from "./numbers.ts";
import {
  count,
  inYear,
  joined,
  moment,
  money,
  said,
  sentence,
  sentences,
  type Phrase,
} from "./phrase.ts";
import { underDoor, underPartDoor } from "./underPart.ts";

/** A scenario by its letter and its name. */
export type Called = { readonly letter: string; readonly name: string };

/** "B, Two years late" */
export const called = ({ letter, name }: Called): Phrase => [`${letter}, `, said(name)];

/** What the prices of a scenario's charts are called where there is room for two words. */
export const scenarioPrices = "the scenario’s";

/** What a scenario comes to in what is shown; unknown costs are counted, never taken as nothing. */
export function underTotal({ amountM, lines, uncosted, of }: PublishedTotal): Phrase {
  if (of === 0) return ["nothing shown is in"];
  const missing: Phrase = [
    count(uncosted, "count:unknown"),
    " of ",
    count(of, "count:in"),
    uncosted === 1 ? " has no known cost" : " have no known cost",
  ];
  if (lines.length === 0) return ["no known cost"];
  const sum = money(amountM, "method:under-total");
  return uncosted === 0 ? [sum] : ["at least ", sum, "; ", ...missing];
}

/** "as published, price base not known", or the prices it asks for, with what could not be put into them. */
export function underPrices({ flows, plan }: Pick<Settled, "flows" | "plan">): Phrase {
  const { asPublished, lines } = flows.spending;
  if (lines > 0 && asPublished === lines) return ["as published, price base not known"];
  const asked: Phrase =
    plan.assumptions.prices === "cash"
      ? ["cash of each year"]
      : [inYear(plan.assumptions.prices), " prices"];
  return asPublished === 0
    ? asked
    : [...asked, "; ", count(asPublished), ` ${noun(asPublished, "line")} as published`];
}

/** What the page's headline under a scenario is made from. */
export type UnderFacts = Called & {
  readonly outcome: Pick<Settled, "plan">;
  /** The proposals that are in and shown. */
  readonly shown: readonly Entry[];
  /** How many pass the filters, in or not, and how many there are. */
  readonly passing: number;
  readonly all: number;
  readonly total: PublishedTotal;
  readonly filters: PageFacts["filters"];
  readonly asOf?: PageFacts["asOf"];
};

/** The page's headline under a scenario: what is in, what it comes to, when, and what government answered. */
export function underSentence(facts: UnderFacts): Phrase {
  const { shown, passing, all, total, filters, asOf } = facts;
  const isIn: Phrase = [count(shown.length, "count:in"), shown.length === 1 ? " is in" : " are in"];
  const of: Phrase =
    filters.length === 0
      ? [
          count(shown.length, "count:in"),
          " of ",
          count(all, "count:all"),
          ` ${noun(all, "proposal")} ${shown.length === 1 ? "is in" : "are in"}`,
        ]
      : [
          "of the ",
          count(passing),
          ` ${noun(passing, "proposal")} shown, `,
          ...those(filters),
          ", ",
          ...isIn,
        ];
  const comes: Phrase = shown.length === 0 ? ["."] : [": ", ...underTotal(total), "."];
  return sentences(
    ["Under ", ...called(facts), ", ", ...of, ...comes],
    spanPhrase(facts),
    shown.length === 0 ? [] : answered({ shown, ...(asOf === undefined ? {} : { asOf }) }, false),
  );
}

/** "Their work runs from April 2024 to March 2036, by durations we assume." */
function spanPhrase({ shown, outcome }: UnderFacts): Phrase {
  const slots = shown.flatMap(({ id }) => outcome.plan.schedule.slots.get(id) ?? []);
  if (slots.length === 0) return [];
  const first = slots.reduce((a, { earliestStart: b }) => (b < a ? b : a), Infinity);
  const last = slots.reduce((a, { earliestFinish: b }) => (b > a ? b : a), -Infinity);
  return [
    "The work runs from ",
    moment(dateOfMonth(first)),
    " to ",
    moment(dateOfFinish(last, first)),
    ", by durations we assume.",
  ];
}

type Year = { readonly year: FinancialYear; readonly amountM: number };

/** The title of cost by year under a scenario: its dearest year, in what is shown. */
export function underYearTitle(
  { letter }: Called,
  years: readonly Year[],
  undatedM: number,
): Phrase {
  const top = years.reduce<Year | undefined>(
    (a, b) => (b.amountM > (a?.amountM ?? 0) ? b : a),
    undefined,
  );
  if (top)
    return [
      `Under ${letter}, `,
      inYear(top.year),
      " is the dearest year, at ",
      money(top.amountM, underPartDoor(top.year, "shown")),
    ];
  return undatedM > 0
    ? [`Under ${letter}, no spending shown has a year`]
    : [`Under ${letter}, nothing shown has a known cost`];
}

/** Cost by year under a scenario in words. */
export function underYearDescription(
  years: readonly Year[],
  undatedM: number,
  total: PublishedTotal,
): Phrase {
  const each = years.flatMap(({ year, amountM }): Phrase[] =>
    amountM > 0 ? [[money(amountM), " in ", inYear(year)]] : [],
  );
  return sentences(
    each.length === 0 ? [] : ["By year: ", ...joined(each, ", "), "."],
    undatedM > 0 ? [money(undatedM), " has no published year, so it is drawn without one."] : [],
    sentence(underTotal(total)),
  );
}

/** What a chart under a scenario measures, and that it is read from the plan. */
export const underSubtitle = (
  measure: string,
  who: Called,
  outcome: Pick<Settled, "flows" | "plan">,
): Phrase => [
  `${measure} under `,
  ...called(who),
  ": ",
  ...underPrices(outcome),
  ". Worked out from the scenario, not published.",
];

/** What is ours in the years of a scenario's money. */
export const underFoot: Phrase = [
  "Published sums, spread and moved by Reckoner as the scenario decides and supposes; how a published year divides between lines is an assumption.",
];

const nouns = { theme: "theme", lead: "lead body", lever: "lever" } as const;

/** The title of cost by group under a scenario: the group that carries most. */
export function underGroupTitle(
  { letter }: Called,
  by: GroupedBy,
  groups: readonly NamedGroup[],
  wholeM: number,
): Phrase {
  const top = groups.reduce<NamedGroup | undefined>(
    (a, b) => ((b.amountM ?? 0) > (a?.amountM ?? 0) ? b : a),
    undefined,
  );
  if (top === undefined || top.amountM === null)
    return [`Under ${letter}, no ${nouns[by]} shown has a known cost`];
  return [
    `Under ${letter}, `,
    said(top.label),
    by === "theme" ? " carries " : " has a part in ",
    ...(wholeM - top.amountM < 0.5
      ? ["all of "]
      : [money(top.amountM, top.lines && underDoor(top.lines)), " of "]),
    money(wholeM, "method:under-total"),
  ];
}

/** Cost by group under a scenario in words, group by group; those with nothing in are left out. */
export function underGroupDescription(groups: readonly NamedGroup[]): Phrase {
  const each = groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ label, entries, amountM, uncosted }): Phrase => [
      said(label),
      ": ",
      ...(amountM === null ? ["no known cost"] : [money(amountM)]),
      " for ",
      count(entries.length),
      ` ${noun(entries.length, "proposal")} in`,
      ...(amountM === null || uncosted === 0
        ? []
        : [", ", count(uncosted), " without a known cost"]),
    ]);
  return each.length === 0 ? ["Nothing shown is in."] : sentence(joined(each, "; "));
}
