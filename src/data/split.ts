import * as v from "valibot";
import { DatasetError } from "./faults.ts";
import {
  entities,
  metaSchema,
  type Dataset,
  type EntityName,
  type Meta,
  type Row,
} from "./schema.ts";

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

/** The entities that the first charts need; the others travel in the second document. */
const early = [
  "reviews",
  "themes",
  "bodies",
  "objectives",
  "missions",
  "proposals",
  "links",
  "costs",
  "funding",
  "statuses",
  "events",
  "series",
  "schedule",
  "deflators",
] as const satisfies readonly EntityName[];

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

/** The dataset that two documents make, in its own order; give it to parseDataset. */
export function joined(first: First, rest: Rest): Record<string, unknown> {
  const whole: Record<string, unknown> = { meta: first.meta };
  for (const [name, rows] of Object.entries(rest)) {
    const held = new Map(
      ((first as Record<string, unknown>)[name] as readonly Loose[] | undefined)?.map((row) => [
        row.id,
        row,
      ]),
    );
    whole[name] = rows.map((row) => ({ ...held.get(String(row["id"])), ...row }));
  }
  return whole;
}

const pick = (row: Loose, keep: (key: string) => boolean): Loose =>
  Object.fromEntries(Object.entries(row).filter(([key]) => keep(key))) as Loose;

const optionsOf = (schema: v.GenericSchema): readonly ObjectSchema[] =>
  "options" in schema
    ? (schema.options as readonly ObjectSchema[])
    : [schema as unknown as ObjectSchema];
type ObjectSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/**
 * The first document from what was fetched.
 * Throws a DatasetError when it is not one: the site and its data are then of different releases.
 */
export function parseFirst(input: unknown): First {
  const shape = v.strictObject({
    meta: metaSchema,
    ...Object.fromEntries(
      early.map((name) => {
        const late = new Set(lateOf(name));
        const rows = optionsOf(entities[name] as unknown as v.GenericSchema).map((option) =>
          v.strictObject(
            Object.fromEntries(Object.entries(option.entries).filter(([key]) => !late.has(key))),
          ),
        );
        return [name, v.array(rows.length === 1 && rows[0] ? rows[0] : v.union(rows))];
      }),
    ),
  });
  const result = v.safeParse(shape, input);
  if (result.success) return result.output as unknown as First;
  throw new DatasetError(
    result.issues.map((issue) => ({
      where: "the first document",
      field: v.getDotPath(issue) ?? "",
      expected: issue.expected ?? issue.message,
      found: issue.received,
      mend: "Reload the page to fetch the site and its data together.",
    })),
  );
}
