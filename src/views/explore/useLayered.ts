import { useEffect, useState } from "react";
import { layoutSteps } from "#/model/layered.ts";
import type { Layered } from "#/model/layeredDrawing.ts";
import type { LayeredGraph } from "#/model/layeredSheet.ts";

/** A drawing on its way: the best so far, how far it is, and how to stop there. */
export type Laying = {
  readonly drawing: Layered | undefined;
  /** From 0 to 1; 1 when it is done or was stopped. */
  readonly part: number;
  readonly stop: () => void;
};

/** How long the page may be kept waiting at a time, ms. */
const SLICE = 10;
/** How often a better draft is shown, ms. */
const SHOW = 400;

/** Lays a graph out a few milliseconds at a time, so that the page stays usable and it can be stopped. */
export function useLayered(graph: LayeredGraph): Laying {
  const key = JSON.stringify(graph);
  const [state, setState] = useState<{ key: string; drawing: Layered | undefined; part: number }>();
  const [stopped, setStopped] = useState("");
  useEffect(() => {
    if (stopped === key) return;
    const steps = layoutSteps(JSON.parse(key) as LayeredGraph, { mode: "grouped" });
    let timer = 0;
    let shown = performance.now();
    const work = () => {
      const began = performance.now();
      for (;;) {
        const step = steps.next();
        if (step.done === true) {
          setState({ key, drawing: step.value, part: 1 });
          return;
        }
        const now = performance.now();
        if (now - shown > SHOW) {
          shown = now;
          setState({ key, drawing: step.value.draft(), part: step.value.part });
        }
        if (now - began > SLICE) break;
      }
      timer = window.setTimeout(work);
    };
    timer = window.setTimeout(work);
    return () => {
      window.clearTimeout(timer);
    };
  }, [key, stopped]);
  const own = state?.key === key ? state : undefined;
  return {
    drawing: own?.drawing,
    part: stopped === key ? 1 : (own?.part ?? 0),
    stop: () => {
      setStopped(key);
    },
  };
}
