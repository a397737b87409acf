import type { Outcome } from "#/model/outcome.ts";
import type { PlanLine } from "#/model/plan.ts";

/** What a scenario's spending rests on, £ million in the prices asked for. */
export type SpendingParts = {
  readonly publishedM: number;
  readonly estimatesM: number;
  readonly yoursM: number;
  /** All estimates that are on, whoever's their inputs are. */
  readonly allEstimatesM: number;
};

const isSpending = ({ kind }: PlanLine): boolean => kind === "investment" || kind === "running";

/** Spending apart by what it rests on: published sums, editors' estimates, and what is the reader's own. */
export function spendingParts({ lines, flows }: Pick<Outcome, "lines" | "flows">): SpendingParts {
  const totalOf = new Map(flows.lines.map(({ id, totalM }) => [id, totalM]));
  const sum = (isPart: (line: PlanLine) => boolean) =>
    lines
      .filter((line) => isSpending(line) && isPart(line))
      .reduce((total, { id }) => total + (totalOf.get(id) ?? 0), 0);
  return {
    publishedM: sum(({ from }) => from === "published" || from === "remainder"),
    estimatesM: sum(({ from, basis }) => from === "estimate" && basis !== "yours"),
    yoursM: sum(({ basis }) => basis === "yours"),
    allEstimatesM: sum(({ from }) => from === "estimate"),
  };
}

/** What of each year's spending is the reader's own, £ million, one per year of the flows. */
export function yoursByYear({ lines, flows }: Pick<Outcome, "lines" | "flows">): readonly number[] {
  const own = new Set(
    lines.filter((line) => isSpending(line) && line.basis === "yours").map(({ id }) => id),
  );
  const mine = flows.lines.filter(({ id }) => own.has(id));
  return flows.years.map((_, i) => mine.reduce((sum, flow) => sum + (flow.byYearM[i] ?? 0), 0));
}
