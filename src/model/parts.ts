import type { Flow } from "./flows.ts";
import type { Settled } from "./outcome.ts";
import type { PlanLine } from "./plan.ts";
import type { FinancialYear } from "./time.ts";

/** Where in time some of a total falls: a financial year, "after" the horizon, or "undated", in no published year. */
export type Within = FinancialYear;

/** What one line puts into a part of a total. Amounts are £ million in the prices asked for. */
export type LinePart = {
  readonly line: PlanLine;
  readonly wholeM: number;
  readonly partM: number;
};

/** Lines of spending with what of each falls within a year, or in none, the largest first; lines with nothing there are left out. */
export function partsWithin(
  { lines, flows }: Pick<Settled, "lines" | "flows">,
  within: Within,
): readonly LinePart[] {
  const i = flows.years.indexOf(within);
  const amount = (flow: Flow): number => {
    if (within === "after") return flow.afterM;
    if (within === "undated") return flow.undatedM;
    return i < 0 ? 0 : (flow.byYearM[i] ?? 0);
  };
  const flowOf = new Map(flows.lines.map((flow) => [flow.id, flow]));
  return lines
    .flatMap((line): LinePart[] => {
      const flow = flowOf.get(line.id);
      if (flow === undefined || (line.kind !== "investment" && line.kind !== "running")) return [];
      const partM = amount(flow);
      return partM === 0 ? [] : [{ line, wholeM: flow.totalM, partM }];
    })
    .sort((a, b) => b.partM - a.partM || (a.line.id < b.line.id ? -1 : 1));
}

/** What one line comes to in two scenarios, £ million; 0 where it is not in one. */
export type LineChange = {
  readonly id: string;
  readonly short: string;
  readonly fromM: number;
  readonly toM: number;
};
type Money = Pick<Settled, "flows"> & {
  readonly lines: readonly Pick<PlanLine, "id" | "short" | "kind">[];
};

/** The lines of spending that two scenarios do not have alike, the largest change first. */
export function changedLines(from: Money, to: Money): readonly LineChange[] {
  const amounts = ({ lines, flows }: Money) => {
    const flowOf = new Map(flows.lines.map(({ id, totalM }) => [id, totalM]));
    return new Map(
      lines
        .filter(({ kind }) => kind === "investment" || kind === "running")
        .map(({ id, short }) => [id, { short, amountM: flowOf.get(id) ?? 0 }]),
    );
  };
  const [was, is] = [amounts(from), amounts(to)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((id) => ({
      id,
      short: (is.get(id) ?? was.get(id))?.short ?? id,
      fromM: was.get(id)?.amountM ?? 0,
      toM: is.get(id)?.amountM ?? 0,
    }))
    .filter(({ fromM, toM }) => Math.abs(toM - fromM) > 5e-9)
    .sort(
      (a, b) => Math.abs(b.toM - b.fromM) - Math.abs(a.toM - a.fromM) || (a.id < b.id ? -1 : 1),
    );
}
