import { useEffect, useMemo, useRef, useState } from "react";
import type { Layered } from "#/model/layeredDrawing.ts";
import type { LayeredGraph } from "#/model/layeredSheet.ts";
import { laying, type LayingStep } from "#/state/laying.ts";

/** A drawing on its way: the best so far, how far it is, and how to stop there. */
export type Laying = {
  readonly drawing: Layered | undefined;
  /** From 0 to 1; 1 when it is done or was stopped. */
  readonly part: number;
  readonly stop: () => void;
  /** Begins anew what was stopped. */
  readonly again: () => void;
};

type Keyed = { readonly key: string; readonly part: number; readonly drawing: Layered | undefined };

const drawingOf = (state: Keyed | undefined, key: string) =>
  state?.key === key ? state.drawing : undefined;

/**
 * The layout of a graph while it is looked for; the same graph by its contents is laid out once. A part
 * of `base` keeps to where `base` has it: the same whichever way a reader came to see only that part.
 */
export function useLayered(graph: LayeredGraph, base: LayeredGraph): Laying {
  const key = useMemo(() => JSON.stringify(graph), [graph]);
  const baseKey = useMemo(() => JSON.stringify(base), [base]);
  const [state, setState] = useState<Keyed>();
  const [round, setRound] = useState(0);
  const settled = useRef<Keyed>(undefined);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    const isPart = key !== baseKey;
    const show = ({ part, drawing }: LayingStep) => {
      setState((now) => ({ key, part, drawing: drawing ?? drawingOf(now, key) }));
    };
    const layPart = (from: Layered) => {
      const previous = new Map(from.nodes.map((node) => [node.id, node]));
      stop.current = laying(JSON.parse(key) as LayeredGraph, show, previous);
    };
    const layBase = () => {
      stop.current = laying(JSON.parse(baseKey) as LayeredGraph, (step) => {
        const drawing = step.drawing ?? drawingOf(settled.current, baseKey);
        settled.current = { key: baseKey, part: step.part, drawing };
        if (!isPart) show(step);
        else if (step.part === 1 && drawing !== undefined) layPart(drawing);
        else setState({ key, part: step.part / 2, drawing: undefined });
      });
    };
    const known = settled.current;
    if (known?.key !== baseKey || known.drawing === undefined) layBase();
    else if (isPart) layPart(known.drawing);
    else if (known.part < 1) layBase();
    else show({ part: 1, drawing: known.drawing });
    return () => {
      stop.current?.();
    };
  }, [key, baseKey, round]);
  const own = state?.key === key ? state : undefined;
  return {
    drawing: own?.drawing,
    part: own?.part ?? 0,
    stop: () => {
      stop.current?.();
      setState((now) => ({ key, part: 1, drawing: drawingOf(now, key) }));
      if (settled.current?.key === key) settled.current = { ...settled.current, part: 1 };
    },
    again: () => {
      setState(undefined);
      setRound(round + 1);
    },
  };
}
