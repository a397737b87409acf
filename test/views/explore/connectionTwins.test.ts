import fc from "fast-check";
import { expect, test } from "vitest";
import type { OutlineItem } from "#/charts/outline/tree.ts";
import type { Dataset } from "#/data/schema.ts";
import { linkKinds } from "#/data/vocabulary.ts";
import { crossTable } from "#/model/connections.ts";
import { createState } from "#/state/store.ts";
import { focusRows, overviewRows, pathRows, wholeRows } from "#/views/explore/connectionRows.ts";
import { matrixRows, outlineItems } from "#/views/explore/connectionTwins.ts";
import { webOf } from "#/views/explore/connections.ts";
import { createExplore } from "#/views/explore/explore.ts";
import { small } from "../../small.ts";

const base = small();
const count = 9;
const ids = Array.from({ length: count }, (_, i) => `P-${i}`);
const proposals = ids.map((id, i) => ({
  ...base.proposals[i % base.proposals.length]!,
  id,
  title: `Proposal ${i}`,
}));

/** Any links among nine proposals; requires lead from later to earlier ones, so never in a circle. */
const anyReview: fc.Arbitrary<Dataset> = fc
  .uniqueArray(
    fc
      .tuple(fc.nat(count - 1), fc.nat(count - 1), fc.constantFrom(...linkKinds))
      .filter(([a, b]) => a !== b),
    { selector: ([a, b, kind]) => `${Math.min(a, b)} ${Math.max(a, b)} ${kind}`, maxLength: 26 },
  )
  .map((rows) => ({
    ...base,
    proposals,
    statuses: [],
    events: [],
    costs: [],
    schedule: [],
    links: rows.map(([a, b, kind], i) => {
      const [from, to] = kind === "requires" ? [Math.max(a, b), Math.min(a, b)] : [a, b];
      const { type: _, ...plain } = base.links[0]!;
      return {
        ...plain,
        id: `L${i}`,
        from: ids[from]!,
        to: ids[to]!,
        kind,
        ...(kind === "requires" ? { type: "finish" as const } : {}),
      };
    }),
  }));

const seen = (whole: Dataset, fragment: string) => {
  const view = createExplore()(whole, whole, createState(fragment).getState().params);
  return { view, web: webOf(view) };
};
const sorted = (links: Iterable<string>) => [...new Set(links)].sort();
/** The links told by some lines of an outline, with what lies under them where that is asked for. */
const linksIn = (items: readonly OutlineItem[], deep: boolean): readonly string[] =>
  items.flatMap(({ key, kind, children }) => [
    ...(kind === undefined ? [] : [key.slice(key.lastIndexOf(":") + 1)]),
    ...(deep || kind === undefined ? linksIn(children, deep) : []),
  ]);

test("graph, matrix and outline of everything hold the same links, whatever the graph and the kinds", () => {
  fc.assert(
    fc.property(anyReview, fc.subarray([...linkKinds], { minLength: 1 }), (whole, kinds) => {
      const { view, web } = seen(whole, `#/explore?panel=connections&links=${kinds.join(",")}`);
      const wanted = sorted(
        whole.links.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id),
      );
      const { lines, scene, groupOf } = matrixRows(view, web);
      const keys = new Set(lines.map(({ key }) => key));
      const cells = crossTable(scene.edges, groupOf).filter(
        ({ before, after }) => keys.has(before) && keys.has(after),
      );
      expect(sorted(overviewRows(view, web).links.map(({ id }) => id))).toEqual(wanted);
      expect(sorted(wholeRows(view, web).links.map(({ id }) => id))).toEqual(wanted);
      expect(sorted(cells.flatMap(({ edges }) => edges.map(({ id }) => id)))).toEqual(wanted);
      expect(sorted(linksIn(outlineItems(view, web), false))).toEqual(wanted);
    }),
  );
});

test("graph, matrix and outline round one proposal hold the same links and proposals, to any depth", () => {
  fc.assert(
    fc.property(
      anyReview,
      fc.constantFrom(...ids),
      fc.constantFrom("all", "1", "2", "3"),
      (whole, focus, depth) => {
        const { view, web } = seen(
          whole,
          `#/explore?panel=connections&layout=focus&focus=${focus}&depth=${depth}`,
        );
        const graph = focusRows(view, web);
        const { lines, scene, groupOf } = matrixRows(view, web);
        const keys = new Set(lines.map(({ key }) => key));
        const cells = crossTable(scene.edges, groupOf).filter(
          ({ before, after }) => keys.has(before) && keys.has(after),
        );
        const wanted = sorted(graph.links.map(({ id }) => id));
        expect(sorted(cells.flatMap(({ edges }) => edges.map(({ id }) => id)))).toEqual(wanted);
        expect(sorted(linksIn(outlineItems(view, web), true))).toEqual(wanted);
        const ends = graph.links.flatMap(({ before, after }) => [before, after]);
        expect(sorted(lines.map(({ key }) => key))).toEqual(sorted(ends));
        expect(sorted([focus, ...ends])).toEqual(sorted(graph.nodes.map(({ id }) => id)));
      },
    ),
  );
});

test("what is filtered out and kept as context is in all three, greyed", () => {
  const [theme] = base.themes;
  fc.assert(
    fc.property(anyReview, (whole) => {
      const { view, web } = seen(whole, `#/explore?panel=connections&theme=${theme!.id}`);
      const kept = new Set(view.shown.map(({ id }) => id));
      const { lines, scene, groupOf } = matrixRows(view, web);
      const stateOf = new Map(lines.map(({ key, state }) => [key, state]));
      const cells = crossTable(scene.edges, groupOf).filter(
        ({ before, after }) => stateOf.has(before) && stateOf.has(after),
      );
      const wanted = sorted(whole.links.map(({ id }) => id));
      expect(sorted(overviewRows(view, web).links.map(({ id }) => id))).toEqual(wanted);
      expect(sorted(cells.flatMap(({ edges }) => edges.map(({ id }) => id)))).toEqual(wanted);
      expect(sorted(linksIn(outlineItems(view, web), false))).toEqual(wanted);
      const own = lines.filter(({ id }) => id !== undefined);
      for (const { id } of own) expect(kept).toContain(id);
      for (const { before, after } of whole.links.map(({ from, to }) => ({
        before: from,
        after: to,
      })))
        for (const id of [before, after].filter((one) => view.byId.has(one)))
          if (own.length > 0)
            expect(stateOf.get(groupOf(id)), id).toBe(kept.has(id) ? "plain" : "ghost");
    }),
  );
});

test("what is filtered out and hidden is in none of the three", () => {
  const [theme] = base.themes;
  fc.assert(
    fc.property(anyReview, (whole) => {
      const { view, web } = seen(
        whole,
        `#/explore?panel=connections&theme=${theme!.id}&context=hide`,
      );
      const kept = new Set(view.shown.map(({ id }) => id));
      const wanted = sorted(
        whole.links.filter(({ from, to }) => kept.has(from) && kept.has(to)).map(({ id }) => id),
      );
      const { scene, groupOf } = matrixRows(view, web);
      expect(kept.size).toBeGreaterThan(1);
      expect(kept.size).toBeLessThan(count);
      expect(sorted(overviewRows(view, web).links.map(({ id }) => id))).toEqual(wanted);
      expect(
        sorted(crossTable(scene.edges, groupOf).flatMap(({ edges }) => edges.map(({ id }) => id))),
      ).toEqual(wanted);
      expect(sorted(linksIn(outlineItems(view, web), false))).toEqual(wanted);
    }),
  );
});

test("graph and outline of the ways between two proposals hold the same links", () => {
  fc.assert(
    fc.property(anyReview, fc.constantFrom(...ids), fc.constantFrom(...ids), (whole, from, to) => {
      const { view, web } = seen(
        whole,
        `#/explore?panel=connections&layout=path&path=${from}~${to}`,
      );
      expect(sorted(linksIn(outlineItems(view, web), true))).toEqual(
        sorted(pathRows(view, web).links.map(({ id }) => id)),
      );
    }),
  );
});

test("an outline begins with its themes open while they can be read at a glance, closed past 40 proposals", () => {
  const chain = (length: number): Dataset => ({
    ...base,
    statuses: [],
    events: [],
    costs: [],
    schedule: [],
    proposals: Array.from({ length }, (_, i) => ({ ...proposals[i % count]!, id: `Q-${i}` })),
    links: Array.from({ length: length - 1 }, (_, i) => ({
      ...base.links[0]!,
      id: `L${i}`,
      from: `Q-${i + 1}`,
      to: `Q-${i}`,
    })),
  });
  const open = (length: number) => {
    const { view, web } = seen(chain(length), "#/explore?panel=connections");
    return new Set(outlineItems(view, web).map((theme) => theme.open));
  };
  expect(open(40)).toEqual(new Set([true]));
  expect(open(41)).toEqual(new Set([false]));
});

test("the lines of a matrix of themes stand by how many steps come before their proposals, whatever is switched off", () => {
  fc.assert(
    fc.property(anyReview, (whole) => {
      const { view, web } = seen(whole, "#/explore?panel=connections&layout=matrix");
      const meanOf = (theme: string) => {
        const own = web.all.nodes.filter(({ id }) => view.byId.get(id)?.theme === theme);
        return own.reduce((sum, { step }) => sum + step, 0) / Math.max(1, own.length);
      };
      const keys = matrixRows(view, web).lines.map(({ key }) => key);
      const themes = keys.filter((key) => key !== "");
      const means = themes.map(meanOf);
      expect(means).toEqual([...means].sort((a, b) => a - b));
      const fewer = seen(whole, "#/explore?panel=connections&layout=matrix&links=enables");
      const left = matrixRows(fewer.view, fewer.web).lines.map(({ key }) => key);
      expect(left.filter((key) => key !== "")).toEqual(themes);
    }),
  );
});
