import type { Dataset, EntityName, Row } from "./schema.ts";

type Reference<E extends EntityName> = {
  readonly field: string;
  readonly to: readonly EntityName[];
  readonly ids: (row: Row<E>) => readonly (string | null | undefined)[];
};
type References = { readonly [E in EntityName]?: readonly Reference<E>[] };

const cites = { field: "cites", to: ["sources"], ids: (row: { cites: readonly string[] }) => row.cites } as const;
const proposals = {
  field: "proposals",
  to: ["proposals"],
  ids: (row: { proposals: readonly string[] }) => row.proposals,
} as const;
const proposal = {
  field: "proposal",
  to: ["proposals"],
  ids: (row: { proposal: string | null }) => [row.proposal],
} as const;

/** Which ids each entity may name, and where they must be found. */
export const references: References = {
  reviews: [cites],
  objectives: [cites],
  missions: [cites, proposal],
  proposals: [
    { field: "review", to: ["reviews"], ids: (row) => [row.review] },
    { field: "theme", to: ["themes"], ids: (row) => [row.theme] },
    { field: "leads", to: ["bodies"], ids: (row) => row.leads },
    { field: "objectives", to: ["objectives"], ids: (row) => row.objectives },
    { field: "missions", to: ["missions"], ids: (row) => row.missions },
    { field: "figures", to: ["figures"], ids: (row) => row.figures },
    cites,
    { field: "context", to: ["sources"], ids: (row) => row.context },
    { field: "response.cites", to: ["sources"], ids: (row) => row.response?.cites ?? [] },
  ],
  links: [
    { field: "from", to: ["proposals"], ids: (row) => [row.from] },
    { field: "to", to: ["proposals", "arrangements"], ids: (row) => [row.to] },
    cites,
  ],
  arrangements: [cites],
  costs: [
    proposals,
    { field: "contains", to: ["costs"], ids: (row) => row.contains },
    { field: "owner", to: ["proposals"], ids: (row) => [row.owner] },
    cites,
  ],
  funding: [proposals, { field: "includes", to: ["funding"], ids: (row) => row.includes }, cites],
  statuses: [proposal, cites],
  events: [proposals, cites],
  series: [cites],
  figures: [proposals, cites],
  deflators: [cites],
  discountRates: [cites],
  schedule: [proposal, cites],
  durations: [
    { field: "cases.cites", to: ["sources"], ids: (row) => row.cases.flatMap((c) => c.cites) },
  ],
  effects: [proposal],
  drivers: [proposals, cites],
  estimates: [
    proposal,
    { field: "inside", to: ["costs", "estimates"], ids: (row) => [row.inside] },
    {
      field: "components.inside",
      to: ["costs", "estimates"],
      ids: (row) => row.components.map((part) => part.inside),
    },
    {
      field: "inputs.of",
      to: ["drivers"],
      ids: (row) => row.inputs.flatMap((input) => (input.from === "driver" ? [input.of] : [])),
    },
  ],
  positions: [
    { field: "body", to: ["bodies"], ids: (row) => [row.body] },
    proposals,
    { field: "themes", to: ["themes"], ids: (row) => row.themes },
    cites,
  ],
  dilemmas: [
    { field: "leanings.proposal", to: ["proposals"], ids: (row) => row.leanings.map((l) => l.proposal) },
    {
      field: "poles.voices.cites",
      to: ["sources"],
      ids: (row) => row.poles.flatMap((pole) => pole.voices.flatMap((voice) => voice.cites)),
    },
    { field: "later.cites", to: ["sources"], ids: (row) => row.later.cites },
    cites,
  ],
};

/** Calls back for every id that a dataset names, with where it is named and where it must be found. */
export function forEachReference(
  rows: Partial<Dataset>,
  visit: (reference: { entity: EntityName; row: string; field: string; to: readonly EntityName[]; id: string }) => void,
): void {
  for (const entity of Object.keys(references) as EntityName[]) {
    const kinds = (references[entity] ?? []) as readonly Reference<EntityName>[];
    for (const row of (rows[entity] ?? []) as readonly Row<EntityName>[])
      for (const { field, to, ids } of kinds)
        for (const id of ids(row)) if (id !== null && id !== undefined) visit({ entity, row: row.id, field, to, id });
  }
}
