// `npm run bench`: measures the built site, its peer beside it in the same run, and writes
// test/bench/RESULTS.md. `npm run bench -- --only first,linked --repeat 20 --sizes 110,1000`
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installPackages, root } from "../../tools/node.mjs";
import { buildModel, buildPeer, buildSite, readWhole } from "./build.mjs";
import { firstViews } from "./first.mjs";
import { linked } from "./linked.mjs";
import { memory } from "./memory.mjs";
import { recompute } from "./recompute.mjs";

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
const only = values.only?.split(",") ?? ["first", "linked", "memory", "recompute"];

installPackages();
const dist = await buildSite(values.outDir);
const whole = readWhole(dist);
const model = await buildModel();

/** The value below which a share of times lies, ms to one decimal. */
function at(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return value === undefined ? "" : value.toFixed(1);
}

const rows = [];
if (only.includes("recompute"))
  for (const { size, times } of recompute(model, whole, sizes, repeat))
    rows.push([
      "recompute in node, ms p50 / p95",
      size,
      `${at(times, 0.5)} / ${at(times, 0.95)}`,
      "",
    ]);
if (only.includes("linked")) {
  const peer = await buildPeer();
  for (const found of await linked({ dist, peer, whole, model, sizes, repeat }))
    for (const way of ["address", "click", "brush", "point"]) {
      const [ours, theirs] = [found.ours[way] ?? [], found.peer?.[way] ?? []];
      const said = (times) => (times.length === 0 ? "" : `${at(times, 0.5)} / ${at(times, 0.95)}`);
      rows.push([`${way} to paint, ms p50 / p95`, found.size, said(ours), said(theirs)]);
    }
}
if (only.includes("first"))
  rows.push([
    "first view on a throttled phone",
    110,
    JSON.stringify(await firstViews(dist, 3)),
    "",
  ]);
if (only.includes("memory"))
  rows.push(["memory after 500 filter changes", 110, JSON.stringify(await memory(dist, 500)), ""]);

const table = [
  "| What | Proposals | Ours | crossfilter2 + dc.js |",
  "| --- | --: | --- | --- |",
  ...rows.map((row) => `| ${row.join(" | ")} |`),
].join("\n");
const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
writeFileSync(
  join(root, "test", "bench", "RESULTS.md"),
  `# Results\n\n${new Date().toISOString().slice(0, 10)}, ${machine}\n\n${table}\n`,
);
console.log(table);
