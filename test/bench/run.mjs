// @ts-check
// `npm run bench`: measures the built site, peers beside it in the same run, and writes
// test/bench/RESULTS.md. `npm run bench -- --only first,linked --repeat 20 --outDir elsewhere`
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installPackages, root, stop } from "../../tools/node.mjs";
import { buildModel, buildPeer, buildSite, readWhole } from "./build.mjs";
import { firstViews } from "./first.mjs";
import { linked } from "./linked.mjs";
import { memory } from "./memory.mjs";
import { recompute } from "./recompute.mjs";

const { values } = parseArgs({
  options: { only: { type: "string" }, repeat: { type: "string" }, outDir: { type: "string" }, sizes: { type: "string" } },
});
const repeat = Number(values.repeat ?? 50);
const sizes = (values.sizes ?? "110,1000,10000").split(",").map(Number);
const only = values.only?.split(",") ?? ["first", "linked", "memory", "recompute"];
installPackages();
const dist = process.env.ASIS ?? await buildSite(values.outDir);
const whole = readWhole(dist);
const model = await buildModel();
const p = (xs, q) => { const s=[...xs].sort((a,b)=>a-b); return s.length? +s[Math.min(s.length-1, Math.floor(q*s.length))].toFixed(1):null };
const out = {};
if (only.includes("first")) { const f = await firstViews(dist, 3); console.log(JSON.stringify(f, null, 1)); }
if (only.includes("recompute")) for (const r of recompute(model, whole, sizes, repeat)) console.log("recompute", r.size, p(r.times,.5), p(r.times,.95));
if (only.includes("linked")) for (const r of await linked({ dist, peer: await buildPeer(), whole, model, sizes, repeat })) for (const k of ["address","click","brush","point"]) console.log(r.size, k, "ours", p(r.ours[k],0), p(r.ours[k],.5), p(r.ours[k],.95), "peer", p(r.peer[k],0), p(r.peer[k],.5), p(r.peer[k],.95));
if (only.includes("memory")) console.log(await memory(dist, 500));
