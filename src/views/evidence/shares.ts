import { useMemo } from "react";
import type { Area, Dataset } from "#/data/schema.ts";
import { allocatedPerChild } from "#/model/areaShares.ts";
import { pvBaseOf } from "#/model/flows.ts";
import { settled } from "#/model/outcome.ts";
import { ground as groundOf } from "#/model/plan.ts";
import { assumed } from "#/state/columns.ts";
import { useParams } from "#/state/store.ts";
import { choicesOf } from "#/state/yours.ts";
import { createChosen } from "../scenarios/workbench.ts";

/** What a scenario allocates to each authority, and which scenario it is. */
type Shares = {
  readonly letter: string;
  readonly name: string;
  /** £ for each child, by area id. */
  readonly perChild: ReadonlyMap<string, number | null>;
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
    const { plan, terms } = settled(ground, dataset, choicesOf(one.scenario, ground), { pvBase });
    return {
      letter: one.letter,
      name: one.name,
      perChild: allocatedPerChild(plan.lines, terms, areas, areaKey),
    };
  }, [wanted, dataset, areas, s1, s2, s3, s4, base, on]);
}
