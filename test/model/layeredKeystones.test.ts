import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keystones } from "#/model/layeredKeystones.ts";
import { neighbourhood } from "#/model/layeredReach.ts";
import { ends } from "#/model/register.ts";

/*  arch   k - a - c        k holds up four, two of them itself; a holds up c and d
 *         |    \
 *         b     d
 */
test("keystones(arch) ranks nodes by how many wait for them, directly and through others", () => {
  const arch = ["ka", "kb", "ac", "ad", "ad"].map(([before = "", after = ""]) => ({
    before,
    after,
  }));
  expect(keystones(arch)).toEqual([
    { id: "k", direct: 2, all: 4 },
    { id: "a", direct: 2, all: 2 },
  ]);
});

test("keystones(nothing) is empty", () => {
  expect(keystones([])).toEqual([]);
});

test("keystones(any edges) counts as walking them would, rings included", () => {
  const anyEdges = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 60 });
  fc.assert(
    fc.property(anyEdges, (pairs) => {
      const edges = pairs.map(([a, b]) => ({ before: `n${a}`, after: `n${b}` }));
      const ids = new Set(edges.flatMap(({ before, after }) => [before, after]));
      const waiting = (id: string, most: number) => {
        const met = new Set<string>();
        let last = new Set([id]);
        for (let step = 0; step < most && last.size > 0; step++) {
          const next = edges
            .filter((e) => last.has(e.before) && !met.has(e.after))
            .map((e) => e.after);
          last = new Set(next);
          for (const one of next) met.add(one);
        }
        return new Set([...met].filter((one) => one !== id)).size;
      };
      const expected = [...ids]
        .map((id) => ({ id, direct: waiting(id, 1), all: waiting(id, 99) }))
        .filter(({ direct }) => direct > 0);
      expect(new Set(keystones(edges))).toEqual(new Set(expected));
    }),
  );
});

/*  chain   0 - 1 - ... - 599: more nodes than are counted at a time */
test("keystones(chain) counts across blocks of nodes", () => {
  const edges = Array.from({ length: 599 }, (_, i) => ({ before: `${i}`, after: `${i + 1}` }));
  expect(keystones(edges)[0]).toEqual({ id: "0", direct: 1, all: 599 });
});

test("keystones(shipped) are the National Framework, then the money for Family Help", () => {
  const links = JSON.parse(readFileSync("data/care-review/links.json", "utf8")) as Parameters<
    typeof ends
  >[0][];
  const requires = links
    .filter((link) => link.kind === "requires")
    .flatMap((link) => ends(link) ?? []);
  expect(keystones(requires).slice(0, 2)).toEqual([
    { id: "CR-8.01", direct: 7, all: 7 },
    { id: "CR-2.04", direct: 2, all: 5 },
  ]);
  const after = neighbourhood("CR-2.04", requires).nodes.filter(({ step }) => step > 0);
  expect(after.map(({ id }) => id).sort()).toEqual([
    "CR-2.01",
    "CR-2.03",
    "CR-2.05",
    "CR-2.11",
    "CR-3.01",
  ]);
});
