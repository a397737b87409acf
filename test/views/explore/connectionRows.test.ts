import { expect, test } from "vitest";
import { createState } from "#/state/store.ts";
import { wholeRows } from "#/views/explore/connectionRows.ts";
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
