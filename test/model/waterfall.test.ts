import fc from "fast-check";
import { expect, test } from "vitest";
import { pence, waterfall, type Step } from "#/model/waterfall.ts";

const step = (id: string, kind: Step["kind"], place: number, more: Partial<Step> = {}): Step => ({
  id,
  kind,
  place,
  ...more,
});

/* £100m; drop a line of £30m; then 10% on what is left: +£7m. Turned round: +£10m first, then -£33m. */
const drop = step("drop", "decision", 4);
const uplift = step("uplift", "assumption", 0);
const total = (taken: readonly Step[]) =>
  (taken.includes(drop) ? 70 : 100) * (taken.includes(uplift) ? 1.1 : 1);

test("waterfall(steps, totalM) takes decisions in the tree's order, then assumptions in the table's", () => {
  const steps = [uplift, step("b", "decision", 5), drop, step("a", "decision", 5)];
  const found = waterfall(steps, total);
  expect(found.falls.map(({ step: { id } }) => id)).toEqual(["drop", "a", "b", "uplift"]);
  expect(found.falls.map(({ changePence }) => changePence)).toEqual([-30e8, 0, 0, 7e8]);
  expect([found.startPence, found.endPence]).toEqual([100e8, 77e8]);
});

test("waterfall(steps, totalM, reversed) turns the order round: other sizes, same ends", () => {
  const found = waterfall([drop, uplift], total, { reversed: true });
  expect(found.falls.map(({ changePence }) => changePence)).toEqual([10e8, -33e8]);
  expect([found.startPence, found.endPence]).toEqual([100e8, 77e8]);
  expect(found.reversed).toBe(true);
});

test("waterfall(steps, totalM) keeps the place of a step of unknown size", () => {
  const unknown = step("dark", "decision", 1, { unknown: true });
  const partly = { ...drop, unknown: true };
  const found = waterfall([partly, unknown], (taken) => (taken.includes(partly) ? 70 : 100));
  expect(found.falls.map(({ changePence, fromPence }) => [fromPence, changePence])).toEqual([
    [100e8, null],
    [100e8, -30e8],
  ]);
});

test("waterfall(steps, totalM) without steps stays where it is", () => {
  expect(waterfall([], () => 5)).toEqual({
    startPence: 5e8,
    endPence: 5e8,
    falls: [],
    reversed: false,
  });
});

test("waterfall(steps, totalM) adds up exactly, whatever the totals", () => {
  const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(amounts, fc.boolean(), (list, reversed) => {
      const steps = list.slice(1).map((_, i) => step(`s${i}`, "decision", i));
      const found = waterfall(steps, (taken) => list[taken.length] ?? 0, { reversed });
      const sum = found.falls.reduce(
        (at, { changePence }) => at + (changePence ?? 0),
        found.startPence,
      );
      expect(sum).toBe(found.endPence);
      expect(found.endPence).toBe(pence(list.at(-1) ?? 0));
    }),
  );
});

test("waterfall(steps, totalM, reversed) ends where the order of the list ends, though sums depend on their order", () => {
  const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(amounts, (list) => {
      const steps = list.map((_, i) => step(`s${String(i).padStart(3, "0")}`, "decision", i));
      const sum = (taken: readonly Step[]) =>
        taken.reduce((at, { place }) => at + (list[place] ?? 0), 0.1);
      const [listed, reversed] = [waterfall(steps, sum), waterfall(steps, sum, { reversed: true })];
      expect(reversed.endPence).toBe(listed.endPence);
    }),
  );
});

test("pence(amountM) is whole, and throws where it could not be", () => {
  expect(pence(2600.000000014)).toBe(260_000_000_001);
  expect(Object.is(pence(-1e-12), 0)).toBe(true);
  expect(() => pence(1e9)).toThrow("too much to count in pence: 1000000000");
});
