import type { Lever, LinkKind } from "#/data/vocabulary.ts";
import type { PublishedCost } from "#/model/lines.ts";
import { ground, plan, type Choices, type Plan, type PlanSource } from "#/model/plan.ts";

type Rows<K extends keyof PlanSource> = PlanSource[K];
type RowOf<K extends keyof PlanSource> = Rows<K> extends readonly (infer R)[] ? R : never;

/** A proposal of a theme with levers: `proposal("A", "guidance")`. */
export const proposal = (
  id: string,
  lever: Lever | readonly Lever[] = "guidance",
  theme = "help",
  kind: RowOf<"proposals">["kind"] = "recommendation",
) =>
  ({ id, theme, kind, levers: typeof lever === "string" ? [lever] : lever }) as RowOf<"proposals">;

/** A published cost of a proposal, £ million. */
export const cost = (
  id: string,
  central: number | null,
  more: Partial<PublishedCost> = {},
): RowOf<"costs"> =>
  ({
    id,
    label: id,
    short: id,
    proposals: [],
    kind: "investment",
    low: null,
    central,
    high: null,
    profile: null,
    shape: null,
    period: "not stated",
    prices: null,
    basis: "stated",
    scalingKey: "children 0-17",
    group: id,
    contains: [],
    ...more,
  }) as unknown as RowOf<"costs">;

export const link = (
  from: string,
  to: string,
  type: "finish" | "start" | "together" = "finish",
  kind: LinkKind = "requires",
) => ({ id: `${from}>${to}`, from, to, kind, type, reason: "why" }) as RowOf<"links">;

const months = (id: string, central: number, cases = 2) =>
  ({
    id,
    lever: id,
    months: { low: central / 2, central, high: central * 2 },
    cases: Array.from({ length: cases }, () => ({ counted: true })),
  }) as RowOf<"durations">;

/** Something a plan can be made from: guidance takes 9 months, legislation 18, funding 6, a new body 24. */
export const source = (more: Partial<PlanSource>): PlanSource => ({
  meta: {
    compiled: "2026-11-22",
    years: { first: "2022-23", last: "2027-28" },
  } as PlanSource["meta"],
  proposals: [],
  links: [],
  costs: [],
  estimates: [],
  durations: [
    months("guidance", 9),
    months("legislation", 18),
    months("funding", 6),
    months("new body", 24),
    months("target", 0, 0),
  ],
  schedule: [],
  statuses: [],
  deflators: [
    { year: "2022-23", index: 100 },
    { year: "2023-24", index: 110 },
    { year: "2024-25", index: 120 },
  ].map((row) => ({ ...row, status: "outturn" }) as RowOf<"deflators">),
  scenarios: [{ assumptions: { programmeStart: "2022-04" } } as unknown as RowOf<"scenarios">],
  ...more,
});

/** A plan of a source, with initial assumptions but for those given. */
export function planned(
  rows: Partial<PlanSource>,
  decisions: Choices["decisions"] = [],
  assumptions: Partial<Choices["assumptions"]> = {},
  more: Partial<Choices> = {},
): Plan {
  const base = ground(source(rows));
  return plan(base, { decisions, assumptions: { ...base.initial, ...assumptions }, ...more });
}
