import { createContext } from "react";

/** Measures what is drawn in a place again, at once: no observer of sizes tells of a new width before the next frame. */
export type Refit = Set<() => void>;

/** Where charts leave how they are measured again; null in places that keep their width. */
export const RefitContext = createContext<Refit | null>(null);
