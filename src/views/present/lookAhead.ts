import type { First } from "#/data/split.ts";
import type { Area, Dataset } from "#/data/schema.ts";
import { foundBefore } from "#/state/foundBefore.ts";
import { createState, reconcile } from "#/state/store.ts";
import { envelopeOf } from "../scenarios/useEnvelope.ts";
import { createWorkbench } from "../scenarios/workbench.ts";

/** Looks for what the limit in a scene’s link buys, so that it is known when the scene is shown. Returns how to stop. */
export function lookAhead(
  link: string,
  first: First,
  whole: Dataset,
  areas: readonly Area[],
): () => void {
  const store = createState(link);
  reconcile(store, first);
  const { place, params } = store.getState();
  if (place !== "scenarios" || params.cap === "") return () => undefined;
  const bench = createWorkbench()(whole, areas, params);
  const { placing } = envelopeOf(bench.base.scenario, bench, params);
  return foundBefore(placing.candidates, placing.capsK, () => undefined);
}
