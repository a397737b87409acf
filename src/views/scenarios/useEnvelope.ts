import { useMemo } from "react";
import { placing as placingOf, type Placing } from "#/model/placing.ts";
import { readEnvelope, type EnvelopeChoice } from "#/state/envelopes.ts";
import type { Params } from "#/state/params.ts";
import { useParams } from "#/state/store.ts";
import { choicesOf } from "#/state/yours.ts";
import type { Column, Workbench } from "./workbench.ts";

type Asked = {
  readonly choice: EnvelopeChoice;
  readonly capM: number;
  readonly placing: Placing;
};

/** What a limit and weights, as they stand in a link, ask for: what was chosen, and what it is chosen among. */
export function envelopeOf(
  scenario: Column["scenario"],
  { ground, dataset, areas }: Pick<Workbench, "ground" | "dataset" | "areas">,
  { cap, weights }: Pick<Params, "cap" | "weights">,
): Asked {
  const choice = readEnvelope({ cap, weights });
  const { capM = 0, wishes, fixed } = choice;
  const choices = choicesOf(scenario, ground);
  const placing = placingOf(ground, dataset, choices, { capM, wishes, fixed }, areas);
  return { choice, capM, placing };
}

/** The envelope that the address asks for, of the baseline. */
export function useEnvelope({ base: { scenario }, ground, dataset, areas }: Workbench): Asked {
  const cap = useParams((params) => params.cap);
  const weights = useParams((params) => params.weights);
  return useMemo(
    () => envelopeOf(scenario, { ground, dataset, areas }, { cap, weights }),
    [scenario, ground, dataset, areas, cap, weights],
  );
}
