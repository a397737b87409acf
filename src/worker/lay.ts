import { layoutSteps } from "#/model/layered.ts";
import type { Layered } from "#/model/layeredDrawing.ts";
import type { Previous } from "#/model/layeredPast.ts";
import type { LayeredGraph } from "#/model/layeredSheet.ts";

/** How often a better draft is handed on, ms. */
const SHOW = 400;

/**
 * Lays a graph out, near where its nodes were in an earlier drawing if there is one, telling how far it
 * is and what it looks like now and then; part 1 at the end.
 */
export function layOut(
  graph: LayeredGraph,
  onStep: (part: number, drawing: Layered) => void,
  now: () => number,
  previous?: Previous,
): void {
  const steps = layoutSteps(graph, { mode: "grouped", previous });
  let shown = now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      onStep(1, step.value);
      return;
    }
    if (now() - shown < SHOW) continue;
    shown = now();
    onStep(Math.min(0.99, step.value.part), step.value.draft());
  }
}
