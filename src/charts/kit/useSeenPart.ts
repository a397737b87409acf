import { useEffect, useState, type RefObject } from "react";

/** From where to where an element is drawn, px from its top. */
export type Part = { readonly top: number; readonly bottom: number };

const all: Part = { top: -Infinity, bottom: Infinity };
/** Screens that are drawn besides the one in sight: above it, and all together. */
const above = 1;
const together = 4;

/**
 * The part of a tall element that stands in the window or within a screen of it, in steps of a screen;
 * all of it where `isTall` says that it is not worth the while.
 */
export function useSeenPart(ref: RefObject<Element | null>, isTall: boolean): Part {
  const [part, setPart] = useState<Part>({ top: 0, bottom: together * window.innerHeight });
  useEffect(() => {
    if (!isTall) return;
    const look = () => {
      const element = ref.current;
      if (element === null) return;
      const screen = window.innerHeight;
      const begins = Math.floor(-element.getBoundingClientRect().top / screen) - above;
      const [top, bottom] = [begins * screen, (begins + together) * screen];
      setPart((now) => (now.top === top && now.bottom === bottom ? now : { top, bottom }));
    };
    look();
    const options = { passive: true, capture: true };
    addEventListener("scroll", look, options);
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look, options);
      removeEventListener("resize", look);
    };
  }, [ref, isTall]);
  return isTall ? part : all;
}
