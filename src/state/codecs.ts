import { isFinancialYear } from "#/model/time.ts";

/** How one thing the reader chose is written in the address; parse never throws. */
export type Codec<T> = {
  readonly kind:
    | "text"
    | "id"
    | "oneOf"
    | "someOf"
    | "ids"
    | "span"
    | "date"
    | "sort"
    | "year"
    | "prices"
    | "scenario"
    | "pair"
    | "written"
    | "stretch";
  readonly initial: T;
  /** Whether a change is a place to come back to (push) or a nudge (replace). */
  readonly history: "push" | "replace";
  /** Whether one change is a nudge though others are places. */
  isNudge?(before: T, after: T): boolean;
  /** The value a text stands for; undefined when it stands for none. */
  parse(text: string): T | undefined;
  format(value: T): string;
  /** The parts of a text that stands for a value which are not used for it, and why where its kind does not tell. */
  unused?(text: string): readonly { readonly text: string; readonly why?: string }[];
  /** The words to choose among, where there is a closed list. */
  readonly options?: readonly string[];
  /** What a text must look like that is kept as it is written. */
  readonly pattern?: RegExp;
  /** What it must say where its kind does not tell, in a clause without its last word: "a month such as 2027-03 is". */
  readonly example?: string;
};
export type ValueOf<C> = C extends Codec<infer T> ? T : never;
/** First and last year in which a financial year begins; null for all years. */
export type YearSpan = readonly [first: number, last: number] | null;

/** A word as an address writes it: without spaces. */
export const slug = (word: string): string => word.replaceAll(" ", "-");
const maxIds = 200;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/;

/** A text that can be written in an address: halves of characters, which cannot, are replaced. */
export const wellFormed = (written: string): string => written.replace(/\p{Cs}/gu, "\ufffd");

/** Words typed by the reader, at most 200 characters. */
export function text(): Codec<string> {
  return {
    kind: "text",
    initial: "",
    history: "replace",
    parse: (written) => (written.length <= 200 ? wellFormed(written) : undefined),
    format: (value) => value,
  };
}

/** The id of one row; empty for none. */
export function id(): Codec<string> {
  return {
    kind: "id",
    initial: "",
    history: "push",
    parse: (written) => (written === "" || idPattern.test(written) ? written : undefined),
    format: (value) => value,
  };
}

/** A text of a certain form, kept as written; what it says is read where it is used. Empty for none. */
export function written(pattern: RegExp, example: string): Codec<string> {
  return {
    example,
    kind: "written",
    initial: "",
    history: "replace",
    pattern,
    parse: (text) => (text === "" || pattern.test(text) ? text : undefined),
    format: (value) => value,
  };
}

const step = String.raw`[A-Za-z0-9][A-Za-z0-9.-]{0,59}`;
const way = `${step}(:${step}){0,11}`;

/** Lines of an outline, each by the ids on the way to it: "theme:workforce,CR-2.04:L-1". At most 60. */
export const lines = (): Codec<string> =>
  written(new RegExp(`^${way}(,${way}){0,59}$`), "at most 60 lines such as theme:workforce are");

/** Points of themes, objectives, missions and proposals, and what is in or out whatever they are. */
export const points = (): Codec<string> =>
  written(
    /^([tomp]\.[\w.-]{1,60}~(\d|in|out),?){1,100}$/,
    "points such as t.family-help~3,p.CR-2.04~in are",
  );

/** One of a closed list of words. */
export function oneOf<const T extends string>(
  options: readonly T[],
  initial: NoInfer<T>,
  history: "push" | "replace" = "push",
): Codec<T> {
  return {
    kind: "oneOf",
    initial,
    history,
    options,
    parse: (written) => options.find((option) => slug(option) === written),
    format: slug,
  };
}

/** Some of a closed list of words, in the order of the list; none means no restriction. */
export function someOf<const T extends string>(
  options: readonly T[],
  initial: readonly NoInfer<T>[] = [],
): Codec<readonly T[]> {
  return {
    kind: "someOf",
    initial,
    history: "push",
    options,
    parse: (written) => {
      const wanted = written === "" ? [] : written.split(",");
      const known = options.filter((option) => wanted.includes(slug(option)));
      return known.length > 0 || wanted.length === 0 ? known : undefined;
    },
    unused: (written) => {
      const known = new Set<string>(options.map(slug));
      return [...new Set(written.split(","))]
        .filter((text) => text !== "" && !known.has(text))
        .map((text) => ({ text }));
    },
    format: (value) =>
      options
        .filter((option) => value.includes(option))
        .map(slug)
        .join(","),
  };
}

/** Some ids, sorted; whether they exist is known once the dataset is there. */
export function ids(): Codec<readonly string[]> {
  return {
    kind: "ids",
    initial: [],
    history: "push",
    parse: (written) => {
      const found = written === "" ? [] : [...new Set(written.split(","))].sort();
      return found.length <= maxIds && found.every((one) => idPattern.test(one))
        ? found
        : undefined;
    },
    format: (value) => [...value].sort().join(","),
  };
}

/** Two ids in order, either of them empty for none: "CR-2.04~CR-3.01". */
export function pair(
  history: "push" | "replace" = "push",
): Codec<readonly [from: string, to: string]> {
  return {
    kind: "pair",
    initial: ["", ""],
    history,
    parse: (written) => {
      const [from = "", to = "", ...more] = written.split("~");
      return more.length === 0 && [from, to].every((one) => one === "" || idPattern.test(one))
        ? [from, to]
        : undefined;
    },
    format: ([from, to]) => (from === "" && to === "" ? "" : `${from}~${to}`),
  };
}

/** A run of financial years by the calendar years in which they begin: "2023-2025", "2023". */
export function span(): Codec<YearSpan> {
  return {
    kind: "span",
    initial: null,
    history: "push",
    parse: (written) => {
      if (written === "") return null;
      const match = /^(\d{4})(?:-(\d{4}))?$/.exec(written);
      if (!match) return undefined;
      const first = Number(match[1]);
      const last = Number(match[2] ?? match[1]);
      return first >= 1900 && first <= last && last <= 2100 ? [first, last] : undefined;
    },
    format: (value) =>
      value === null ? "" : value[0] === value[1] ? `${value[0]}` : `${value[0]}-${value[1]}`,
  };
}

/** A day; empty for the dataset's own. */
export function day(): Codec<string> {
  return {
    kind: "date",
    initial: "",
    history: "replace",
    parse: (written) => (written === "" || isDay(written) ? written : undefined),
    format: (value) => value,
  };
}

function isDay(written: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(written)) return false;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(written);
}

/** The calendar year in which a financial year begins; 0 for the dataset's own. */
export function year(): Codec<number> {
  return {
    kind: "year",
    initial: 0,
    history: "replace",
    parse: (written) => {
      if (written === "") return 0;
      if (!/^\d{4}$/.test(written)) return undefined;
      const value = Number(written);
      return value >= 1990 && value <= 2100 ? value : undefined;
    },
    format: (value) => (value === 0 ? "" : String(value)),
  };
}

/** The financial year in whose prices something is, or a word for prices that nobody knows. */
export function pricesOr(word: string): Codec<string> {
  return {
    kind: "prices",
    initial: word,
    history: "push",
    example: `a year such as 2024-25, or ${slug(word)}, is`,
    parse: (written) =>
      written === slug(word) ? word : isFinancialYear(written) ? written : undefined,
    format: slug,
  };
}

export type Sort<K extends string> = { readonly by: K; readonly down: boolean };

/** What a table is sorted by: a column, with a leading hyphen for largest or last first. */
export function sort<const K extends string>(
  keys: readonly K[],
  initial: Sort<NoInfer<K>>,
): Codec<Sort<K>> {
  return {
    kind: "sort",
    initial,
    history: "replace",
    options: keys,
    parse: (written) => {
      const down = written.startsWith("-");
      const by = keys.find((key) => key === (down ? written.slice(1) : written));
      return by === undefined ? undefined : { by, down };
    },
    format: ({ by, down }) => `${down ? "-" : ""}${by}`,
  };
}

/** Two months, the first before or the same as the last, as "2024-04"; null for all of time. */
export type Stretch = readonly [first: string, last: string] | null;

/** A stretch of months: "2022..2026" for whole years, else "2024-04..2025-03". */
export function stretch(): Codec<Stretch> {
  return {
    kind: "stretch",
    initial: null,
    history: "replace",
    parse: (written) => {
      if (written === "") return null;
      const match = /^(\d{4})(-\d{2})?\.\.(\d{4})(-\d{2})?$/.exec(written);
      if (!match || (match[2] === undefined) !== (match[4] === undefined)) return undefined;
      const [, from = "", fromMonth = "-01", to = "", toMonth = "-12"] = match;
      const [first, last] = [from + fromMonth, to + toMonth];
      const real = [fromMonth, toMonth].every((month) => /^-(0[1-9]|1[0-2])$/.test(month));
      return real && first <= last && from >= "1900" && to <= "2100" ? [first, last] : undefined;
    },
    format: (value) => {
      if (value === null) return "";
      const [first, last] = value;
      return first.endsWith("-01") && last.endsWith("-12")
        ? `${first.slice(0, 4)}..${last.slice(0, 4)}`
        : `${first}..${last}`;
    },
  };
}
