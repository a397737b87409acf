import { expect, test } from "vitest";
import { initialParams, writeAddress } from "#/state/params.ts";
import {
  clearFilters,
  createState,
  dismissNotices,
  filtersOn,
  madeOverOf,
  reconcile,
  redo,
  setParams,
  toggle,
  undo,
  type Store,
  go,
} from "#/state/store.ts";
import { small } from "../small.ts";

const chosen = (store: Store) => writeAddress(store.getState()).replace("#/explore", "");
const elsewhere = "&v=1&d=another~2026.11~0123abcd";

test("createState(link) says what the link says, with nothing to take back", () => {
  const { params, past, future, waiting } = createState("#/explore?theme=people").getState();
  expect(params).toEqual({ ...initialParams, theme: ["people"] });
  expect([past, future, waiting]).toEqual([[], [], undefined]);
});

test("createState(link) makes stores that know nothing of each other", () => {
  const [a, b] = [createState(""), createState("")];
  setParams(a, { q: "swing" });
  expect(chosen(b)).toBe("");
});

test("setParams(store, patch) leaves the rest as it was", () => {
  const store = createState("#/explore?theme=people&panel=cost");
  setParams(store, { panel: "when" });
  expect(chosen(store)).toBe("?panel=when&theme=people");
});

test("setParams(store, patch) that changes nothing leaves nothing to take back", () => {
  const store = createState("#/explore?theme=people");
  setParams(store, { theme: ["people"], q: "" });
  expect(store.getState().past).toEqual([]);
});

test("undo(store) and redo(store) walk the choices, and stop at both ends", () => {
  const store = createState("");
  const seen: string[] = [];
  setParams(store, { theme: ["people"] });
  setParams(store, { focus: "P-1" });
  for (const step of [undo, undo, undo, redo, redo, redo]) {
    step(store);
    seen.push(chosen(store));
  }
  const both = "?focus=P-1&theme=people";
  expect(seen).toEqual(["?theme=people", "", "", "?theme=people", both, both]);
});

test("a new choice after undo ends what could be brought back", () => {
  const store = createState("");
  setParams(store, { theme: ["people"] });
  undo(store);
  setParams(store, { theme: ["rules"] });
  redo(store);
  expect(chosen(store)).toBe("?theme=rules");
  undo(store);
  expect(chosen(store)).toBe("");
});

test("undo(store) takes back typing as a whole, and nothing but the typing", () => {
  const store = createState("");
  setParams(store, { theme: ["people"] });
  for (const q of ["s", "sw", "swing"]) setParams(store, { q });
  undo(store);
  expect(chosen(store)).toBe("?theme=people");
  redo(store);
  expect(chosen(store)).toBe("?theme=people&q=swing");
});

test("undo(store) takes back one slider at a time", () => {
  const store = createState("");
  setParams(store, { q: "swing" });
  setParams(store, { asof: "2024-01-01" });
  setParams(store, { asof: "2024-02-01" });
  undo(store);
  expect(chosen(store)).toBe("?q=swing");
  undo(store);
  expect(chosen(store)).toBe("");
});

test("undo(store) reaches a hundred choices back and no further", () => {
  const store = createState("");
  for (let i = 0; i < 150; i++) setParams(store, { focus: `P-${i}` });
  for (let i = 0; i < 200; i++) undo(store);
  expect(chosen(store)).toBe("?focus=P-49");
});

test("toggle(store, key, value) adds a value and takes it out, in the order of the table", () => {
  const store = createState("");
  toggle(store, "lever", "pilot");
  toggle(store, "lever", "legislation");
  expect(store.getState().params.lever).toEqual(["legislation", "pilot"]);
  toggle(store, "lever", "legislation");
  toggle(store, "lever", "pilot");
  expect(chosen(store)).toBe("");
  toggle(store, "theme", "rules");
  toggle(store, "theme", "people");
  expect(store.getState().params.theme).toEqual(["people", "rules"]);
});

test("toggle(store, key, value) leaves a list that is full as it is", () => {
  const store = createState("");
  setParams(store, { theme: Array.from({ length: 200 }, (_, i) => `t${i}`) });
  toggle(store, "theme", "more");
  expect(store.getState().params.theme).toHaveLength(200);
});

test("clearFilters(store) puts filters back and leaves other choices", () => {
  const store = createState("#/explore?panel=cost&theme=people&lever=pilot&q=swing");
  clearFilters(store, "theme");
  expect(chosen(store)).toBe("?panel=cost&lever=pilot&q=swing");
  clearFilters(store);
  expect(chosen(store)).toBe("?panel=cost");
  undo(store);
  expect(filtersOn(store.getState().params)).toEqual(["lever", "q"]);
});

test("reconcile(store, dataset) leaves alone what the dataset knows", () => {
  const store = createState(
    "#/explore?focus=S-1&theme=people&lead=councils&objective=fun&mission=outdoors",
  );
  const before = store.getState();
  reconcile(store, small());
  expect(store.getState()).toBe(before);
});

test("reconcile(store, dataset) sets aside each id that it doesn't know, and the rest applies", () => {
  const store = createState(
    "#/explore?focus=P-9&theme=people,gone&review=old&lead=councils&years=2024&path=P-1~P-8",
  );
  reconcile(store, small());
  expect(chosen(store)).toBe("?theme=people&lead=councils&years=2024&path=P-1~");
  expect(store.getState().setAside).toEqual([
    { key: "focus", text: "P-9", why: "this dataset has no such id among its proposals" },
    { key: "theme", text: "gone", why: "this dataset has no such id among its themes" },
    { key: "review", text: "old", why: "this dataset has no such id among its reviews" },
    { key: "path", text: "P-8", why: "this dataset has no such id among its proposals" },
  ]);
  const told = store.getState();
  reconcile(store, small());
  expect(store.getState()).toBe(told);
});

test("reconcile(store, dataset) gives back what newer data lacked once the link's own data is opened", () => {
  const meta = { ...small().meta, fingerprint: "a".repeat(64) };
  const newer = { ...small(), meta: { ...meta, fingerprint: "e".repeat(64) } };
  const own = {
    ...newer,
    meta,
    proposals: [...newer.proposals, { ...newer.proposals[0]!, id: "P-99" }],
  };
  const store = createState(
    `#/explore?focus=P-99&theme=people,gone&v=1&d=${meta.id}~2025.02~aaaaaaaa`,
  );
  reconcile(store, newer);
  expect(store.getState().params).toMatchObject({ focus: "", theme: ["people"] });
  // What is chosen since stays.
  setParams(store, { theme: [] });
  reconcile(store, own);
  expect(store.getState().params).toMatchObject({ focus: "P-99", theme: [] });
  expect(store.getState().setAside.map(({ key }) => key)).toEqual(["theme"]);
  // Closed by the reader, it stays closed.
  setParams(store, { focus: "" });
  reconcile(store, own);
  expect(store.getState().params.focus).toBe("");
});

test("reconcile(store, dataset) keeps the cell and the lines of Connections that it knows", () => {
  const all = "?cross=people~&fold=P-1:L-1,rest,theme:people";
  const known = createState(`#/explore${all}`);
  reconcile(known, small());
  expect(chosen(known)).toBe(all);
  const gone = createState("#/explore?cross=people~gone");
  reconcile(gone, small());
  expect(chosen(gone)).toBe("");
  const strange = createState("#/explore?cross=P-1~EX-warden&fold=P-1:L-1,P-9,theme:gone");
  reconcile(strange, small());
  expect(chosen(strange)).toBe("?cross=P-1~EX-warden&fold=P-1:L-1");
  const why = "this dataset has no such id among its links";
  expect(strange.getState().setAside).toEqual([
    { key: "fold", text: "P-9", why },
    { key: "fold", text: "theme:gone", why },
  ]);
});

test("reconcile(store, dataset) keeps what the link itself had set aside", () => {
  const store = createState("#/explore?colour=red&focus=P-9");
  reconcile(store, small());
  expect(store.getState().setAside.map(({ key }) => key)).toEqual(["colour", "focus"]);
});

test("dismissNotices(store) takes the notice away and nothing else", () => {
  const store = createState("#/explore?colour=red&theme=people");
  dismissNotices(store);
  expect(store.getState().setAside).toEqual([]);
  expect(chosen(store)).toBe("?theme=people");
});

test("a link made over another dataset waits, and applies when that one is opened", () => {
  const store = createState(`#/explore?theme=far&q=swing&colour=red${elsewhere}`);
  reconcile(store, small());
  expect(chosen(store)).toBe("");
  expect(store.getState().setAside).toEqual([]);
  expect(store.getState().waiting?.params.theme).toEqual(["far"]);

  const { meta, themes } = small();
  const other = {
    ...small(),
    meta: { ...meta, id: "another" },
    themes: [{ ...themes[0]!, id: "far" }],
  };
  reconcile(store, other);
  expect(chosen(store)).toBe("?theme=far&q=swing");
  expect(store.getState().waiting).toBeUndefined();
  expect(store.getState().setAside.map(({ key }) => key)).toEqual(["colour"]);
});

test("what is chosen while a link waits gives way to the link", () => {
  const store = createState(`#/explore?q=swing${elsewhere}`);
  reconcile(store, small());
  setParams(store, { panel: "cost" });
  const other = { ...small(), meta: { ...small().meta, id: "another" } };
  reconcile(store, other);
  expect(chosen(store)).toBe("?q=swing");
});

test("a link made over another version of the same dataset applies", () => {
  const store = createState("#/explore?q=swing&v=1&d=playgrounds~2025.01~0123abcd");
  reconcile(store, small());
  expect(chosen(store)).toBe("?q=swing");
  expect(store.getState().madeOver?.version).toBe("2025.01");
});

test("madeOverOf(meta) is how links name a dataset; one without a fingerprint has no name", () => {
  expect(madeOverOf(small().meta)).toEqual({
    id: "playgrounds",
    version: "2026.11",
    fingerprint: "feedc0de",
  });
  expect(madeOverOf({ id: "own", version: "2026.11" })).toBeUndefined();
});

test("go(store, place, patch) goes there with something chosen, which undo takes back", () => {
  const store = createState("#/evidence?part=sources");
  go(store, "explore", { focus: "CR-2.04" });
  expect(store.getState().place).toBe("explore");
  expect(store.getState().params).toMatchObject({ focus: "CR-2.04", part: "sources" });
  undo(store);
  expect(store.getState().params.focus).toBe("");
});

test("a link over the dataset in use that names what it has not is mended once, though every change mends it", () => {
  const dataset = { ...small(), meta: { ...small().meta, fingerprint: "a".repeat(64) } };
  const store = createState(`#/explore?focus=P-99&v=1&d=${dataset.meta.id}~2025.02~aaaaaaaa`);
  store.subscribe((state, before) => {
    if (state.params !== before.params) reconcile(store, dataset);
  });
  reconcile(store, dataset);
  expect(store.getState().params.focus).toBe("");
  expect(store.getState().setAside).toHaveLength(1);
});
