import { createContext } from "react";

/**
 * How charts are drawn for a room: without menus, tables and what else is only of use at a desk. Closed, they
 * are without their controls too. Undefined at a desk.
 */
export type Bare = "open" | "closed" | undefined;
export const BareContext = createContext<Bare>(undefined);
