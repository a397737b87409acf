import fc, { type Arbitrary } from "fast-check";
import type { Dataset } from "#/data/schema.ts";
import type { Codec } from "#/state/codecs.ts";
import {
  paramKeys,
  params,
  places,
  writeAddress,
  type ParamKey,
  type Params,
  type Place,
} from "#/state/params.ts";
import type { MaybeScenario } from "#/state/scenario.ts";
import { anyScenario } from "../anyScenario.ts";
import { valueOf } from "../arbitraries.ts";

/** One fragment for each of so many states: any declared parameter may be chosen, ids are those of the dataset. */
export function fragments(dataset: Dataset, many: number, seed: number): readonly string[] {
  const state = fc.tuple(fc.constantFrom(...places), choices(dataset));
  return fc
    .sample(state, { numRuns: many, seed })
    .map(([place, values]: [Place, Params]) => writeAddress({ place, params: values }));
}

function choices(dataset: Dataset): Arbitrary<Params> {
  const known = knownValues(dataset);
  const chosen = paramKeys.map((key) => {
    const codec = params[key] as Codec<unknown>;
    const chance = key.startsWith("s") ? 2 : 1;
    return [
      key,
      fc.oneof(
        { weight: 9, arbitrary: fc.constant(codec.initial) },
        { weight: chance, arbitrary: known[key] ?? valueOf(codec) },
      ),
    ] as const;
  });
  return fc.record(Object.fromEntries(chosen)).map((values) => values as unknown as Params);
}

/** Values that mean something in a dataset, where any value would be set aside. */
function knownValues(dataset: Dataset): Partial<Record<ParamKey, Arbitrary<unknown>>> {
  const idOf = (rows: readonly { readonly id: string }[]) =>
    fc.constantFrom(...rows.map(({ id }) => id));
  const someOf = (rows: readonly { readonly id: string }[]) =>
    fc.uniqueArray(idOf(rows), { minLength: 1, maxLength: 3 }).map((ids) => ids.sort());
  const proposal = idOf(dataset.proposals);
  const scenario = scenarioOver(dataset);
  return {
    focus: proposal,
    theme: someOf(dataset.themes),
    review: someOf(dataset.reviews),
    lead: someOf(dataset.bodies),
    objective: someOf(dataset.objectives),
    mission: someOf(dataset.missions),
    q: fc.constantFrom("care", "social work", "£", "family help"),
    find: fc.constantFrom("cost", "ofsted", "no such word"),
    path: fc.tuple(proposal, proposal),
    s1: scenario,
    s2: scenario,
    s3: scenario,
    s4: scenario,
    item: idOf(dataset.figures),
    dilemma: idOf(dataset.dilemmas),
    lens: idOf(dataset.objectives),
    gap: idOf(dataset.gaps),
    chapter: idOf(dataset.chapters),
    story: idOf(dataset.stories),
    // A window of a talk has no way to copy a link.
    role: fc.constant("none"),
  };
}

/** A scenario that begins as one of the dataset's and decides about its proposals and themes. */
function scenarioOver({ scenarios, proposals, themes }: Dataset): Arbitrary<MaybeScenario> {
  const homes = { proposal: proposals, theme: themes } as const;
  return fc
    .tuple(anyScenario, fc.constantFrom(...scenarios), fc.nat())
    .map(([made, preset, roll]): MaybeScenario => ({
      ...made,
      preset: preset.id,
      decisions: made.decisions.map((row, i) => {
        if (row.scope !== "proposal" && row.scope !== "theme") return row;
        const rows = homes[row.scope];
        return { ...row, of: rows[(roll + 7 * i) % rows.length]!.id };
      }),
    }));
}
