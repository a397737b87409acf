// The model alone, in Node: the register, what is visible, cost by year and cost by theme.
import { enlarge } from "./enlarge.mjs";

/** @param {any} model @param {any} whole @param {readonly number[]} sizes @param {number} repeat */
export function recompute(model, whole, sizes, repeat) {
  return sizes.map((size) => {
    const large = enlarge(whole, size);
    const themes = large["themes"].map((/** @type {any} */ theme) => theme.id);
    const steps = [{ lever: ["legislation"] }, { q: "family" }, { decision: ["accepted"] }, {}];
    const once = (/** @type {number} */ i) => {
      const from = performance.now();
      const entries = model.register(large, large.meta.compiled);
      const values = { ...model.initialParams, ...steps[i % steps.length] };
      const kept = model.visible(entries, values);
      const shown = entries.filter((/** @type {any} */ entry) => kept.has(entry.id));
      const isShown = (/** @type {string} */ id) => kept.has(id);
      model.costByYear(large["costs"], isShown, large.meta.years);
      model.costByGroup(large["costs"], shown, themes, (/** @type {any} */ entry) => [entry.theme]);
      return performance.now() - from;
    };
    for (let i = 0; i < 20; i++) once(i);
    return { size, times: Array.from({ length: repeat }, (_, i) => once(i)) };
  });
}
