import {
  id,
  day,
  lines,
  oneOf,
  pair,
  points,
  pricesOr,
  someOf,
  sort,
  stretch,
  text,
  wellFormed,
  written,
  year,
  type Codec,
  type ValueOf,
} from "./codecs.ts";
import { linkKinds, stances } from "#/data/vocabulary.ts";
import { refusal } from "./expected.ts";
import { readSeen, writeSeen, type Seen } from "./seen.ts";
import { longestSent, readSentNote } from "./sentNote.ts";
import { scenarioCodec } from "./scenario.ts";
import { parts, roles, sections } from "./sections.ts";
import { filters, filterKeys, type FilterKey, type FilterValues } from "./filters.ts";

export const places = ["explore", "scenarios", "debate", "evidence", "present"] as const;
export type Place = (typeof places)[number];
export const panels = [
  "none",
  "cost",
  "by",
  "when",
  "connections",
  "became",
  "futures",
  "money",
  "table",
] as const;
export const layouts = ["overview", "focus", "whole", "path", "matrix", "outline"] as const;
export const depths = ["all", "1", "2", "3", "4", "5", "6"] as const;
/** What the map of authorities is shaded by. */
export const tints = ["care", "spend", "income", "share"] as const;
export const areaOrders = ["name", "region", "children", "care", "spend", "income"] as const;
export const columns = [
  "id",
  "title",
  "theme",
  "lead",
  "lever",
  "in",
  "on",
  "cost",
  "decision",
  "delivery",
  "standing",
  "kind",
  "review",
] as const;
export type ColumnKey = (typeof columns)[number];

const filterCodecs = Object.fromEntries(filterKeys.map((key) => [key, filters[key].codec])) as {
  [K in FilterKey]: (typeof filters)[K]["codec"];
};

/** Everything a reader can choose, in the order in which the address is written. */
export const params = {
  panel: oneOf(panels, "none"),
  focus: id(),
  ...filterCodecs,
  asof: day(),
  by: oneOf(["theme", "lead", "lever"], "theme"),
  sort: sort(columns, { by: "on", down: true }),
  cols: someOf(columns, ["id", "title", "lead", "in", "on", "cost", "decision", "delivery"]),
  prices: pricesOr("published"),
  split: oneOf(["on", "off"], "on"),
  year1: year(),
  context: oneOf(["show", "hide"], "show"),
  links: someOf(linkKinds, linkKinds),
  layout: oneOf(layouts, "overview"),
  depth: oneOf(depths, "all", "replace"),
  path: pair(),
  cross: pair("replace"),
  fold: lines(),
  group: oneOf(["theme", "lead", "lever"], "theme"),
  zoom: stretch(),
  waits: oneOf(["off", "on"], "off"),
  telling: oneOf(["layer", "recommended", "accepted", "delivered"], "layer"),
  s1: scenarioCodec(),
  s2: scenarioCodec(),
  s3: scenarioCodec(),
  s4: scenarioCodec(),
  base: oneOf(["1", "2", "3", "4"], "1"),
  drives: oneOf(["last", "1", "2", "3", "4"], "last", "replace"),
  steps: oneOf(["listed", "reversed"], "listed", "replace"),
  done: written(/^\d{4}-(0[1-9]|1[0-2])$/, "a month such as 2027-03 is"),
  cap: written(/^\d{1,6}(\.\d{1,3})?$/, "millions of pounds such as 300 or 2.5 are"),
  weights: points(),
  rest: oneOf(["closed", "open"], "closed", "replace"),
  on: oneOf(["none", "1", "2", "3", "4"], "none"),
  part: oneOf(parts, "figures"),
  item: id(),
  find: text(),
  tint: oneOf(tints, "care"),
  rank: sort(areaOrders, { by: "name", down: false }),
  section: oneOf(sections, "dilemmas"),
  dilemma: id(),
  lens: id(),
  stance: someOf(stances),
  cell: pair(),
  gap: id(),
  chapter: id(),
  story: id(),
  scene: written(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/, "the id of a scene is"),
  role: oneOf(roles, "none"),
  told: written(/^[A-Za-z0-9_-]{1,8000}$/, "a story as this site writes it is"),
} as const;

export type ParamKey = keyof typeof params;
export type Params = FilterValues & {
  readonly [K in Exclude<ParamKey, FilterKey>]: ValueOf<(typeof params)[K]>;
};
export const paramKeys = Object.keys(params) as readonly ParamKey[];
const codecOf = (key: ParamKey): Codec<unknown> => params[key];

/** The value of every parameter before anything is chosen. */
export const initialParams = Object.fromEntries(
  paramKeys.map((key) => [key, codecOf(key).initial]),
) as Params;

/** Part of an address that was not understood, and what is used instead. */
export type SetAside = { readonly key: string; readonly text: string; readonly why: string };
/** The dataset a link was made over. */
export type MadeOver = {
  readonly id: string;
  readonly version: string;
  readonly fingerprint: string;
};
/** What an address says. */
export type Address = {
  readonly place: Place;
  readonly params: Params;
  readonly setAside: readonly SetAside[];
  readonly madeOver: MadeOver | undefined;
  /** What its sender saw, in a few rounded numbers. */
  readonly seen?: Seen | undefined;
  /** What its sender wrote to whoever opens it, as plain text. */
  readonly note?: string | undefined;
};

/** The version of the address's grammar; it fixes the initial values, which links leave out. */
export const grammar = 1;

/** The place that an address leads to; undefined when there is none of that name. */
export function placeOf(fragment: string): Place | undefined {
  const [path] = splitOnce(fragment.replace(/^#/, ""), "?");
  const word = path.replace(/^\/+|\/+$/g, "");
  return places.find((one) => one === word);
}

/** Whether nothing has been chosen yet: every parameter is as it is before a reader does anything. */
export const isUntouched = (values: Params): boolean => changed(initialParams, values).length === 0;

/** What an address (the fragment, with or without its #) says. Never throws: the rest is set aside. */
export function readAddress(fragment: string): Address {
  const [path, query] = splitOnce(fragment.replace(/^#/, ""), "?");
  const setAside: SetAside[] = [];
  const word = path.replace(/^\/+|\/+$/g, "");
  const place = places.find((one) => one === word);
  if (place === undefined && word !== "")
    setAside.push({
      key: "place",
      text: word,
      why: `there is no place of that name; ${places[0]} is shown`,
    });
  const chosen: Partial<Record<ParamKey, unknown>> = {};
  let madeOver: MadeOver | undefined;
  let seen: Seen | undefined;
  let note: string | undefined;
  for (const pair of query.split("&").filter((part) => part !== "")) {
    const [name, written] = splitOnce(pair, "=");
    const key = decode(name);
    const value = decode(written);
    if (key === "v") noteGrammar(value, setAside);
    else if (key === "d") madeOver = readMadeOver(value, setAside);
    else if (key === "t") {
      seen = readSeen(value);
      if (seen === undefined) setAside.push({ key, text: value, why: "these are no totals" });
    } else if (key === "note") {
      note = readSentNote(value);
      const why = `a note holds at most ${longestSent} characters`;
      if (note === undefined) setAside.push({ key, text: value, why });
    } else if (!isParam(key)) setAside.push({ key, text: value, why: "nothing goes by that name" });
    else {
      const parsed = codecOf(key).parse(value);
      if (parsed === undefined) setAside.push({ key, text: value, why: refusal(codecOf(key)) });
      else {
        chosen[key] = parsed;
        for (const part of codecOf(key).unused?.(value) ?? [])
          setAside.push({ key, why: refusal(codecOf(key)), ...part });
      }
    }
  }
  return {
    place: place ?? places[0],
    params: { ...initialParams, ...(chosen as Partial<Params>) },
    setAside,
    madeOver,
    ...(seen && { seen }),
    ...(note && { note }),
  };
}

const isParam = (key: string): key is ParamKey => Object.hasOwn(params, key);

function noteGrammar(value: string, setAside: SetAside[]): void {
  if (value !== String(grammar))
    setAside.push({
      key: "v",
      text: value,
      why: "the link was made by a version of the site not known here",
    });
}

function readMadeOver(value: string, setAside: SetAside[]): MadeOver | undefined {
  const match = /^([A-Za-z0-9.-]{1,60})~(\d{4}\.\d{2}(?:\.\d+)?)~([0-9a-f]{8})$/.exec(value);
  if (match?.[1] !== undefined && match[2] !== undefined && match[3] !== undefined)
    return { id: match[1], version: match[2], fingerprint: match[3] };
  setAside.push({ key: "d", text: value, why: "it doesn’t name a dataset" });
  return undefined;
}

function splitOnce(text: string, at: string): readonly [string, string] {
  const i = text.indexOf(at);
  return i < 0 ? [text, ""] : [text.slice(0, i), text.slice(i + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

const encode = (text: string): string =>
  encodeURIComponent(wellFormed(text))
    .replace(/%2C/g, ",")
    .replace(/%3A/g, ":")
    .replace(/%3B/g, ";")
    .replace(/%20/g, "+")
    .replace(/%7E/gi, "~");

/**
 * The fragment that says where the reader is and what was chosen, only what differs from the initial
 * values, in the order of the table: equal states have equal addresses. With `madeOver` it is a link to
 * hand on, which names the grammar and the dataset too, and carries what its sender saw of it.
 */
export function writeAddress(
  { place, params: values }: Pick<Address, "place" | "params">,
  madeOver?: MadeOver,
  seen: Seen = {},
): string {
  const parts = paramKeys.flatMap((key) => {
    const codec = codecOf(key);
    const text = codec.format(values[key]);
    return text === codec.format(codec.initial) ? [] : [`${key}=${encode(text)}`];
  });
  if (madeOver)
    parts.push(
      `v=${grammar}`,
      `d=${encode(`${madeOver.id}~${madeOver.version}~${madeOver.fingerprint}`)}`,
    );
  const totals = writeSeen(seen);
  if (madeOver && totals !== "") parts.push(`t=${encode(totals)}`);
  return `#/${place}${parts.length > 0 ? `?${parts.join("&")}` : ""}`;
}

/** The parameters in which two sets of choices differ, in the order of the table. */
export const changed = (before: Params, after: Params): readonly ParamKey[] =>
  paramKeys.filter(
    (key) =>
      before[key] !== after[key] &&
      codecOf(key).format(before[key]) !== codecOf(key).format(after[key]),
  );

/** Whether going from one set of choices to another is a place to come back to. */
export const isPush = (before: Params, after: Params): boolean =>
  changed(before, after).some(
    (key) =>
      params[key].history === "push" && codecOf(key).isNudge?.(before[key], after[key]) !== true,
  );
