import fc from "fast-check";
import { expect, test } from "vitest";
import type { DecisionRow } from "#/model/decisions.ts";
import { fates } from "#/model/fates.ts";
import { ground, plan } from "#/model/plan.ts";
import { link, proposal, source } from "./planSource.ts";

/* L (law) --> B --> C;  G by itself.  L comes first: B requires it, and C requires B. */
const base = ground(
  source({
    proposals: [proposal("L", "legislation"), proposal("B"), proposal("C"), proposal("G")],
    links: [link("B", "L"), link("C", "B")],
  }),
);
const fatesOf = (decisions: readonly DecisionRow[], billLate = 0) => {
  const made = plan(base, { decisions, assumptions: { ...base.initial, billLate } });
  return fates(made, base.source, decisions, base.decisionOf, base.initial);
};

test("fates(plan) has nothing where nothing is decided or assumed otherwise", () => {
  expect(fatesOf([]).size).toBe(0);
});

test("fates(plan) tells what is out and why, what it strands, and what leans on that", () => {
  const law = { scope: "lever", of: "legislation", in: false } as const;
  const found = fatesOf([law]);
  expect(found.get("L")).toMatchObject({ isIn: false, by: law, strands: ["B"], months: 0 });
  expect(found.get("B")).toMatchObject({ isIn: true, lacks: ["L"], leansOn: [] });
  expect(found.get("C")).toMatchObject({ isIn: true, lacks: [], leansOn: ["B"] });
  expect(found.has("G")).toBe(false);
});

test("fates(plan) tells how much later and the nearest reason", () => {
  const found = fatesOf([], 12);
  expect(found.get("L")).toMatchObject({ months: 12, reason: { kind: "bill", months: 12 } });
  expect(found.get("C")).toMatchObject({ months: 12, reason: { kind: "waits", on: "B" } });
  expect(found.get("C")?.lacks).toEqual([]);
});

test("fates(plan): what is out strands exactly those in that require it", () => {
  const ids = ["L", "B", "C", "G"];
  fc.assert(
    fc.property(fc.subarray(ids), (out) => {
      const found = fatesOf(out.map((of) => ({ scope: "proposal", of, in: false })));
      for (const id of out)
        expect(found.get(id)?.strands).toEqual(
          base.source.links.flatMap(({ from, to }) =>
            to === id && !out.includes(from) ? [from] : [],
          ),
        );
      for (const [id, fate] of found)
        if (fate.isIn)
          expect(fate.lacks).toEqual(
            base.source.links.flatMap(({ from, to }) =>
              from === id && out.includes(to) ? [to] : [],
            ),
          );
    }),
  );
});
