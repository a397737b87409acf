/**
 * Times and crossings of our layered layout beside dagre, elk and d3-dag, on the shipped graph and on
 * random layered ones. Crossings are counted by one function for all, after each one's own layering and
 * routing: every way is cut where it passes the layers, and pairs are compared between neighbours.
 * Times are the processor's, so that others at work on the machine count for less.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as dagre from "@dagrejs/dagre";
import * as d3 from "d3-dag";
import Elk from "elkjs/lib/elk.bundled.js";
import { build } from "vite";

/** @typedef {import("./table.mjs").Row} Row */

const root = new URL("../../", import.meta.url);

/** With `large` also dagre at 1,000 and elk at 10,000 nodes: many minutes. @param {{ large: boolean }} options @returns {Promise<Row[]>} */
export async function graph({ large }) {
  const model = await source();
  const peers = [...dagrePeers(), ...elkPeers(), ...d3dagPeers()];
  const upTo = (/** @type {number} */ size) => peers.filter((peer) => peer.size >= size);
  return [
    ...(await compare(model, "shipped", shipped(), peers, 40, 30)),
    ...(await compare(
      model,
      "random",
      random(1_000, 3_000),
      upTo(large ? 1_000 : 10_000),
      3,
      1_000,
    )),
    ...(await compare(
      model,
      "random",
      random(10_000, 30_000),
      large ? upTo(10_000) : [],
      1,
      10_000,
    )),
  ];
}

/** Ours as one picture, beside each peer asked for: times first, then crossings. */
async function compare({ layered, crossings }, name, graph, peers, runs, bar) {
  const size = `${name}, ${graph.nodes.length}/${graph.edges.length}`;
  const ours = await timed(() => layered(graph, { mode: "whole" }), runs, crossings);
  const rows = [{ what: "graph layout", size, unit: "ms", ours: ours.times, by: 0.5, bar }];
  const others = [];
  for (const peer of peers) {
    const found = await timed(() => peer.layout(graph), runs, crossings);
    const row = { size, by: 0.5, ratio: 1, peerName: peer.name };
    rows.push({ ...row, what: "graph layout", unit: "ms", ours: ours.times, peer: found.times });
    others.push({ ...row, what: "crossings", unit: "", ours: [ours.count], peer: [found.count] });
  }
  return [...rows, ...others];
}

/** How long a layout takes, processor ms, and how many of its ways cross. */
async function timed(layout, runs, crossings) {
  const times = [];
  let drawn;
  for (let i = 0, spent = 0; i < runs && spent < 5_000; i++, spent += times.at(-1)) {
    const start = process.cpuUsage();
    drawn = await layout();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
  }
  return { times, count: crossings(drawn.routes ? cut(drawn).routes : drawn.edges) };
}

/** Ways in units of their own, cut where they pass the layers of nodes. */
function cut({ columns, routes }) {
  const round = (x) => Math.round(x * 1e4) / 1e4;
  const layers = [...new Set(columns.map(round))].sort((a, b) => a - b);
  const cutOne = (route) => {
    const way = route[0][0] <= route.at(-1)[0] ? route : route.toReversed();
    const points = [];
    let i = 0;
    for (const [layer, x] of layers.entries()) {
      if (x < round(way[0][0]) || x > round(way.at(-1)[0])) continue;
      while (i + 2 < way.length && round(way[i + 1][0]) < x) i += 1;
      const [[x0, y0], [x1, y1]] = [way[i], way[i + 1]];
      const share = x1 - x0 < 1e-9 ? 0 : Math.min(1, Math.max(0, (x - x0) / (x1 - x0)));
      points.push({ layer, y: round(y0 + share * (y1 - y0)) });
    }
    return { points };
  };
  return { routes: routes.map(cutOne) };
}

async function source() {
  const text = `export { layered } from "/src/model/layered.ts"; export { crossings } from "/src/model/layeredDrawing.ts";`;
  const { output } = await build({
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(root),
    resolve: { alias: [{ find: /^#\//, replacement: fileURLToPath(new URL("src/", root)) }] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? id : null),
        load: (id) => (id === "entry" ? text : null),
      },
    ],
    build: { ssr: true, write: false, minify: false, rollupOptions: { input: "entry" } },
  });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString("base64")}`);
}

/** All proposals and the links that have an order, requires the other way round. */
function shipped() {
  const read = (name) =>
    JSON.parse(readFileSync(new URL(`data/care-review/${name}.json`, root), "utf8"));
  const themes = new Map(read("themes").map(({ id, order }) => [id, order]));
  return {
    nodes: read("proposals").map(({ id, theme }) => ({ id, group: themes.get(theme) })),
    edges: read("links").flatMap(({ from, to, kind }) => {
      if (kind === "requires") return [{ before: to, after: from, firm: true }];
      return kind === "enables" || kind === "funds" ? [{ before: from, after: to }] : [];
    }),
  };
}

/** Nodes thrown into layers, and edges from each to one of the next four, the nearest most often. */
function random(size, count) {
  let state = 5;
  const chance = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
  const layers = Array.from({ length: Math.round(Math.sqrt(size) / 1.5) }, () => []);
  const nodes = Array.from({ length: size }, (_, i) => {
    const layer = Math.floor(chance() * layers.length);
    layers[layer].push(i);
    return { id: `n${i}`, group: i % 10, layer };
  });
  const edges = [];
  while (edges.length < count) {
    const from = nodes[Math.floor(chance() * size)];
    const next = layers[from.layer + 1 + Math.floor(chance() * chance() * 4)] ?? [];
    const to = next[Math.floor(chance() * next.length)];
    if (to !== undefined) edges.push({ before: from.id, after: `n${to}` });
  }
  return { nodes, edges };
}

function dagrePeers() {
  return ["network-simplex", "tight-tree", "longest-path"].map((ranker) => ({
    name: `dagre, ${ranker}`,
    size: ranker === "network-simplex" ? 1_000 : 110,
    layout({ nodes, edges }) {
      const graph = new dagre.graphlib.Graph({ multigraph: true });
      graph.setGraph({ rankdir: "LR", ranksep: 100, nodesep: 10, edgesep: 10, ranker });
      graph.setDefaultEdgeLabel(() => ({}));
      for (const { id } of nodes) graph.setNode(id, { width: 10, height: 10 });
      for (const [i, { before, after }] of edges.entries())
        graph.setEdge(before, after, {}, `${i}`);
      dagre.layout(graph);
      const middle = (id) => [graph.node(id).x, graph.node(id).y];
      const routes = graph.edges().map((edge) => {
        const inner = graph
          .edge(edge)
          .points.slice(1, -1)
          .map(({ x, y }) => [x, y]);
        return [middle(edge.v), ...inner, middle(edge.w)];
      });
      return { columns: nodes.map(({ id }) => graph.node(id).x), routes };
    },
  }));
}

function elkPeers() {
  const settings = {
    "as it comes": {},
    "thoroughness 100": { "elk.layered.thoroughness": "100" },
    "longest path, 100": {
      "elk.layered.thoroughness": "100",
      "elk.layered.layering.strategy": "LONGEST_PATH",
    },
    "least width, 100": {
      "elk.layered.thoroughness": "100",
      "elk.layered.layering.strategy": "MIN_WIDTH",
    },
  };
  return Object.entries(settings).map(([name, options], i) => ({
    name: `elk, ${name}`,
    size: i === 0 ? 10_000 : 110,
    async layout({ nodes, edges }) {
      const drawn = await new Elk().layout({
        id: "root",
        layoutOptions: {
          "elk.algorithm": "layered",
          "elk.direction": "RIGHT",
          "elk.edgeRouting": "POLYLINE",
          "elk.separateConnectedComponents": "false",
          "elk.layered.spacing.nodeNodeBetweenLayers": "100",
          ...options,
        },
        children: nodes.map(({ id }) => ({ id, width: 10, height: 10 })),
        edges: edges.map(({ before, after }, e) => ({
          id: `e${e}`,
          sources: [before],
          targets: [after],
        })),
      });
      const at = new Map(drawn.children.map(({ id, x, y }) => [id, [x + 5, y + 5]]));
      const routes = drawn.edges.map(({ sources, targets, sections }) => {
        const inner = (sections[0].bendPoints ?? []).map(({ x, y }) => [x, y]);
        return [at.get(sources[0]), ...inner, at.get(targets[0])];
      });
      return { columns: [...at.values()].map(([x]) => x), routes };
    },
  }));
}

function d3dagPeers() {
  const settings = {
    "as it comes": () => d3.sugiyama(),
    "longest path": () => d3.sugiyama().layering(d3.layeringLongestPath()),
    "longest path, mean places": () =>
      d3
        .sugiyama()
        .layering(d3.layeringLongestPath())
        .decross(d3.decrossTwoLayer().order(d3.twolayerAgg()).passes(96)),
  };
  return Object.entries(settings).map(([name, make]) => ({
    name: `d3-dag, ${name}`,
    size: 110,
    layout({ nodes, edges }) {
      const graph = d3.graph();
      const at = new Map(nodes.map(({ id }) => [id, graph.node(id)]));
      for (const { before, after } of edges) graph.link(at.get(before), at.get(after));
      make().nodeSize([10, 10]).gap([10, 100])(graph);
      const routes = [...graph.links()].map(({ points }) => points.map(([x, y]) => [y, x]));
      return { columns: [...graph.nodes()].map(({ y }) => y), routes };
    },
  }));
}
