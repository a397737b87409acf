import { decisions, deliveries, levers, proposalKinds, standings } from "#/data/vocabulary.ts";
import type { Entry } from "#/model/register.ts";
import { financialYear } from "#/model/time.ts";
import { ids, oneOf, someOf, span, text, type Codec, type ValueOf } from "./codecs.ts";
import { lastCall } from "./derive.ts";

type Filter<T> = {
  /** What the control is called. */
  readonly label: string;
  readonly codec: Codec<T>;
  /** Whether a proposal stays; only asked when the value is not the initial one. */
  readonly keeps: (entry: Entry, value: T) => boolean;
};
const filter = <T>(declared: Filter<T>): Filter<T> => declared;
const meets = (own: readonly string[], wanted: readonly string[]): boolean =>
  own.some((one) => wanted.includes(one));

/** The words looked for; every proposal is asked about the same ones. */
const wordsOf = lastCall((text: string): readonly string[] => text.toLowerCase().split(/\s+/));

/** What can narrow the page. A filter never changes a result, only which proposals are shown. */
export const filters = {
  theme: filter({ label: "Theme", codec: ids(), keeps: (e, on) => on.includes(e.theme) }),
  review: filter({ label: "Review", codec: ids(), keeps: (e, on) => on.includes(e.review) }),
  kind: filter({
    label: "Kind",
    codec: someOf(proposalKinds),
    keeps: (e, on) => on.includes(e.kind),
  }),
  lead: filter({ label: "Lead body", codec: ids(), keeps: (e, on) => meets(e.leads, on) }),
  lever: filter({ label: "Lever", codec: someOf(levers), keeps: (e, on) => meets(e.levers, on) }),
  decision: filter({
    label: "Decision",
    codec: someOf(decisions),
    keeps: (e, on) => on.includes(e.decision),
  }),
  delivery: filter({
    label: "Delivery",
    codec: someOf(deliveries),
    keeps: (e, on) => on.includes(e.delivery),
  }),
  standing: filter({
    label: "Standing",
    codec: someOf(standings),
    keeps: (e, on) => on.includes(e.standing),
  }),
  objective: filter({
    label: "Objective",
    codec: ids(),
    keeps: (e, on) => meets(e.objectives, on),
  }),
  mission: filter({ label: "Mission", codec: ids(), keeps: (e, on) => meets(e.missions, on) }),
  costed: filter({
    label: "Published cost",
    codec: oneOf(["any", "with", "without"], "any"),
    keeps: (e, on) => (e.costM !== null) === (on === "with"),
  }),
  years: filter({
    label: "Years",
    codec: span(),
    keeps: (e, on) => on === null || [...e.years].some((year) => within(year, on)),
  }),
  layer: filter({
    label: "Layer",
    codec: oneOf(["recommended", "accepted", "delivered"], "recommended"),
    keeps: (e, on) => inLayer(e, on),
  }),
  q: filter({
    label: "Words",
    codec: text(),
    keeps: (e, on) => wordsOf(on).every((word) => e.searchText.includes(word)),
  }),
} as const;

export type FilterKey = keyof typeof filters;
export type FilterValues = { readonly [K in FilterKey]: ValueOf<(typeof filters)[K]["codec"]> };
export const filterKeys = Object.keys(filters) as readonly FilterKey[];

const within = (year: string, [first, last]: readonly [number, number]): boolean =>
  year >= financialYear(first) && year <= financialYear(last);

/** Whether a proposal belongs to a layer: all are recommended, some accepted at least in part, some delivered. */
export function inLayer(
  entry: Pick<Entry, "decision" | "delivery">,
  layer: "recommended" | "accepted" | "delivered",
): boolean {
  if (layer === "recommended") return true;
  if (layer === "accepted")
    return entry.decision === "accepted" || entry.decision === "part accepted";
  return entry.delivery === "delivered";
}

/** Whether a filter is set to something other than its initial value. */
export function isOn(values: FilterValues, key: FilterKey): boolean {
  const codec = filters[key].codec as Codec<unknown>;
  const value = values[key];
  return value !== codec.initial && codec.format(value) !== codec.format(codec.initial);
}

/**
 * The ids of the proposals that pass every filter that is on, but those named in `except`: a chart that
 * sets a filter is not narrowed by it. Linear in entries.
 */
export function visible(
  entries: readonly Entry[],
  values: FilterValues,
  ...except: readonly FilterKey[]
): ReadonlySet<string> {
  const on = filterKeys.filter((key) => !except.includes(key) && isOn(values, key));
  const kept = new Set<string>();
  for (const entry of entries)
    if (on.every((key) => (filters[key] as Filter<unknown>).keeps(entry, values[key])))
      kept.add(entry.id);
  return kept;
}
