import { useEffect, useRef, type RefObject } from "react";

/** Lets the items of a list be dragged to another place among them; tells which went where, from 0. */
export function useReorder(
  onMove: (from: number, to: number) => void,
): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef(onMove);
  useEffect(() => {
    latest.current = onMove;
  });
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    let from: number | undefined;
    const itemOf = (event: Event): number =>
      [...element.children].findIndex(
        (item) => event.target instanceof Node && item.contains(event.target),
      );
    const mark = (over: number | undefined) => {
      for (const [i, item] of [...element.children].entries()) {
        item.toggleAttribute("data-over", i === over && over !== from);
        item.toggleAttribute("data-dragged", i === from);
      }
    };
    const start = (event: DragEvent) => {
      from = itemOf(event);
      if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
      mark(undefined);
    };
    const over = (event: DragEvent) => {
      if (from === undefined) return;
      event.preventDefault();
      mark(itemOf(event));
    };
    const drop = (event: DragEvent) => {
      if (from === undefined) return;
      event.preventDefault();
      // The page around takes dropped files.
      event.stopPropagation();
      const to = itemOf(event);
      if (to >= 0 && to !== from) latest.current(from, to);
      end();
    };
    const end = () => {
      from = undefined;
      mark(undefined);
    };
    element.addEventListener("dragstart", start);
    element.addEventListener("dragover", over);
    element.addEventListener("drop", drop);
    element.addEventListener("dragend", end);
    return () => {
      element.removeEventListener("dragstart", start);
      element.removeEventListener("dragover", over);
      element.removeEventListener("drop", drop);
      element.removeEventListener("dragend", end);
    };
  }, []);
  return list;
}
