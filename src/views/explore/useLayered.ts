import { useEffect, useRef, useState } from "react";
import type { Layered } from "#/model/layeredDrawing.ts";
import type { LayeredGraph } from "#/model/layeredSheet.ts";
import { laying } from "#/state/laying.ts";

/** A drawing on its way: the best so far, how far it is, and how to stop there. */
export type Laying = {
  readonly drawing: Layered | undefined;
  /** From 0 to 1; 1 when it is done or was stopped. */
  readonly part: number;
  readonly stop: () => void;
};

/** The layout of a graph while it is looked for; the same graph by its contents is laid out once. */
export function useLayered(graph: LayeredGraph): Laying {
  const key = JSON.stringify(graph);
  const [state, setState] = useState<{ key: string; drawing: Layered; part: number }>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    stop.current = laying(JSON.parse(key) as LayeredGraph, (step) => {
      setState({ key, ...step });
    });
    return () => {
      stop.current?.();
    };
  }, [key]);
  const own = state?.key === key ? state : undefined;
  return {
    drawing: own?.drawing,
    part: own?.part ?? 0,
    stop: () => {
      stop.current?.();
      setState((now) => now && { ...now, part: 1 });
    },
  };
}
