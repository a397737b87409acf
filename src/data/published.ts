import { readdirSync, readFileSync } from "node:fs";
import { join, parse as parsePath } from "node:path";
import { fingerprint } from "./fingerprint.ts";
import { parseDataset } from "./parse.ts";
import type { Dataset } from "./schema.ts";

/**
 * A dataset as it is edited, joined into one document: a folder with one JSON file per entity, and one
 * with its areas where they are kept apart. Throws a DatasetError that names every fault, or an Error
 * that names the file which is not JSON.
 */
export function readFolder(folder: string, areasFolder?: string): Dataset {
  const whole: Record<string, unknown> = {};
  for (const directory of areasFolder === undefined ? [folder] : [folder, areasFolder])
    for (const file of readdirSync(directory)
      .filter((name) => name.endsWith(".json"))
      .sort())
      whole[parsePath(file).name] = readJson(join(directory, file));
  const dataset = parseDataset(whole);
  return { ...dataset, meta: { ...dataset.meta, fingerprint: fingerprint(dataset) } };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(
      `${file} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
