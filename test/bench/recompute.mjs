// The model alone, in Node: what a filter asks for, and what a decision of a scenario asks for.
import { enlarge } from "./enlarge.mjs";

/** @typedef {{ what: string, size: number, times: number[] }} Timed ms, one for each repetition */

/** @param {any} model @param {any} whole @param {readonly number[]} sizes @param {number} repeat @returns {Timed[]} */
export function recompute(model, whole, sizes, repeat) {
  return sizes.flatMap((size) => {
    const large = enlarge(whole, size);
    return [
      { what: "filter", size, times: times(filtering(model, large), repeat) },
      { what: "plan", size, times: times(planning(model, large), repeat) },
    ];
  });
}

/** The register, what is visible, cost by year and cost by theme. @param {any} model @param {any} large */
function filtering(model, large) {
  const themes = large["themes"].map((/** @type {any} */ theme) => theme.id);
  const steps = [{ lever: ["legislation"] }, { q: "family" }, { decision: ["accepted"] }, {}];
  return (/** @type {number} */ i) => {
    const entries = model.register(large, large.meta.compiled);
    const values = { ...model.initialParams, ...steps[i % steps.length] };
    const kept = model.visible(entries, values);
    const shown = entries.filter((/** @type {any} */ entry) => kept.has(entry.id));
    const isShown = (/** @type {string} */ id) => kept.has(id);
    model.costByYear(large["costs"], isShown, large.meta.years);
    model.costByGroup(large["costs"], shown, themes, (/** @type {any} */ entry) => [entry.theme]);
  };
}

/** A decision's plan: choices, schedule, lines, and their money by year. @param {any} model @param {any} large */
function planning(model, large) {
  const ground = model.ground(large);
  const terms = model.termsOf(ground.initial, large, model.pvBaseOf([ground.initial]));
  return (/** @type {number} */ i) => {
    const of = large.proposals[(i * 7) % large.proposals.length].id;
    const decisions = [{ scope: "proposal", of, in: i % 2 === 0, laterMonths: i % 24 }];
    const assumptions = { ...ground.initial, billLate: i % 12 };
    const made = model.plan(ground, { decisions, assumptions });
    model.flows(made.lines, terms);
  };
}

/** @param {(i: number) => void} once @param {number} repeat */
function times(once, repeat) {
  // Until the engine has made up its mind, but no longer than it is worth.
  const until = performance.now() + 1500;
  for (let i = 0; i < 20 && performance.now() < until; i++) once(i);
  return Array.from({ length: repeat }, (_, i) => {
    const from = performance.now();
    once(i);
    return performance.now() - from;
  });
}
