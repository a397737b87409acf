import type { D3ZoomEvent, ZoomBehavior } from "d3-zoom";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { fitZoom, kept, mostZoom, type Stage, type Zoomed } from "./zoomed.ts";

type Held = { readonly put: (zoomed: Zoomed) => void; readonly fit: (stage: Stage) => void };

/**
 * Where the reader moved a drawing to. Wheel (with Ctrl, or while the chart has the focus), pinch and
 * drag are D3's, fetched when first needed; what moves it from code is silent. `at` is where it begins,
 * and where it goes back to when the drawing becomes another.
 */
export function useZoom(
  ref: RefObject<SVGSVGElement | null>,
  stage: Stage,
  at: Zoomed,
): readonly [Zoomed, (zoomed: Zoomed) => void] {
  const key = JSON.stringify([stage, at]);
  const [state, setState] = useState({ key, zoomed: at });
  if (state.key !== key) setState({ key, zoomed: kept(at, stage) });
  const { zoomed } = state;
  const held = useRef<Held>(null);
  const latest = useRef({ stage, key, zoomed });
  useEffect(() => {
    latest.current = { stage, key, zoomed };
    held.current?.fit(stage);
    held.current?.put(zoomed);
  });
  useEffect(() => {
    const svg = ref.current;
    if (svg === null) return;
    let gone = false;
    const started = Promise.all([import("d3-zoom"), import("d3-selection")]).then(
      ([{ zoom, zoomIdentity }, { select }]) => {
        if (gone) return undefined;
        const selected = select<SVGSVGElement, unknown>(svg);
        const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
          .filter((event: Event) => isGesture(event, svg, latest.current))
          .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
            if (event.sourceEvent === null || event.sourceEvent === undefined) return;
            const { x, y, k } = event.transform;
            setState({ key: latest.current.key, zoomed: kept({ x, y, k }, latest.current.stage) });
          });
        held.current = {
          put: ({ x, y, k }) => {
            selected.property("__zoom", zoomIdentity.translate(x, y).scale(k));
          },
          fit: (now) => {
            behaviour
              .scaleExtent([fitZoom(now), mostZoom])
              .extent([
                [0, 0],
                [now.width, now.height],
              ])
              .translateExtent([
                [0, 0],
                [
                  Math.max(now.drawing.width, now.width / fitZoom(now)),
                  Math.max(now.drawing.height, now.height / fitZoom(now)),
                ],
              ]);
          },
        };
        held.current.fit(latest.current.stage);
        selected.call(behaviour).on("dblclick.zoom", null);
        held.current.put(latest.current.zoomed);
        return () => selected.on(".zoom", null);
      },
    );
    return () => {
      gone = true;
      held.current = null;
      void started.then((stop) => stop?.());
    };
  }, [ref]);
  const move = useCallback((next: Zoomed) => {
    setState({ key: latest.current.key, zoomed: kept(next, latest.current.stage) });
  }, []);
  return [zoomed, move];
}

/** A page is scrolled through, not trapped: a wheel or one finger moves the drawing only when it is meant. */
function isGesture(
  event: Event,
  svg: Element,
  { stage, zoomed }: { stage: Stage; zoomed: Zoomed },
) {
  const larger =
    stage.drawing.width * zoomed.k > stage.width + 1 ||
    stage.drawing.height * zoomed.k > stage.height + 1;
  if (event instanceof WheelEvent) return event.ctrlKey || svg.contains(document.activeElement);
  if ("touches" in event) return (event as TouchEvent).touches.length > 1 || larger;
  return event instanceof MouseEvent && event.button === 0 && larger;
}
