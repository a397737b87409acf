import { drawing, type Layered } from "./layeredDrawing.ts";
import { net } from "./layeredNet.ts";
import { desk, type Order } from "./layeredOrder.ts";
import { guessedOrder, guesses, holds, keptLayers, past, type Previous } from "./layeredPast.ts";
import { compactLayers, longestPath } from "./layeredRanks.ts";
import { mended, ordering } from "./layeredSearch.ts";
import { sheet, type LayeredGraph } from "./layeredSheet.ts";

export type LayeredOptions = {
  /**
   * `whole` (initial): as few crossings as can be found. `grouped`: besides, the nodes of a layer in
   * the order of groups where that costs no crossing. `rows`: each group has a band across all layers.
   */
  readonly mode?: "whole" | "grouped" | "rows";
  /** Where nodes were: they keep their layers as far as edges allow, their order, and about their y. */
  readonly previous?: Previous | undefined;
  /** Nodes as late as they can be and edges short (initial), or each node as early as it can be. */
  readonly compact?: boolean;
  /** How long crossings are looked for, as a multiple of the usual. */
  readonly effort?: number;
};

/** How far a layout is, from 0 to 1, and what it would look like if it stopped now. */
export type LayeredStep = { readonly part: number; readonly draft: () => Layered };

/** Steps of the search for few crossings for each point and link: many, until there were enough. */
const STEPS_EACH = 60;
const MORE_EACH = 2_000;
const MORE_IN_ALL = 500_000;
/** Bends past which the longest edges are drawn straight: keeps hostile graphs within memory and time. */
const MOST_BENDS = 150_000;

/**
 * A layered drawing of a graph (Sugiyama, Tagawa and Toda 1981), the same whatever the order of rows.
 * Throws if two nodes have one id or an edge joins a node that is not there. About points x log
 * points, with a bound on the search for few crossings that is proportional to points.
 */
export function layered(graph: LayeredGraph, options: LayeredOptions = {}): Layered {
  const steps = layoutSteps(graph, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same as `layered`, some milliseconds at a time: to say how far it is, to show it, to stop it. */
export function* layoutSteps(
  graph: LayeredGraph,
  { mode = "whole", previous = new Map(), compact = true, effort = 1 }: LayeredOptions = {},
): Generator<LayeredStep, Layered> {
  const page = sheet(graph);
  const was = past(graph, page, previous);
  const layers =
    was !== null
      ? keptLayers(page, was)
      : compact
        ? compactLayers(page.arcs)
        : longestPath(page.arcs);
  const proper = net(page.arcs, layers, MOST_BENDS);
  const guess = was === null ? null : guesses(page, proper, was);
  const table = desk(proper, page.group, holds(page, proper, mode === "rows", was, guess));
  const size = proper.points + proper.up.length;
  const budget = effort * (STEPS_EACH * size + Math.min(MORE_EACH * size, MORE_IN_ALL));
  const whole = mode === "grouped" ? 1.5 * budget : budget;
  const drawn = (order: Order) =>
    drawing(graph, page, proper, order, { mode, anchor: was?.y ?? null });
  const search =
    guess === null
      ? ordering(table, budget, mode)
      : mended(table, guessedOrder(table, guess), budget);
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return drawn(value);
    yield { part: Math.min(1, table.work / Math.max(1, whole)), draft: () => drawn(value) };
  }
}
