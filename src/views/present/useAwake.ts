import { useEffect } from "react";

type Lock = { release: () => Promise<void> };

/** Keeps the screen awake while a talk is on, where the browser has a way and allows it. */
export function useAwake(): void {
  useEffect(() => {
    const ways = navigator as { wakeLock?: { request: (kind: "screen") => Promise<Lock> } };
    let gone = false;
    let lock: Lock | undefined;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
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
