import { expect, test } from "vitest";
import { layout } from "#/charts/stack/layout.ts";
import { rows } from "./rows.ts";

const size = { width: 600, height: 500 };

test("layout(rows) has a tick for each proposal, those with a cost first", () => {
  const { ticks, count, proportional } = layout(rows, size).strip!;
  expect(ticks.map(({ id, costed }) => [id, costed])).toEqual([
    ["A", true],
    ["B", true],
    ["C", false],
    ["D", false],
    ["E", false],
  ]);
  expect(count).toBe("3 of 5");
  expect(proportional).toBe(false);
});

test.each([5, 1000])("layout(rows) moves no tick when filters leave out some of %i", (of) => {
  const proposals = Array.from({ length: of }, (_, i) => ({
    id: String(i),
    costM: i < 2 ? 5 : null,
  }));
  const stripOf = (passes: (id: string) => boolean) => {
    const kept = proposals.filter(({ id }) => passes(id));
    const count = kept.filter(({ costM }) => costM === null).length;
    const uncosted = { count, of: kept.length, proposals, passes };
    return layout({ ...rows, uncosted }, size).strip!;
  };
  const whole = stripOf(() => true);
  const some = stripOf((id) => Number(id) % 2 === 0);
  const where = ({ ticks }: typeof whole) => ticks.map(({ x, y, width }) => [x, y, width]);
  expect(where(some)).toEqual(where(whole));
  expect(some.words).toEqual(whole.words);
  expect(whole.ticks.every(({ costed }) => costed !== undefined)).toBe(true);
  expect(some.ticks.filter(({ costed }) => costed === true)).toHaveLength(1);
  const left = some.ticks.filter(({ costed }) => costed === undefined).length;
  expect(left / some.ticks.length).toBeCloseTo(of === 5 ? 0.4 : 0.5, 1);
});

test("layout(rows) keeps 200 ticks in proportion for a thousand proposals", () => {
  const uncosted = { ...rows.uncosted, count: 995, of: 1000, proposals: [] };
  const { ticks, proportional, count } = layout({ ...rows, uncosted }, size).strip!;
  expect(ticks).toHaveLength(200);
  expect(ticks.filter(({ costed }) => costed)).toHaveLength(1);
  expect(ticks.every(({ id }) => id === undefined)).toBe(true);
  expect(proportional).toBe(true);
  expect(count).toBe("995 of 1,000");
});
