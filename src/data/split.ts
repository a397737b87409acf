import { early } from "./first.ts";
import { entities, type Dataset, type EntityName, type Meta, type Row } from "./schema.ts";

/** The fields that the first charts do without: they travel in the second document. */
const lateFields = {
  proposals: [
    "difference",
    "affected",
    "lensReason",
    "figures",
    "standingNote",
    "confidence",
    "cites",
    "where",
    "context",
    "response",
    "note",
    "$note",
  ],
  links: ["reason", "basis", "confidence", "cites", "note", "$note"],
  costs: ["note", "where", "cites", "$note"],
  funding: ["note", "where", "cites", "$note"],
  statuses: ["note", "cites", "$note"],
  events: ["summary", "note", "cites", "$note"],
  schedule: ["note", "cites", "$note"],
} as const;

type LateFields = typeof lateFields;
type Without<R, K extends PropertyKey> = R extends unknown ? Omit<R, K> : never;
type FirstRow<E extends EntityName> = E extends keyof LateFields
  ? Without<Row<E>, LateFields[E][number]>
  : Row<E>;

/** The part of a dataset that the first charts are drawn from; every Dataset is one too. */
export type First = { readonly meta: Meta } & {
  readonly [E in (typeof early)[number]]: readonly FirstRow<E>[];
};
/** What the first document leaves out: whole entities, and the late fields of the rows in it by id. */
export type Rest = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

type Loose = Record<string, unknown> & { id: string };
const isEarly = (name: EntityName): name is (typeof early)[number] =>
  (early as readonly EntityName[]).includes(name);
const lateOf = (name: EntityName): readonly string[] =>
  (lateFields as Partial<Record<EntityName, readonly string[]>>)[name] ?? [];
const drawnFirst = (name: EntityName, row: Loose): boolean =>
  name !== "series" || row["panel"] !== undefined;

/** A dataset as two documents: what the first charts need, and the rest. Areas are in neither. */
export function split(dataset: Dataset): { readonly first: First; readonly rest: Rest } {
  const first: Record<string, unknown> = { meta: dataset.meta };
  const rest: Record<string, Loose[]> = {};
  for (const name of Object.keys(entities) as EntityName[]) {
    const rows = dataset[name] as readonly Loose[];
    if (name === "areas") continue;
    if (!isEarly(name)) {
      rest[name] = [...rows];
      continue;
    }
    const late = lateOf(name);
    first[name] = rows
      .filter((row) => drawnFirst(name, row))
      .map((row) => pick(row, (key) => !late.includes(key)));
    rest[name] = rows.map((row) =>
      drawnFirst(name, row) ? pick(row, (key) => key === "id" || late.includes(key)) : row,
    );
  }
  return { first: first as First, rest };
}

const pick = (row: Loose, keep: (key: string) => boolean): Loose =>
  Object.fromEntries(Object.entries(row).filter(([key]) => keep(key))) as Loose;
