import type { DecisionRow } from "#/model/decisions.ts";
import { resolve } from "#/model/decisions.ts";
import type { Ground } from "#/model/plan.ts";
import type { Wish } from "#/model/placing.ts";
import type { Params } from "./params.ts";
import type { Scenario } from "./scenario.ts";

/** What a reader can spend and wants, as `cap` and `weights` in the address say it. */
export type EnvelopeChoice = {
  /** £ million a year; undefined while none is given. */
  readonly capM: number | undefined;
  readonly wishes: readonly Wish[];
  readonly fixed: ReadonlyMap<string, "in" | "out">;
};

const scopes = { t: "theme", o: "objective", m: "mission" } as const;
type Letter = keyof typeof scopes;
const letterOf = { theme: "t", objective: "o", mission: "m" } as const;
/** The most points that one wish can have. */
export const mostPoints = 9;
/** The most that a year can be capped at, £ million, to whole £ thousand. */
export const mostCapM = 999_999;

/** What the address says of an envelope. Of two parts about the same thing the later one counts. */
export function readEnvelope({ cap, weights }: Pick<Params, "cap" | "weights">): EnvelopeChoice {
  const wishes = new Map<string, Wish>();
  const fixed = new Map<string, "in" | "out">();
  for (const part of weights === "" ? [] : weights.split(",")) {
    const [name = "", value = ""] = part.split("~");
    const letter = name.slice(0, 1);
    const of = name.slice(2);
    if (letter === "p") {
      if (value === "in" || value === "out") fixed.set(of, value);
    } else if (letter in scopes && /^\d$/.test(value))
      wishes.set(name, { scope: scopes[letter as Letter], of, weight: Number(value) });
  }
  return { capM: cap === "" ? undefined : Number(cap), wishes: [...wishes.values()], fixed };
}

/** The same as the address holds it; points of 0 say nothing and are left out. */
export function writeEnvelope(choice: EnvelopeChoice): Pick<Params, "cap" | "weights"> {
  const { capM, wishes, fixed } = choice;
  const points = (weight: number) => Math.max(0, Math.min(mostPoints, Math.round(weight)));
  return {
    cap: capM === undefined ? "" : String(Number(Math.max(0, Math.min(mostCapM, capM)).toFixed(3))),
    weights: [
      ...wishes
        .filter(({ weight }) => points(weight) > 0)
        .map(({ scope, of, weight }) => `${letterOf[scope]}.${of}~${points(weight)}`),
      ...[...fixed].map(([id, set]) => `p.${id}~${set}`),
    ]
      .slice(0, 100)
      .join(","),
  };
}

/** A scenario in which just these proposals are in: what else it decides and supposes stays. */
export function packed(scenario: Scenario, ground: Ground, chosen: ReadonlySet<string>): Scenario {
  const { proposals } = ground.source;
  const kept = scenario.decisions.flatMap(({ in: _, ...row }): DecisionRow[] =>
    row.laterMonths === undefined && row.fundedPercent === undefined ? [] : [row],
  );
  const themes = [...new Set(proposals.map(({ theme }) => theme))];
  const single = (isIn: boolean) =>
    proposals
      .filter(({ id }) => chosen.has(id) === isIn)
      .map(({ id }): DecisionRow => ({ scope: "proposal", of: id, in: isIn }));
  const byTheme = (start: boolean): readonly DecisionRow[] => [
    ...(start ? [] : [{ scope: "all" as const, in: false }]),
    ...themes.flatMap((theme): DecisionRow[] => {
      const own = proposals.filter((one) => one.theme === theme);
      const inside = own.filter(({ id }) => chosen.has(id)).length;
      const turned = start ? inside * 2 < own.length : inside * 2 > own.length;
      const now = turned ? !start : start;
      return [
        ...(turned ? [{ scope: "theme" as const, of: theme, in: now }] : []),
        ...own
          .filter(({ id }) => chosen.has(id) !== now)
          .map(({ id }): DecisionRow => ({ scope: "proposal", of: id, in: !now })),
      ];
    }),
  ];
  const ways = [
    single(false),
    [{ scope: "all" as const, in: false }, ...single(true)],
    byTheme(true),
    byTheme(false),
  ];
  const shortest = ways.reduce((best, way) => (way.length < best.length ? way : best));
  const decisions = [...kept, ...shortest];
  const resolved = resolve(decisions, proposals, ground.decisionOf);
  if (proposals.some(({ id }) => resolved.get(id)?.in !== chosen.has(id)))
    throw new Error("a package that its decisions do not say");
  return { ...scenario, name: "", preset: "", decisions };
}
