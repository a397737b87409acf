import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { furthest, lensesOf, stanceGrid, unserving } from "#/model/debate.ts";
import { register } from "#/model/register.ts";
import { deliveries } from "#/data/vocabulary.ts";

const dataset = readFolder("data/care-review");
const entries = register(dataset, dataset.meta.compiled);
const lenses = lensesOf(dataset, entries, dataset.costs);

const entry = (id: string, theme: string, costM: number | null, objectives: readonly string[]) => ({
  ...{ id, theme, costM, objectives, missions: [], delivery: "delivered" as const },
});
const two = [entry("A", "t1", 5, ["love"]), entry("B", "t2", null, [])];
const line = (id: string, proposals: string[], central: number) => ({
  ...{ id, short: id, proposals, central, kind: "investment" as const, profile: null },
  ...{ contains: [], owner: undefined, basis: "stated" as const },
});
const parts = {
  objectives: [{ id: "love", order: 1 }],
  missions: [{ id: "home", order: 1 }],
  themes: [
    { id: "t2", order: 2 },
    { id: "t1", order: 1 },
  ],
};

test("lensesOf(…) gives what serves each aim by theme, its money and its steps", () => {
  const [love, home] = lensesOf(parts, two, [line("l", ["A"], 5), line("m", ["B"], 9)]);
  expect(love!.cells.map(({ theme, entries: held }) => [theme, held.length])).toEqual([
    ["t1", 1],
    ["t2", 0],
  ]);
  expect(love!.total).toMatchObject({ amountM: 5, lines: ["l"], uncosted: 0, of: 1 });
  expect(love!.steps).toEqual([{ delivery: "delivered", entries: [two[0]] }]);
  expect(home).toMatchObject({
    kind: "mission",
    entries: [],
    steps: [],
    total: { lines: [], of: 0 },
  });
});

test("a proposal is in a lens or serves none, never both; its theme's cell holds it", () => {
  const served = new Set(lenses.flatMap((lens) => lens.entries.map(({ id }) => id)));
  const none = unserving(entries).map(({ id }) => id);
  expect(none.some((id) => served.has(id))).toBe(false);
  expect(served.size + none.length).toBe(entries.length);
  for (const lens of lenses)
    expect(lens.cells.flatMap((cell) => cell.entries)).toHaveLength(lens.entries.length);
});

test("furthest names each step of delivery once, so that no proposal of a lens is lost", () => {
  expect([...furthest].sort()).toEqual([...deliveries].sort());
  for (const { steps, entries: own } of lenses)
    expect(steps.flatMap((step) => step.entries)).toHaveLength(own.length);
});

test("stanceGrid(…) holds every position in a cell, those who say most first", () => {
  const { rows, columns } = stanceGrid(dataset.positions, dataset.bodies, dataset.themes);
  const held = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((c) => c.positions.map((p) => p.id))),
  );
  expect(held).toEqual(new Set(dataset.positions.map(({ id }) => id)));
  expect(rows.map(({ positions }) => positions.length)).toEqual(
    rows.map(({ positions }) => positions.length).sort((a, b) => b - a),
  );
  expect(columns.at(-1)).toBe("");
});

test("stanceGrid(…) has no column about which nobody speaks", () => {
  const [first] = dataset.positions;
  expect(
    stanceGrid([{ ...first!, themes: ["workforce"] }], dataset.bodies, dataset.themes).columns,
  ).toEqual(["workforce"]);
  expect(stanceGrid([], dataset.bodies, dataset.themes)).toEqual({ columns: [], rows: [] });
});
