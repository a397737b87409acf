import type { Link, Proposal } from "#/data/schema.ts";
import { isAccepted } from "./courses.ts";
import { ends, type Entry } from "./register.ts";
import type { Schedule } from "./schedule.ts";

/** How much of the chain that decides the end one body leads. */
export type Share = {
  readonly body: string;
  readonly months: number;
  /** Its critical proposals, by their start. */
  readonly proposals: readonly string[];
};
/** The chain that decides the end, and who leads it. */
export type Critical = {
  /** The longest chain; the first of them, if there are several. */
  readonly chain: readonly string[];
  readonly chainCount: number;
  /** From the start of the chain to its end. */
  readonly months: number;
  readonly finishMonth: number;
  /** The most months first; they overlap where several bodies lead together, so they have no total. */
  readonly shares: readonly Share[];
};

/**
 * The chain that decides when everything ends, and the months of it that each body leads: a proposal
 * counts whole in each of its lead bodies. Undefined when nothing takes any time.
 */
export function critical(
  { chains, chainCount, finishMonth, slots }: Schedule,
  proposals: readonly Pick<Proposal, "id" | "leads">[],
): Critical | undefined {
  const [chain] = chains;
  const first = slots.get(chain?.[0] ?? "");
  if (chain === undefined || first === undefined || finishMonth === undefined) return undefined;
  const months = finishMonth - first.earliestStart;
  if (months <= 0) return undefined;
  const leads = new Map(proposals.map((proposal) => [proposal.id, proposal.leads]));
  const shares = new Map<string, { months: number; proposals: string[] }>();
  for (const id of chain) {
    const slot = slots.get(id);
    if (slot === undefined) continue;
    for (const body of leads.get(id) ?? []) {
      const share = shares.get(body) ?? { months: 0, proposals: [] };
      share.months += slot.earliestFinish - slot.earliestStart;
      share.proposals.push(id);
      shares.set(body, share);
    }
  }
  return {
    chain,
    chainCount,
    months,
    finishMonth,
    shares: [...shares]
      .map(([body, share]) => ({ body, ...share }))
      .sort((a, b) => b.months - a.months || (a.body < b.body ? -1 : 1)),
  };
}

/** Something accepted that requires something to which no answer was found. */
export type Unmet<L> = { readonly proposal: string; readonly needs: string; readonly link: L };

/** What was accepted, in whole or part, yet requires what has no answer: in the order of the links' ids. */
export function acceptedWithout<L extends Pick<Link, "id" | "from" | "to" | "kind">>(
  links: readonly L[],
  entries: readonly Pick<Entry, "id" | "decision">[],
): readonly Unmet<L>[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return links
    .flatMap((link): Unmet<L>[] => {
      const order = link.kind === "requires" ? ends(link) : null;
      const [after, before] = [byId.get(order?.after ?? ""), byId.get(order?.before ?? "")];
      return after && before && isAccepted(after) && before.decision === "no answer found"
        ? [{ proposal: after.id, needs: before.id, link }]
        : [];
    })
    .sort((a, b) =>
      a.proposal < b.proposal ? -1 : a.proposal > b.proposal ? 1 : a.needs < b.needs ? -1 : 1,
    );
}
