import { useEffect } from "react";

/** Every event of a press: a browser goes back on one or another of them. */
const presses = ["pointerdown", "pointerup", "mousedown", "mouseup", "auxclick"] as const;

/** While a wall is locked, the side buttons of a mouse do not leave it, and no menu opens over it. */
export function useStill(isLocked: boolean): void {
  useEffect(() => {
    if (!isLocked) return undefined;
    const stop = (event: MouseEvent) => {
      if (event.type === "contextmenu" || event.button > 2) event.preventDefault();
    };
    const names = [...presses, "contextmenu"] as const;
    for (const name of names) window.addEventListener(name, stop, { capture: true });
    return () => {
      for (const name of names) window.removeEventListener(name, stop, { capture: true });
    };
  }, [isLocked]);
}
