import type { Envelope } from "./envelope.ts";
import { isLine, type Placing } from "./placing.ts";
import type { FinancialYear } from "./time.ts";

/** A package that was found. */
export type Package = Extract<Envelope, { found: true }>;

/** What a package comes to, as it is told. Amounts are whole £ thousand unless they say million. */
export type Bought = {
  /** The proposals in it; lines of money that are no proposal are left out. */
  readonly chosen: readonly string[];
  /** How many of those have no cost of their own: next to nothing, or paid for by another. */
  readonly costless: number;
  readonly of: number;
  readonly costK: number;
  readonly mostK: number;
  /** The year in which most is spent; nothing where nothing is. */
  readonly mostYear: FinancialYear | undefined;
  /** Up to the last year in which anything is spent. */
  readonly years: readonly { readonly year: FinancialYear; readonly amountM: number }[];
};

/** What a package buys: which proposals, what it costs in all and in each year. */
export function bought(placing: Placing, { chosen, costK, byYearK }: Package): Bought {
  const own = chosen.filter((id) => !isLine(id));
  const mostK = Math.max(0, ...byYearK);
  const last = byYearK.findLastIndex((amountK) => amountK > 0);
  return {
    chosen: own,
    costless: own.filter((id) => {
      const kind = placing.statuses.get(id)?.kind;
      return kind === "inside" || kind === "negligible";
    }).length,
    of: placing.statuses.size,
    costK,
    mostK,
    mostYear: mostK > 0 ? placing.years[byYearK.indexOf(mostK)] : undefined,
    years: byYearK.slice(0, last + 1).map((amountK, i) => ({
      year: placing.years[i] ?? "",
      amountM: amountK / 1000,
    })),
  };
}

/** What one candidate costs in each year, whole £ thousand, one per year of the placing; nothing where it is not known. */
export const costsOf = ({ candidates }: Placing, id: string): readonly number[] =>
  candidates.find((candidate) => candidate.id === id)?.costK ?? [];

/** A candidate and all it requires, directly and through others; those outside the candidates are left out. */
export function withNeeds({ candidates }: Placing, id: string): readonly string[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const found = new Set<string>();
  const add = (one: string) => {
    const candidate = byId.get(one);
    if (candidate === undefined || found.has(one)) return;
    found.add(one);
    candidate.requires.forEach(add);
  };
  add(id);
  return [...found];
}
