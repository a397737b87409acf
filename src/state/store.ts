import { createContext, use } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { First } from "#/data/split.ts";
import { filterKeys, isOn, type FilterKey } from "./filters.ts";
import {
  changed,
  initialParams,
  isPush,
  params as table,
  readAddress,
  type Address,
  type MadeOver,
  type ParamKey,
  type Params,
  type Place,
} from "./params.ts";
import { known, type Held } from "./references.ts";
import type { Seen } from "./seen.ts";

type DatasetName = Pick<First["meta"], "id" | "version" | "fingerprint">;
/** What the address says, and what could not be used of it. */
export type AppState = Address & {
  /** A link made over another dataset, kept until that one is opened. */
  readonly waiting: (Address & { readonly madeOver: MadeOver }) | undefined;
  /** What a link asked for before ids that are gone were taken out of it, for when its own dataset is opened. */
  readonly sent?:
    { readonly over: MadeOver; readonly params: Params; readonly kept: Params } | undefined;
  /** The totals in sight, for the links made from here. */
  readonly inSight?: { readonly place: Place; readonly totals: Seen } | undefined;
  readonly past: readonly Params[];
  readonly future: readonly Params[];
};
export type Store = StoreApi<AppState>;

/** A store of its own for one view: what an address says. */
export function createState(fragment: string): Store {
  return createStore(() => ({
    ...readAddress(fragment),
    waiting: undefined,
    past: [],
    future: [],
  }));
}

/** Hands the nearest store to the views below it. */
export const StateContext = createContext<Store | null>(null);

/** The nearest store; throws outside a StateContext. */
export function useAppStore(): Store {
  const store = use(StateContext);
  if (!store) throw new Error("no state above this view: wrap it in StateContext");
  return store;
}

/** Part of what the reader chose, from the nearest store. */
export const useParams = <T>(select: (params: Params) => T): T =>
  useStore(useAppStore(), (state) => select(state.params));

/** Tells what totals are in sight at a place. */
export function showTotals(store: Store, place: Place, totals: Seen): void {
  store.setState({ inSight: { place, totals } });
}

/** Part of the whole state, from the nearest store. */
export const useAppState = <T>(select: (state: AppState) => T): T =>
  useStore(useAppStore(), select);

const longestPast = 100;

/** Changes what the reader chose; what was chosen before can be brought back with undo. */
export function setParams(store: Store, patch: Partial<Params>): void {
  const chosen = choosing(store.getState(), patch);
  if (chosen) store.setState(chosen);
}

/** What a change of choices does to the state; undefined for one that changes nothing. */
function choosing(
  { params, past }: Pick<AppState, "params" | "past">,
  patch: Partial<Params>,
): Pick<AppState, "params" | "past" | "future"> | undefined {
  const next = { ...params, ...patch };
  if (changed(params, next).length === 0) return undefined;
  const kept = continues(past.at(-1), params, next) ? past : [...past, params].slice(-longestPast);
  return { params: next, past: kept, future: [] };
}

/** Goes to a place with something chosen there; what was chosen before can be brought back with undo. */
export function go(store: Store, place: Place, patch: Partial<Params>): void {
  const state = store.getState();
  const chosen = choosing(state, patch);
  if (chosen || state.place !== place) store.setState({ ...chosen, place, future: [] });
}

/** Whether a change goes on with the nudge before it (typing, sliding), so that undo takes back both. */
function continues(last: Params | undefined, now: Params, next: Params): boolean {
  if (last === undefined || isPush(last, now) || isPush(now, next)) return false;
  const nudged = changed(last, now);
  return changed(now, next).every((key) => nudged.includes(key));
}

/** Adds a value to a list of values, or takes it out. */
export function toggle<K extends ListKey>(store: Store, key: K, value: Params[K][number]): void {
  const now = store.getState().params[key] as readonly string[];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  const codec = table[key] as {
    parse(text: string): unknown;
    format(value: readonly string[]): string;
  };
  const kept = codec.parse(codec.format(next));
  if (kept !== undefined) setParams(store, { [key]: kept });
}
export type ListKey = {
  [K in ParamKey]: Params[K] extends readonly string[] ? K : never;
}[ParamKey];

/** Puts filters back to their initial values: those named, or all. */
export function clearFilters(store: Store, ...keys: readonly FilterKey[]): void {
  const patch = Object.fromEntries(
    (keys.length > 0 ? keys : filterKeys).map((key) => [key, initialParams[key]]),
  );
  setParams(store, patch);
}

/** The filters that are on, in the order of the table. */
export const filtersOn = (params: Params): readonly FilterKey[] =>
  filterKeys.filter((key) => isOn(params, key));

/** Takes the last choice back; does nothing when there is none. */
export function undo(store: Store): void {
  const { past, future, params } = store.getState();
  const last = past.at(-1);
  if (last) store.setState({ params: last, past: past.slice(0, -1), future: [params, ...future] });
}

/** Brings back what undo took. */
export function redo(store: Store): void {
  const { past, future, params } = store.getState();
  const [next, ...rest] = future;
  if (next) store.setState({ params: next, past: [...past, params], future: rest });
}

/** Takes the note that came with a link off the screen. */
export const dismissNote = (store: Store): void => {
  store.setState({ note: undefined });
};

/** Takes the notice of what was set aside off the screen. */
export const dismissNotices = (store: Store): void => {
  store.setState({ setAside: [] });
};

/**
 * Fits what the address says to a dataset, and again once the whole of it is there: ids it doesn't have are set
 * aside with a notice, and a link
 * made over another dataset waits until that one is opened, while the rest shows as at first.
 */
export function reconcile(store: Store, dataset: Held): void {
  const state = store.getState();
  const waiting = state.waiting;
  if (waiting?.madeOver.id === dataset.meta.id) {
    store.setState({ ...waiting, waiting: undefined });
  } else if (state.madeOver && state.madeOver.id !== dataset.meta.id) {
    store.setState({
      params: initialParams,
      madeOver: undefined,
      setAside: [],
      waiting: {
        place: state.place,
        params: state.params,
        setAside: state.setAside,
        madeOver: state.madeOver,
      },
    });
    return;
  }
  if (isOwn(state.madeOver, dataset)) regain(store);
  const { params, setAside, madeOver, sent } = store.getState();
  const { patch, dropped } = known(params, dataset);
  if (dropped.length === 0) return;
  const kept = { ...params, ...patch };
  const sends = madeOver && !isOwn(madeOver, dataset);
  // What comes of the dataset later may take more out of the same link, and what was chosen since is not the link's.
  const asked = sent?.over === madeOver ? sent : undefined;
  const since = asked ? changed(asked.kept, params) : [];
  const taken = Object.entries(patch).filter(
    ([key]) => !(since as readonly string[]).includes(key),
  );
  store.setState({
    params: kept,
    setAside: [...setAside, ...dropped],
    ...(sends && {
      sent: asked
        ? { ...asked, kept: { ...asked.kept, ...Object.fromEntries(taken) } }
        : { over: madeOver, params, kept },
    }),
  });
}

const isOwn = (madeOver: MadeOver | undefined, { meta }: First): boolean =>
  madeOver?.id === meta.id && meta.fingerprint?.startsWith(madeOver.fingerprint) === true;

/** Puts back what was taken out of a link because newer data lacks it, where nothing else was chosen since. */
function regain(store: Store): void {
  const { params, setAside, madeOver, sent } = store.getState();
  if (sent === undefined || sent.over !== madeOver) return;
  const since = changed(sent.kept, params);
  const lost = changed(sent.params, sent.kept).filter((key) => !since.includes(key));
  store.setState({
    sent: undefined,
    params: { ...params, ...Object.fromEntries(lost.map((key) => [key, sent.params[key]])) },
    setAside: setAside.filter(({ key }) => !(lost as readonly string[]).includes(key)),
  });
}

/** The name of a dataset as links carry it; undefined for one without a fingerprint. */
export const madeOverOf = ({ id, version, fingerprint }: DatasetName): MadeOver | undefined =>
  fingerprint === undefined ? undefined : { id, version, fingerprint: fingerprint.slice(0, 8) };
