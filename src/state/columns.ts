import type { Dataset, Row } from "#/data/schema.ts";
import { presetAssumptions, type Assumptions } from "#/model/assumptions.ts";
import { resolve, type Choice, type DecisionRow } from "#/model/decisions.ts";
import type { Ground } from "#/model/plan.ts";
import type { Scenario } from "./scenario.ts";

type Choosable = Dataset["proposals"][number];
export type Part = { readonly scope: "proposal" | "theme" | "lever"; readonly of: string };
export type Change = Partial<Choice>;

/** The scenario that a preset writes: its decisions, and the assumptions that differ from the initial ones. */
export function fromPreset(preset: Row<"scenarios">, initial: Assumptions): Scenario {
  const { assumptions } = presetAssumptions(preset, initial);
  return {
    name: "",
    preset: preset.id,
    decisions: preset.decisions.map(withoutNote),
    assumptions: differing(assumptions, initial),
  };
}

/** The same for the area that another scenario is about, so that the two can be compared. */
export function beside(preset: Row<"scenarios">, other: Scenario, initial: Assumptions): Scenario {
  const { area, areaKey } = assumed(other, initial);
  const written = fromPreset(preset, initial);
  return assuming(assuming(written, initial, "area", area), initial, "areaKey", areaKey);
}

const withoutNote = (row: DecisionRow): DecisionRow => ({ ...row });

/** The assumptions that are not as they are at first. */
export function differing(assumptions: Assumptions, initial: Assumptions): Partial<Assumptions> {
  const changed = Object.entries(assumptions).filter(
    ([key, value]) => initial[key as keyof Assumptions] !== value,
  );
  return Object.fromEntries(changed);
}

/** Everything a scenario assumes: what it says, and the rest as at first. */
export const assumed = (scenario: Scenario, initial: Assumptions): Assumptions => ({
  ...initial,
  ...scenario.assumptions,
});

/** Whether a scenario still comes to what its preset does, in whatever order its rows stand, with nothing of the reader's own. */
export function isAsPreset(scenario: Scenario, preset: Row<"scenarios">, ground: Ground): boolean {
  const { initial, source, decisionOf } = ground;
  const { decisions, assumptions } = fromPreset(preset, initial);
  const choices = (rows: readonly DecisionRow[]) => resolve(rows, source.proposals, decisionOf);
  return (
    (scenario.yours ?? []).length === 0 &&
    agree(choices(decisions), choices(scenario.decisions)) &&
    JSON.stringify(assumed({ ...scenario, assumptions }, initial)) ===
      JSON.stringify(assumed(scenario, initial))
  );
}

/** A scenario with one assumption set; one that is as at first is left out of the link. */
export function assuming<K extends keyof Assumptions>(
  scenario: Scenario,
  initial: Assumptions,
  key: K,
  value: Assumptions[K],
): Scenario {
  const assumptions = { ...assumed(scenario, initial), [key]: value };
  return { ...scenario, assumptions: differing(assumptions, initial) };
}

/**
 * A scenario with one more decision about a proposal, a theme or a lever. What is decided last wins, and rows
 * that no longer change anything are dropped, so that links stay short.
 */
export function deciding(scenario: Scenario, ground: Ground, part: Part, change: Change): Scenario {
  const { proposals } = ground.source;
  const rows = scenario.decisions;
  const last = { ...part, ...rowOf(change) };
  const wanted = resolve([...rows, last], proposals, ground.decisionOf);
  const place = rows.findLastIndex((row) => row.scope === part.scope && row.of === part.of);
  const added = { ...rows[place], ...last };
  const ways = [
    // In its place, so that what is taken back leaves the rows as they were.
    ...(place < 0 ? [] : [rows.with(place, added)]),
    [...rows.filter((_, i) => i !== place), added],
    [...rows, last],
  ];
  const way = ways.find((one) => agree(resolve(one, proposals, ground.decisionOf), wanted)) ?? [];
  return { ...scenario, decisions: slimmed(way, wanted, proposals, ground) };
}

/** Whole months and per cents. */
const rowOf = (change: Change): Omit<DecisionRow, "scope" | "of"> => ({
  ...(change.in === undefined ? {} : { in: change.in }),
  ...(change.laterMonths === undefined ? {} : { laterMonths: Math.round(change.laterMonths) }),
  ...(change.funded === undefined ? {} : { fundedPercent: Math.round(change.funded * 100) }),
});

const said = ["in", "laterMonths", "fundedPercent"] as const;

/** The rows without what can go and leave every choice as it is wanted. */
function slimmed(
  rows: readonly DecisionRow[],
  wanted: ReadonlyMap<string, Choice>,
  proposals: readonly Choosable[],
  { decisionOf }: Ground,
): readonly DecisionRow[] {
  let kept = rows;
  for (const key of said)
    for (const row of kept) {
      if (row[key] === undefined) continue;
      const { [key]: _, ...rest } = row;
      const lighter: DecisionRow = rest;
      const left = said.some((other) => lighter[other] !== undefined) ? [lighter] : [];
      const without = kept.flatMap((one) => (one === row ? left : [one]));
      if (agree(resolve(without, proposals, decisionOf), wanted)) kept = without;
    }
  return kept;
}

const agree = (a: ReadonlyMap<string, Choice>, b: ReadonlyMap<string, Choice>): boolean =>
  [...a].every(([id, choice]) => {
    const other = b.get(id);
    return (
      other?.in === choice.in &&
      other.laterMonths === choice.laterMonths &&
      other.funded === choice.funded
    );
  });
