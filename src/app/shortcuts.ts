import { useEffect, useRef } from "react";
import { redo, undo, type Store } from "#/state/store.ts";

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Keys that work anywhere: / to find, Ctrl+Z and Ctrl+Shift+Z to undo and redo; not while one types. */
export function useShortcuts(store: Store, onFind: () => void): void {
  const find = useRef(onFind);
  useEffect(() => {
    find.current = onFind;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (typing(event.target) || event.altKey || document.querySelector("dialog[open]")) return;
      const command = event.ctrlKey || event.metaKey;
      if (event.key === "/" && !command) find.current();
      else if (command && event.key.toLowerCase() === "z") (event.shiftKey ? redo : undo)(store);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, [store]);
}
