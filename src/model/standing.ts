import type { Status } from "#/data/schema.ts";
import type { Decision, Delivery } from "#/data/vocabulary.ts";
import { hadHappened, type PartialDate } from "./time.ts";

type Dated = {
  readonly id: string;
  readonly from: PartialDate | null;
  readonly seen: PartialDate;
};

/** What government answered and did about one proposal by a date. */
export type Answer = {
  readonly decision: Decision;
  readonly delivery: Delivery;
  /** The rows it rests on; absent when nothing was found by then. */
  readonly decidedBy: StatusOf<"decision"> | undefined;
  readonly deliveredBy: StatusOf<"delivery"> | undefined;
};
export type StatusOf<L extends Status["layer"]> = Pick<
  Extract<Status, { layer: L }>,
  "id" | "proposal" | "value" | "from" | "seen" | "standing"
> & { layer: L };
export type AnyStatus = StatusOf<"decision"> | StatusOf<"delivery">;

/**
 * The answer to each proposal that has one, as it stood at the end of a day.
 * A row with no date of its own counts from when its source showed it.
 */
export function answers(
  statuses: readonly AnyStatus[],
  asOf: PartialDate,
): ReadonlyMap<string, Answer> {
  const found = new Map<
    string,
    { decision?: StatusOf<"decision">; delivery?: StatusOf<"delivery"> }
  >();
  for (const status of statuses) {
    if (!hadHappened(since(status), asOf)) continue;
    const entry = found.get(status.proposal) ?? {};
    if (status.layer === "decision") entry.decision = later(entry.decision, status);
    else entry.delivery = later(entry.delivery, status);
    found.set(status.proposal, entry);
  }
  return new Map(
    [...found].map(([proposal, { decision, delivery }]) => [
      proposal,
      {
        decision: decision?.value ?? "no answer found",
        delivery: delivery?.value ?? "unknown",
        decidedBy: decision,
        deliveredBy: delivery,
      },
    ]),
  );
}

/** From when a status counts: the day it took its value, or failing that the day a source showed it. */
export const since = (status: Pick<Dated, "from" | "seen">): PartialDate =>
  status.from ?? status.seen;

/** The later of two rows: since when, then last seen, then id, so that their order never matters. */
function later<S extends Dated>(a: S | undefined, b: S): S {
  if (a === undefined) return b;
  if (since(a) !== since(b)) return since(a) < since(b) ? b : a;
  if (a.seen !== b.seen) return a.seen < b.seen ? b : a;
  return a.id < b.id ? b : a;
}

/** The answer where nothing was found. */
export const unanswered: Answer = {
  decision: "no answer found",
  delivery: "unknown",
  decidedBy: undefined,
  deliveredBy: undefined,
};
