import type { Funding } from "#/data/schema.ts";
import { startOf, type PartialDate } from "./time.ts";

/**
 * Whether a sum had been announced by a day. One whose announcement has no known date counts from the
 * first day of the years it is for, and never before.
 */
export function isAnnounced(
  { announced, from }: Pick<Funding, "announced" | "from">,
  asOf: PartialDate,
): boolean {
  if (announced !== undefined) return announced <= asOf;
  return from === null || `${startOf(from)}-04-01` <= asOf;
}
