import type { StepRow } from "#/charts/waterfall/gather.ts";
import type { WaterfallRows } from "#/charts/waterfall/placed.ts";

/** From £1,000m to £900m: a fall, one that only moves, one of unknown size, and a rise that is assumed. */
export const rows: WaterfallRows = {
  start: { label: "A", sub: "as recommended", amountM: 1000, basis: "stated" },
  end: { label: "B", amountM: 900 },
  steps: [
    { id: "help", label: "Family Help", sub: "at half", kind: "decision", changeM: -200 },
    { id: "later", label: "Workforce", sub: "a year later", kind: "decision", changeM: 0 },
    { id: "out", label: "Cooperatives", sub: "out", kind: "decision", changeM: null },
    { id: "bias", label: "Optimism bias", sub: "+10%", kind: "assumption", changeM: 100 },
  ],
};

/** Steps of one kind with these changes, named by their place. */
export const steps = (kind: StepRow["kind"], changes: readonly (number | null)[]): StepRow[] =>
  changes.map((changeM, i) => ({ id: `${kind}-${i}`, label: `${kind} ${i}`, kind, changeM }));
