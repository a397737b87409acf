import { useMemo } from "react";
import { placing as placingOf, type Placing } from "#/model/placing.ts";
import { readEnvelope, type EnvelopeChoice } from "#/state/envelopes.ts";
import { useParams } from "#/state/store.ts";
import { choicesOf } from "#/state/yours.ts";
import type { Workbench } from "./workbench.ts";

/** The envelope that the address asks for: what was chosen, and what it is chosen among in the baseline. */
export function useEnvelope({ base, ground, dataset, areas }: Workbench): {
  readonly choice: EnvelopeChoice;
  readonly capM: number;
  readonly placing: Placing;
} {
  const cap = useParams((params) => params.cap);
  const weights = useParams((params) => params.weights);
  const choice = useMemo(() => readEnvelope({ cap, weights }), [cap, weights]);
  const { scenario } = base;
  const { capM = 0, wishes, fixed } = choice;
  const placing = useMemo(
    () => placingOf(ground, dataset, choicesOf(scenario, ground), { capM, wishes, fixed }, areas),
    [ground, dataset, scenario, areas, capM, wishes, fixed],
  );
  return { choice, capM, placing };
}
