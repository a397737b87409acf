import type { Dataset } from "#/data/schema.ts";
import { ground, plan, type Ground, type Plan } from "#/model/plan.ts";

/** What a dataset implies before anything is decided or assumed otherwise. */
export type Reference = { readonly ground: Ground; readonly plan: Plan };

const held = new WeakMap<Dataset, Reference>();

/** The reference of a dataset, made once for all that ask. Throws on a circle of *requires*. */
export function referenceOf(dataset: Dataset): Reference {
  const known = held.get(dataset);
  if (known) return known;
  const made = ground(dataset);
  const reference = {
    ground: made,
    plan: plan(made, { decisions: [], assumptions: made.initial }),
  };
  held.set(dataset, reference);
  return reference;
}
