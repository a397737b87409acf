import { isPush, readAddress, writeAddress, type Address } from "./params.ts";
import type { Store } from "./store.ts";

/** Nudges are written no oftener than this, ms: WebKit takes 100 addresses in half a minute. */
export const leastMs = 320;

type Entry = { readonly push: boolean; readonly state: Address };

/**
 * Keeps the address bar and a store in step; the only code that touches the history. A choice that is a
 * place to come back to adds an entry, a nudge replaces the last one. The bar follows the picture: what was
 * chosen is written once it is painted, of many nudges the last. Returns how to stop.
 */
export function connectUrl(window: Window, store: Store): () => void {
  let reading = false;
  let waiting: readonly Entry[] = [];
  let cancel = (): void => undefined;
  let writtenAt = -Infinity;
  const write = () => {
    cancel();
    writtenAt = performance.now();
    const entries = waiting;
    waiting = [];
    for (const { push, state } of entries) {
      const address = writeAddress(state);
      if (address !== window.location.hash)
        window.history[push ? "pushState" : "replaceState"](null, "", address);
    }
  };
  const read = () => {
    cancel();
    waiting = [];
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
    const push = state.place !== before.place || isPush(before.params, state.params);
    const last = waiting.at(-1);
    waiting =
      push || last === undefined
        ? [...waiting, { push, state }]
        : [...waiting.slice(0, -1), { push: last.push, state }];
    cancel();
    const left = waiting.some((one) => one.push) ? 0 : writtenAt + leastMs - performance.now();
    cancel = left > 0 ? later(window, write, left) : afterPaint(window, write);
  });
  window.addEventListener("popstate", read);
  return () => {
    stop();
    write();
    window.removeEventListener("popstate", read);
  };
}

function later(window: Window, job: () => void, ms: number): () => void {
  const timer = window.setTimeout(job, ms);
  return () => {
    window.clearTimeout(timer);
  };
}

/** Does a job once the next picture stands; a page that is hidden draws none, and waits a moment instead. */
function afterPaint(window: Window, job: () => void): () => void {
  let cancel = later(window, job, leastMs);
  const frame = window.requestAnimationFrame(() => {
    cancel();
    cancel = later(window, job, 0);
  });
  return () => {
    window.cancelAnimationFrame(frame);
    cancel();
  };
}
