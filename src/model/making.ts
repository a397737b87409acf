import type { AllocationKey } from "./area.ts";
import { initialChoice } from "./decisions.ts";
import type { Settled } from "./outcome.ts";
import type { PlanLine } from "./plan.ts";
import { uplift } from "./planLines.ts";
import type { FinancialYear } from "./time.ts";

/** One factor between what a line was published or estimated at and what it counts for. */
export type Factor =
  | { readonly by: number; readonly kind: "funded" }
  | { readonly by: number; readonly kind: "optimism" }
  | { readonly by: number; readonly kind: "area"; readonly column: AllocationKey }
  /** `to` is a financial year, or "cash": then each year by its own index. */
  | {
      readonly by: number;
      readonly kind: "prices";
      readonly from: FinancialYear;
      readonly to: string;
    };

/** How one line of a total came about. Amounts are £ million. */
export type MadeLine = {
  readonly line: Pick<PlanLine, "id" | "label" | "short" | "proposals" | "from" | "basis">;
  /** As published, estimated or entered; undefined where nothing of it is paid for. */
  readonly wholeM: number | undefined;
  /** The year in whose prices that is; null while it is not known. */
  readonly prices: FinancialYear | null;
  /** Those that are not 1, in the order in which they apply; times `wholeM` they are `totalM`. */
  readonly factors: readonly Factor[];
  readonly totalM: number;
};

/**
 * How a scenario's spending is made up, line by line, the largest first: total = whole x share paid for x
 * optimism bias x the area's share x prices (HM Treasury GDP deflator). Lines shared out to no area are left out. With
 * `apart`, its savings or its income instead.
 */
export function making(
  { plan, flows, lines, terms, allocation }: Settled,
  apart?: "saving" | "income",
): readonly MadeLine[] {
  const flowOf = new Map(flows.lines.map((flow) => [flow.id, flow]));
  const shareOf = new Map((allocation?.allocated ?? []).map((row) => [row.line.id, row]));
  return lines
    .flatMap((line): MadeLine[] => {
      const flow = flowOf.get(line.id);
      const counts =
        apart === undefined
          ? line.kind === "investment" || line.kind === "running"
          : line.kind === apart;
      if (flow === undefined || !counts) return [];
      const paid = line.proposals.map((id) => plan.choices.get(id) ?? initialChoice);
      const funded = paid.length === 0 ? 1 : Math.max(...paid.map((choice) => choice.funded));
      const biased = uplift(line.kind, plan.assumptions);
      const share = shareOf.get(line.id);
      const area = share?.factor ?? 1;
      const central = line.central ?? 0;
      const before = funded * biased * area;
      const factors: readonly Factor[] = [
        { kind: "funded", by: funded },
        { kind: "optimism", by: biased },
        ...(share ? [{ kind: "area", by: area, column: share.share.column } as const] : []),
        ...(flow.converted && line.prices !== null && central > 0
          ? [
              {
                kind: "prices",
                by: flow.totalM / central,
                from: line.prices,
                to: terms.prices,
              } as const,
            ]
          : []),
      ];
      return [
        {
          line,
          wholeM: before === 0 ? undefined : central / before,
          prices: line.prices,
          factors: factors.filter(({ by }) => Math.abs(by - 1) > 1e-12),
          totalM: flow.totalM,
        },
      ];
    })
    .sort((a, b) => b.totalM - a.totalM || (a.line.id < b.line.id ? -1 : 1));
}
