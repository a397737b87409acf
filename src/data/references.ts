import type { Dataset, EntityName, Row } from "./schema.ts";

/** Where the rows that an id may name are: an entity, or the cases within the durations. */
export type Home = EntityName | "cases of durations";
type Reference<E extends EntityName> = {
  readonly field: string;
  readonly to: readonly Home[];
  readonly ids: (row: Row<E>) => readonly (string | null | undefined)[];
};
type References = { readonly [E in EntityName]?: readonly Reference<E>[] };

const cites = {
  field: "cites",
  to: ["sources"],
  ids: (row: { cites: readonly string[] }) => row.cites,
} as const;
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

type Input = Row<"estimates">["inputs"][number];
/** The inputs of an estimate, those of its variants included, that are taken from one kind of row. */
const inputsFrom = (from: Input["from"], home: Home): Reference<"estimates"> => ({
  field: "inputs.of",
  to: [home],
  ids: (row) =>
    [row.inputs, ...row.variants.map(({ inputs }) => inputs)]
      .flat()
      .flatMap((input) => (input.from === from ? [input.of] : [])),
});
const decided = (row: Row<"scenarios">, scope: string) =>
  row.decisions.flatMap((decision) => (decision.scope === scope ? [decision.of] : []));

/** Which ids each entity may name, and where they must be found. */
const references: References = {
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
  series: [
    {
      field: "points.figure",
      to: ["figures"],
      ids: (row) => row.points.map((point) => point.figure),
    },
    cites,
  ],
  figures: [proposals, cites],
  deflators: [cites],
  discountRates: [cites],
  schedule: [proposal, cites],
  areaColumns: [cites],
  durations: [
    { field: "borrows", to: ["durations"], ids: (row) => [row.borrows] },
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
    { field: "publishedCost", to: ["costs"], ids: (row) => [row.publishedCost] },
    { field: "insideEstimates", to: ["estimates"], ids: (row) => row.insideEstimates ?? [] },
    {
      field: "overlaps.with",
      to: ["estimates", "costs", "funding", "figures"],
      ids: (row) => row.overlaps.map((overlap) => overlap.with),
    },
    {
      field: "variants.whenOff",
      to: ["proposals"],
      ids: (row) => row.variants.map((variant) => variant.whenOff),
    },
    inputsFrom("driver", "drivers"),
    inputsFrom("cost", "costs"),
    inputsFrom("funding", "funding"),
    inputsFrom("figure", "figures"),
    inputsFrom("series", "series"),
    inputsFrom("duration", "cases of durations"),
  ],
  scenarios: [
    { field: "decisions.of", to: ["proposals"], ids: (row) => decided(row, "proposal") },
    { field: "decisions.of", to: ["themes"], ids: (row) => decided(row, "theme") },
  ],
  positions: [
    { field: "body", to: ["bodies"], ids: (row) => [row.body] },
    proposals,
    { field: "themes", to: ["themes"], ids: (row) => row.themes },
    cites,
  ],
  dilemmas: [
    {
      field: "leanings.proposal",
      to: ["proposals"],
      ids: (row) => row.leanings.map((l) => l.proposal),
    },
    {
      field: "poles.voices.cites",
      to: ["sources"],
      ids: (row) => row.poles.flatMap((pole) => pole.voices.flatMap((voice) => voice.cites)),
    },
    { field: "later.cites", to: ["sources"], ids: (row) => row.later.cites },
    cites,
  ],
  gaps: [
    { field: "raised", to: ["positions"], ids: (row) => row.raised },
    { field: "answered", to: ["positions"], ids: (row) => row.answered },
    {
      field: "nearest.proposal",
      to: ["proposals"],
      ids: (row) => row.nearest.map((near) => near.proposal),
    },
  ],
  chapters: [
    { field: "events", to: ["events"], ids: (row) => row.events },
    { field: "positions", to: ["positions"], ids: (row) => row.positions },
    { field: "dilemmas", to: ["dilemmas"], ids: (row) => row.dilemmas },
  ],
};

/** Calls back for every id that a dataset names, with where it is named and where it must be found. */
export function forEachReference(
  rows: Partial<Dataset>,
  visit: (reference: {
    entity: EntityName;
    row: string;
    field: string;
    to: readonly Home[];
    id: string;
  }) => void,
): void {
  for (const entity of Object.keys(references) as EntityName[]) {
    const kinds = (references[entity] ?? []) as readonly Reference<EntityName>[];
    for (const row of (rows[entity] ?? []) as readonly Row<EntityName>[])
      for (const { field, to, ids } of kinds)
        for (const id of ids(row))
          if (id !== null && id !== undefined) visit({ entity, row: row.id, field, to, id });
  }
}
