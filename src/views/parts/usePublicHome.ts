import { useCallback, useSyncExternalStore } from "react";
import { keptHome, onHome } from "#/share/publicHome.ts";

/** The public address of the site that was typed on this machine; undefined without one. */
export function usePublicHome(): string | undefined {
  const follow = useCallback((tell: () => void) => onHome(window, tell), []);
  return useSyncExternalStore(follow, () => keptHome(window));
}
