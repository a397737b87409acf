import type { Proposal, Row } from "#/data/schema.ts";
import type { Decision } from "#/data/vocabulary.ts";

/** A decision about a proposal, a theme, a lever, what government answered, or everything. */
export type DecisionRow = Row<"scenarios">["decisions"][number];
/** What is decided about one proposal. */
export type Choice = {
  readonly in: boolean;
  /** Months by which it starts later than it otherwise would. */
  readonly laterMonths: number;
  /** The share of its cost that is paid, from 0 to 1. */
  readonly funded: number;
};
type Choosable = Pick<Proposal, "id" | "theme" | "levers">;
/** What government answered to a proposal. */
export type DecisionOf = (proposal: string) => Decision;

/** What holds for every proposal while nothing is decided: in, on time and in full. */
export const initialChoice: Choice = { in: true, laterMonths: 0, funded: 1 };

/** The least and the most that a decision can say; what lies outside is taken as the nearer of them. */
export const decisionBounds = {
  laterMonths: { min: 0, max: 240 },
  fundedPercent: { min: 0, max: 100 },
} as const;

/**
 * Decisions as one choice per proposal. Rows are read in order and a later one wins, in what it says:
 * a row about the start leaves funding alone. Rows that name nothing change nothing.
 */
export function resolve(
  rows: readonly DecisionRow[],
  proposals: readonly Choosable[],
  decisionOf: DecisionOf,
): ReadonlyMap<string, Choice> {
  const choices = new Map<string, Choice>(proposals.map(({ id }) => [id, initialChoice]));
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  for (const row of rows) {
    const one = row.scope === "proposal" ? byId.get(row.of ?? "") : undefined;
    for (const proposal of row.scope === "proposal" ? (one ? [one] : []) : proposals)
      if (isAbout(row, proposal, decisionOf))
        choices.set(proposal.id, changed(choices.get(proposal.id) ?? initialChoice, row));
  }
  return choices;
}

/** The rows that are about no proposal there is, such as one of a theme that is gone. */
export function strangers(
  rows: readonly DecisionRow[],
  proposals: readonly Choosable[],
  decisionOf: DecisionOf,
): readonly DecisionRow[] {
  return rows.filter((row) => !proposals.some((proposal) => isAbout(row, proposal, decisionOf)));
}

/** The row that leaves a proposal out: the last of those about it that say in or out; undefined where it is in. */
export function decidedOut(
  rows: readonly DecisionRow[],
  proposal: Choosable,
  decisionOf: DecisionOf,
): DecisionRow | undefined {
  const last = rows.findLast((row) => row.in !== undefined && isAbout(row, proposal, decisionOf));
  return last?.in === false ? last : undefined;
}

function isAbout(row: DecisionRow, proposal: Choosable, decisionOf: DecisionOf): boolean {
  switch (row.scope) {
    case "all":
      return true;
    case "proposal":
      return proposal.id === row.of;
    case "theme":
      return proposal.theme === row.of;
    case "lever":
      return proposal.levers.some((lever) => lever === row.of);
    case "decision":
      return decisionOf(proposal.id) === row.of;
  }
}

function changed(choice: Choice, row: DecisionRow): Choice {
  return {
    in: row.in ?? choice.in,
    laterMonths:
      row.laterMonths === undefined
        ? choice.laterMonths
        : within(row.laterMonths, decisionBounds.laterMonths),
    funded:
      row.fundedPercent === undefined
        ? choice.funded
        : within(row.fundedPercent, decisionBounds.fundedPercent) / 100,
  };
}

const within = (value: number, { min, max }: { readonly min: number; readonly max: number }) =>
  Math.max(min, Math.min(max, value));
