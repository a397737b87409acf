import { useEffect } from "react";
import { go, useAppStore } from "#/state/store.ts";
import { noteUnderWay } from "#/state/underWay.ts";
import { plainText } from "#/words/phrase.ts";
import type { Telling } from "#/words/telling.ts";
import { storyAddress } from "./addresses.ts";
import type { Talking } from "./useTalk.ts";

/**
 * Notes where this window’s talk is once anything was done in it, so that every other view can lead back to it.
 * Gives what leaves the talk for good.
 */
export function useUnderWay(
  { stage: { n, story, at }, scene, place }: Talking,
  role: "stage" | "speaker",
  tell: Telling,
): () => void {
  const app = useAppStore();
  const title = plainText(tell(scene.title));
  useEffect(() => {
    const { told } = app.getState().params;
    const address = storyAddress({ id: story }, role, { scene: at, told });
    noteUnderWay(window, n > 0 ? { address, place: place + 1, title } : null);
  }, [app, n, story, at, place, role, title]);
  return () => {
    noteUnderWay(window, null);
    go(app, "present", { role: "none" });
  };
}
