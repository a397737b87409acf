import type { Area, Dataset } from "./schema.ts";
import { joined, parseFirst } from "./first.ts";
import type { First, Rest } from "./split.ts";

/** A document that could not be fetched or read, in words for a reader. */
export class LoadError extends Error {
  override readonly name = "LoadError";
}

type DocumentName = "first" | "rest" | "areas" | "dataset";

/** Where a document of the shipped dataset is, as the page says; throws when the page doesn't. */
export function documentUrl(name: DocumentName): string {
  const link = document.querySelector<HTMLLinkElement>(`link[data-document="${name}"]`);
  if (!link)
    throw new LoadError(`This page doesn’t say where its dataset (${name}) is. Reload the page.`);
  return link.href;
}

/** The part of the shipped dataset that the first charts need. Throws a LoadError or a DatasetError. */
export const loadFirst = async (signal?: AbortSignal): Promise<First> =>
  parseFirst(await documentOf("first", signal));

/** The same, or why it could not be had. */
export const firstOrFault = (): Promise<First | Error> =>
  loadFirst().catch((cause: unknown) =>
    cause instanceof Error ? cause : new Error(String(cause)),
  );

// Checking a whole dataset is not needed for the first chart, so it comes after it.
const parsed = async (input: unknown): Promise<Dataset> =>
  (await import("./parse.ts")).parseDataset(input);

/** The whole shipped dataset but its areas, from its first part and the second document. */
export async function loadRest(first: First, signal?: AbortSignal): Promise<Dataset> {
  return parsed(joined(first, restFrom(await documentOf("rest", signal))));
}

/** The areas of the shipped dataset, checked as part of a dataset. */
export async function loadAreas(dataset: Dataset, signal?: AbortSignal): Promise<readonly Area[]> {
  const areas = await documentOf("areas", signal);
  return (await parsed({ ...dataset, areas })).areas;
}

/** Where the site still ships an earlier release of the dataset, by the start of its fingerprint. */
export const releasedUrl = (fingerprint: string): string | undefined =>
  [...document.querySelectorAll<HTMLLinkElement>("link[data-released]")].find((link) =>
    link.dataset["released"]?.startsWith(fingerprint),
  )?.href;

/** An earlier release of the dataset, whole and checked. Throws a LoadError or a DatasetError. */
export const loadReleased = async (url: string): Promise<Dataset> => parsed(await fetchJson(url));

/** The second document from what was fetched: lists of rows by entity. Throws a LoadError. */
function restFrom(input: unknown): Rest {
  const isRow = (row: unknown) => typeof row === "object" && row !== null;
  if (isRow(input) && Object.values(input).every((rows) => isList(rows) && rows.every(isRow)))
    return input as Rest;
  throw new LoadError(
    "The dataset’s second part is of another release than its first. Reload the page.",
  );
}

/** A document from the page itself, as in the single-file edition, or from beside it. */
async function documentOf(name: DocumentName, signal?: AbortSignal): Promise<unknown> {
  const held = document.querySelector(`script[data-document="${name}"]`)?.textContent;
  return held === undefined ? fetchJson(documentUrl(name), signal) : readJson(name, held);
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

async function fetchJson(url: string, signal?: AbortSignal): Promise<unknown> {
  const name = new URL(url).pathname.split("/").at(-1) ?? url;
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { credentials: "same-origin", ...(signal && { signal }) });
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new LoadError(
      `The dataset (${name}) could not be fetched: no connection, or the site is away.`,
      { cause },
    );
  }
  if (!response.ok)
    throw new LoadError(
      `The dataset (${name}) could not be fetched: the site answered ${response.status}.`,
    );
  return readJson(name, text);
}

/** What a document says; throws a LoadError that tells a web page from a damaged file. */
function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = text.trimStart().startsWith("<")
      ? "a web page"
      : "a file that ends too soon or is damaged";
    throw new LoadError(
      `The dataset (${name}) is not what was expected: JSON expected, ${found} came.`,
      { cause },
    );
  }
}
