import type { Dataset } from "#/data/schema.ts";
import { asJudged, effectsOf } from "#/model/effects.ts";
import { effectParts, reformPath, type ReformPath } from "#/model/futures.ts";
import type { Bearing } from "#/words/futures.ts";
import type { Column } from "./workbench.ts";

/** The published history of the number that reform is to change, and the two futures the review drew. */
export function futuresOf({ series }: Pick<Dataset, "series">) {
  const drawn = series.filter(({ panel }) => panel === "children");
  const futures = drawn.filter(({ role }) => role === "future");
  const without = futures.find(({ points }) => points.length > 1);
  return {
    history: drawn.find(({ role }) => role === "history"),
    without,
    reform: futures.find((one) => one !== without),
  };
}

/** A column's path between those futures; undefined where they are not published. */
export function pathOf(
  dataset: Pick<Dataset, "series" | "effects">,
  { outcome: { plan } }: Pick<Column, "outcome">,
): ReformPath | undefined {
  const { without, reform } = futuresOf(dataset);
  if (!without || !reform) return undefined;
  return reformPath(
    without.points,
    reform.points,
    effectParts(effectsOf(plan.assumptions.effects, dataset.effects), plan),
    plan.assumptions.arrives,
  );
}

/** The proposals that carry the promised effect in every column, by their titles; or that columns differ in them. */
export function bearing(
  { effects, proposals }: Pick<Dataset, "effects" | "proposals">,
  columns: readonly Pick<Column, "outcome">[],
): Bearing {
  const said = new Set(columns.map(({ outcome }) => outcome.plan.assumptions.effects));
  const [text = asJudged] = said;
  if (said.size > 1) return { by: "each column", work: [] };
  return {
    by: text === asJudged ? "the editors" : "a reader",
    work: effectsOf(text, effects).map(({ proposal }) => ({
      id: proposal,
      title: proposals.find(({ id }) => id === proposal)?.title ?? proposal,
    })),
  };
}
