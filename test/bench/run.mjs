// `npm run bench`: measures the built site and the model with their peers beside them in the same run, prints
// a table and writes it to test/bench/RESULTS.md when every part was run.
//     npm run bench -- --only first,linked,workbench,scenes,memory,recompute,chance,graph,moving,exports --repeat 20 --sizes 110,1000
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installPackages, root } from "../../tools/node.mjs";
import { buildModel, buildPeer, buildSite, readWhole } from "./build.mjs";
import { browserVersion } from "./pages.mjs";
import { table } from "./table.mjs";

/** @typedef {import("./table.mjs").Row} Row */

const parts = [
  "recompute",
  "chance",
  "graph",
  "moving",
  "first",
  "linked",
  "workbench",
  "scenes",
  "memory",
  "exports",
];
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    repeat: { type: "string" },
    outDir: { type: "string" },
    sizes: { type: "string" },
  },
});
const repeat = Number(values.repeat ?? 50);
const sizes = (values.sizes ?? "110,1000,10000").split(",").map(Number);
const only = values.only?.split(",") ?? parts;
const unknown = only.filter((part) => !parts.includes(part));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(", ")}; there are ${parts.join(", ")}`);

installPackages();
const load = loadavg()[0] ?? 0;
const dist = await buildSite(values.outDir);
const whole = readWhole(dist);
const model = await buildModel();

/** The bar at a size, where there is one for it. @param {number} size @param {Record<number, number>} bars */
const barAt = (size, bars) => bars[size];

/** @type {Record<string, () => Promise<Row[]>>} */
const measured = {
  async recompute() {
    const { recompute } = await import("./recompute.mjs");
    const said = {
      filter: "recompute for a filter",
      plan: "recompute of a plan: schedule and cost",
    };
    return recompute(model, whole, sizes, repeat).map(({ what, size, times }) => ({
      what: said[/** @type {keyof typeof said} */ (what)],
      size: `${size} proposals`,
      unit: "ms",
      ours: times,
      by: 0.5,
      bar: barAt(size, { 110: 2, 10_000: 100 }),
    }));
  },
  async chance() {
    const { chance } = await import("./chance.mjs");
    const { ours, peer, draws, peerDraws, lines, years } = await chance(model, whole, repeat);
    const size = `${lines} lines, ${years} years`;
    return [
      {
        what: `${draws.toLocaleString("en-GB")} draws with an uncertain schedule`,
        size,
        unit: "ms",
        ours,
        by: 0.5,
        bar: 100,
      },
      {
        what: "one draw",
        size,
        unit: "µs",
        ours: ours.map((ms) => (1000 * ms) / draws),
        peer: peer.map((ms) => (1000 * ms) / peerDraws),
        peerName: "Squiggle",
        by: 0.5,
        ratio: 20,
      },
    ];
  },
  async graph() {
    const { graph } = await import("./layered.mjs");
    return graph({ large: false });
  },
  async moving() {
    const { moving } = await import("./moving.mjs");
    const peer = await buildPeer();
    const found = await moving({
      dist,
      peer,
      whole,
      sizes,
      repeat,
    });
    return found.flatMap(({ nodes, links, ours, peer }) =>
      /** @type {const} */ (["pan", "zoom"]).map((way) => ({
        what: `${way} the whole graph, from a frame to the next`,
        size: `${nodes}/${links}`,
        unit: "ms",
        ours: ours[way],
        peer: peer[way],
        peerName: "cytoscape",
        by: 0.5,
        bar: nodes > 1000 ? 33.3 : 16.7,
      })),
    );
  },
  async first() {
    const { firstViews } = await import("./first.mjs");
    const { cold, warm } = await firstViews(dist, 7);
    const size = "110 proposals";
    return [
      { when: "first visit", views: cold },
      { when: "kept on the machine", views: warm },
    ].flatMap(({ when, views }) => [
      {
        what: `first chart on a throttled phone, ${when}`,
        size,
        unit: "ms",
        ours: views.map(({ chartMs }) => chartMs),
        by: 0.5,
        bar: 2000,
      },
      {
        what: `layout shift of the first view, ${when}`,
        size,
        unit: "",
        ours: views.map(({ shift }) => shift),
        by: 1,
        bar: 0,
        digits: 3,
      },
      {
        what: `fetched before the first chart, ${when}`,
        size,
        unit: "kB",
        ours: views.map(({ bytes }) => bytes / 1000),
        by: 0.5,
      },
    ]);
  },
  async linked() {
    const { linked } = await import("./linked.mjs");
    const peer = await buildPeer();
    const said = {
      address: "filter",
      click: "choose a theme’s bar",
      brush: "brush years",
      point: "point at a proposal",
    };
    const found = await linked({ dist, peer, whole, model, sizes, repeat });
    return found.flatMap(({ size, ours, peer }) =>
      Object.entries(said).map(([way, what]) => ({
        what: `${what} until painted`,
        size: `${size} proposals`,
        unit: "ms",
        ours: ours[/** @type {keyof typeof said} */ (way)],
        peer: peer[/** @type {keyof typeof said} */ (way)],
        peerName: "crossfilter2 + dc.js",
        by: 0.95,
        bar: barAt(size, { 110: 16, 10_000: 50 }),
        ratio: 2,
      })),
    );
  },
  async workbench() {
    const { workbench } = await import("./workbench.mjs");
    const found = await workbench(dist, repeat);
    return found.map(({ what, columns, sums }) => ({
      what: `${what} until its sums are painted`,
      size: `110 proposals, ${columns} ${columns === 1 ? "scenario" : "scenarios"}`,
      unit: "ms",
      ours: sums,
      by: 0.95,
      bar: 16,
    }));
  },
  async scenes() {
    const { scenes } = await import("./scenes.mjs");
    const found = await scenes(dist, whole["stories"], 3);
    return found.map(({ story, times }) => ({
      what: `the next scene of ${story}, from the key until painted`,
      size: "1366 × 768",
      unit: "ms",
      ours: times,
      by: 0.95,
      bar: 100,
    }));
  },
  async memory() {
    const { memory } = await import("./memory.mjs");
    const { before, after } = await memory(dist, 500, 50);
    return [
      {
        what: "memory after 500 changes of filter and 50 of place, of what it was",
        size: "110 proposals",
        unit: "%",
        ours: [(100 * after) / before],
        by: 0.5,
        bar: 110,
      },
    ];
  },
  async exports() {
    const { exported, weights } = await import("./exports.mjs");
    return [...weights(dist), ...(await exported(dist, 5))];
  },
};

/** @type {Row[]} */
const rows = [];
for (const part of parts.filter((one) => only.includes(one))) {
  console.log(`${part} …`);
  rows.push(...((await measured[part]?.()) ?? []));
}
const machine = [
  `${cpus().length} cores of ${cpus()[0]?.model.trim() ?? "an unknown kind"}`,
  `Node ${process.version}`,
  `Chromium ${await browserVersion()}`,
  `load average ${load.toFixed(1)} at the start`,
].join(", ");
const text = `# Results\n\n${new Date().toISOString().slice(0, 10)}: ${machine}.\n\nMiddle values, and in brackets what 95 of 100 stay within; the bars of inputs are of the latter. Times of graphs are the processor’s.\n\n${table(rows)}\n`;
console.log(`\n${text}`);
if (only.length === parts.length) writeFileSync(join(root, "test", "bench", "RESULTS.md"), text);
