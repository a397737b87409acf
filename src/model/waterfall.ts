/** One change between two scenarios. */
export type Step = {
  readonly id: string;
  readonly kind: "decision" | "assumption";
  /** Place in the tree of decisions, or in the table of assumptions. */
  readonly place: number;
  /** Whether it also moves something whose cost is not known. */
  readonly unknown?: boolean;
};

export type Fall<S extends Step> = {
  readonly step: S;
  /** Where the total stands before and after it, whole pence. */
  readonly fromPence: number;
  readonly toPence: number;
  /** What it adds, whole pence; null when all it moves is of unknown cost: it keeps its place, unsized. */
  readonly changePence: number | null;
};
export type Waterfall<S extends Step> = {
  readonly startPence: number;
  readonly endPence: number;
  /** Decisions in the tree's order, then assumptions in the table's; turned round when `reversed`. */
  readonly falls: readonly Fall<S>[];
  readonly reversed: boolean;
};

/**
 * The way from a baseline to a scenario, one step at a time. `totalM` gives the total in £ million when some of
 * the steps, in the order of the list, have been taken. Totals are rounded to pence before they are subtracted, so start and changes add up
 * to the end exactly. The size of a step depends on those before it, so the order is part of the result.
 */
export function waterfall<S extends Step>(
  steps: readonly S[],
  totalM: (taken: readonly S[]) => number,
  { reversed = false } = {},
): Waterfall<S> {
  const listed = [...steps].sort(inOrder);
  const order = reversed ? listed.toReversed() : listed;
  // Told in the order of the list either way, so that both ways end at the same total to the last bit.
  const taken = (many: number) =>
    reversed ? listed.slice(listed.length - many) : listed.slice(0, many);
  const startPence = pence(totalM([]));
  let at = startPence;
  const falls = order.map((step, i): Fall<S> => {
    const fromPence = at;
    at = pence(totalM(taken(i + 1)));
    const change = at - fromPence;
    const unsized = step.unknown === true && change === 0;
    return { step, fromPence, toPence: at, changePence: unsized ? null : change };
  });
  return { startPence, endPence: at, falls, reversed };
}

/** £ million to whole pence. Throws when pence would no longer be exact, above £90 trillion. */
export function pence(amountM: number): number {
  const rounded = Math.round(amountM * 1e8);
  if (!Number.isSafeInteger(rounded)) throw new Error(`too much to count in pence: ${amountM}`);
  return rounded === 0 ? 0 : rounded;
}

function inOrder(a: Step, b: Step): number {
  if (a.kind !== b.kind) return a.kind === "decision" ? -1 : 1;
  return a.place - b.place || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
