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

/** Calls back with a file that is dropped anywhere on the page. */
export function useDroppedFile(onFile: (file: File) => void): void {
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, []);
}
