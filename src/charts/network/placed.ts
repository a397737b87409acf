import type { LinkKind } from "#/data/vocabulary.ts";
import type { ProposalMarkData } from "../kit/ProposalMark.tsx";
import type { Route } from "./route.ts";

/** What a scenario does to a proposal: out of it, later in it, or in it without what it requires. */
export type Fate = "dropped" | "late" | "stranded";

/** A proposal, or an existing arrangement that some proposal would end. */
export type NetworkNode = ProposalMarkData & {
  readonly thing: "proposal" | "arrangement";
  readonly title: string;
  /** Row of the drawing, from 0. */
  readonly band: number;
  /** Column of the drawing, from 0. */
  readonly column: number;
  readonly labelled: boolean;
  /** Nothing works without it: reached by *requires* alone, or the one that is asked about. */
  readonly strong: boolean;
  readonly fate?: Fate | undefined;
};

/** How much a link stands out; a hidden one is drawn while one of its ends is pointed at. */
export type Weight = "strong" | "line" | "faint" | "hidden";
export type NetworkLink = {
  readonly id: string;
  readonly kind: LinkKind;
  readonly before: string;
  readonly after: string;
  readonly weight: Weight;
};

export type Line = { readonly text: string; readonly x: number; readonly y: number };
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

/** A node with its place and the lines of its label, px. */
export type PlacedNode = {
  readonly node: NetworkNode;
  readonly x: number;
  readonly y: number;
  /** Where the line under the label ends; the mark's own right side where there is no label. */
  readonly exit: number;
  readonly lines: readonly Line[];
  /** What the label takes; undefined without one. */
  readonly box: Box | undefined;
};
export type PlacedLink = NetworkLink & Route;
export type PlacedBand = {
  readonly lines: readonly Line[];
  readonly themeIndex: number | null;
  readonly top: number;
  readonly bottom: number;
  /** How many links lead from it to others, and from others to it. */
  readonly out: (Line & { readonly count: number }) | undefined;
  readonly into: (Line & { readonly count: number }) | undefined;
};
export type PlacedHead = {
  readonly count: string;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly left: number;
};

/** A drawing of links, px from its own top left. */
export type Placed = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bands: readonly PlacedBand[];
  readonly heads: readonly PlacedHead[];
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  /** Heads of the two columns of counts, when there are any. */
  readonly countHeads: readonly Line[];
};
