// @vitest-environment jsdom
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connectUrl, leastMs } from "#/state/address.ts";
import {
  createState,
  dismissNotices,
  reconcile,
  setParams,
  undo,
  type Store,
} from "#/state/store.ts";
import { small } from "../small.ts";

let stop: (() => void) | undefined;
let length = 0;

beforeEach(() => {
  window.history.pushState(null, "", "#/explore");
});
afterEach(() => {
  stop?.();
});

/** A store in step with the address bar, as the page starts it from a link. */
function opened(link: string): Store {
  window.history.replaceState(null, "", link);
  const store = createState(window.location.hash);
  stop = connectUrl(window, store);
  length = window.history.length;
  return store;
}
/** Waits until the bar has followed. */
const written = () => setTimeout(leastMs + 60);
const bar = async () => {
  await written();
  return window.location.hash;
};
const added = async () => {
  await written();
  return window.history.length - length;
};
/** Goes back in the history as the reader would. */
const back = async () => {
  await written();
  await new Promise((resolve) => {
    window.addEventListener("popstate", resolve, { once: true });
    window.history.back();
  });
};

test("connectUrl(window, store) leaves the bar as it came until something is chosen", async () => {
  opened("#/explore?q=x&v=1&d=playgrounds~2026.11~feedc0de");
  expect(await bar()).toBe("#/explore?q=x&v=1&d=playgrounds~2026.11~feedc0de");
});

test("a place to come back to adds an entry to the history", async () => {
  const store = opened("#/explore");
  setParams(store, { theme: ["people"] });
  expect([await bar(), await added()]).toEqual(["#/explore?theme=people", 1]);
});

test("a nudge replaces the entry", async () => {
  const store = opened("#/explore");
  for (const q of ["s", "sw", "swing"]) setParams(store, { q });
  expect([await bar(), await added()]).toEqual(["#/explore?q=swing", 0]);
});

test("the bar follows a choice once it is painted, and many nudges no oftener than an engine allows", async () => {
  const store = opened("#/explore");
  setParams(store, { theme: ["people"] });
  expect(window.location.hash).toBe("#/explore");
  await vi.waitFor(() => {
    expect(window.location.hash).toBe("#/explore?theme=people");
  });
  const replaced = vi.spyOn(window.history, "replaceState");
  for (const q of ["s", "sw", "swi", "swin", "swing"]) setParams(store, { q });
  expect(await bar()).toBe("#/explore?theme=people&q=swing");
  expect(replaced).toHaveBeenCalledTimes(1);
});

test("a nudge after a pause is written at once: a page may be loaded again", async () => {
  const store = opened("#/explore");
  const followed = new Promise((resolve) => {
    vi.spyOn(window.history, "replaceState").mockImplementation(() => {
      resolve("followed");
    });
  });
  setParams(store, { q: "swing" });
  expect(await Promise.race([followed, setTimeout(leastMs, "late")])).toBe("followed");
});

test("choices made before the bar could follow are each a place to come back to", async () => {
  const store = opened("#/explore");
  setParams(store, { theme: ["people"] });
  setParams(store, { panel: "cost" });
  setParams(store, { q: "swing" });
  expect([await bar(), await added()]).toEqual(["#/explore?panel=cost&theme=people&q=swing", 2]);
  await back();
  expect(window.location.hash).toBe("#/explore?theme=people");
});

test("a choice that waits for the bar gives way to where the reader goes", async () => {
  const store = opened("#/explore");
  const gone = new Promise((resolve) => {
    window.addEventListener("popstate", resolve, { once: true });
  });
  window.location.hash = "#/explore?lever=pilot";
  setParams(store, { q: "swing" });
  await gone;
  expect(await bar()).toBe("#/explore?lever=pilot");
  expect(store.getState().params).toMatchObject({ lever: ["pilot"], q: "" });
});

test("a choice that changes nothing leaves the history alone", async () => {
  const store = opened("#/explore?theme=people");
  setParams(store, { theme: ["people"] });
  expect(await added()).toBe(0);
});

test("Back brings the choices of the entry before, and Forward those after", async () => {
  const store = opened("#/explore?panel=cost");
  setParams(store, { theme: ["people"] });
  setParams(store, { q: "swing" });
  await back();
  expect(store.getState().params).toMatchObject({ panel: "cost", theme: [], q: "" });
  const forward = new Promise((resolve) => {
    window.addEventListener("popstate", resolve, { once: true });
  });
  window.history.forward();
  await forward;
  expect(store.getState().params).toMatchObject({ panel: "cost", theme: ["people"], q: "swing" });
  expect(await bar()).toBe("#/explore?panel=cost&theme=people&q=swing");
});

test("a link typed into the bar is read, and what it doesn't understand set aside", async () => {
  const store = opened("#/explore?theme=people");
  const changed = new Promise((resolve) => {
    window.addEventListener("popstate", resolve, { once: true });
  });
  window.location.hash = "#/explore?lever=pilot&colour=red";
  await changed;
  const { params, setAside } = store.getState();
  expect(params).toMatchObject({ theme: [], lever: ["pilot"] });
  expect(setAside.map(({ key }) => key)).toEqual(["colour"]);
  expect(await bar()).toBe("#/explore?lever=pilot&colour=red");
});

test("undo writes the bar too", async () => {
  const store = opened("#/explore");
  setParams(store, { theme: ["people"] });
  undo(store);
  expect(await bar()).toBe("#/explore");
});

test("an id that the dataset lacks leaves the link in the bar and the history alone", async () => {
  const store = opened("#/explore?focus=P-9&theme=people");
  reconcile(store, small());
  dismissNotices(store);
  expect([await bar(), await added()]).toEqual(["#/explore?focus=P-9&theme=people", 0]);
  setParams(store, { panel: "cost" });
  expect(await bar()).toBe("#/explore?panel=cost&theme=people");
});

test("a link over another dataset stays in the bar while it waits, so that a reload keeps it", async () => {
  const link = "#/explore?q=swing&v=1&d=another~2026.11~0123abcd";
  const store = opened(link);
  reconcile(store, small());
  expect(store.getState().params.q).toBe("");
  expect([await bar(), await added()]).toEqual([link, 0]);
});

test("another link in the bar takes the place of one that waits", async () => {
  const store = opened("#/explore?q=swing&v=1&d=another~2026.11~0123abcd");
  reconcile(store, small());
  const changed = new Promise((resolve) => {
    window.addEventListener("popstate", resolve, { once: true });
  });
  window.location.hash = "#/explore?lever=pilot";
  await changed;
  expect(store.getState().waiting).toBeUndefined();
});

test("the address round trip holds in a real bar for signs that addresses know", async () => {
  const store = opened("#/explore");
  const q = "£2.6bn & “more” #1 100% a+b ~ ' <i>";
  setParams(store, { q });
  expect(createState(await bar()).getState().params.q).toBe(q);
});

test("what connectUrl(window, store) returns ends it", async () => {
  const store = opened("#/explore");
  stop?.();
  setParams(store, { theme: ["people"] });
  expect(await bar()).toBe("#/explore");
});
