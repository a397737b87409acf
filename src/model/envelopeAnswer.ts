import { envelope, type Candidate, type Envelope } from "./envelope.ts";
import { cheapestNext, displaced, exclusions, type Change, type Reason } from "./envelopeWhy.ts";

/** What is found out about an envelope, one after the other. */
export type EnvelopeAnswer =
  | {
      readonly kind: "package";
      readonly found: Envelope;
      /** Why each candidate outside the package is outside it. */
      readonly reasons: ReadonlyMap<string, Reason>;
    }
  | {
      readonly kind: "next";
      /** The smallest rise of the cap that changes the package; undefined when none does. */
      readonly next: (Change & { readonly riseK: number }) | undefined;
    }
  /** What would have to give way for one that only just does not fit. */
  | { readonly kind: "way"; readonly id: string; readonly change: Change };

/**
 * The package, then its cheapest next addition, then for each that does not fit beside it what would have to give
 * way. `onProgress` is told how many nodes were looked at; answering false ends the search.
 */
export function* answers(
  candidates: readonly Candidate[],
  capsK: readonly number[],
  onProgress?: (nodes: number) => boolean | undefined,
): Generator<EnvelopeAnswer> {
  const options = { capsK, ...(onProgress && { onProgress }) };
  const found = envelope(candidates, options);
  if (!found.found) {
    yield { kind: "package", found, reasons: new Map() };
    return;
  }
  const reasons = exclusions(candidates, options, found);
  yield { kind: "package", found, reasons };
  yield { kind: "next", next: cheapestNext(candidates, options, found) };
  for (const [id, reason] of reasons) {
    if (reason.why !== "over the cap" || reason.alone) continue;
    const change = displaced(candidates, options, found, id);
    if (change) yield { kind: "way", id, change };
  }
}
