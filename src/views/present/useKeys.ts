import { useEffect, useRef } from "react";
import type { Act } from "#/state/stage.ts";

/** What a key does in a talk: an act both windows share, or something of this window alone. */
export type Local = "overview" | "full" | "pointer" | "other" | "leave" | "help" | "close";
type Meaning = { readonly act: Act } | { readonly local: Local };

const meanings: Readonly<Record<string, Meaning>> = {
  arrowright: { act: { do: "next" } },
  arrowdown: { act: { do: "next" } },
  pagedown: { act: { do: "next" } },
  " ": { act: { do: "next" } },
  arrowleft: { act: { do: "back" } },
  arrowup: { act: { do: "back" } },
  pageup: { act: { do: "back" } },
  home: { act: { do: "first" } },
  end: { act: { do: "last" } },
  r: { act: { do: "reveal" } },
  b: { act: { do: "blank" } },
  ".": { act: { do: "blank" } },
  l: { act: { do: "lock" } },
  t: { act: { do: "large" } },
  c: { act: { do: "code" } },
  k: { act: { do: "keep" } },
  backspace: { act: { do: "return" } },
  o: { local: "overview" },
  f: { local: "full" },
  p: { local: "pointer" },
  s: { local: "other" },
  q: { local: "leave" },
  "?": { local: "help" },
  escape: { local: "close" },
};
/** Keys that press a button, and keys that walk a chart, a group of radios, a slider or a list. */
const ofButtons = /^( |enter)$/;
const ofWalks = /^( |enter|arrow\w+|home|end)$/;
/** What a clicker sends, which a field of one line has no use for. */
const ofClickers = /^page(up|down)$/;

const fields =
  "input:not([type=button]):not([type=checkbox]):not([type=radio]):not([type=range]), textarea, [contenteditable]";
const walks =
  "[data-mark], [role=treeitem], [role=tab], [role=slider], [type=radio], [type=range], select";
const buttons = "button, a[href], summary, [role=button], [type=button], [type=checkbox]";

/** Whether an element takes keys for itself: all of them only where it takes text of many lines. */
const wants = (target: EventTarget | null): "text" | "line" | "walk" | "button" | undefined => {
  if (!(target instanceof Element)) return undefined;
  if (target.closest(fields)) return target instanceof HTMLInputElement ? "line" : "text";
  if (target.closest(walks)) return "walk";
  return target.closest(buttons) ? "button" : undefined;
};

/**
 * The keys of a talk. While it is locked, no other key reaches the page, save those that move the focus or
 * belong to the browser; while it isn’t, a control that has the focus keeps its own.
 */
export function useKeys(
  isLocked: boolean,
  onAct: (act: Act) => void,
  onLocal: (local: Local) => void,
): void {
  const latest = useRef({ isLocked, onAct, onLocal });
  useEffect(() => {
    latest.current = { isLocked, onAct, onLocal };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { isLocked: locked, onAct: doIt, onLocal: doHere } = latest.current;
      if (event.ctrlKey || event.metaKey || event.altKey) {
        if (event.ctrlKey && event.key.toLowerCase() === "z") event.stopImmediatePropagation();
        return;
      }
      const key = event.key.toLowerCase();
      const target = document.querySelector("dialog[open]") ? "text" : wants(event.target);
      if (target === "text") return;
      if (target === "line" && !ofClickers.test(key)) return;
      if (!locked && target === "button" && ofButtons.test(key)) return;
      if (!locked && target === "walk" && ofWalks.test(key)) return;
      const meaning = Object.hasOwn(meanings, key) ? meanings[key] : undefined;
      if (!meaning) {
        // Enter on a control of the wall, and "/" to find: nothing happens by accident.
        if (locked && (key === "enter" || key === "/")) stop(event);
        else if (key === "/") stop(event);
        return;
      }
      stop(event);
      if (event.repeat) return;
      if ("act" in meaning) doIt(meaning.act);
      else doHere(meaning.local);
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => {
      window.removeEventListener("keydown", press, { capture: true });
    };
  }, []);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
