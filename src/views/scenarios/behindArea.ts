import type { Area } from "#/data/schema.ts";
import { allocate, authorities, scaledToArea, type AllocationKey } from "#/model/area.ts";
import { flows } from "#/model/flows.ts";
import type { Settled } from "#/model/outcome.ts";
import { plan } from "#/model/plan.ts";
import type { Scenario } from "#/state/scenario.ts";
import { choicesOf } from "#/state/yours.ts";
import { areaDoor } from "#/words/areaDoor.ts";
import { lineDoor } from "#/words/making.ts";
import { areaSum } from "#/words/sums/people.ts";
import type { SumWords, Told } from "#/words/sums/sum.ts";
import type { Workbench } from "./workbench.ts";

/** An area's share of a column's lines; "all" for the whole country. */
export function areaBehind(
  { areas = [], ground, dataset }: Pick<Workbench, "areas" | "ground" | "dataset">,
  { scenario, outcome }: { readonly scenario: Scenario; readonly outcome: Settled },
  told: Told,
  of: string,
): SumWords {
  const area = of === "all" ? "" : of;
  const here = authorities(areas, area);
  const { allocated } = allocate(
    plan(ground, choicesOf(scenario, ground)).lines,
    areas,
    area,
    outcome.plan.assumptions.areaKey,
  );
  const flowOf = new Map(
    flows(scaledToArea({ allocated }), outcome.terms).lines.map((flow) => [flow.id, flow]),
  );
  const sumOf = (rows: readonly Area[], column: AllocationKey) =>
    rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  const keyed = (column: AllocationKey) => ({
    own: sumOf(here, column),
    all: sumOf(areas, column),
    door: here.length === 1 ? areaDoor(area, column) : undefined,
  });
  const rows = allocated.flatMap(({ line, share, factor }) => {
    const flow = flowOf.get(line.id);
    const counts = line.kind === "investment" || line.kind === "running";
    return flow && counts && line.central !== null
      ? [
          {
            short: line.short,
            line: lineDoor(line),
            wholeM: line.central,
            share: factor,
            column: share.column,
            ...keyed(share.column),
            totalM: flow.totalM,
          },
        ]
      : [];
  });
  const known = here.length > 0 && here.every(({ children }) => children !== null);
  const children = known ? here.reduce((sum, one) => sum + (one.children ?? 0), 0) : null;
  const name =
    area === "" ? dataset.meta.geography : (areas.find(({ id }) => id === area)?.name ?? area);
  return areaSum(told, name, rows, children);
}
