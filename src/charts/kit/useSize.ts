import { use, useCallback, useRef, useState, type RefCallback, type RefObject } from "react";
import { RefitContext } from "./refit.ts";
import { paperPx, usePaper } from "./usePaper.ts";

type Size<E> = {
  /** For the container to take. */
  readonly ref: RefCallback<E>;
  /** The container, for those who look for something in it. */
  readonly body: RefObject<E | null>;
  readonly width: number;
};

/**
 * The width of a container in whole px, and the ref to give it. Until it is measured, whenever it comes, it is
 * `initial`, so that the first picture already has its final size. On paper it is no more than the paper has room for.
 */
export function useSize<E extends Element = HTMLDivElement>(initial: number): Size<E> {
  const body = useRef<E>(null);
  const [width, setWidth] = useState(initial);
  const isPrinted = usePaper();
  const refit = use(RefitContext);
  const ref = useCallback(
    (element: E | null) => {
      body.current = element;
      if (element === null) return;
      const take = (px: number) => {
        if (px > 0) setWidth(Math.floor(px));
      };
      const measure = () => {
        // Its own px, not those of the screen: a scene on a wall is drawn enlarged.
        const own = element instanceof HTMLElement ? element.offsetWidth : 0;
        take(own > 0 ? own : element.getBoundingClientRect().width);
      };
      measure();
      refit?.add(measure);
      const observer = new ResizeObserver((entries) => {
        for (const entry of entries) take(entry.contentRect.width);
      });
      observer.observe(element);
      return () => {
        observer.disconnect();
        refit?.delete(measure);
        body.current = null;
      };
    },
    [refit],
  );
  return { ref, body, width: isPrinted ? Math.min(width, paperPx) : width };
}
