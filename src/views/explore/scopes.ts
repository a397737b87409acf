import type { FilterKey } from "#/state/filters.ts";
import type { Door, Phrase } from "#/words/phrase.ts";

/** The charts that leave out filters of their own when they count. */
export const ownFilters = {
  cost: ["years"],
  became: ["decision", "delivery", "layer"],
  theme: ["theme"],
  lead: ["lead"],
  lever: ["lever"],
} as const satisfies Record<string, readonly FilterKey[]>;
export type Scope = keyof typeof ownFilters;

/** A chart's phrase whose counts open what that chart counts, its own filters left out. */
export const scoped = (phrase: Phrase, scope: Scope): Phrase =>
  phrase.map((piece) =>
    typeof piece !== "string" && piece.door?.startsWith("count:") === true
      ? { ...piece, door: `${piece.door}@${scope}` as Door }
      : piece,
  );
