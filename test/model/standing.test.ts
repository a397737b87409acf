import fc from "fast-check";
import { expect, test } from "vitest";
import { decisions, deliveries } from "#/data/vocabulary.ts";
import { answers, since, type AnyStatus } from "#/model/standing.ts";

const decision = (
  id: string,
  value: (typeof decisions)[number],
  from: string | null,
  seen = "2026-11-22",
): AnyStatus => ({
  id,
  proposal: "P-1",
  layer: "decision",
  value,
  from,
  seen,
  standing: "sourced",
});
const delivery = (
  id: string,
  value: (typeof deliveries)[number],
  from: string | null,
  seen = "2026-11-22",
): AnyStatus => ({
  id,
  proposal: "P-1",
  layer: "delivery",
  value,
  from,
  seen,
  standing: "sourced",
});

//  2023-02-02        2023-07           2025-04
//   accepted         piloting        in progress
const story = [
  decision("s1", "accepted", "2023-02-02"),
  delivery("s2", "piloting", "2023-07"),
  delivery("s3", "in progress", "2025-04"),
];

test("answers(story) are those of the day looked at", () => {
  const at = (day: string) => answers(story, day).get("P-1");
  expect(at("2023-02-01")).toBeUndefined();
  expect(at("2023-02-02")).toMatchObject({ decision: "accepted", delivery: "unknown" });
  expect(at("2023-07-01")).toMatchObject({ decision: "accepted", delivery: "piloting" });
  expect(at("2025-03-31")).toMatchObject({ delivery: "piloting", deliveredBy: { id: "s2" } });
  expect(at("2026-11-22")).toMatchObject({ delivery: "in progress", decidedBy: { id: "s1" } });
});

test("answers() places a row without a date of its own where a source showed it", () => {
  const undated = [delivery("s1", "delivered", null, "2024-05")];
  expect(since({ from: null, seen: "2024-05" })).toBe("2024-05");
  expect(answers(undated, "2024-04-30").size).toBe(0);
  expect(answers(undated, "2024-05-01").get("P-1")).toMatchObject({
    decision: "no answer found",
    decidedBy: undefined,
    delivery: "delivered",
  });
});

test("answers([]) are none", () => {
  expect(answers([], "2026-11-22").size).toBe(0);
});

test("of two answers of one day, the one seen last counts, whatever their order", () => {
  const pair = [
    decision("a", "deferred", "2023-02-02", "2023-03"),
    decision("b", "rejected", "2023-02-02", "2023-06"),
  ];
  for (const rows of [pair, [...pair].reverse()])
    expect(answers(rows, "2024").get("P-1")?.decision).toBe("rejected");
});

const date = fc
  .tuple(
    fc.integer({ min: 2021, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([y, m, length]) => `${y}-${String(m).padStart(2, "0")}-15`.slice(0, length));
const day = fc
  .tuple(fc.integer({ min: 2020, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}-20`);
const statuses = fc
  .array(
    fc.tuple(
      fc.constantFrom("P-1", "P-2", "P-3"),
      fc.boolean(),
      fc.constantFrom(...decisions),
      fc.constantFrom(...deliveries),
      fc.option(date),
      date,
    ),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(([proposal, isDecision, d, v, from, seen], i): AnyStatus => ({
      ...(isDecision ? decision(`s${i}`, d, from, seen) : delivery(`s${i}`, v, from, seen)),
      proposal,
    })),
  );

test("the order of rows does not matter", () => {
  const shuffled = statuses.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  const sorted = (map: ReadonlyMap<string, unknown>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  fc.assert(
    fc.property(shuffled, day, ([rows, mixed], asOf) => {
      expect(sorted(answers(mixed, asOf))).toEqual(sorted(answers(rows, asOf)));
    }),
  );
});

test("a proposal with an answer by one day has one by every later day", () => {
  fc.assert(
    fc.property(statuses, day, day, (rows, a, b) => {
      const [before, after] = a < b ? [a, b] : [b, a];
      const later = answers(rows, after);
      for (const [id, answer] of answers(rows, before)) {
        expect(later.has(id)).toBe(true);
        if (answer.decidedBy) expect(later.get(id)?.decidedBy).toBeDefined();
        if (answer.deliveredBy) expect(later.get(id)?.deliveredBy).toBeDefined();
      }
    }),
  );
});
