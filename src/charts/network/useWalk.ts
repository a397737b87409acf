import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from "react";
import { typed, walk, type Here, type WalkMap } from "./walk.ts";

type Acts = {
  /** Called with where a key led, before it takes the focus. */
  readonly onStep: (here: Here) => void;
  readonly onChoose: (id: string) => void;
  /** Closer, further, or all of it. */
  readonly onZoom: (way: "in" | "out" | "all") => void;
};

/** How long letters are taken together as one word, ms. */
const WORD = 700;
const zooms: Readonly<Record<string, "in" | "out" | "all">> = {
  "+": "in",
  "=": "in",
  "-": "out",
  "0": "all",
};

/**
 * Makes a graph one tab stop: arrow keys go along its links and among what hangs together, letters jump
 * to what begins with them, plus, minus and nought zoom, Enter chooses, Escape goes back to the figure.
 * What can be walked is asked for when a key needs it.
 */
export function useWalk(
  root: RefObject<SVGSVGElement | null>,
  mapOf: () => WalkMap,
  start: string | undefined,
  acts: Acts,
) {
  const here = useRef<Here>(undefined);
  const word = useRef({ text: "", at: 0 });
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    // A step may have moved the drawing: the mark it leads to takes the focus once it stands.
    if (wanted.current !== undefined) focusMark(root.current, wanted.current);
    wanted.current = undefined;
  });
  const go = (next: Here | undefined) => {
    if (next === undefined) return;
    here.current = next;
    acts.onStep(next);
    if (!focusMark(root.current, next.id)) wanted.current = next.id;
  };
  return {
    tabIndex: 0,
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { key } = event;
      const inside = event.target !== root.current;
      const at = inside ? here.current : undefined;
      const now = Date.now();
      const going = now - word.current.at < WORD ? word.current.text : "";
      const zoomTo = going === "" ? zooms[key] : undefined;
      if (/^(Arrow|Home$|End$)/.test(key)) {
        const from = at ?? (start === undefined ? undefined : { id: start });
        go(
          at === undefined && from !== undefined && key.startsWith("Arrow")
            ? from
            : walk(mapOf(), from, key),
        );
      } else if (key === "Escape") {
        root.current?.closest("figure")?.focus();
      } else if (key === "Enter" || (key === " " && going === "")) {
        if (at !== undefined) acts.onChoose(at.id);
      } else if (zoomTo !== undefined) {
        acts.onZoom(zoomTo);
      } else if (key.length === 1) {
        word.current = { text: going + key, at: now };
        const id = typed(mapOf(), at?.id, word.current.text);
        if (id !== undefined) go({ id });
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    onFocus(event: FocusEvent) {
      const id = event.target.getAttribute("data-id");
      if (id === null) return;
      if (here.current?.id !== id) here.current = { id };
      root.current?.setAttribute("tabindex", "-1");
    },
    onBlur() {
      root.current?.setAttribute("tabindex", "0");
    },
  };
}

function focusMark(root: SVGSVGElement | null, id: string): boolean {
  const mark = root?.querySelector<SVGElement>(`[data-mark][data-id="${CSS.escape(id)}"]`);
  mark?.focus();
  return mark !== null && mark !== undefined;
}
