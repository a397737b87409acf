import type { Basis } from "#/data/vocabulary.ts";
import type { DrawnStep, StepRow } from "./gather.ts";

/** A total at either end of the way; derived when its basis is not said. */
export type TotalRow = {
  readonly label: string;
  readonly sub?: string | undefined;
  readonly amountM: number;
  readonly basis?: Basis | undefined;
};
export type WaterfallRows = {
  readonly start: TotalRow;
  readonly end: TotalRow;
  /** In the order they are taken. */
  readonly steps: readonly StepRow[];
};
export type Size = { readonly width: number; readonly height?: number | undefined };

/** A step with where the total stands before and after it. */
export type Running = { readonly step: DrawnStep; readonly fromM: number; readonly toM: number };

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Words = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
};

export type PlacedPart = {
  readonly id: string;
  readonly kind: "total" | "decision" | "assumption";
  readonly field: Box;
  /** Null when the step changes nothing or its size is not known. */
  readonly bar: Box | null;
  readonly fill: string;
  /** The heavy line of a step that changes nothing. */
  readonly still: string | null;
  /** The dashed place of a step whose size is not known, with its words. */
  readonly slot: (Box & { readonly words: readonly Words[] }) | null;
  readonly number: (Words & { readonly size: number }) | null;
  /** Whether the number is large enough for the serif. */
  readonly large: boolean;
  readonly label: readonly Words[];
  readonly sub: readonly Words[];
  /** The dotted run to the next part; in a list, from nothing to the step. */
  readonly link: string | null;
  readonly sentence: string;
};
export type PlacedWaterfall = {
  readonly form: "columns" | "list";
  readonly width: number;
  readonly height: number;
  /** The zero line as a path; in a list one for each bar, and the rule over the end. */
  readonly zero: string;
  /** What names a run of decisions or assumptions. */
  readonly brackets: readonly (Words & { readonly line: string })[];
  readonly parts: readonly PlacedPart[];
};

/** £ million; nothing less has a length. */
export const penny = 1e-8;

/** Runs of steps of one kind: where each begins and how many it holds. */
export function runsOf(steps: readonly Running[]): readonly {
  readonly kind: StepRow["kind"];
  readonly from: number;
  readonly to: number;
}[] {
  const runs: { kind: StepRow["kind"]; from: number; to: number }[] = [];
  steps.forEach(({ step }, i) => {
    const last = runs.at(-1);
    if (last?.kind === step.kind) last.to = i;
    else runs.push({ kind: step.kind, from: i, to: i });
  });
  return runs;
}

/** The name over a run of steps. */
export const bracketWords = (kind: StepRow["kind"], from: number, to: number): string =>
  from === to ? kind : `${kind}s`;
