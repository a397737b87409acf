import type { Reason } from "./envelopeWhy.ts";
import { isLine } from "./placing.ts";

/** Why what is left out of a package is left out, in the order in which it is told. */
const leftOutKinds = [
  "does not fit",
  "needs another",
  "cost unknown",
  "no weight",
  "left out by the reader",
  "not reached",
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** What waits for something that does not fit does not fit either; for anything else, it needs another. */
function kindOf(reason: Reason): LeftOutKind {
  if (reason.why === "over the cap") return "does not fit";
  if (reason.why !== "requires") return reason.why;
  return kindOf(reason.because) === "does not fit" ? "does not fit" : "needs another";
}

/** The proposals outside a package by the kind of their reason; kinds without any are left out, as are lines of money. */
export function leftOut(reasons: ReadonlyMap<string, Reason>): readonly {
  readonly kind: LeftOutKind;
  readonly rows: readonly (readonly [string, Reason])[];
}[] {
  const out = [...reasons].filter(([id]) => !isLine(id));
  return leftOutKinds.flatMap((kind) => {
    const rows = out.filter(([, reason]) => kindOf(reason) === kind);
    return rows.length === 0 ? [] : [{ kind, rows }];
  });
}
