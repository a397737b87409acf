import { isObject } from "./loose.ts";
import * as v from "valibot";
import { abbreviate, DatasetError, type Fault } from "./faults.ts";
import { forEachReference, type Home } from "./references.ts";
import { rules } from "./rules.ts";
import { entities, metaSchema, type Dataset, type EntityName, type Row } from "./schema.ts";

const names = Object.keys(entities) as EntityName[];
const required: readonly EntityName[] = ["reviews", "themes", "proposals"];
type Loose = Record<string, unknown>;

/**
 * A dataset from what a file held. An entity that is missing is empty, save reviews, themes and proposals.
 * Throws one DatasetError with every fault: rows by id, fields by path. Linear in rows and links.
 */
export function parseDataset(input: unknown): Dataset {
  if (!isObject(input))
    throw new DatasetError([
      {
        where: "the file",
        field: "",
        expected: "one JSON object with meta, reviews, themes, proposals and so on",
        found: abbreviate(input),
        mend: "Start from the published example.",
      },
    ]);
  const faults: Fault[] = unknownParts(input);
  const meta = parsePart("meta", metaSchema, input["meta"], faults);
  const rows = Object.fromEntries(
    names.map((name) => [name, parseEntity(name, input[name], faults)]),
  );
  const dataset = { meta, ...rows } as Dataset;
  addAll(faults, danglingReferences(dataset, input));
  if (faults.length === 0) for (const rule of rules) addAll(faults, rule(dataset));
  if (faults.length > 0) throw new DatasetError(faults);
  return dataset;
}

/** Adds to a list that may grow long: arguments spread into push overflow the stack. */
function addAll(faults: Fault[], more: readonly Fault[]): void {
  for (const fault of more) faults.push(fault);
}

function unknownParts(input: Loose): Fault[] {
  const known = new Set<string>(["meta", "$schema", "$note", ...names]);
  return Object.keys(input)
    .filter((key) => !known.has(key))
    .map((key) => ({
      where: "the file",
      field: abbreviate(key),
      expected: `one of ${names.join(", ")}`,
      found: "a part with another name",
      mend: "Rename it or take it out.",
    }));
}

function parseEntity<E extends EntityName>(
  name: E,
  input: unknown,
  faults: Fault[],
): readonly Row<E>[] {
  if (input === undefined && !required.includes(name)) return [];
  if (!Array.isArray(input) || (input.length === 0 && required.includes(name))) {
    faults.push({
      where: name,
      field: "",
      expected: required.includes(name) ? "a list with at least one row" : "a list of rows",
      found: abbreviate(input),
      mend: "Write the rows between square brackets.",
    });
    return [];
  }
  const seen = new Set<unknown>();
  return input.flatMap((value: unknown, i) => {
    const id = isObject(value) ? value["id"] : undefined;
    const where = `${name} ${typeof id === "string" && id !== "" ? abbreviate(id).slice(1, -1) : `row ${i + 1}`}`;
    if (typeof id === "string" && seen.has(id))
      faults.push({
        where,
        field: "id",
        expected: "an id of its own",
        found: "an id that an earlier row has",
        mend: "Give each row its own id.",
      });
    seen.add(id);
    const row = parsePart(where, entities[name], value, faults);
    return row === undefined ? [] : [row];
  });
}

/** A part of a dataset by its schema; undefined where it is at fault, with each fault added to the list. */
export function parsePart<S extends v.GenericSchema>(
  where: string,
  schema: S,
  input: unknown,
  faults: Fault[],
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  for (const issue of result.issues) faults.push(faultOf(where, issue));
  return undefined;
}

function faultOf(where: string, issue: v.BaseIssue<unknown>): Fault {
  const field = v.getDotPath(issue) ?? "";
  const key = issue.path?.at(-1);
  if (issue.expected === "never")
    return {
      where,
      field,
      expected: "a field the schema has",
      found: "a field with another name",
      mend: "Rename it, take it out, or put remarks for editors in $note.",
    };
  const missing = issue.input === undefined && key !== undefined;
  return {
    where,
    field,
    expected: missing ? "a value" : expectation(issue),
    found: abbreviate(issue.input),
    mend: missing ? "Add the field." : "Correct the value.",
  };
}

const words: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true or false",
  Array: "a list",
  Object: "an object",
};

/** What a place wants, in words: the schema's own, or its engine's put plainly. */
function expectation({ message, expected, type }: v.BaseIssue<unknown>): string {
  if (!message.startsWith("Invalid")) return message;
  if (expected === null) return "another value";
  if (type === "max_length") return `at most ${expected.slice(2)} characters`;
  const options = expected.replace(/^\(|\)$/g, "").split(" | ");
  const plain = options.map((option) => words[option] ?? option.replaceAll('"', ""));
  return plain.length === 1 ? plain.join("") : `one of ${plain.join(", ")}`;
}

function danglingReferences(dataset: Dataset, input: Loose): readonly Fault[] {
  const ids = new Map<Home, ReadonlySet<unknown>>();
  for (const name of names) if (isThere(name, input[name])) ids.set(name, idsIn(input[name]));
  ids.set(
    "cases of durations",
    idsIn(listIn(input["durations"]).flatMap((row) => listIn(isObject(row) ? row["cases"] : []))),
  );
  const faults: Fault[] = [];
  forEachReference(dataset, ({ entity, row, field, to, id }) => {
    if (to.some((name) => ids.get(name)?.has(id) ?? true)) return;
    faults.push({
      where: `${entity} ${row}`,
      field,
      expected: `the id of a row in ${to.join(" or ")}`,
      found: abbreviate(id),
      mend: `Correct the id, or add the row to ${to[0]}.`,
    });
  });
  return faults;
}

/** Whether a part can be looked in; one that is at fault as a whole is named once, not at each id. */
const isThere = (name: EntityName, rows: unknown): boolean =>
  Array.isArray(rows)
    ? rows.length > 0 || !required.includes(name)
    : rows === undefined && !required.includes(name);
const listIn = (rows: unknown): readonly unknown[] => (Array.isArray(rows) ? rows : []);
const idsIn = (rows: unknown): ReadonlySet<unknown> =>
  new Set(listIn(rows).map((row) => (isObject(row) ? row["id"] : undefined)));
