import type { NetworkRows } from "#/charts/network/layout.ts";
import type { NetworkLink, NetworkNode, Weight } from "#/charts/network/placed.ts";
import type { Scene } from "#/model/connections.ts";
import type { LayeredGraph } from "#/model/layeredSheet.ts";
import { afterSteps, noSteps, stepsAway } from "#/words/steps.ts";
import type { Web, WebLink } from "./connections.ts";
import type { Explored } from "./explore.ts";

/** How many of what holds up most are named where nothing is chosen. */
const NAMED = 6;

type Shape = {
  readonly column: (step: number) => number;
  readonly labelled: (id: string) => boolean;
  readonly strong: (id: string) => boolean;
};

/** Where a node with no theme stands: with today's arrangements. */
const ENDED = "";

/** The rows that are there: themes in their order, then what would end. */
function bandsIn(view: Explored, scene: Scene<WebLink>): readonly string[] {
  const used = new Set(scene.nodes.map(({ id }) => view.byId.get(id)?.theme ?? ENDED));
  const themes = [...view.first.themes].sort((a, b) => a.order - b.order).map(({ id }) => id);
  return [...themes, ENDED].filter((id) => used.has(id));
}

function nodesIn(
  view: Explored,
  web: Web,
  scene: Scene<WebLink>,
  bands: readonly string[],
  shape: Shape,
): readonly NetworkNode[] {
  const stateOf = view.stateOf();
  const place = new Map(bands.map((id, i) => [id, i]));
  const order = new Map(view.entries.map(({ id }, i) => [id, i]));
  return scene.nodes
    .map(({ id, step }): NetworkNode => {
      const entry = view.byId.get(id);
      return {
        id,
        thing: entry === undefined ? "arrangement" : "proposal",
        title: web.titleOf(id),
        mark: entry?.mark ?? "square",
        themeIndex: entry?.themeIndex ?? 0,
        standing: entry?.standing ?? "sourced",
        state: entry === undefined ? "plain" : stateOf(id),
        band: place.get(entry?.theme ?? ENDED) ?? 0,
        column: shape.column(step),
        labelled: shape.labelled(id),
        strong: shape.strong(id),
      };
    })
    .sort((a, b) => (order.get(a.id) ?? 1e9) - (order.get(b.id) ?? 1e9));
}

function bandRows(view: Explored, bands: readonly string[], counted?: readonly WebLink[]) {
  const themeOf = (id: string) => view.byId.get(id)?.theme;
  const index = new Map(view.entries.map((entry) => [entry.theme, entry.themeIndex]));
  const crossing = new Map(bands.map((id) => [id, { out: 0, into: 0 }]));
  for (const link of counted ?? []) {
    const [from, to] = [themeOf(link.before), themeOf(link.after)];
    if (!link.ordered || from === to) continue;
    const [out, into] = [crossing.get(from ?? ENDED), crossing.get(to ?? ENDED)];
    if (out) out.out += 1;
    if (into) into.into += 1;
  }
  return bands.map((id) => {
    const theme = view.first.themes.find((row) => row.id === id);
    return {
      label: theme?.short ?? theme?.label ?? "Would end",
      themeIndex: index.get(id) ?? null,
      ...(counted !== undefined && id !== ENDED && crossing.get(id)),
    };
  });
}

const linksAs = (links: readonly WebLink[], weight: (link: WebLink) => Weight) =>
  links.map(({ id, kind, before, after }): NetworkLink => ({
    id,
    kind,
    before,
    after,
    weight: weight({ id, kind, before, after } as WebLink),
  }));

/** What the centre cannot do without and what cannot do without it, and itself. */
const firmly = ({ centre, around: { needs, waits } }: Web): ReadonlySet<string> =>
  new Set([centre, ...needs.direct, ...needs.through, ...waits.direct, ...waits.through]);

/** How much links stand out in a picture of everything: what touches the chosen one, or what is required. */
function weightIn(web: Web, chosen: boolean): (link: WebLink) => Weight {
  const firm = firmly(web);
  return (link) => {
    const { kind, before, after } = link;
    const required = kind === "requires";
    if (!chosen) return required ? "strong" : "faint";
    if (before === web.centre || after === web.centre) return "strong";
    return required && firm.has(before) && firm.has(after) ? "strong" : "faint";
  };
}

/** What is so many steps away, or more, shares a column: a chain of thousands would have no end. */
const MOST_STEPS = 40;

/** How many nodes stand at each step. */
function countedBySteps(nodes: Scene["nodes"]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { step } of nodes) counts.set(step, (counts.get(step) ?? 0) + 1);
  return counts;
}

/** Every proposal by theme and by how many steps come first; named is what is asked about. */
export function overviewRows(view: Explored, web: Web): NetworkRows {
  const chosen = web.centre === view.params.focus;
  const firm = firmly(web);
  const touched = new Set(
    web.links
      .filter(({ before, after }) => before === web.centre || after === web.centre)
      .flatMap(({ before, after }) => [before, after]),
  );
  const stones = new Set(web.keystones.slice(0, NAMED).map(({ id }) => id));
  const named = (id: string) => (chosen ? firm.has(id) || touched.has(id) : stones.has(id));
  const bands = bandsIn(view, web.all);
  const beside = new Map(
    web.links
      .filter((link) => web.isArrangement(link.after))
      .map((link) => [link.after, link.before]),
  );
  const step = new Map(web.all.nodes.map((node) => [node.id, node.step]));
  const nodes = web.all.nodes.map(({ id, step: own }) => ({
    id,
    step: Math.min(MOST_STEPS, step.get(beside.get(id) ?? id) ?? own),
  }));
  const steps = Math.max(0, ...nodes.map((node) => node.step));
  const at = countedBySteps(nodes.filter(({ id }) => !web.isArrangement(id)));
  const isStepped = view.params.links.includes("requires");
  return {
    bands: bandRows(view, bands, web.links),
    columns: Array.from({ length: steps + 1 }, (_, c) => ({
      count: String(at.get(c) ?? 0),
      words: isStepped ? afterSteps(c, c === MOST_STEPS) : noSteps,
    })),
    nodes: nodesIn(view, web, { nodes, edges: web.all.edges }, bands, {
      column: (own) => own,
      labelled: named,
      strong: (id) => chosen && firm.has(id),
    }),
    links: linksAs(web.all.edges, weightIn(web, chosen)),
  };
}

/** One proposal, what it needs to the left and what waits for it to the right; hidden links counted. */
export function focusRows(view: Explored, web: Web): NetworkRows & { readonly hidden: number } {
  const { near, centre } = web;
  const firm = firmly(web);
  const nodes = near.nodes.map(({ id, step }) => ({
    id,
    step: Math.max(-MOST_STEPS, Math.min(MOST_STEPS, step)),
  }));
  const at = new Map(near.nodes.map((node) => [node.id, node.step]));
  const counts = countedBySteps(nodes);
  const least = Math.min(0, ...counts.keys());
  const most = Math.max(0, ...counts.keys());
  const bands = bandsIn(view, near);
  const links = linksAs(near.edges, ({ before, after, kind }) => {
    const isOrdered = kind !== "replaces" && kind !== "conflicts";
    const steps = (at.get(after) ?? 0) - (at.get(before) ?? 0);
    if (kind === "requires" && firm.has(before) && firm.has(after)) return "strong";
    if (before === centre || after === centre) return "strong";
    return !isOrdered || steps === 1 ? "line" : "hidden";
  });
  return {
    bands: bandRows(view, bands),
    columns: Array.from({ length: most - least + 1 }, (_, c) => ({
      count: c + least === 0 ? "" : String(counts.get(c + least) ?? 0),
      words: stepsAway(c + least, Math.abs(c + least) === MOST_STEPS),
      after: true,
    })),
    nodes: nodesIn(view, web, { nodes, edges: near.edges }, bands, {
      column: (step) => step - least,
      labelled: () => true,
      strong: (id) => firm.has(id),
    }),
    links,
    centre: -least,
    hidden: links.filter(({ weight }) => weight === "hidden").length,
  };
}

/** The ways from one proposal to another, in steps from the first. */
export function pathRows(view: Explored, web: Web): NetworkRows {
  const { path, ways, pair } = web;
  const required = new Set(ways.required.flat().flatMap(({ before, after }) => [before, after]));
  const bands = bandsIn(view, path);
  const steps = Math.max(0, ...path.nodes.map(({ step }) => step));
  return {
    bands: bandRows(view, bands),
    columns: Array.from({ length: steps + 1 }, (_, c) => ({
      count: "",
      words: c === 0 ? "from" : stepsAway(c),
    })),
    nodes: nodesIn(view, web, path, bands, {
      column: (step) => step,
      labelled: () => true,
      strong: (id) => required.has(id) || pair.includes(id),
    }),
    links: linksAs(path.edges, ({ kind }) => (kind === "requires" ? "strong" : "line")),
    centre: 0,
  };
}

/**
 * Every proposal and every link, to be laid out in layers, labels in the order in which they matter; and
 * the same before anything is filtered or switched off, whose places what is left keeps to.
 */
export function wholeRows(view: Explored, web: Web) {
  const chosen = web.centre === view.params.focus;
  const firm = firmly(web);
  const bands = bandsIn(view, web.all);
  const nodes = nodesIn(view, web, web.all, bands, {
    column: (step) => step,
    labelled: () => false,
    strong: (id) => chosen && firm.has(id),
  });
  const weight = weightIn(web, chosen);
  const links = linksAs(web.all.edges, (link) => {
    const own = weight(link);
    return own === "faint" && !chosen ? "line" : own;
  });
  const degree = new Map<string, number>();
  for (const { before, after } of links)
    for (const id of [before, after]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const rank = new Map(web.keystones.map(({ id, all }) => [id, all]));
  const weigh = (id: string) =>
    (firm.has(id) && chosen ? 1e6 : 0) + (rank.get(id) ?? 0) * 100 + (degree.get(id) ?? 0);
  return {
    nodes,
    links,
    labels: nodes.map(({ id }) => id).sort((a, b) => weigh(b) - weigh(a) || (a < b ? -1 : 1)),
    graph: layersOf(
      view,
      nodes.map(({ id }) => id),
      links,
    ),
    base: layersOf(
      view,
      [
        ...view.entries.map(({ id }) => id),
        ...new Set(web.every.map(({ after }) => after).filter(web.isArrangement)),
      ],
      web.every,
    ),
  };
}

type Tie = Pick<NetworkLink, "kind" | "before" | "after">;

/** A graph for the layout: nodes in their themes, links that put one end before the other. */
function layersOf(view: Explored, ids: readonly string[], links: readonly Tie[]): LayeredGraph {
  const themes = [...view.first.themes].sort((a, b) => a.order - b.order).map(({ id }) => id);
  const place = new Map(themes.map((id, i) => [id, i]));
  const groupOf = (id: string) => place.get(view.byId.get(id)?.theme ?? ENDED) ?? themes.length;
  return {
    nodes: ids.map((id) => ({ id, group: groupOf(id) })),
    edges: links
      .filter(({ kind }) => kind !== "conflicts")
      .map(({ before, after, kind }) => ({ before, after, firm: kind === "requires" })),
  };
}
