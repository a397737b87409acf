import { isObject, own } from "#/data/loose.ts";
import { abbreviate, type Fault } from "#/data/faults.ts";
import { formatScenario, parseScenario, type Scenario } from "./scenario.ts";

/** A scenario that the reader keeps on this machine, for one dataset. */
export type Kept = {
  /** Its own among those of the dataset. */
  readonly name: string;
  readonly scenario: Scenario;
  /** The day on which it was saved: "2026-11-22"; empty where that is not known. */
  readonly day: string;
};
/** What is kept for a dataset, and how much of it was not understood and is left where it is. */
export type Held = { readonly kept: readonly Kept[]; readonly setAside: readonly string[] };

/** Everything kept, as it is stored and as it is written to a file: rows by dataset. */
type Store = Readonly<Record<string, unknown>>;
/** What a file of everything kept says that it is, and the version of its form. */
export const kind = "reckoner-saved";
export const version = 1;
const longestName = 60;
/** Longer than any link: what is too long to send is kept as a file. */
const longestScenario = 100_000;
/** As many rows of one dataset as are read; more are left where they are. */
const most = 300;

const rowsOf = (doc: unknown, dataset: string): readonly unknown[] => {
  const rows = own(own(doc, "scenarios"), dataset);
  return Array.isArray(rows) ? rows : [];
};

/** A stored row as what it keeps; undefined when any part of it is not understood. */
function readRow(row: unknown): Kept | undefined {
  const [name, text, day] = [own(row, "name"), own(row, "scenario"), own(row, "day")];
  if (typeof name !== "string" || typeof text !== "string") return undefined;
  if (name.trim() === "" || name.length > longestName || text.length > longestScenario)
    return undefined;
  const scenario = parseScenario(text);
  return (
    scenario && {
      name,
      scenario,
      day: typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : "",
    }
  );
}

const written = ({ name, scenario, day }: Kept) => ({
  name,
  scenario: formatScenario(scenario),
  day,
});

/** Whether something stored was written by a later version of the site, which must not be written over. */
export const isForeign = (doc: unknown): boolean =>
  doc !== undefined && (own(doc, "kind") !== kind || own(doc, "version") !== version);

/** What is kept for a dataset. Never throws: stored content may be anything. */
export function heldIn(doc: unknown, dataset: string): Held {
  if (isForeign(doc)) return { kept: [], setAside: ["what another version of the site kept here"] };
  const kept: Kept[] = [];
  const setAside: string[] = [];
  for (const [i, row] of rowsOf(doc, dataset).entries()) {
    const read = i < most ? readRow(row) : undefined;
    if (read && !kept.some(({ name }) => name === read.name)) kept.push(read);
    else setAside.push(abbreviate(own(row, "name") ?? row));
  }
  return { kept, setAside };
}

/**
 * Everything stored, with what is kept for one dataset changed. Rows that were not understood stay.
 * Throws when a later version of the site wrote it.
 */
export function changed(
  doc: unknown,
  dataset: string,
  change: (kept: readonly Kept[]) => readonly Kept[],
): Store {
  if (isForeign(doc)) throw new Error("another version of the site keeps something here");
  const { kept } = heldIn(doc, dataset);
  const seen = new Set<string>();
  const aside = rowsOf(doc, dataset).filter((row, i) => {
    const read = i < most ? readRow(row) : undefined;
    if (read === undefined || seen.has(read.name)) return true;
    seen.add(read.name);
    return false;
  });
  const scenarios = own(doc, "scenarios");
  return {
    ...(isObject(doc) ? doc : {}),
    kind,
    version,
    scenarios: {
      ...(isObject(scenarios) ? scenarios : {}),
      [dataset]: [...change(kept).map(written), ...aside],
    },
  };
}

/** A name that none of those kept has: itself, or with a number. */
export function freeName(kept: readonly Kept[], wanted: string): string {
  const plain = wanted.trim().slice(0, longestName) || "Scenario";
  const taken = new Set(kept.map(({ name }) => name));
  if (!taken.has(plain)) return plain;
  for (let n = 2; ; n++) {
    const tail = ` (${n})`;
    const name = plain.slice(0, longestName - tail.length) + tail;
    if (!taken.has(name)) return name;
  }
}

/** One more scenario kept, under a name of its own. */
export function adding(kept: readonly Kept[], wanted: string, scenario: Scenario, day: string) {
  const name = freeName(kept, wanted);
  return [...kept, { name, scenario: { ...scenario, name }, day }];
}

/** One of those kept under another name, its own again where that is taken. */
export const renaming = (kept: readonly Kept[], from: string, wanted: string): readonly Kept[] => {
  const others = kept.filter(({ name }) => name !== from);
  const name = freeName(others, wanted);
  return kept.map((one) =>
    one.name === from ? { ...one, name, scenario: { ...one.scenario, name } } : one,
  );
};

/** Everything stored, as a file to keep elsewhere. */
export const toFile = (doc: unknown): string =>
  `${JSON.stringify(isObject(doc) ? doc : { kind, version, scenarios: {} }, null, 2)}\n`;

const fault = (expected: string, found: string, mend: string): Fault => ({
  where: "the file",
  field: "",
  expected,
  found,
  mend,
});

/** What a file of kept scenarios holds, or what is wrong with it. Never throws. */
export function fromFile(text: string): { readonly doc: Store } | { readonly fault: Fault } {
  let doc: unknown;
  try {
    doc = JSON.parse(text);
  } catch {
    return { fault: fault("JSON", abbreviate(text.trim()), "Choose a file saved from this page.") };
  }
  if (!isObject(doc) || own(doc, "kind") !== kind)
    return {
      fault: fault(
        "a file of saved scenarios",
        abbreviate(own(doc, "kind") ?? doc),
        "Choose a file saved from this page; a dataset opens with “Open a file”.",
      ),
    };
  if (own(doc, "version") !== version)
    return {
      fault: fault(
        `version ${version}`,
        abbreviate(own(doc, "version")),
        "Open it in the version of the site that wrote it.",
      ),
    };
  if (!isObject(own(doc, "scenarios")))
    return {
      fault: fault(
        "scenarios by dataset",
        abbreviate(own(doc, "scenarios")),
        "Save the file anew.",
      ),
    };
  return { doc };
}

/** Everything stored, with what a file holds put beside it: names that are taken get a number, equals once. */
export function merged(doc: unknown, file: unknown): Store {
  const datasets = Object.keys(own(file, "scenarios") ?? {});
  return datasets.reduce<Store>(
    (all, dataset) =>
      changed(all, dataset, (kept) =>
        heldIn(file, dataset).kept.reduce<readonly Kept[]>(
          (now, { name, scenario, day }) =>
            now.some((one) => formatScenario(one.scenario) === formatScenario(scenario))
              ? now
              : adding(now, name, scenario, day),
          kept,
        ),
      ),
    isObject(doc) ? doc : { kind, version, scenarios: {} },
  );
}

/** What of a file is not understood, by name, over all its datasets. */
export const asideIn = (file: unknown): readonly string[] =>
  Object.keys(own(file, "scenarios") ?? {}).flatMap((dataset) => heldIn(file, dataset).setAside);

/** Where scenarios are kept: read, and changed in one step even when two windows do so at once. */
export type Shelf = {
  readonly read: () => Promise<unknown>;
  readonly change: (change: (doc: unknown) => unknown) => Promise<unknown>;
  /** Tells of what other windows change, where windows can tell; gives what ends that. */
  readonly heard?: (onChange: () => void) => () => void;
};

const key = "reckoner";
let line: BroadcastChannel | undefined;
/** What windows tell each other of a change by; undefined where they cannot. */
const wire = (): BroadcastChannel | undefined =>
  typeof BroadcastChannel === "undefined"
    ? undefined
    : (line ??= new BroadcastChannel("reckoner-saved"));

/** This browser's own store (IndexedDB). Fails where it is refused or full. */
export const machine: Shelf = {
  read: async () => (await import("idb-keyval")).get<unknown>(key),
  change: async (change) => {
    const { update } = await import("idb-keyval");
    let made: unknown;
    await update(key, (doc) => (made = change(doc)));
    wire()?.postMessage(null);
    return made;
  },
  heard: (onChange) => {
    const own = wire();
    own?.addEventListener("message", onChange);
    return () => {
      own?.removeEventListener("message", onChange);
    };
  },
};

const meanwhileColumns =
  "What you save here lasts until this page is closed: save all to a file, or copy the link. The columns are not touched.";

/** Why nothing could be kept, and what to do about it meanwhile, in words. */
export function storageFault(cause: unknown, meanwhile = meanwhileColumns): string {
  if (cause instanceof Error && cause.message.startsWith("another version"))
    return "Another version of the site keeps something here, which is left as it is, so nothing can be saved beside it. Copy the link instead.";
  return cause instanceof DOMException && cause.name === "QuotaExceededError"
    ? `This browser has no room left for this site. ${meanwhile}`
    : `This browser refuses to keep anything for this site. ${meanwhile}`;
}
