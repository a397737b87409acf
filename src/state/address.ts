import { isPush, readAddress, writeAddress } from "./params.ts";
import type { Store } from "./store.ts";

/**
 * Keeps the address bar and a store in step; the only code that touches the history. A choice that is a
 * place to come back to adds an entry, a nudge replaces the last one. Returns how to stop.
 */
export function connectUrl(window: Window, store: Store): () => void {
  let reading = false;
  const read = () => {
    if (window.location.hash === writeAddress(store.getState())) return;
    reading = true;
    const said = readAddress(window.location.hash);
    store.setState({
      seen: undefined,
      note: undefined,
      ...said,
      waiting: undefined,
      past: [],
      future: [],
    });
    reading = false;
  };
  const stop = store.subscribe((state, before) => {
    // Each choice of the reader's begins a new future. What else changes (an id that the dataset lacks,
    // a link that waits for another dataset) leaves the link they came by in the bar.
    if (reading || state.future === before.future) return;
    const address = writeAddress(state);
    if (address === window.location.hash) return;
    const push = state.place !== before.place || isPush(before.params, state.params);
    window.history[push ? "pushState" : "replaceState"](null, "", address);
  });
  window.addEventListener("popstate", read);
  window.addEventListener("hashchange", read);
  return () => {
    stop();
    window.removeEventListener("popstate", read);
    window.removeEventListener("hashchange", read);
  };
}
