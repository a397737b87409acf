import { expect, test } from "vitest";
import { createState } from "#/state/store.ts";
import { focusRows, overviewRows, wholeRows } from "#/views/explore/connectionRows.ts";
import { webOf } from "#/views/explore/connections.ts";
import { createExplore } from "#/views/explore/explore.ts";
import { small } from "../../small.ts";

const rowsAt = (fragment: string) => {
  const whole = small();
  const view = createExplore()(whole, whole, createState(fragment).getState().params);
  return wholeRows(view, webOf(view));
};

test("wholeRows has one and the same base, whatever is filtered or switched off", () => {
  const all = rowsAt("#/explore?panel=connections&layout=whole");
  expect(all.graph).toEqual(all.base);
  for (const less of ["links=requires", "standing=sourced&context=hide", "asof=2023-01-01"]) {
    const { base } = rowsAt(`#/explore?panel=connections&layout=whole&${less}`);
    expect(base, less).toEqual(all.base);
  }
  const required = rowsAt("#/explore?panel=connections&layout=whole&links=requires").graph;
  expect(required.edges.length).toBeLessThan(all.base.edges.length);
  expect(required.edges.every(({ firm }) => firm)).toBe(true);
});

test("a chain of thousands is drawn in forty columns either way, the last of which holds the rest", () => {
  const whole = small();
  const [one] = whole.proposals;
  const [link] = whole.links;
  const proposals = Array.from({ length: 3_000 }, (_, i) => ({ ...one!, id: `P-${i}` }));
  const links = proposals.slice(1).map(({ id }, i) => ({
    ...link!,
    id: `L${i}`,
    from: id,
    to: `P-${i}`,
    kind: "requires" as const,
    type: "finish" as const,
  }));
  const chain = { ...whole, proposals, links, statuses: [], events: [], costs: [], schedule: [] };
  const { params } = createState("#/explore?panel=connections&focus=P-1500").getState();
  const view = createExplore()(chain, chain, params);
  const web = webOf(view);
  const overview = overviewRows(view, web);
  expect(overview.columns).toHaveLength(41);
  expect(overview.columns.at(-1)).toEqual({ count: "2960", words: "after 40 steps or more" });
  const focus = focusRows(view, web);
  expect(focus.columns).toHaveLength(81);
  expect(focus.columns[0]).toMatchObject({ count: "1461", words: "40 steps or more before" });
  expect(focus.nodes).toHaveLength(3_000);
});

test("the head of a column claims no steps where what they are counted over is switched off", () => {
  const whole = small();
  const headsAt = (links: string) => {
    const { params } = createState(`#/explore?panel=connections&links=${links}`).getState();
    const view = createExplore()(whole, whole, params);
    return overviewRows(view, webOf(view)).columns.map(({ words }) => words);
  };
  expect(headsAt("requires,enables")).toEqual([
    "need nothing first",
    "after 1 step",
    "after 2 steps",
  ]);
  expect(headsAt("enables")).toEqual(["“requires” is off, so no steps"]);
});
