// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest";
import { connectUrl } from "#/state/address.ts";
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
const bar = () => window.location.hash;
const added = () => window.history.length - length;
/** Goes back in the history as the reader would. */
const back = () =>
  new Promise((resolve) => {
    window.addEventListener("popstate", resolve, { once: true });
    window.history.back();
  });

test("connectUrl(window, store) leaves the bar as it came until something is chosen", () => {
  opened("#/explore?q=x&v=1&d=playgrounds~2026.11~feedc0de");
  expect(bar()).toBe("#/explore?q=x&v=1&d=playgrounds~2026.11~feedc0de");
});

test("a place to come back to adds an entry to the history", () => {
  const store = opened("#/explore");
  setParams(store, { theme: ["people"] });
  expect([bar(), added()]).toEqual(["#/explore?theme=people", 1]);
});

test("a nudge replaces the entry", () => {
  const store = opened("#/explore");
  for (const q of ["s", "sw", "swing"]) setParams(store, { q });
  expect([bar(), added()]).toEqual(["#/explore?q=swing", 0]);
});

test("a choice that changes nothing leaves the history alone", () => {
  const store = opened("#/explore?theme=people");
  setParams(store, { theme: ["people"] });
  expect(added()).toBe(0);
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
  expect(bar()).toBe("#/explore?panel=cost&theme=people&q=swing");
});

test("a link typed into the bar is read, and what it doesn't understand set aside", async () => {
  const store = opened("#/explore?theme=people");
  const changed = new Promise((resolve) => {
    window.addEventListener("hashchange", resolve, { once: true });
  });
  window.location.hash = "#/explore?lever=pilot&colour=red";
  await changed;
  const { params, setAside } = store.getState();
  expect(params).toMatchObject({ theme: [], lever: ["pilot"] });
  expect(setAside.map(({ key }) => key)).toEqual(["colour"]);
  expect(bar()).toBe("#/explore?lever=pilot&colour=red");
});

test("undo writes the bar too", () => {
  const store = opened("#/explore");
  setParams(store, { theme: ["people"] });
  undo(store);
  expect(bar()).toBe("#/explore");
});

test("an id that the dataset lacks leaves the link in the bar and the history alone", () => {
  const store = opened("#/explore?focus=P-9&theme=people");
  reconcile(store, small());
  dismissNotices(store);
  expect([bar(), added()]).toEqual(["#/explore?focus=P-9&theme=people", 0]);
  setParams(store, { panel: "cost" });
  expect(bar()).toBe("#/explore?panel=cost&theme=people");
});

test("a link over another dataset stays in the bar while it waits, so that a reload keeps it", () => {
  const link = "#/explore?q=swing&v=1&d=another~2026.11~0123abcd";
  const store = opened(link);
  reconcile(store, small());
  expect(store.getState().params.q).toBe("");
  expect([bar(), added()]).toEqual([link, 0]);
});

test("another link in the bar takes the place of one that waits", async () => {
  const store = opened("#/explore?q=swing&v=1&d=another~2026.11~0123abcd");
  reconcile(store, small());
  const changed = new Promise((resolve) => {
    window.addEventListener("hashchange", resolve, { once: true });
  });
  window.location.hash = "#/explore?lever=pilot";
  await changed;
  expect(store.getState().waiting).toBeUndefined();
});

test("the address round trip holds in a real bar for signs that addresses know", () => {
  const store = opened("#/explore");
  const q = "£2.6bn & “more” #1 100% a+b ~ ' <i>";
  setParams(store, { q });
  expect(createState(bar()).getState().params.q).toBe(q);
});

test("what connectUrl(window, store) returns ends it", () => {
  const store = opened("#/explore");
  stop?.();
  setParams(store, { theme: ["people"] });
  expect(bar()).toBe("#/explore");
});
