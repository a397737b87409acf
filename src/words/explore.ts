import type { PublishedTotal } from "#/model/cost.ts";
import type { Entry } from "#/model/register.ts";
import type { PartialDate } from "#/model/time.ts";
import type { Prices } from "./cost.ts";
import { noun } from "./numbers.ts";
import {
  count,
  inYear,
  joined,
  listedPhrases,
  moment,
  money,
  plainText,
  said,
  type Door,
  type Phrase,
} from "./phrase.ts";

/** What the page's headline is made from. */
export type PageFacts = {
  readonly shown: readonly Pick<Entry, "review" | "decision" | "costM">[];
  /** Every proposal of the dataset, shown or not. */
  readonly all: readonly Pick<Entry, "review">[];
  readonly reviews: readonly { readonly id: string; readonly short: string }[];
  /** What is published for the proposals shown, as it was published. */
  readonly total: PublishedTotal;
  /** The same in the prices chosen, which is a sum of ours; left out while as published. */
  readonly priced?:
    | { readonly amountM: number; readonly prices: Prices; readonly door?: Door | undefined }
    | undefined;
  /** The lines of a published whole that no source itemises, and the whole. */
  readonly remainder?:
    { readonly lines: readonly string[]; readonly wholeM: number; readonly door: Door } | undefined;
  /** What the total opens; without it, its only line or how it was added up. */
  readonly totalDoor?: Door | undefined;
  /** One clause per filter in use: "that need legislation", "about Family Help". */
  readonly filters: readonly (string | Phrase)[];
  /** The day looked back to, when it is not the dataset's own. */
  readonly asOf?: PartialDate | undefined;
};

/** The page's headline: what is shown, and what government answered. Two sentences, true under any filter. */
export function pageSentence(facts: PageFacts): Phrase {
  const { shown, all, filters } = facts;
  if (all.length === 0) return ["This dataset holds no proposals."];
  if (shown.length === 0)
    return [
      "None of the ",
      count(all.length, "count:all"),
      " proposals match: ",
      ...those(filters),
      ".",
    ];
  const made = opening(facts);
  return [...(made?.phrase ?? showing(facts)), " ", ...answered(facts, made?.others ?? false)];
}

/** "at least £2.3bn; 90 of 94 have no published cost". Never 0 for what is unknown. */
export function atLeast(total: PublishedTotal, door?: Door): Phrase {
  const { of, uncosted } = total;
  if (of === 0) return ["nothing to add up"];
  if (total.lines.length === 0)
    return of === 1
      ? ["no published cost"]
      : ["no published cost for any of the ", count(of, "count:shown")];
  const amount = money(total.amountM, door ?? totalDoor(total));
  if (uncosted === 0) return [amount];
  const own = uncosted === of ? " of their own" : "";
  return [
    "at least ",
    amount,
    "; ",
    count(uncosted, "count:uncosted"),
    " of ",
    count(of, "count:shown"),
    uncosted === 1
      ? ` has no published cost${own && " of its own"}`
      : ` have no published cost${own}`,
  ];
}

/** What a published total opens: its one line, or how its lines were added up. */
export function totalDoor(total: Pick<PublishedTotal, "lines">): Door {
  const [only, ...others] = total.lines;
  return only !== undefined && others.length === 0 ? `cost:${only}` : "method:published-total";
}

/** The name of a review after "the": "The care review" and "Care review" become "care review"; "CMA study" stays. */
export function reviewName(short: string): string {
  const name = short.replace(/^the /i, "");
  return /^[A-Z][a-z]+ [a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Filter clauses as one list in an order that reads: "those about Family Help and that need legislation". */
export function those(clauses: readonly (string | Phrase)[]): Phrase {
  if (clauses.length === 0) return ["all of them"];
  const phrases = clauses.map((clause): Phrase => (typeof clause === "string" ? [clause] : clause));
  const rank = (phrase: Phrase): number => {
    const place = order.findIndex((word) => plainText(phrase).startsWith(word));
    return place === -1 ? order.length : place;
  };
  return ["those ", ...listedPhrases([...phrases].sort((a, b) => rank(a) - rank(b)))];
}
const order = ["that are", "about", "made", "led", "with", "that", "whose"];

/** "The care review made 94 of these 110 proposals and asked for £2.6bn." */
function opening(facts: PageFacts): { phrase: Phrase; others: boolean } | undefined {
  const { shown, all, reviews, filters, total } = facts;
  const whole = filters.length === 0 && shown.length === all.length;
  const made = reviews
    .map(({ id, short }) => ({ id, short, all: sizeOf(all, id), shown: sizeOf(shown, id) }))
    .sort((a, b) => b.all - a.all);
  const [first, second] = made;
  if (first === undefined) return undefined;
  const one = whole
    ? first
    : filters.length === 1
      ? made.find((review) => review.shown === shown.length && review.shown === review.all)
      : undefined;
  if (one === undefined || (whole && first.all === second?.all)) return undefined;
  const others = whole && one.all < all.length;
  const its = shown.every((entry) => entry.costM === null || entry.review === one.id);
  const asked: Phrase =
    total.lines.length === 0
      ? [others ? "; none has a published cost" : " and published no cost for any of them"]
      : [
          its ? " and asked for " : "; together they ask for ",
          ...(isRemainder(facts) ? unitemised(facts) : ask(facts)),
        ];
  const number: Phrase =
    one.all === all.length
      ? ["these ", count(all.length, "count:all"), " proposals"]
      : [
          count(one.all, `count:review-${one.id}`),
          " of these ",
          count(all.length, "count:all"),
          " proposals",
        ];
  return {
    phrase: ["The ", said(reviewName(one.short)), " made ", ...number, ...asked, "."],
    others,
  };
}

/** "Showing 33 of 110 proposals, with at least £2.3bn asked for: those that need legislation." */
function showing(facts: PageFacts): Phrase {
  const { shown, all, total, filters } = facts;
  const number: Phrase =
    shown.length === all.length
      ? ["Showing all ", count(all.length, "count:all"), ` ${noun(all.length, "proposal")}`]
      : [
          "Showing ",
          count(shown.length, "count:shown"),
          " of ",
          count(all.length, "count:all"),
          " proposals",
        ];
  const asked: Phrase = isSaid(filters)
    ? []
    : total.lines.length === 0
      ? [shown.length === 1 ? ", with no published cost" : ", none with a published cost"]
      : isRemainder(facts)
        ? [", with ", ...unitemised(facts)]
        : [total.uncosted === 0 ? ", asking for " : ", asking for at least ", ...ask(facts)];
  return [...number, ...asked, ...(filters.length === 0 ? [] : [": ", ...those(filters)]), "."];
}

/** Whether the filters say already that what is shown has no published cost. */
const isSaid = (filters: PageFacts["filters"]): boolean =>
  filters.some((clause) => plainText(typeof clause === "string" ? [clause] : clause) === costless);
/** The clause of the filter that leaves what has no published cost. */
export const costless = "with no published cost";

/** "£2.6bn (£2.85bn in 2024-25 prices, if it was in 2022-23 prices)": what was published, then our sum. */
function ask({ total, totalDoor: door, priced }: PageFacts): Phrase {
  const published = money(total.amountM, door ?? totalDoor(total));
  if (priced === undefined || priced.prices.in === null) return [published];
  const { in: to, ask: from } = priced.prices;
  return [
    published,
    " (",
    money(priced.amountM, priced.door),
    " in ",
    inYear(to),
    " prices",
    ...(from === null ? [] : [", if it was in ", inYear(from), " prices"]),
    ")",
  ];
}

/** Whether all the money shown is the part of a published whole that has no line of its own. */
const isRemainder = ({ total, remainder }: PageFacts): boolean =>
  remainder !== undefined &&
  total.lines.length > 0 &&
  total.lines.every((line) => remainder.lines.includes(line));

/** "£265m of the £2.6bn that no source itemises". */
const unitemised = (facts: PageFacts): Phrase => [
  ...ask(facts),
  " of the ",
  money(facts.remainder?.wholeM ?? 0, facts.remainder?.door),
  " that no source itemises",
];

const sizeOf = (entries: readonly Pick<Entry, "review">[], review: string): number =>
  entries.filter((entry) => entry.review === review).length;

/** "Government has accepted 29 in whole or part and rejected 4; for 60 no answer was found, and …" */
export function answered(
  { shown, total, asOf }: Pick<PageFacts, "shown" | "asOf"> & Partial<Pick<PageFacts, "total">>,
  others: boolean,
): Phrase {
  const of = (...values: readonly Entry["decision"][]) =>
    shown.filter((entry) => values.includes(entry.decision)).length;
  const accepted = of("accepted", "part accepted");
  const [deferred, rejected, none] = [of("deferred"), of("rejected"), of("no answer found")];
  const priceless = total === undefined ? [] : uncosted(total, shown.length);
  const by: Phrase = asOf === undefined ? [] : ["By ", moment(asOf), " "];
  const [only] = shown;
  const [has, was] = asOf === undefined ? ["has ", "was"] : ["had ", "had been"];
  if (none === shown.length) {
    const found: Phrase =
      shown.length === 1
        ? [`${asOf === undefined ? "No" : "no"} answer ${was} found`]
        : [`${asOf === undefined ? "No" : "no"} answer ${was} found for any of them`];
    return [...by, ...found, ...(priceless.length > 0 ? [", and ", ...priceless] : []), "."];
  }
  const subject = `${asOf === undefined ? "G" : "g"}overnment ${has}`;
  if (only !== undefined && shown.length === 1)
    return [...by, `${subject}${actOn(only.decision)}.`];
  const acts: readonly Phrase[] = [
    [
      "accepted ",
      accepted === 0 ? "none" : count(accepted, "count:accepted"),
      ...(others ? [" of the ", count(shown.length, "count:shown")] : []),
      ...(accepted === 0 ? [] : [" in whole or part"]),
    ],
    deferred === 0 ? [] : ["deferred ", count(deferred, "count:deferred")],
    rejected === 0 && accepted > 0
      ? ["rejected none"]
      : rejected === 0
        ? []
        : ["rejected ", count(rejected, "count:rejected")],
  ].filter((phrase) => phrase.length > 0);
  const rest = joined(
    [
      none === 0 ? [] : ["for ", count(none, "count:unanswered"), ` no answer ${was} found`],
      priceless,
    ],
    ", and ",
  );
  return [...by, subject, ...listedPhrases(acts), ...(rest.length > 0 ? ["; ", ...rest] : []), "."];
}

/** What was done to one proposal, after "has". */
const actOn = (decision: Entry["decision"]): string =>
  decision === "part accepted" ? "accepted it in part" : `${decision} it`;

const uncosted = ({ uncosted: n, of, lines }: PublishedTotal, shown: number): Phrase =>
  n === 0 || of !== shown || lines.length === 0
    ? []
    : [count(n, "count:uncosted"), n === 1 ? " has no published cost" : " have no published cost"];

/** What the table is called: "All 110, as a table", "These 35, as a table". */
export function tableTitle(shown: number, of: number): Phrase {
  if (shown === 0) return ["No proposals to list"];
  if (shown === 1) return [of === 1 ? "The one proposal, as a table" : "This one, as a table"];
  return [shown === of ? "All " : "These ", count(shown), ", as a table"];
}
