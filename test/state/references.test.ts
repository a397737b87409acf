import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import type { Dataset } from "#/data/schema.ts";
import { split } from "#/data/split.ts";
import { writeAddress } from "#/state/params.ts";
import { createState, reconcile } from "#/state/store.ts";
import { small } from "../small.ts";

/** What is left of a link over the small review, and what was named in vain. */
function fitted(link: string, review: Dataset = small()) {
  const store = createState(link);
  reconcile(store, review);
  const { setAside } = store.getState();
  return {
    left: decodeURIComponent(writeAddress(store.getState())),
    lost: setAside.map(({ key, text, why }) => `${key}=${text}: ${why}`),
  };
}
const none = (home: string) => `this dataset has no such id among its ${home}`;

test.each([
  ["s1=as-asked;p.P-9*out;billLate:3", "s1=as-asked;billLate:3", ["s1=p.P-9*out", "proposals"]],
  ["s2=as-asked;t.nonsense*out", "s2=as-asked", ["s2=t.nonsense*out", "themes"]],
  ["s1=as-asked;l.magic*out", "s1=as-asked", ["s1=l.magic*out", "levers"]],
  ["s1=as-asked;d.perhaps*out", "s1=as-asked", ["s1=d.perhaps*out", "decisions"]],
  ["s1=as-asked;z:P-9*P-1", "s1=as-asked;z:P-1", ["s1=z:P-9", "proposals"]],
  ["s1=as-asked;z:P-9", "s1=as-asked", ["s1=z:P-9", "proposals"]],
  ["s1=as-asked;e:P-9*x~2", "s1=as-asked", ["s1=e:P-9*x~2", "proposals"]],
  [
    "s1=as-asked;o:Mine*1x2*2024*ks*pP-9",
    "s1=as-asked;o:Mine*1x2*2024*ks",
    ["s1=o:Mine*1x2*2024*ks*pP-9", "proposals"],
  ],
  ["s1=nonsense-preset", "", ["s1=nonsense-preset", "scenarios"]],
  ["s1=nonsense;n:Mine;p.P-1*out", "s1=;n:Mine;p.P-1*out", ["s1=nonsense", "scenarios"]],
  ["weights=m.nope~2,t.people~3", "weights=t.people~3", ["weights=m.nope~2", "missions"]],
  ["weights=p.P-9~out", "", ["weights=p.P-9~out", "proposals"]],
  ["item=nosuch", "", ["item=nosuch", "figures"]],
  ["part=standing&item=P-9", "part=standing", ["item=P-9", "proposals"]],
  ["section=lenses&lens=nosuch", "section=lenses", ["lens=nosuch", "aims"]],
  ["dilemma=nosuch", "", ["dilemma=nosuch", "dilemmas"]],
  ["gap=nosuch", "", ["gap=nosuch", "gaps"]],
  ["chapter=nosuch", "", ["chapter=nosuch", "chapters"]],
  [
    "s1=as-asked;effects:P-2~2,P-9~1",
    "s1=as-asked;effects:P-2~2",
    ["s1=effects:P-9~1", "proposals"],
  ],
  ["s1=as-asked;effects:P-9~1", "s1=as-asked", ["s1=effects:P-9~1", "proposals"]],
  ["prices=1999-00", "", ["prices=1999-00", "deflators"]],
  ["cell=gone~people", "cell=~people", ["cell=gone", "bodies"]],
])("%s leaves %s", (link, left, [text, home]) => {
  expect(fitted(`#/scenarios?${link}`)).toEqual({
    left: `#/scenarios${left === "" ? "" : `?${left}`}`,
    lost: [`${text}: ${none(home!)}`],
  });
});

const shipped = readFolder("data/care-review", "data/areas");

test.each([
  ["e:CR-4.03*sgo_flow~9*nope~5", "e:CR-4.03*sgo_flow~9", "e:CR-4.03*nope~5", "inputs"],
  ["e:CR-4.03*nope~5", "", "e:CR-4.03*nope~5", "inputs"],
  [
    "o:A*2x3*2026*qkin-children-frg*unope",
    "o:A*2x3*2026*qkin-children-frg",
    "o:A*2x3*2026*qkin-children-frg*unope",
    "drivers",
  ],
  ["estimates:all,-nope", "estimates:all", "estimates:nope", "estimates"],
  ["estimates:nope", "", "estimates:nope", "estimates"],
])("of the editors’ estimates and drivers %s leaves %s", (part, left, text, home) => {
  const column = "#/scenarios?s1=as-the-review-asked";
  expect(fitted(`${column};prices:cash;${part}`, shipped)).toEqual({
    left: `${column};prices:cash${left === "" ? "" : `;${left}`}`,
    lost: [`s1=${text}: ${none(home)}`],
  });
});

test("what an estimate and its drivers are called by stays as it is", () => {
  const link =
    "#/scenarios?s1=as-the-review-asked;estimates:not_under_way,-CR-4.03,family-help;e:CR-4.03*sgo_flow~9~~10;o:A*2x3*2026*pCR-4.03*qkin-children-frg";
  expect(fitted(link, shipped)).toEqual({ left: link, lost: [] });
});

test("a day after the dataset was last looked at is set aside, with the last it can be", () => {
  expect(fitted("#/explore?asof=2035-06-01")).toEqual({
    left: "#/explore",
    lost: [
      "asof=2035-06-01: this dataset was last looked at on 2026-11-22; a day up to then is expected",
    ],
  });
  expect(fitted("#/explore?asof=2026-11-22").lost).toEqual([]);
});

test("two ids of one cell that are not there are both named", () => {
  expect(fitted("#/debate?section=positions&cell=a~b").lost).toEqual([
    `cell=a: ${none("bodies")}`,
    `cell=b: ${none("themes")}`,
  ]);
});

test("what the review has stays as it is, and so do the site’s own words", () => {
  for (const link of [
    "#/scenarios?s1=as-asked;a*out;p.P-1*in;t.people*12m;l.pilot*out;d.part_accepted*75pc;z:P-2;o:M*1x2*2024*pP-1&s2=-&weights=o.fun~2,m.outdoors~1",
    "#/debate?section=positions&cell=~general",
    "#/debate?section=lenses&lens=outdoors",
    "#/evidence?part=methods&item=totals",
    "#/evidence?part=areas&item=E08000035",
  ])
    expect(fitted(link)).toEqual({ left: link, lost: [] });
});

test("what only the whole of a dataset can say is asked once it is there", () => {
  const store = createState("#/debate?dilemma=nosuch&s1=nonsense;n:Mine&focus=P-9");
  reconcile(store, split(small()).first);
  expect(store.getState().setAside.map(({ key }) => key)).toEqual(["focus"]);
  expect(store.getState().params.dilemma).toBe("nosuch");
  reconcile(store, small());
  expect(store.getState().setAside.map(({ key }) => key)).toEqual(["focus", "s1", "dilemma"]);
  expect(store.getState().params.dilemma).toBe("");
});

test("all that newer data lacks comes back with the link’s own, whichever part of it said so", () => {
  const meta = { ...small().meta, fingerprint: "a".repeat(64) };
  const newer = { ...small(), meta: { ...meta, fingerprint: "e".repeat(64) } };
  const [one] = small().dilemmas;
  const [preset] = small().scenarios;
  const own = {
    ...newer,
    meta,
    proposals: [...newer.proposals, { ...newer.proposals[0]!, id: "P-9" }],
    scenarios: [{ ...preset!, id: "older" }],
    dilemmas: [{ ...one!, id: "former" }],
  };
  const asked = "#/debate?focus=P-9&s1=older;p.P-9*out&dilemma=former";
  const store = createState(`${asked}&v=1&d=${meta.id}~2025.02~aaaaaaaa`);
  reconcile(store, split(newer).first);
  reconcile(store, newer);
  expect(store.getState().params).toMatchObject({ focus: "", s1: null, dilemma: "" });
  reconcile(store, own);
  expect(decodeURIComponent(writeAddress(store.getState()))).toBe(asked);
  expect(store.getState().setAside).toEqual([]);
});
