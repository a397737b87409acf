// Draws of every cost in every year, with uncertain durations moving the money: ours, and the same model in
// Squiggle. Both draw a two-piece lognormal for each line and each duration, run the schedule on each draw,
// and cut each line's twelve months where they fall.
import { run } from "@quri/squiggle-lang";

const spread = { low: 0.7, high: 1.6 };
const together = { common: 0, group: 0 };
const firstMonth = 0;

/** @typedef {{ ours: number[], peer: number[], draws: number, peerDraws: number, lines: number, years: number }} Chance ms */

/** @param {any} model @param {any} whole @param {number} repeat @returns {Promise<Chance>} */
export async function chance(model, whole, repeat) {
  const draws = 10_000;
  const peerDraws = 250;
  const of = modelOf(model, whole);
  const ours = timesOf(() => drawn(model, of, draws, Math.random()), repeat);
  const code = squiggle(of);
  const peer = [];
  for (let i = 0; i < Math.min(3, repeat); i++) {
    const from = performance.now();
    const { result } = await run(code, {
      environment: { sampleCount: peerDraws, xyPointLength: 1000, seed: `${i}` },
    });
    peer.push(performance.now() - from);
    if (!result.ok) throw new Error(`squiggle: ${result.value.toString()}`);
    agree(model, of, result.value.result);
  }
  return { ours, peer, draws, peerDraws, lines: of.lines.length, years: of.years };
}

/** The lines, the network and its uncertain months, of everything costed and estimated. */
function modelOf(model, whole) {
  const ground = model.ground(whole);
  const assumptions = { ...ground.initial, estimates: "all", spread: 0.3 };
  const made = model.plan(ground, { decisions: [], assumptions });
  const lines = made.lines
    .filter(({ kind, central }) => (kind === "investment" || kind === "running") && central > 0)
    .map((line) => ({
      ...line,
      low: line.central * spread.low,
      high: line.central * spread.high,
    }));
  const network = model.network(made.tasks);
  const months = new Map(
    made.tasks.map(({ id, durationMonths: central }) => [
      id,
      central > 0
        ? { low: central * spread.low, central, high: central * spread.high }
        : { low: null, central, high: null },
    ]),
  );
  const starts = new Float64Array(network.ids.length);
  model.earliestStarts(network, network.durations, starts);
  const reference = new Map(network.ids.map((id, i) => [id, starts[i]]));
  const years = Math.ceil(
    Math.max(...lines.flatMap(({ twelves }) => twelves.map((own) => own.startMonth + 12))) / 12,
  );
  const scales = [spread.low, spread.high].map(
    (share) => Math.abs(Math.log(share)) / model.normalQuantile(0.9),
  );
  return { lines, network, months, reference, years, scales };
}

/** Ours, from fresh dice to the draws of every year. */
function drawn(model, { lines, network, months, reference, years }, draws, seed) {
  const dice = model.dice(Math.floor(seed * 4_294_967_296), draws);
  const times = model.drawSchedule(network, months, { dice, together });
  const fixed = {
    ...times,
    starts: new Map([...reference].map(([id, at]) => [id, new Float64Array(draws).fill(at)])),
  };
  const slips = new Map(
    lines.map((line) => [line.id, model.slipDraws(line.proposals, times, fixed)]),
  );
  const options = { dice, together, firstMonth, years, slips: (line) => slips.get(line) };
  return model.simulate(lines, options);
}

/** The same as a program in Squiggle; its list at the end is the mean of each year. */
function squiggle({ lines, network, months, reference, years, scales: [below, above] }) {
  const name = (/** @type {string} */ id) => `t_${id.replace(/[^A-Za-z0-9]/g, "_")}`;
  const { ids, notBefore, later, from, before, onStart } = network;
  const tasks = ids.flatMap((id, i) => {
    const { central } = months.get(id);
    const free = [];
    for (let k = from[i]; k < from[i + 1]; k++) {
      const on = name(ids[before[k]]);
      free.push(onStart[k] === 1 ? `${on}_start` : `${on}_end`);
    }
    const start = free.reduce(
      (held, one) => `SampleSet.map2(${held}, ${one}, later)`,
      `always(${notBefore[i]})`,
    );
    return [
      `${name(id)}_start = ${start} + ${later[i]}`,
      `${name(id)}_end = ${name(id)}_start + ${central > 0 ? `two(${central})` : central}`,
    ];
  });
  const money = lines.flatMap((line, i) => {
    const known = line.proposals.filter((id) => reference.has(id));
    const [first] = known.sort((a, b) => reference.get(a) - reference.get(b));
    const slip =
      first === undefined ? "always(0)" : `(${name(first)}_start - ${reference.get(first)})`;
    return [`slip_${i} = ${slip}`, `cost_${i} = two(${line.central})`];
  });
  const perYear = Array.from({ length: years }, (_, year) => {
    const parts = lines.flatMap((line, i) =>
      line.twelves.map(
        ({ startMonth, share }) =>
          `SampleSet.map2(cost_${i}, slip_${i}, {|c, s| c * ${share} * within(${startMonth - 12 * year} + s)})`,
      ),
    );
    return `year_${year} = ${parts.join(" + ")}`;
  });
  return [
    `two(c) = SampleSet.map(SampleSet.fromDist(normal(0, 1)), {|z| c * exp((z < 0 ? ${below} : ${above}) * z)})`,
    "later = {|a, b| a > b ? a : b}",
    "always(x) = SampleSet.map(SampleSet.fromDist(normal(0, 1)), {|z| x})",
    // The part of twelve months from a month that falls in the twelve from 0.
    "within(m) = m <= -12 ? 0 : m >= 12 ? 0 : m < 0 ? (12 + m) / 12 : (12 - m) / 12",
    ...tasks,
    ...money,
    ...perYear,
    `[${perYear.map((_, year) => `mean(year_${year})`).join(", ")}]`,
  ].join("\n");
}

/** Throws unless the two models mean the same: each middle year's mean within what chance allows. */
function agree(model, of, said) {
  const { byYear } = drawn(model, of, 10_000, 0.5);
  const theirs = JSON.parse(String(said));
  const sum = (/** @type {readonly number[]} */ all) => all.reduce((a, b) => a + b, 0);
  const means = byYear.slice(0, of.years).map((amounts) => sum([...amounts]) / amounts.length);
  for (const [i, own] of means.entries())
    if (i > 0 && i < means.length - 1 && Math.abs(own - theirs[i]) > 0.2 * own + 1)
      throw new Error(`the two models differ in year ${i}: ${own} and ${theirs[i]}`);
}

/** @param {() => void} once @param {number} repeat */
function timesOf(once, repeat) {
  for (let i = 0; i < 3; i++) once();
  return Array.from({ length: repeat }, () => {
    const from = performance.now();
    once();
    return performance.now() - from;
  });
}
