import { useEffect } from "react";

/** How long the page is still being drawn after a key moved the focus, at the most, ms. */
const settledMs = 5_000;

/**
 * Keeps what a key gave the focus in sight while the page is still being drawn: a panel that comes late,
 * or is only then laid out, may push it out of the window. Ends as soon as the reader moves the page.
 */
export function useFocusInSight(): void {
  useEffect(() => {
    let held: Element | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      held = undefined;
      clearTimeout(timer);
    };
    const look = () => {
      if (held === undefined || held !== document.activeElement) return;
      const { top, bottom } = held.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) held.scrollIntoView({ block: "center" });
    };
    const begin = ({ target }: FocusEvent) => {
      end();
      if (!(target instanceof Element) || !target.matches(":focus-visible")) return;
      held = target;
      timer = setTimeout(end, settledMs);
      requestAnimationFrame(look);
    };
    const moved = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
    const options = { capture: true, passive: true };
    for (const one of moved) addEventListener(one, end, options);
    addEventListener("focusin", begin);
    const height = new ResizeObserver(look);
    height.observe(document.body);
    return () => {
      end();
      for (const one of moved) removeEventListener(one, end, options);
      removeEventListener("focusin", begin);
      height.disconnect();
    };
  }, []);
}
