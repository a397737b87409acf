import { useMemo } from "react";
import { Heads } from "./Bands.tsx";
import { LinkLine } from "./LinkLine.tsx";
import { NodeMark } from "./NodeMark.tsx";
import type { Placed } from "./placed.ts";
import { inReadingOrder } from "./walk.ts";
import { fittingLabels } from "./whole.ts";

/** What is said of a graph's parts, in plain words. */
export type Told = {
  /** A node's title and state: its name to those who listen. */
  readonly node: (id: string) => string;
  /** Why a link is there, as the node it leads to tells it, or as a whole. */
  readonly link: (id: string, seenFrom?: string) => string;
};

type DrawingProps = {
  readonly placed: Placed;
  readonly k: number;
  readonly labels: readonly string[] | undefined;
  readonly told: Told;
};

/** Links beneath, then marks with their labels, in reading order. */
export function Drawing({ placed, k, labels, told }: DrawingProps) {
  return useMemo(() => {
    const fit = labels === undefined ? undefined : fittingLabels(placed, k, labels);
    const shrink = labels === undefined ? 1 : 1 / k;
    return (
      <>
        {placed.heads.length > 0 && <Heads placed={placed} />}
        {paint.flatMap((weight) =>
          placed.links
            .filter((link) => link.weight === weight)
            .map((link) => <LinkLine key={link.id} link={link} shrink={shrink} />),
        )}
        {inReadingOrder(placed.nodes).map((one) => (
          <NodeMark
            key={one.node.id}
            placed={one}
            label={told.node(one.node.id)}
            shrink={shrink}
            beside={fit?.get(one.node.id)}
          />
        ))}
      </>
    );
  }, [placed, k, labels, told]);
}

/** What stands out least is painted first. */
const paint = ["faint", "hidden", "line", "strong"] as const;
