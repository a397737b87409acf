import { useSyncExternalStore } from "react";

/** What a chart may be wide on paper, px: A4 and US letter with usual margins. */
export const paperPx = 680;

let isPrinting = false;

function subscribe(tell: () => void): () => void {
  const begin = () => {
    isPrinting = true;
    tell();
  };
  const end = () => {
    isPrinting = false;
    tell();
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  };
}

/**
 * Whether the page is being printed. What depends on it is drawn anew before the sheets are made: no
 * observer of sizes tells of paper.
 */
export const usePaper = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);
