import { useEffect } from "react";

type Lock = { release: () => Promise<void> };

type Policy = { allowsFeature: (name: string) => boolean };

/** Whether this page may ask: a frame often may not, and a browser complains of each time it is asked. */
function mayAsk(): boolean {
  const { featurePolicy } = document as { featurePolicy?: Policy };
  return featurePolicy?.allowsFeature("screen-wake-lock") ?? window.parent === window;
}

/** Keeps the screen awake while a talk is on, where the browser has a way and allows it. */
export function useAwake(): void {
  useEffect(() => {
    const ways = navigator as { wakeLock?: { request: (kind: "screen") => Promise<Lock> } };
    let gone = false;
    let lock: Lock | undefined;
    const ask = async () => {
      if (document.visibilityState !== "visible" || !mayAsk()) return;
      try {
        const got = await ways.wakeLock?.request("screen");
        if (gone) await got?.release();
        else lock = got;
      } catch {
        // Refused, as on a low battery: the machine’s own settings hold.
      }
    };
    const again = () => void ask();
    void ask();
    document.addEventListener("visibilitychange", again);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", again);
      void lock?.release();
    };
  }, []);
}
