import { decisions, deliveries, type Decision, type Delivery } from "#/data/vocabulary.ts";
import { gather, inLines, isCounted, type MatrixRow, type PlacedMark, unitFor } from "./marks.ts";

/** One decision of the phone form: its marks in lines, and its steps by count, most first. */
export type PhoneBand = {
  readonly decision: Decision;
  readonly count: number;
  readonly height: number;
  readonly marks: readonly PlacedMark[];
  readonly steps: readonly { readonly delivery: Delivery; readonly count: number }[];
};

/** The same for a narrow page: decisions one under the other. */
export function layoutPhone(rows: readonly MatrixRow[], width: number): readonly PhoneBand[] {
  const unit = unitFor(rows.length);
  const perLine = Math.max(1, Math.floor((width - 2) / 14));
  return decisions.map((decision) => {
    const here = rows.filter((row) => row.decision === decision);
    const marks = inLines(gather(here, unit), 8, 9, perLine, 14);
    const steps = deliveries
      .map((delivery) => ({
        delivery,
        count: here.filter((row) => row.delivery === delivery && isCounted(row)).length,
      }))
      .filter((step) => step.count > 0)
      .sort((a, b) => b.count - a.count);
    const height = marks.length === 0 ? 4 : 18 + Math.floor((marks.length - 1) / perLine) * 14;
    return { decision, count: here.filter(isCounted).length, height, marks, steps };
  });
}
