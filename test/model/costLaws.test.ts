import fc from "fast-check";
import { expect, test } from "vitest";
import { costByGroup, costByYear, publishedTotal, type CostLine } from "#/model/cost.ts";

const line = (id: string, central: number | null, more: Partial<CostLine> = {}): CostLine => ({
  id,
  short: id.toUpperCase(),
  proposals: [`p-${id}`],
  kind: "investment",
  central,
  profile: null,
  contains: [],
  basis: "stated",
  ...more,
});
const entry = (id: string, costM: number | null, theme: string) => ({ id, costM, theme });
const everything = () => true;
const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

/** A programme of some lines with a profile, some lines beside it, and the proposals that carry them. */
const programme = fc
  .record({
    parts: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 6 }),
    lone: fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 4 }),
    profile: fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 5 }),
    themes: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 10, maxLength: 10 }),
    shown: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  })
  .map(({ parts, lone, profile, themes, shown }) => {
    const held = parts.map((amount, i) => line(`h${i}`, amount));
    const apart = lone.map((amount, i) => line(`l${i}`, amount));
    const lines = [
      line("all", sum(parts), {
        proposals: [],
        contains: held.map((part) => part.id),
        profile: Object.fromEntries(profile.map((m, i) => [`${2022 + i}-${23 + i}`, m])),
      }),
      ...held,
      ...apart,
    ];
    const entries = [...held, ...apart].map((cost, i) =>
      entry(`p-${cost.id}`, cost.central, `t${themes[i] ?? 0}`),
    );
    const seen = new Set(entries.filter((_, i) => shown[i]).map((e) => e.id));
    return { lines, entries, seen };
  });
const dataset = { first: "2022-23", last: "2026-27" };

test("splitting conserves each year's total, and years and gap add up to the published total", () => {
  fc.assert(
    fc.property(programme, ({ lines, entries, seen }) => {
      const { years, gap } = costByYear(lines, (id) => seen.has(id), dataset);
      for (const year of years)
        expect(sum(year.segments.map((s) => s.amountM))).toBeCloseTo(year.publishedM ?? 0, 6);
      const drawn = sum(years.map((year) => year.publishedM ?? 0)) + (gap?.amountM ?? 0);
      expect(drawn).toBeCloseTo(publishedTotal(lines, entries).amountM, 6);
      expect(sum(gap?.segments.map((s) => s.amountM) ?? [])).toBeCloseTo(gap?.amountM ?? 0, 6);
    }),
  );
});

test("groups by theme add up to the published total and to the gap", () => {
  fc.assert(
    fc.property(programme, ({ lines, entries }) => {
      const groups = costByGroup(lines, entries, ["t0", "t1", "t2", "t3"], (e) => [e.theme]);
      const { gap } = costByYear(lines, everything, dataset);
      expect(sum(groups.map((g) => g.amountM ?? 0))).toBe(publishedTotal(lines, entries).amountM);
      expect(sum(groups.map((g) => g.outsideProfileM))).toBeCloseTo(gap?.amountM ?? 0, 6);
      expect(sum(groups.map((g) => g.entries.length))).toBe(entries.length);
    }),
  );
});

test("the order of rows does not matter to totals", () => {
  fc.assert(
    fc.property(programme, ({ lines, entries }) => {
      const [turned, back] = [[...lines].reverse(), [...entries].reverse()];
      expect(publishedTotal(turned, back).amountM).toBe(publishedTotal(lines, entries).amountM);
      const [a, b] = [lines, turned].map((costs) => costByYear(costs, everything, dataset));
      expect(b?.years.map((y) => y.publishedM)).toEqual(a?.years.map((y) => y.publishedM));
      expect(b?.gap?.amountM ?? 0).toBeCloseTo(a?.gap?.amountM ?? 0, 6);
    }),
  );
});

test("showing more proposals never lowers the published total", () => {
  fc.assert(
    fc.property(programme, ({ lines, entries, seen }) => {
      const some = entries.filter((e) => seen.has(e.id));
      expect(publishedTotal(lines, some).amountM).toBeLessThanOrEqual(
        publishedTotal(lines, entries).amountM,
      );
    }),
  );
});
