import { layoutSteps } from "#/model/layered.ts";
import type { Layered } from "#/model/layeredDrawing.ts";
import type { Previous } from "#/model/layeredPast.ts";
import type { LayeredGraph } from "#/model/layeredSheet.ts";
import { startWorker, type Reply, type Request } from "./away.ts";

/** A drawing on its way: how far it is from 0 to 1, and what it looks like now, where that is news. */
export type LayingStep = { readonly part: number; readonly drawing: Layered | undefined };

/** Up to so many nodes it is done on the page, which is sooner there than a worker would begin. */
const FEW = 300;
/** How long the page may be kept waiting at a time, and how often a better draft is shown, ms. */
const SLICE = 10;
const SHOW = 400;

/**
 * Lays a graph out: a large one away from the page where the browser has workers, else a few
 * milliseconds at a time. Nodes stay about where they were in an earlier drawing, if there is one.
 * Answers how to stop; what was shown last then stays.
 */
export function laying(
  graph: LayeredGraph,
  onStep: (step: LayingStep) => void,
  previous?: Previous,
): () => void {
  const worker = graph.nodes.length > FEW ? startWorker("parse") : undefined;
  if (worker === undefined) return onThePage(graph, onStep, previous);
  let begun = false;
  let stop = () => {
    worker.terminate();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    if (!("part" in data)) return;
    begun = true;
    if (data.part === 1) worker.terminate();
    onStep({ part: data.part, drawing: data.drawing });
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    worker.terminate();
    if (!begun) stop = onThePage(graph, onStep, previous);
  });
  worker.postMessage({ run: 0, graph, previous } satisfies Request);
  return () => {
    stop();
  };
}

function onThePage(
  graph: LayeredGraph,
  onStep: (step: LayingStep) => void,
  previous: Previous | undefined,
): () => void {
  const steps = layoutSteps(graph, { mode: "grouped", previous });
  let shown = performance.now();
  const work = () => {
    const began = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        onStep({ part: 1, drawing: step.value });
        return;
      }
      const now = performance.now();
      if (now - shown > SHOW) {
        shown = now;
        onStep({ part: step.value.part, drawing: step.value.draft() });
      }
      if (now - began > SLICE) break;
    }
    timer = setTimeout(work);
  };
  let timer = setTimeout(work);
  return () => {
    clearTimeout(timer);
  };
}
