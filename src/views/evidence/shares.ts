import { useMemo } from "react";
import type { Area, Dataset } from "#/data/schema.ts";
import { allocatedPerChild } from "#/model/areaShares.ts";
import { pvBaseOf } from "#/model/flows.ts";
import { settled } from "#/model/outcome.ts";
import { ground as groundOf } from "#/model/plan.ts";
import { assumed } from "#/state/columns.ts";
import { useParams } from "#/state/store.ts";
import { choicesOf } from "#/state/yours.ts";
import { readSumDoor, type SumWords } from "#/words/sums/sum.ts";
import { areaBehind } from "../scenarios/behindArea.ts";
import { createChosen } from "../scenarios/workbench.ts";

/** What a scenario allocates to each authority, and which scenario it is. */
type Shares = {
  readonly letter: string;
  readonly name: string;
  /** £ for each child, by area id. */
  readonly perChild: ReadonlyMap<string, number | null>;
  readonly slot: string;
  /** What is behind an authority's share, by its door; undefined for one that is none. */
  readonly behind: (door: string) => SumWords | undefined;
};

/** The allocation of the scenario in use: the one Explore is seen under, else the baseline; undefined while not wanted. */
export function useShares(
  dataset: Dataset,
  areas: readonly Area[],
  wanted: boolean,
): Shares | undefined {
  const params = useParams((all) => all);
  const { s1, s2, s3, s4, base, on } = params;
  return useMemo(() => {
    if (!wanted) return undefined;
    const ground = groundOf(dataset);
    const chosen = createChosen()(dataset, ground, { s1, s2, s3, s4 });
    const slot = `s${on === "none" ? base : on}`;
    const one = chosen.find((column) => column.slot === slot) ?? chosen[0];
    if (!one) return undefined;
    const { areaKey } = assumed(one.scenario, ground.initial);
    const pvBase = pvBaseOf([assumed(one.scenario, ground.initial)]);
    const { letter, name, scenario } = one;
    const outcome = settled(ground, dataset, choicesOf(scenario, ground), { pvBase });
    const told = { letter, name, outcome, area: "", title: (id: string) => id };
    return {
      ...{ letter, name, slot: one.slot },
      perChild: allocatedPerChild(outcome.plan.lines, outcome.terms, areas, areaKey),
      behind: (door) => {
        const read = readSumDoor(door);
        return read?.kind === "area"
          ? areaBehind({ areas, ground, dataset }, { scenario, outcome }, told, read.of)
          : undefined;
      },
    };
  }, [wanted, dataset, areas, s1, s2, s3, s4, base, on]);
}
