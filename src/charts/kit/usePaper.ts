import { createContext, use, useSyncExternalStore } from "react";

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

/** Whether what is drawn here is scaled as a whole to whatever it is shown on, paper too. */
export const ScaledContext = createContext(false);

/**
 * Whether the page is being printed, and what is drawn has to fit the paper by itself. What depends on it is
 * drawn anew before the sheets are made: no observer of sizes tells of paper.
 */
export function usePaper(): boolean {
  const isScaled = use(ScaledContext);
  const printed = useSyncExternalStore(subscribe, () => isPrinting);
  return printed && !isScaled;
}
