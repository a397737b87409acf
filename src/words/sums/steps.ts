import type { Difference } from "#/model/compare.ts";
import type { Outcome } from "#/model/outcome.ts";
import { changedLines, type LineChange } from "#/model/parts.ts";
import type { TotalDriver } from "#/model/totalDrivers.ts";
import { inMillions } from "../methods/method.ts";
import { noun } from "../numbers.ts";
import { count, money, quantity, said, type Phrase, type Quantity } from "../phrase.ts";
import { differencePhrase } from "../scenarios.ts";
import { areaFact, fact, of, pricesFact, type SumWords, type Told } from "./sum.ts";

/** A change with its sign: "+£150m", "−£500m". */
const signed = (amountM: number): Quantity =>
  quantity(`${amountM > 0 ? "+" : ""}${money(amountM).text}`);

const lineRows = (
  changed: readonly LineChange[],
  from: string,
  to: string,
): Pick<SumWords, "heads" | "rows"> => ({
  heads: ["Line", "In the one, and in the other", "Difference"],
  rows: changed.map(({ short, fromM, toM }) => ({
    name: short,
    how: [inMillions(toM), ` ${to} − `, inMillions(fromM), ` ${from}`],
    amount: signed(toM - fromM),
  })),
});

/** How much more one column costs than another, draw by draw and line by line. */
export function differenceSum(a: Told<Outcome>, b: Told<Outcome>, gap: Difference): SumWords {
  const [was, is] = [a.outcome.flows.spending.totalM, b.outcome.flows.spending.totalM];
  const only = [...gap.onlyInA, ...gap.onlyInB];
  return {
    title: ["The difference of ", ...of(b), ", from ", ...of(a)],
    value: differencePhrase(a.letter, b.letter, gap),
    facts: [
      fact("What it is", [
        "Spending in all years of the one less that of the other, by central values and in every draw with the same dice",
      ]),
      pricesFact(b),
      ...areaFact(b),
      fact("Worked out", [
        `by central values ${b.letter} `,
        inMillions(is),
        ` − ${a.letter} `,
        inMillions(was),
        " = ",
        inMillions(is - was),
      ]),
      ...(gap.varies
        ? [
            fact("In the draws", [
              "10th to 90th percentile ",
              signed(gap.interval.low),
              " to ",
              signed(gap.interval.high),
              `; ${b.letter} is dearer in `,
              count(Math.round(gap.dearer * b.outcome.simulation.draws)),
              " of ",
              count(b.outcome.simulation.draws),
              ", cheaper in ",
              count(Math.round(gap.cheaper * b.outcome.simulation.draws)),
            ]),
          ]
        : []),
    ],
    ...lineRows(changedLines(a.outcome, b.outcome), `in ${a.letter}`, `in ${b.letter}`),
    note: [],
    names:
      only.length === 0
        ? undefined
        : {
            label: ["Of no known cost, and only in one: ", count(only.length)],
            titles: only.map(b.title),
          },
    method: "difference",
  };
}

/** A step on the way from the baseline, as it is told. Amounts are whole pence. */
export type StepTold = {
  readonly label: string;
  readonly sub: string;
  readonly kind: "decision" | "assumption";
  readonly fromPence: number;
  readonly toPence: number;
  /** All it moves is of unknown cost, so that it has no size. */
  readonly unsized: boolean;
  /** How many steps are taken before it. */
  readonly before: number;
  /** Assumptions come before decisions. */
  readonly reversed: boolean;
  readonly changed: readonly LineChange[];
};

const sizePhrase = (unsized: boolean, changeM: number): Phrase => [
  unsized ? "size not known" : signed(changeM),
];

/** One step of the way: where the total stood before it and stands after it. */
export function stepSum(a: Told, b: Told, step: StepTold): SumWords {
  const [fromM, toM] = [step.fromPence / 1e8, step.toPence / 1e8];
  const changeM = (step.toPence - step.fromPence) / 1e8;
  return {
    title: [said(step.label), ...(step.sub === "" ? [] : [", ", said(step.sub)])],
    value: [...sizePhrase(step.unsized, changeM), ` on the way from ${a.letter} to ${b.letter}`],
    facts: [
      fact("What it is", [
        step.kind === "decision"
          ? `What a decision does to the total of all years, taken after ${step.reversed ? "the assumptions and the decisions" : "those"} before it`
          : `What an assumption does to the total of all years, taken after ${step.reversed ? "those" : "the decisions and the assumptions"} before it`,
      ]),
      pricesFact(b),
      ...areaFact(b),
      fact("Worked out", [
        "total with it ",
        inMillions(toM),
        " − total without it ",
        inMillions(fromM),
        " = ",
        inMillions(changeM),
      ]),
      fact("Taken before it", [
        ...(step.before === 0
          ? [`nothing: it is the first step from ${a.letter}`]
          : [count(step.before), ` ${noun(step.before, "step")}`]),
      ]),
    ],
    ...lineRows(step.changed, "before it", "after it"),
    note: ["The size of a step depends on those before it, so the order is part of the result."],
    method: "waterfall",
  };
}

/** Several steps drawn as one: each with what it does. */
export function stepsSum(
  a: Told,
  b: Told,
  label: string,
  steps: readonly Pick<StepTold, "label" | "sub" | "fromPence" | "toPence" | "unsized">[],
): SumWords {
  const changeM = steps.reduce((sum, { fromPence, toPence }) => sum + toPence - fromPence, 0) / 1e8;
  return {
    title: [said(label)],
    value: [
      ...sizePhrase(
        steps.every(({ unsized }) => unsized),
        changeM,
      ),
      ` on the way from ${a.letter} to ${b.letter}`,
    ],
    facts: [
      fact("What it is", ["Steps drawn as one, because there are many: their sum"]),
      pricesFact(b),
      ...areaFact(b),
    ],
    heads: ["Step", "What is other", "Difference"],
    rows: steps.map((step) => ({
      name: step.label,
      how: [said(step.sub)],
      amount: step.unsized ? quantity("not known") : signed((step.toPence - step.fromPence) / 1e8),
    })),
    note: ["The size of a step depends on those before it, so the order is part of the result."],
    method: "waterfall",
  };
}

/** How far one line moves a total when the others stay where they are. */
export function driverSum(
  told: Told<Outcome>,
  { driver, rank }: { readonly driver: TotalDriver; readonly rank: number | undefined },
): SumWords {
  const totalM = told.outcome.flows.spending.totalM;
  const [lowM, centralM, highM] = driver.ends;
  const end = (name: string, lineM: number, atM: number) => ({
    name,
    how: [
      inMillions(totalM),
      " − ",
      inMillions(centralM),
      " + ",
      inMillions(lineM),
    ] satisfies Phrase,
    amount: quantity(money(atM).text),
  });
  return {
    title: [`How far “`, said(driver.short), `” moves the total of `, ...of(told)],
    value: [signed(driver.atLow - totalM), " to ", signed(driver.atHigh - totalM)],
    facts: [
      fact("What it is", [
        "The total with this line at its own 1 in 10 low and high, all other lines at their central values",
      ]),
      pricesFact(told),
      ...areaFact(told),
      fact("Worked out", ["the total − the line’s central value + its low or its high"]),
      ...(rank === undefined
        ? []
        : [
            fact("Rank correlation", [
              quantity(rank.toFixed(2)),
              ": how nearly the line and the total rise and fall together over the draws, from −1 to 1",
            ]),
          ]),
    ],
    heads: ["The line at its", "The total", "Comes to"],
    rows: [end("low", lowM, driver.atLow), end("high", highM, driver.atHigh)],
    note: [],
    method: "drivers",
  };
}
