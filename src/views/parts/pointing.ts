import { useEffect, type RefObject } from "react";
import type { Link } from "#/data/schema.ts";
import { ends } from "#/model/register.ts";

/** The ids to light when one proposal is pointed at: itself and what it is linked to. */
export type Neighbours = (id: string) => readonly string[];

/** Ms a pointer rests before what is not linked steps back, or comes again: one that passes by changes little. */
const rest = 120;

/**
 * Lights a proposal everywhere below `root` at once while it is pointed at or holds the focus, with what it is
 * linked to, and lets the style sheet dim what is neither when the reader stays. It touches attributes only:
 * nothing is drawn again.
 */
export function usePointing(root: RefObject<HTMLElement | null>, neighbours: Neighbours): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let pointed: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const point = (id: string | undefined) => {
      if (id === pointed) return;
      pointed = id;
      for (const lit of element.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
      clearTimeout(timer);
      timer = setTimeout(() => {
        element.toggleAttribute("data-pointing", id !== undefined);
      }, rest);
      if (id === undefined) return;
      const related = new Set(neighbours(id));
      for (const one of element.querySelectorAll<HTMLElement | SVGElement>("[data-id]")) {
        if (one.dataset["id"] === id) one.setAttribute("data-lit", "this");
        else if (related.has(one.dataset["id"] ?? "")) one.setAttribute("data-lit", "linked");
      }
      for (const one of element.querySelectorAll(`[data-about~="${CSS.escape(id)}"]`))
        one.setAttribute("data-lit", "this");
    };
    const enter = (event: Event) => {
      const target = event.target instanceof Element ? event.target.closest("[data-id]") : null;
      point(target?.getAttribute("data-id") ?? undefined);
    };
    const leave = () => {
      point(undefined);
    };
    element.addEventListener("pointerover", enter);
    element.addEventListener("focusin", enter);
    element.addEventListener("pointerleave", leave);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("pointerover", enter);
      element.removeEventListener("focusin", enter);
      element.removeEventListener("pointerleave", leave);
    };
  }, [root, neighbours]);
}

/** What lies one link away from each proposal. */
export function neighboursIn(links: readonly Pick<Link, "from" | "to" | "kind">[]): Neighbours {
  const near = new Map<string, Set<string>>();
  for (const link of links)
    if (ends(link)) {
      near.set(link.from, (near.get(link.from) ?? new Set()).add(link.to));
      near.set(link.to, (near.get(link.to) ?? new Set()).add(link.from));
    }
  return (id) => [...(near.get(id) ?? [])];
}
