import { useEffect, useRef, useState } from "react";
import { formatCount } from "#/model/money.ts";
import { backToScript } from "#/state/talk.ts";
import { noteUnderWay, underWay } from "#/state/underWay.ts";
import { N } from "../parts/Say.tsx";
import styles from "./UnderWay.module.css";

/** What uses the keys that lead back to the talk itself. */
const ownKeys = "input, textarea, select, [contenteditable]";

/** The way back to the talk that this window left, by a link and by the keys that end a detour. */
export function UnderWay() {
  const [talk, setTalk] = useState(() => underWay(window));
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target, defaultPrevented, repeat } = event;
      if (!/^(Escape|Backspace)$/.test(key) || defaultPrevented || repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (document.querySelector("dialog[open]")) return;
      if (target instanceof Element && target.closest(ownKeys)) return;
      event.preventDefault();
      link.current?.click();
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, []);
  if (!talk) return null;
  return (
    <nav className={styles.bar} aria-label="The talk under way">
      <a
        ref={link}
        href={talk.address}
        aria-keyshortcuts="Escape Backspace"
        onClick={() => {
          backToScript(window);
        }}
      >
        A talk is under way: back to scene <N of={{ text: formatCount(talk.place) }} />,{" "}
        <span data-row="">“{talk.title}”</span>
      </a>{" "}
      <kbd>Esc</kbd>
      <button
        type="button"
        onClick={() => {
          noteUnderWay(window, null);
          setTalk(undefined);
          document.getElementById("main")?.focus();
        }}
      >
        End the talk
      </button>
    </nav>
  );
}
