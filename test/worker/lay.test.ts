import { expect, test } from "vitest";
import { layered } from "#/model/layered.ts";
import { layOut } from "../../src/worker/lay.ts";

const nodes = Array.from({ length: 60 }, (_, i) => ({
  id: String(i).padStart(2, "0"),
  group: i % 3,
}));
const edges = nodes.flatMap(({ id }, i) =>
  [(i * 7) % 60, (i * 13 + 5) % 60]
    .filter((j) => j > i)
    .map((j) => ({ before: id, after: nodes[j]!.id })),
);

test("layOut(graph) ends with the drawing that layered(graph) gives, its last part 1", () => {
  const parts: number[] = [];
  let last: unknown;
  let clock = 0;
  layOut(
    { nodes, edges },
    (part, drawing) => {
      parts.push(part);
      last = drawing;
    },
    () => (clock += 100),
  );
  expect(last).toEqual(layered({ nodes, edges }, { mode: "grouped" }));
  expect(parts.at(-1)).toBe(1);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.slice(0, -1).every((part) => part < 1)).toBe(true);
});

test("layOut(graph) tells how far it is more often than it makes a draft, which the page has to read", () => {
  const told: boolean[] = [];
  let clock = 0;
  layOut(
    { nodes, edges },
    (part, drawing) => {
      if (part < 1) told.push(drawing !== undefined);
    },
    () => (clock += 250),
  );
  const drafts = told.filter((isDraft) => isDraft).length;
  expect(drafts).toBeGreaterThan(0);
  expect(told.length).toBeGreaterThan(3 * drafts);
});
