/** The parts of the model that are timed without a page, and that make the peer's rows. */
export { parseDataset } from "#/data/parse.ts";
export { costByGroup, costByYear, publishedTotal } from "#/model/cost.ts";
export { register } from "#/model/register.ts";
export { financialYearsOf } from "#/model/time.ts";
export { visible } from "#/state/filters.ts";
export { initialParams } from "#/state/params.ts";
