import { readAddress, writeAddress, type Address } from "#/state/params.ts";
import { longestLink } from "#/state/pasted.ts";
import { go, type Store } from "#/state/store.ts";

/** What a page that frames a view may send it. */
export type Asked =
  { readonly type: "reckoner:get" } | { readonly type: "reckoner:set"; readonly view: string };
/** What a view tells the page that frames it: where it is, which proposal is chosen, what it refused. */
export type Told =
  | { readonly type: "reckoner:view"; readonly view: string }
  | { readonly type: "reckoner:selection"; readonly id: string }
  | { readonly type: "reckoner:refused"; readonly why: string };

/** What a message asks; undefined for one that is not for us, or why it is refused. */
export function readAsked(data: unknown): Asked | { readonly why: string } | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { type, view } = data as { readonly type?: unknown; readonly view?: unknown };
  if (typeof type !== "string" || !type.startsWith("reckoner:")) return undefined;
  if (type === "reckoner:get") return { type };
  if (type !== "reckoner:set")
    return { why: "reckoner:get or reckoner:set expected, another type came" };
  if (typeof view !== "string" || !view.startsWith("#/"))
    return { why: "a view that begins with #/ expected" };
  if (view.length > longestLink)
    return { why: `a view of at most ${longestLink} characters expected, ${view.length} came` };
  return { type, view };
}

/**
 * Lets the page that frames this one read and set the view, and hear what is chosen. Only the parent window is
 * heard, only from the origin that the frame's own address names as its host, and only that origin is told.
 * Returns how to stop; does nothing without a host.
 */
export function connectHost(window: Window, store: Store): () => void {
  const host = hostIn(window.location.search);
  if (host === undefined || window.parent === window) return () => undefined;
  const tell = (message: Told) => {
    window.parent.postMessage(message, host);
  };
  const told = () => {
    tell({ type: "reckoner:view", view: writeAddress(store.getState()) });
  };
  const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || origin !== host) return;
    const asked = readAsked(data);
    if (asked === undefined) return;
    if ("why" in asked) tell({ type: "reckoner:refused", why: asked.why });
    else if (asked.type === "reckoner:get") told();
    else show(store, readAddress(asked.view));
  };
  window.addEventListener("message", hear);
  const stop = store.subscribe((state, before) => {
    if (state.params === before.params && state.place === before.place) return;
    told();
    if (state.params.focus !== before.params.focus)
      tell({ type: "reckoner:selection", id: state.params.focus });
  });
  told();
  return () => {
    window.removeEventListener("message", hear);
    stop();
  };
}

function show(store: Store, { place, params, setAside, madeOver }: Address): void {
  store.setState({ setAside, madeOver });
  go(store, place, params);
}

/** The origin named by `?host=` in a frame's address; undefined when none is, or it is no web origin. */
export function hostIn(search: string): string | undefined {
  const named = new URLSearchParams(search).get("host");
  if (named === null || !URL.canParse(named)) return undefined;
  const { origin, protocol } = new URL(named);
  return /^https?:$/.test(protocol) && origin === named ? origin : undefined;
}
