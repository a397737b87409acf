import type { Fault } from "./faults.ts";
import { countedOnce, inputsNamed, ordered, sameNumber } from "./rules/amounts.ts";
import { inOrder, precisions, realDates } from "./rules/dates.ts";
import { acyclic, linkEnds, linkTypes } from "./rules/links.ts";
import { answeredOnce, decisionsNamed, scheduledOnce } from "./rules/rows.ts";
import { storiesAddUp, storiesResolve } from "./rules/stories.ts";
import type { Dataset } from "./schema.ts";

type Rule = (dataset: Dataset) => readonly Fault[];

export { requiresCycle } from "./rules/links.ts";

/** What must hold across the rows of a dataset, past the shape of each row. */
export const rules: readonly Rule[] = [
  realDates,
  precisions,
  inOrder,
  linkTypes,
  linkEnds,
  acyclic,
  scheduledOnce,
  answeredOnce,
  decisionsNamed,
  countedOnce,
  ordered,
  inputsNamed,
  sameNumber,
  storiesAddUp,
  storiesResolve,
];
