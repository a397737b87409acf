import { parseDataset } from "./parse.ts";
import type { Area, Dataset } from "./schema.ts";
import { joined, parseFirst, type First, type Rest } from "./split.ts";

/** A document that could not be fetched or read, in words for a reader. */
export class LoadError extends Error {
  override readonly name = "LoadError";
}

type DocumentName = "first" | "rest" | "areas" | "dataset";

/** Where a document of the shipped dataset is, as the page says; throws when the page doesn't. */
export function documentUrl(name: DocumentName): string {
  const link = document.querySelector<HTMLLinkElement>(`link[data-document="${name}"]`);
  if (!link) throw new LoadError(`This page doesn’t say where its dataset (${name}) is. Reload the page.`);
  return link.href;
}

/** The part of the shipped dataset that the first charts need. Throws a LoadError or a DatasetError. */
export const loadFirst = async (signal?: AbortSignal): Promise<First> =>
  parseFirst(await fetchJson(documentUrl("first"), signal));

/** The whole shipped dataset but its areas, from its first part and the second document. */
export async function loadRest(first: First, signal?: AbortSignal): Promise<Dataset> {
  return parseDataset(joined(first, (await fetchJson(documentUrl("rest"), signal)) as Rest));
}

/** The areas of the shipped dataset, checked as part of a dataset. */
export async function loadAreas(dataset: Dataset, signal?: AbortSignal): Promise<readonly Area[]> {
  return parseDataset({ ...dataset, areas: await fetchJson(documentUrl("areas"), signal) }).areas;
}

async function fetchJson(url: string, signal?: AbortSignal): Promise<unknown> {
  const name = new URL(url).pathname.split("/").at(-1) ?? url;
  let response: Response;
  try {
    response = await fetch(url, { credentials: "same-origin", ...(signal && { signal }) });
  } catch (cause) {
    throw new LoadError(`The dataset (${name}) could not be fetched: no connection, or the site is away.`, { cause });
  }
  if (!response.ok)
    throw new LoadError(`The dataset (${name}) could not be fetched: the site answered ${response.status}.`);
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = text.trimStart().startsWith("<") ? "a web page" : "a file that ends too soon or is damaged";
    throw new LoadError(`The dataset (${name}) is not what was expected: JSON expected, ${found} came.`, { cause });
  }
}
