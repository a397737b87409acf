import { useRef, type FocusEvent, type KeyboardEvent, type RefObject } from "react";

const forward = ["ArrowRight", "ArrowDown"];
const back = ["ArrowLeft", "ArrowUp"];

/** What a chart's root takes to be one tab stop. */
export type Roving = {
  readonly tabIndex: 0;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/**
 * Makes a chart one tab stop: arrow keys, Home and End walk its `[data-mark]` elements in reading order,
 * (where some are `data-mark="row"`, up and down go from row to row); Enter and Space click the one in focus (with Shift and Ctrl as held), Escape goes back to the figure.
 * Spread the result on the element `root` points to.
 */
export function useRoving(root: RefObject<Element | null>): Roving {
  const last = useRef<Element>(null);
  return {
    tabIndex: 0,
    onKeyDown(event) {
      const element = root.current;
      if (element === null) return;
      const marks = [...element.querySelectorAll("[data-mark]")];
      const at = marks.findIndex((mark) => mark === event.target);
      const next = nextMark(event.key, marks, at, last.current);
      if (next !== undefined) {
        focus(next);
      } else if (event.key === "Escape") {
        focus(element.closest("figure") ?? element);
      } else if ((event.key === "Enter" || event.key === " ") && at >= 0) {
        const { shiftKey, ctrlKey, metaKey } = event;
        marks[at]?.dispatchEvent(
          new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey, ctrlKey, metaKey }),
        );
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    onFocus(event) {
      if (event.target === root.current) return;
      last.current = event.target;
      // While a mark has the focus, Shift+Tab leaves the chart instead of stopping at its root.
      root.current?.setAttribute("tabindex", "-1");
    },
    onBlur() {
      root.current?.setAttribute("tabindex", "0");
    },
  };
}

function nextMark(
  key: string,
  marks: readonly Element[],
  at: number,
  last: Element | null,
): Element | undefined {
  if (key === "Home") return marks[0];
  if (key === "End") return marks.at(-1);
  if (!forward.includes(key) && !back.includes(key)) return undefined;
  const rows = marks.filter((mark) => mark.getAttribute("data-mark") === "row");
  if (at >= 0 && rows.length > 0 && (key === "ArrowDown" || key === "ArrowUp")) {
    const above = marks.slice(0, key === "ArrowUp" ? at : at + 1);
    const row = above.filter((mark) => rows.includes(mark)).length;
    return rows[key === "ArrowDown" ? Math.min(row, rows.length - 1) : Math.max(row - 1, 0)];
  }
  if (at < 0) return last !== null && marks.includes(last) ? last : marks[0];
  return marks[forward.includes(key) ? Math.min(at + 1, marks.length - 1) : Math.max(at - 1, 0)];
}

function focus(element: Element): void {
  if (element instanceof SVGElement || element instanceof HTMLElement) element.focus();
}
