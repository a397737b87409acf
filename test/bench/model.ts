/** The parts of the model that are timed without a page, and that make the peer's rows. */
export { normalQuantile } from "#/model/chance.ts";
export { costByGroup, costByYear, publishedTotal } from "#/model/cost.ts";
export { apart, dice } from "#/model/dice.ts";
export { drawSchedule, slipDraws } from "#/model/finish.ts";
export { flows, pvBaseOf, termsOf } from "#/model/flows.ts";
export { ground, plan } from "#/model/plan.ts";
export { register } from "#/model/register.ts";
export { earliestStarts, network } from "#/model/schedule.ts";
export { simulate } from "#/model/simulate.ts";
export { visible } from "#/state/filters.ts";
export { initialParams } from "#/state/params.ts";
