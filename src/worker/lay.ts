import { layoutSteps } from "#/model/layered.ts";
import type { Layered } from "#/model/layeredDrawing.ts";
import type { Previous } from "#/model/layeredPast.ts";
import type { LayeredGraph } from "#/model/layeredSheet.ts";

/** How often it is told how far it is, ms, and how much longer than a draft takes to make the next is put off. */
const TELL = 400;
const REST = 12;

/**
 * Lays a graph out, near where its nodes were in an earlier drawing if there is one, telling how far it
 * is and, as often as its size allows, what it looks like now; part 1 at the end.
 */
export function layOut(
  graph: LayeredGraph,
  onStep: (part: number, drawing: Layered | undefined) => void,
  now: () => number,
  previous?: Previous,
): void {
  const steps = layoutSteps(graph, { mode: "grouped", previous });
  let told = now();
  let draftAt = told + TELL;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      onStep(1, step.value);
      return;
    }
    if (now() - told < TELL) continue;
    told = now();
    const part = Math.min(0.99, step.value.part);
    if (told < draftAt) {
      onStep(part, undefined);
      continue;
    }
    onStep(part, step.value.draft());
    const after = now();
    draftAt = after + Math.max(TELL, REST * (after - told));
  }
}
