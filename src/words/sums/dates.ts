import type { Certainty } from "#/model/certainty.ts";
import { dateOfFinish, dateOfMonth, monthsBetweenEnds } from "#/model/months.ts";
import type { Slot } from "#/model/schedule.ts";
import type { SlipReason } from "#/model/slipReasons.ts";
import { judged, type DeadlineMet, type Duration } from "#/model/tasks.ts";
import { chancePhrase, endPhrase, slipPhrase } from "../certainty.ts";
import { noun } from "../numbers.ts";
import { count, moment, quantity, said, type Phrase, type Quantity } from "../phrase.ts";
import { durationPhrase, inMonths, movedSentence, slipText, unjudged } from "../schedule.ts";
import { fact, of, type SumWords, type Told } from "./sum.ts";

const at = (month: number) => moment(dateOfMonth(month));
const months = (n: number): Quantity => quantity(slipText(n));
const unit = fact("Unit", [
  "Calendar months, by durations of similar steps elsewhere, which we assume",
]);

/** One proposal that starts later, with what it is measured against. */
export type Late = {
  readonly proposal: string;
  readonly months: number;
  readonly slot: Slot;
  readonly was: Slot;
  readonly reason: SlipReason | undefined;
};

/** By how much one proposal starts later than in the reference, and why. */
export function slipSum(told: Told, late: Late): SumWords {
  const { proposal, slot, was, reason } = late;
  return {
    title: [said(told.title(proposal)), " in ", ...of(told)],
    value: [...inMonths(late.months), " later"],
    facts: [
      fact("What it is", ["How much later it may start at the earliest than as the review asked"]),
      unit,
      fact("Worked out", [
        at(slot.earliestStart),
        " − ",
        at(was.earliestStart),
        " = ",
        months(late.months),
      ]),
      fact("Why", movedSentence({ months: late.months, reason }, told.title)),
    ],
    heads: ["", "", ""],
    rows: [],
    note: [],
    method: "reference",
  };
}

/** Everything that starts later than as the review asked, or than in the baseline, the most first. */
export function slipsSum(told: Told, late: readonly Late[], base?: string): SumWords {
  const than = base === undefined ? "as the review asked" : `in ${base}`;
  return {
    title: ["What starts later in ", ...of(told), `, than ${than}`],
    value: [count(late.length), ` ${noun(late.length, "proposal")}`],
    facts: [
      fact("Counted", [
        `those that are in and may start more than half a month later than ${than}`,
      ]),
      unit,
    ],
    heads: ["Proposal", `From, and ${than}`, "Later"],
    rows: late.map((one) => ({
      name: told.title(one.proposal),
      how: [at(one.slot.earliestStart), "; ", at(one.was.earliestStart)],
      amount: months(one.months),
    })),
    note: [],
    method: "reference",
  };
}

/** The dates the review set, and by how much each is met or missed. */
export function datesSum(told: Told, met: readonly DeadlineMet[]): SumWords {
  const { timed, milestones } = judged(met);
  const missed = timed.filter((one) => !one.met).length;
  return {
    title: ["The dates the review set, in ", ...of(told)],
    value: [count(missed), " of ", count(timed.length), " do not fit this schedule"],
    facts: [
      fact("Counted", ["dates set for proposals that are in, against their earliest finish"]),
      unit,
    ],
    heads: ["Proposal", "Set for, and done at the earliest", "Late by"],
    rows: [
      ...timed.map((one) => ({
        name: told.title(one.proposal),
        how: [moment(one.date), "; ", moment(dateOfFinish(one.finishMonth, one.startMonth))],
        amount: one.met ? quantity("met") : quantity(slipText(one.lateMonths)),
      })),
      ...milestones.map((one) => ({
        name: told.title(one.proposal),
        how: [moment(one.date), `; ${unjudged}`],
        amount: quantity("not judged"),
      })),
    ],
    note: [],
    method: "schedule",
  };
}

/** One step of the chain that sets the end. */
export type ChainStep = {
  readonly proposal: string;
  readonly slot: Slot;
  readonly duration: Duration | undefined;
  readonly lever: string | undefined;
};

/** When the work ends: the longest chain, step by step. */
export function endSum(
  told: Told,
  chain: readonly ChainStep[],
  chains: number,
  base?: { readonly letter: string; readonly finishMonth: number },
): SumWords {
  const [first, last] = [chain[0], chain.at(-1)];
  const from = first?.slot.earliestStart ?? 0;
  const to = last?.slot.earliestFinish ?? from;
  return {
    title: ["When the work of ", ...of(told), ", ends"],
    value: [moment(dateOfFinish(to)), ", if each step takes its middle time, which we assume"],
    facts: [
      fact("What it is", ["The earliest finish of the last step of the longest chain"]),
      unit,
      fact("Worked out", [
        "begins ",
        at(from),
        ", takes ",
        ...inMonths(to - from),
        " in ",
        count(chain.length),
        ` ${noun(chain.length, "step")}`,
        ...(chains > 1 ? [", the longest of ", count(chains), " chains that leave no slack"] : []),
      ]),
      ...(base === undefined
        ? []
        : [
            fact(`Against ${base.letter}`, [
              moment(dateOfFinish(to)),
              " − ",
              moment(dateOfFinish(base.finishMonth)),
              " = ",
              months(monthsBetweenEnds(base.finishMonth, to)),
            ]),
          ]),
    ],
    heads: ["Step", "What its time rests on", "From"],
    rows: chain.map(({ proposal, slot, duration, lever }) => ({
      name: told.title(proposal),
      how: duration === undefined ? ["not known"] : durationPhrase(duration, lever),
      amount: at(slot.earliestStart),
    })),
    note: [],
    method: "schedule",
  };
}

const drawn = (draws: number): Phrase => [
  "each duration is drawn from its range, the schedule is run on each of ",
  count(draws),
  " draws",
];

/** Between which months the work ends in eight draws in ten. */
export function endRangeSum(told: Told, sure: Certainty): SumWords {
  return {
    title: ["Between which dates the work of ", ...of(told), ", ends"],
    value: endPhrase(sure.end),
    facts: [
      fact("What it is", ["10th and 90th percentile of the month in which the last work ends"]),
      unit,
      fact("Worked out", [...drawn(sure.draws), ", and the ends are put in order"]),
    ],
    heads: ["", "", ""],
    rows: [],
    note: [],
    method: "finishing",
  };
}

/** The chance that all work, or that of one proposal, has ended by a month. */
export function chanceSum(told: Told, sure: Certainty, month: number, proposal?: string): SumWords {
  const share = sure.chanceBy(month, proposal);
  return {
    title: [
      "The chance that ",
      ...(proposal === undefined ? ["all of it"] : [said(told.title(proposal))]),
      " is done by ",
      at(month - 1),
      ", in ",
      ...of(told),
    ],
    value: chancePhrase(share),
    facts: [
      fact("What it is", ["The share of draws in which it is done by the end of that month"]),
      unit,
      fact("Worked out", [
        ...drawn(sure.draws),
        ", and in ",
        count(Math.round(share * sure.draws)),
        " of them it is done",
      ]),
    ],
    heads: ["", "", ""],
    rows: [],
    note: [
      "What waits for several others starts when the slowest of them is done, so the chance of being done by the date of middle times is often less than a half.",
    ],
    method: "finishing",
  };
}

/** By how much a proposal starts later, in eight draws in ten. */
export function slipRangeSum(told: Told, sure: Certainty, proposal: string): SumWords {
  const slip = sure.slip(proposal);
  return {
    title: ["How much later ", said(told.title(proposal)), " starts in ", ...of(told)],
    value: slip === undefined ? ["not in both"] : slipPhrase(slip),
    facts: [
      fact("What it is", [
        "10th to 90th percentile of its start less its start as the review asked, draw by draw with the same dice",
      ]),
      unit,
      fact("Worked out", [...drawn(sure.draws), ", here and as the review asked"]),
    ],
    heads: ["", "", ""],
    rows: [],
    note: [],
    method: "finishing",
  };
}
