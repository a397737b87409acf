import type { NetworkRows } from "#/charts/network/layout.ts";
import type { NetworkLink, NetworkNode } from "#/charts/network/placed.ts";

/** A sourced proposal of a care review in a row and a column. */
export const node = (
  id: string,
  band: number,
  column: number,
  more: Partial<NetworkNode> = {},
): NetworkNode => ({
  id,
  thing: "proposal",
  title: `Proposal ${id}`,
  mark: "square",
  themeIndex: band,
  standing: "sourced",
  state: "plain",
  band,
  column,
  labelled: true,
  strong: false,
  ...more,
});

export const link = (
  before: string,
  after: string,
  kind: NetworkLink["kind"] = "requires",
  weight: NetworkLink["weight"] = "strong",
): NetworkLink => ({ id: `${before}-${after}`, kind, before, after, weight });

/*
 *   help      B ----> A (chosen) ----> C          Z would end by A
 *   people    D - - ^
 */
export const rows: NetworkRows = {
  bands: [
    { label: "Family Help", themeIndex: 0 },
    { label: "Workforce", themeIndex: 1 },
    { label: "Would end", themeIndex: null },
  ],
  columns: [
    { count: "2", words: "1 step before", after: true },
    { count: "", words: "chosen" },
    { count: "1", words: "1 step on", after: true },
  ],
  nodes: [
    node("A", 0, 1, { state: "chosen", strong: true }),
    node("B", 0, 0, { strong: true }),
    node("C", 0, 2),
    node("D", 1, 0, { standing: "recalled" }),
    node("Z", 2, 1, { thing: "arrangement", title: "Two services" }),
  ],
  links: [
    link("B", "A"),
    link("A", "C", "funds"),
    link("D", "A", "enables", "line"),
    link("A", "Z", "replaces", "line"),
    link("D", "C", "conflicts", "hidden"),
  ],
  centre: 1,
};
