import { useEffect, useRef, type RefObject } from "react";
import type { Opened } from "#/words/behind.ts";

const pattern =
  /^(cost|figure|funding|series|status|count|method|source|area|position|event|dilemma):./;

/** The door a text names; undefined when it names none. */
export const readDoor = (text: string | null | undefined): Opened | undefined =>
  text !== null && text !== undefined && pattern.test(text) ? (text as Opened) : undefined;

/**
 * Calls back with the door of any `[data-door]` below `root` that is clicked, in text or in a chart
 * (where Enter arrives as a click). The element gets the focus first, so that it can go back there.
 */
export function useDoor(root: RefObject<Element | null>, onOpen: (door: Opened) => void): void {
  const opening = useRef(onOpen);
  useEffect(() => {
    opening.current = onOpen;
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const click = (event: Event) => {
      const target = event.target instanceof Element ? event.target.closest("[data-door]") : null;
      const door = readDoor(target?.getAttribute("data-door"));
      if (door === undefined) return;
      // Not every browser gives the focus to a button that is clicked.
      if (target instanceof HTMLElement || target instanceof SVGElement)
        target.focus({ preventScroll: true });
      opening.current(door);
    };
    element.addEventListener("click", click);
    return () => {
      element.removeEventListener("click", click);
    };
  }, [root]);
}
