import { bought, costsOf, withNeeds, type Package } from "#/model/bought.ts";
import type { Change, Reason } from "#/model/envelopeWhy.ts";
import { isLine, type Placing } from "#/model/placing.ts";
import type { FinancialYear } from "#/model/time.ts";
import { boughtPhrase, namesPhrase, type Naming } from "../envelope.ts";
import { inMillions, percentOf } from "../methods/method.ts";
import { count, inYear, joined, money, said, type Phrase } from "../phrase.ts";
import { areaFact, fact, of, type SumWords, type Told } from "./sum.ts";

/** A package that was found, with what it is told with. Amounts are whole £ thousand. */
export type EnvelopeTold = {
  readonly told: Told;
  readonly placing: Placing;
  readonly found: Package;
  readonly capM: number;
  readonly naming: Naming;
};

const sumOf = (row: readonly number[]): number => row.reduce((a, b) => a + b, 0);
const inPounds = (thousands: number) => inMillions(thousands / 1000);
/** A year's part of what one costs in all: "£398.4m in all × 37.1%". */
const shareOf = (amountK: number, row: readonly number[]): Phrase =>
  sumOf(row) === 0
    ? ["nothing of its own"]
    : [inPounds(sumOf(row)), " in all × ", percentOf(amountK / sumOf(row))];
const rounding: Phrase = [
  "Whole thousands of pounds, rounded up, so that no package passes the cap by rounding.",
];

/** What candidates cost, the dearest first, each with the years in which it does. */
function costRows({ placing, naming }: EnvelopeTold, ids: readonly string[]): SumWords["rows"] {
  return ids
    .map((id) => ({ id, row: costsOf(placing, id) }))
    .filter(({ row }) => sumOf(row) > 0)
    .sort((a, b) => sumOf(b.row) - sumOf(a.row) || (a.id < b.id ? -1 : 1))
    .map(({ id, row }) => ({
      name: naming.title(id),
      how: joined(
        row.flatMap((amountK, i): Phrase[] =>
          amountK === 0 ? [] : [[inYear(placing.years[i] ?? ""), " ", inPounds(amountK)]],
        ),
        ", ",
      ),
      amount: money(sumOf(row) / 1000),
    }));
}

/** What a package comes to in all, or what of it is in one theme: each part with the years of its money. */
export function boughtSum(
  given: EnvelopeTold,
  part?: { label: string; has: (id: string) => boolean },
) {
  const { told, placing, found, capM, naming } = given;
  const facts = bought(placing, found);
  const ids = found.chosen.filter((id) => part?.has(id) ?? true);
  const costK = sumOf(ids.map((id) => sumOf(costsOf(placing, id))));
  const costless = ids.filter((id) => !isLine(id) && sumOf(costsOf(placing, id)) === 0);
  return {
    title: part
      ? ["What of the package is in ", said(part.label)]
      : ["What ", money(capM), " a year buys in ", ...of(told)],
    value: part
      ? [money(costK / 1000)]
      : boughtPhrase({ capM, ...facts, bought: facts.chosen.length }),
    facts: [
      fact("What it is", [
        "The package with the most points that costs no more than the cap in any year and keeps every “requires”",
      ]),
      ...areaFact(told),
      fact("Worked out", ["what each of them costs, by year and in all, added up"]),
    ],
    heads: ["In the package", "Its years", "In all"],
    rows: costRows(given, ids),
    note: rounding,
    names:
      costless.length === 0
        ? undefined
        : {
            label: ["With no cost of their own: ", count(costless.length)],
            titles: costless.map(naming.title),
          },
    method: "envelope",
  } satisfies SumWords;
}

/** What a package spends in one year, against the cap. */
export function boughtYearSum(given: EnvelopeTold, year: FinancialYear): SumWords | undefined {
  const { placing, found, capM, naming } = given;
  const at = placing.years.indexOf(year);
  if (at < 0) return undefined;
  const spentK = found.byYearK[at] ?? 0;
  return {
    title: ["What the package spends in ", inYear(year)],
    value: [money(spentK / 1000), ` of a cap of `, money(capM)],
    facts: [
      fact("What it is", ["One financial year, April to March"]),
      ...areaFact(given.told),
      fact("Worked out", [
        "cap ",
        inMillions(capM),
        " − spent ",
        inPounds(spentK),
        " = left ",
        inMillions(capM - spentK / 1000),
      ]),
    ],
    heads: ["In the package", "How much of it", "That year"],
    rows: found.chosen
      .map((id) => ({ id, amountK: costsOf(placing, id)[at] ?? 0 }))
      .filter(({ amountK }) => amountK > 0)
      .sort((a, b) => b.amountK - a.amountK || (a.id < b.id ? -1 : 1))
      .map(({ id, amountK }) => ({
        name: naming.title(id),
        how: shareOf(amountK, costsOf(placing, id)),
        amount: money(amountK / 1000),
      })),
    note: rounding,
    method: "envelope",
  };
}

/** What one proposal costs against the cap, year by year. */
export function placedSum(given: EnvelopeTold, id: string): SumWords {
  const { placing, naming, told } = given;
  const row = costsOf(placing, id);
  const undatedM = placing.undatedM.get(id) ?? 0;
  return {
    title: ["What “", said(naming.title(id)), "” costs against the cap"],
    value: [money(sumOf(row) / 1000), " in all"],
    facts: [
      fact("What it is", [
        "Its own lines of spending by central values, as they count in ",
        ...of(told),
        "; what pays for others too stands apart",
      ]),
      ...areaFact(told),
      fact("Worked out", [
        "its lines, year by year, added up",
        ...(undatedM > 0
          ? ["; ", money(undatedM), " of it has no published year and is spread as the rest"]
          : []),
      ]),
    ],
    heads: ["Year", "How much of it", "Counted"],
    rows: row.flatMap((amountK, i) =>
      amountK === 0
        ? []
        : [
            {
              name: placing.years[i] ?? "",
              how: shareOf(amountK, row),
              amount: money(amountK / 1000),
            },
          ],
    ),
    note: rounding,
    method: "envelope",
  };
}

/** By how much one that is left out would pass the cap, in the year in which it would most. */
export function overSum(
  given: EnvelopeTold,
  id: string,
  { year, overK, alone }: Extract<Reason, { why: "over the cap" }>,
): SumWords {
  const { placing, found, capM, naming } = given;
  const kept = new Set(found.chosen);
  const needed = withNeeds(placing, id).filter((one) => alone || !kept.has(one));
  const amountIn = (one: string) => costsOf(placing, one)[year] ?? 0;
  const ownK = sumOf(needed.map(amountIn));
  // Alone it stands beside what the reader wants in whatever happens.
  const besideK = capM * 1000 + overK - ownK;
  return {
    title: ["Why “", said(naming.title(id)), "” does not fit"],
    value: [money(overK / 1000), " over the cap in ", inYear(naming.year(year))],
    facts: [
      fact("What it is", [
        alone
          ? "With what it needs and nothing else chosen, the year in which it passes the cap by most"
          : "With what it needs and beside the package, the year in which it passes the cap by most",
      ]),
      ...areaFact(given.told),
      fact("Worked out", [
        inPounds(ownK),
        " with what it needs",
        ...(Math.round(besideK) > 0
          ? [" + ", inPounds(besideK), alone ? " for what has to be in" : " for the package"]
          : []),
        " − cap ",
        inMillions(capM),
        " = ",
        inPounds(overK),
      ]),
    ],
    heads: ["With what it needs", "How much of it", "That year"],
    rows: needed.map((one) => ({
      name: naming.title(one),
      how: shareOf(amountIn(one), costsOf(placing, one)),
      amount: money(amountIn(one) / 1000),
    })),
    note: rounding,
    method: "envelope",
  };
}

/** The smallest rise of the cap that changes the package: what enters, what leaves, and what they cost. */
export function nextSum(given: EnvelopeTold, next: Change & { readonly riseK: number }): SumWords {
  const { capM, naming } = given;
  return {
    title: ["The cheapest next addition"],
    value: [
      money(next.riseK / 1000),
      " a year more, so a cap of ",
      money(capM + next.riseK / 1000),
    ],
    facts: [
      fact("What it is", [
        "The smallest rise of every year’s cap with which the package is another",
      ]),
      ...areaFact(given.told),
      fact("Worked out", [
        "found by halving: each cap is searched anew; cap ",
        inMillions(capM),
        " + ",
        inPounds(next.riseK),
        " = ",
        inMillions(capM + next.riseK / 1000),
      ]),
      ...(next.leaves.length > 0
        ? [fact("Would have to go", namesPhrase(next.leaves, naming))]
        : []),
      fact("All in all", [
        "the package then costs ",
        inPounds(Math.abs(next.costK)),
        next.costK < 0 ? " less" : " more",
      ]),
    ],
    heads: ["Next in", "Its years", "In all"],
    rows: costRows(given, next.enters),
    note: rounding,
    method: "envelope",
  };
}
