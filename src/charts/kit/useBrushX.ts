import type { D3BrushEvent } from "d3-brush";
import { useEffect, useRef, type RefObject } from "react";
import { dragThrough } from "./dragThrough.ts";

/** A brush along x, in data terms. */
export type BrushX<T> = {
  /** Px: left, top, right, bottom of where a drag may begin. */
  readonly extent: readonly [number, number, number, number];
  readonly value: T | null;
  /** Px of a value, left and right. */
  readonly place: (value: T) => readonly [number, number];
  /** The value a dragged stretch means; null when it means none. */
  readonly invert: (from: number, to: number) => T | null;
  /** The reader's own gestures only; null when a click clears. */
  readonly onBrush: (value: T | null) => void;
  /** A click where nothing was selected, px along x. */
  readonly onTap?: (at: number) => void;
};

type Held = {
  readonly move: (to: [number, number] | null) => void;
};

/**
 * Gives D3's brush one empty `<g>`. It loads when first needed, reports only what the reader drags
 * (a value moved from code is silent), and leaves touch to scrolling: there one taps a mark instead.
 */
export function useBrushX<T>(ref: RefObject<SVGGElement | null>, options: BrushX<T>): void {
  const latest = useRef(options);
  const held = useRef<Held>(null);
  const reported = useRef("null");
  const dragging = useRef(false);
  useEffect(() => {
    latest.current = options;
  });

  const [left, top, right, bottom] = options.extent;
  useEffect(() => {
    const node = ref.current;
    if (node === null) return;
    let gone = false;
    void Promise.all([import("d3-brush"), import("d3-selection")]).then(
      ([{ brushX }, { select }]) => {
        if (gone) return;
        const group = select<SVGGElement, unknown>(node);
        const brush = brushX<unknown>()
          .extent([
            [left, top],
            [right, bottom],
          ])
          .touchable(false)
          .on("start brush end", (event: D3BrushEvent<unknown>) => {
            // A move from code has no source: reporting it would be an echo.
            if (event.sourceEvent === null || event.sourceEvent === undefined) return;
            dragging.current = event.type !== "end";
            if (event.type === "start") return;
            const { value, place, invert, onBrush, onTap } = latest.current;
            if (event.selection === null) {
              if (event.type !== "end") return;
              reported.current = "null";
              if (value !== null) onBrush(null);
              else onTap?.(alongX(event.sourceEvent as MouseEvent, node));
              return;
            }
            const [from, to] = event.selection as [number, number];
            const found = invert(from, to);
            if (JSON.stringify(found) !== reported.current) {
              reported.current = JSON.stringify(found);
              onBrush(found);
            }
            if (event.type === "end") held.current?.move(found === null ? null : [...place(found)]);
          });
        group.call(brush);
        held.current = {
          move: (to) => {
            brush.move(group, to);
          },
        };
        show(held.current, latest.current);
      },
      // Without the brush, years are still chosen at their marks.
      () => undefined,
    );
    const stop = node.ownerSVGElement && dragThrough(node.ownerSVGElement, node);
    return () => {
      gone = true;
      stop?.();
      held.current = null;
      node.replaceChildren();
    };
  }, [ref, left, top, right, bottom]);

  const at = options.value === null ? null : options.place(options.value).join();
  useEffect(() => {
    reported.current = JSON.stringify(latest.current.value);
    // Moving the brush under the reader's hand would tear it out of it.
    if (held.current !== null && !dragging.current) show(held.current, latest.current);
  }, [at]);
}

function show<T>(held: Held, { value, place }: BrushX<T>): void {
  held.move(value === null ? null : [...place(value)]);
}

function alongX(event: MouseEvent, node: SVGGElement): number {
  const svg = node.ownerSVGElement;
  return event.clientX - (svg?.getBoundingClientRect().left ?? 0);
}
