import { making, type MadeLine } from "#/model/making.ts";
import { partsWithin, type Within } from "#/model/parts.ts";
import type { Outcome } from "#/model/outcome.ts";
import { lineDoor, madePhrase } from "../making.ts";
import { decimal, inMillions, percentOf } from "../methods/method.ts";
import { noun } from "../numbers.ts";
import { count, inYear, joined, money, quantity, sentences, type Phrase } from "../phrase.ts";
import { rangePhrase, totalPhrase } from "../scenarios.ts";
import { areaFact, fact, of, pricesFact, type SumWords, type Told } from "./sum.ts";

const spending =
  "spending by central values; savings and income are kept apart and never taken off";

/** A total, line by line: what was published, estimated or entered, and what it was multiplied by. */
export function totalSum(told: Told): SumWords {
  const { plan, flows, allocation } = told.outcome;
  const apart = allocation?.notAllocated.length ?? 0;
  return {
    title: ["How the total of ", ...of(told), ", is made up"],
    value: totalPhrase(flows.spending.totalM, plan.unpriced.length, plan.of),
    facts: [
      fact("What it is", [`All years together, ${spending}`]),
      pricesFact(told),
      ...areaFact(told),
      ...(plan.unpriced.length === 0
        ? []
        : [
            fact("At least", [
              "What has no cost would come on top. What has one is uncertain itself, and its range may begin below this sum",
            ]),
          ]),
    ],
    ...madeRows(told, making(told.outcome)),
    note: sentences(
      [
        "A published total that holds other lines is replaced by them, so that nothing is counted twice.",
      ],
      apart > 0 ? [count(apart), " shared out to no area, so not in it."] : [],
    ),
    names: unpriced(told),
    method: "totals",
  };
}

/** What of a total is published, estimated or the reader's own; or what is kept apart from it. */
export function shareSum(
  told: Told,
  what: "published" | "estimates" | "illustrated" | "yours" | "savings" | "income",
): SumWords {
  const named = {
    published: "is published",
    estimates: "is by editors’ estimates",
    illustrated: "is by estimates, the editors’ and with inputs of yours,",
    yours: "is yours",
    savings: "would be saved, kept apart",
    income: "would come in, kept apart",
  } as const;
  const apart = what === "savings" || what === "income";
  const kind = what === "savings" ? "saving" : what === "income" ? "income" : undefined;
  const rows = making(told.outcome, kind).filter(
    ({ line }) =>
      apart || (what === "illustrated" ? line.from === "estimate" : partOf(line) === what),
  );
  const amountM = rows.reduce((sum, { totalM }) => sum + totalM, 0);
  return {
    title: [`What ${named[what]} in `, ...of(told)],
    value: [money(amountM)],
    facts: [
      fact("What it is", [
        apart ? "All years together; never taken off spending" : `A part of the total: ${spending}`,
      ]),
      pricesFact(told),
      ...areaFact(told),
    ],
    ...madeRows(told, rows),
    note: [],
    method: "totals",
  };
}

const partOf = ({ from, basis }: MadeLine["line"]): "published" | "estimates" | "yours" =>
  basis === "yours" ? "yours" : from === "estimate" ? "estimates" : "published";

function madeRows({ area }: Told, made: readonly MadeLine[]): Pick<SumWords, "heads" | "rows"> {
  return {
    heads: ["Line", "What it is made from", "Counted"],
    rows: made.map((one) => ({
      name: one.line.short,
      how: madePhrase(one, area),
      amount: quantity(money(one.totalM).text, lineDoor(one.line)),
    })),
  };
}

/** What falls in one year, after the horizon or in no year, line by line. */
export function yearSum(told: Told<Outcome>, within: Within): SumWords {
  const { outcome } = told;
  const { flows, rangeByYear } = outcome;
  const parts = partsWithin(outcome, within);
  const sumM = parts.reduce((sum, { partM }) => sum + partM, 0);
  const range = rangeByYear?.[flows.years.indexOf(within)];
  const where: Phrase =
    within === "after"
      ? ["after ", inYear(outcome.terms.horizon)]
      : within === "undated"
        ? ["in no published year"]
        : ["in ", inYear(within)];
  return {
    title: ["What ", ...of(told), ", spends ", ...where],
    value: [money(sumM), ...(range && sumM > 0 ? ["; ", ...rangePhrase(range)] : [])],
    facts: [
      fact("What it is", [
        within === "after" || within === "undated"
          ? `A part of the total: ${spending}`
          : `One financial year, April to March: ${spending}`,
      ]),
      pricesFact(told),
      ...areaFact(told),
      fact("Worked out", [
        "each line’s amount × the share of it that falls there",
        ...(parts.length > 1 && parts.length < 7
          ? [
              ": ",
              ...joined(
                parts.map(({ partM }) => [inMillions(partM)]),
                " + ",
              ),
              " = ",
              inMillions(sumM),
            ]
          : []),
      ]),
    ],
    heads: ["Line", "How much of it", "Counted"],
    rows: parts.map(({ line, wholeM, partM }) => ({
      name: line.short,
      how: [
        inMillions(wholeM),
        " in all × ",
        percentOf(partM / wholeM, 2),
        ...(line.slipMonths === 0 || within === "undated"
          ? []
          : [
              ", moved ",
              count(Math.abs(Math.round(line.slipMonths))),
              ` ${noun(Math.abs(Math.round(line.slipMonths)), "month")} ${line.slipMonths > 0 ? "later" : "earlier"}`,
            ]),
        ...(line.yearsAssumed && within !== "undated" ? ["; which years is assumed"] : []),
      ],
      amount: quantity(money(partM).text, lineDoor(line)),
    })),
    note:
      within === "undated"
        ? [
            "The published yearly profile does not add up to its total. What it leaves out is in the total and in no year.",
          ]
        : [],
    method: within === "undated" ? "year-by-theme" : "time",
  };
}

/** The range of a total: between what bounds eight draws in ten lie. */
export function rangeSum(told: Told<Outcome>): SumWords {
  const { range, simulation, lines, flows, plan } = told.outcome;
  const ranged = lines.filter(
    ({ kind, central, low, high }) =>
      (kind === "investment" || kind === "running") &&
      central !== null &&
      (low !== null || high !== null),
  );
  const { draws } = simulation;
  return {
    title: ["The range of the total of ", ...of(told)],
    value: rangePhrase(range),
    facts: [
      fact("What it is", [
        "Between these bounds lie eight draws in ten of the total; the sum of central values, ",
        money(flows.spending.totalM),
        ", need not be in the middle",
      ]),
      pricesFact(told),
      ...areaFact(told),
      fact("Worked out", [
        "each line is drawn by its low, central and high (central × exp(s × z)), the lines of a draw are added up, and of ",
        count(draws),
        " totals in order the bounds are the 10th and 90th percentile",
      ]),
      fact("Dice", [
        "seed ",
        quantity(plan.assumptions.seed),
        ": the same in every column and on every machine",
      ]),
    ],
    heads: ["Line", "Low and high", "Central"],
    rows: ranged.map((line) => ({
      name: line.short,
      how: [
        ...(line.low === null ? ["no low"] : [inMillions(line.low)]),
        " to ",
        ...(line.high === null ? ["no high"] : [inMillions(line.high)]),
        line.range === "spread" ? ", by the spread assumed" : "",
      ],
      amount: quantity(money(line.central ?? 0).text, lineDoor(line)),
    })),
    note: [],
    method: "chance",
  };
}

/** A present value: each line's real amount times the discount of its years. */
export function presentSum(told: Told): SumWords {
  const { flows, lines, terms, plan } = told.outcome;
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const rows = flows.lines.filter(({ kind }) => kind === "investment" || kind === "running");
  return {
    title: ["The present value of ", ...of(told)],
    value: [money(flows.spending.presentM), " counted from ", inYear(terms.pvBase)],
    facts: [
      fact("What it is", [
        "What is spent later counts for less, year by year, by the discount rate",
      ]),
      fact("Prices", [inYear(flows.realYear), " prices; amounts as published are treated as real"]),
      fact("Worked out", [
        "factor(t) = factor(t − 1) ÷ (1 + ",
        ...(plan.assumptions.discountRate === "Green Book"
          ? ["r), r by the Green Book"]
          : [percentOf(plan.assumptions.discountRate), ")"]),
        ", from ",
        inYear(terms.pvBase),
        "; each year’s real amount × its factor, added up",
      ]),
      ...areaFact(told),
    ],
    heads: ["Line", "Real amount and its factor over all its years", "Present value"],
    rows: rows.map(({ id, realM, presentM }) => {
      const line = lineOf.get(id);
      return {
        name: line?.short ?? id,
        how: [inMillions(realM), " × ", decimal(realM === 0 ? 0 : presentM / realM)],
        amount: quantity(money(presentM).text, line && lineDoor(line)),
      };
    }),
    note: [],
    method: "present-value",
  };
}

function unpriced({ outcome: { plan }, title }: Told): SumWords["names"] {
  return plan.unpriced.length === 0
    ? undefined
    : {
        label: ["Not in it: ", count(plan.unpriced.length), " of no known cost"],
        titles: plan.unpriced.map(title),
      };
}
