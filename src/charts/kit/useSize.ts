import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { paperPx, usePaper } from "./usePaper.ts";

/**
 * The width of a container in whole px, and the ref to give it. Until it is measured it is `initial`,
 * so that the first picture already has its final size. On paper it is no more than the paper has room for.
 */
export function useSize<E extends Element = HTMLDivElement>(
  initial: number,
): { readonly ref: RefObject<E | null>; readonly width: number } {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(initial);
  const isPrinted = usePaper();
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const take = (px: number) => {
      if (px > 0) setWidth(Math.floor(px));
    };
    // Its own px, not those of the screen: a scene on a wall is drawn enlarged.
    const own = element instanceof HTMLElement ? element.offsetWidth : 0;
    take(own > 0 ? own : element.getBoundingClientRect().width);
    const observer = new ResizeObserver((entries) => {
      for (const entry of entries) take(entry.contentRect.width);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, width: isPrinted ? Math.min(width, paperPx) : width };
}
