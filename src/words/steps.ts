import { formatCount } from "#/model/money.ts";
import { noun } from "./numbers.ts";

const steps = (n: number, orMore: boolean): string =>
  `${formatCount(n)} ${noun(n, "step")}${orMore ? " or more" : ""}`;

/** A column of steps: "need nothing first", "after 1 step", "after 40 steps or more". */
export const afterSteps = (step: number, orMore = false): string =>
  step === 0 ? "need nothing first" : `after ${steps(step, orMore)}`;

/** The one column there is where *requires*, which steps are counted over, is switched off. */
export const noSteps = "“requires” is off, so no steps";

/** A column either side of the chosen proposal: "2 steps before", "1 step on". */
export const stepsAway = (step: number, orMore = false): string =>
  step === 0 ? "chosen" : `${steps(Math.abs(step), orMore)} ${step < 0 ? "before" : "on"}`;
