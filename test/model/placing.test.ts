import { describe, expect, test } from "vitest";
import type { Dataset } from "#/data/schema.ts";
import { envelope } from "#/model/envelope.ts";
import { costFirst, costly, lineId, placing, type EnvelopeAsk } from "#/model/placing.ts";
import { ground as groundOf, type Choices } from "#/model/plan.ts";
import type { OwnLine } from "#/model/planLines.ts";
import { small } from "../small.ts";

/* £30m in all: P-1 has £20m and the £5m that is left over, P-2 £5m; see small.ts. */
const dataset = small();
const ground = groundOf(dataset);
const own = (more: Partial<OwnLine>): OwnLine => ({
  id: "own-1",
  label: "Mine",
  proposal: null,
  kind: "running",
  quantity: 10,
  unitGbp: 100_000,
  unitLowGbp: null,
  unitHighGbp: null,
  firstYear: "2022-23",
  lastYear: "2023-24",
  prices: null,
  group: "g",
  scalingKey: "none",
  ...more,
});
const place = (
  ask: Partial<EnvelopeAsk> = {},
  choices: Partial<Choices> = {},
  source: Dataset = dataset,
) =>
  placing(
    source === dataset ? ground : groundOf(source),
    source,
    { decisions: [], assumptions: ground.initial, ...choices },
    { capM: 10, wishes: [], fixed: new Map(), ...ask },
    source.areas,
  );
const byId = (made: ReturnType<typeof place>) =>
  new Map(made.candidates.map((candidate) => [candidate.id, candidate]));
const sum = (row: readonly number[] | null | undefined) => row?.reduce((a, b) => a + b, 0);

test("placing(choices) costs a proposal by year, in whole £ thousand, with nothing left undated", () => {
  const made = place();
  const rows = byId(made);
  expect(made.years[0]).toBe("2022-23");
  expect(made.capsK.every((cap) => cap === 10_000)).toBe(true);
  expect(made.capsK).toHaveLength(made.years.length);
  const total = sum(rows.get("P-1")?.costK) ?? 0;
  expect(total).toBeGreaterThanOrEqual(25_000);
  // Rounded up in each year of its two lines.
  expect(total).toBeLessThan(25_000 + 2 * made.years.length);
});

test("placing(choices) knows no cost where nobody published one, unless the reader gives it", () => {
  expect(byId(place()).get("S-1")?.costK).toBeNull();
  const given = place({}, { own: [own({ proposal: "S-1" })] });
  expect(byId(given).get("S-1")?.costK?.slice(0, 2)).toEqual([1000, 1000]);
  expect(given.statuses.get("S-1")).toMatchObject({ kind: "yours" });
  const free = place({}, { own: [own({ proposal: "S-1", quantity: 0 })] });
  expect(sum(byId(free).get("S-1")?.costK)).toBe(0);
});

test("placing(choices) keeps out what the scenario has out, and passes on what the reader fixes", () => {
  const made = place(
    { fixed: new Map([["P-4", "in"] as const, ["P-2", "out"] as const]) },
    { decisions: [{ scope: "proposal", of: "S-1", in: false }] },
  );
  const fixed = made.candidates.map(({ id, fixed: set }) => [id, set]);
  expect(Object.fromEntries(fixed)).toMatchObject({ "S-1": "out", "P-4": "in", "P-2": "out" });
});

test("placing(choices) asks for what a proposal requires", () => {
  const rows = byId(place());
  expect(rows.get("P-1")?.requires).toContain("P-2");
  expect(rows.get("P-4")?.requires).toEqual([]);
});

test("a line of the reader's that follows no proposal is always paid", () => {
  const made = place({ capM: 0.5 }, { own: [own({})] });
  expect(byId(made).get("line:own-1")).toMatchObject({ fixed: "in", weight: 0 });
  expect(envelope(made.candidates, { capsK: made.capsK })).toMatchObject({
    found: false,
    obstacles: [{ why: "over the cap", year: 0, overK: 500 }, { why: "over the cap" }],
  });
});

describe("wishes are shared equally among the proposals of", () => {
  test.each<[string, EnvelopeAsk["wishes"], Record<string, number>]>([
    ["everything, where there are none", [], { "P-1": 1, "P-2": 1, "S-1": 1 }],
    ["a theme", [{ scope: "theme", of: "people", weight: 3 }], { "P-1": 3, "P-2": 3, "P-3": 0 }],
    [
      "a theme and an objective",
      [
        { scope: "theme", of: "people", weight: 2 },
        { scope: "objective", of: "fun", weight: 4 },
      ],
      { "P-1": 3, "P-2": 3, "P-3": 0 },
    ],
    ["a mission", [{ scope: "mission", of: "outdoors", weight: 1 }], { "P-4": 1, "P-1": 0 }],
  ])("%s", (_, wishes, weights) => {
    const rows = byId(place({ wishes }));
    for (const [id, weight] of Object.entries(weights)) expect(rows.get(id)?.weight).toBe(weight);
  });
});

test("in an area a proposal costs its share, and the reader's own line whole", () => {
  const country = byId(place());
  const made = place(
    {},
    {
      assumptions: { ...ground.initial, area: "E1" },
      own: [own({ proposal: "S-1" })],
    },
  );
  const rows = byId(made);
  expect(sum(rows.get("P-1")?.costK) ?? 0).toBeLessThan(sum(country.get("P-1")?.costK) ?? 0);
  expect(sum(rows.get("S-1")?.costK)).toBe(2000);
});

describe("costFirst(placing, ids)", () => {
  const candidates = [
    { id: "free", costK: [0, 0] },
    { id: "unknown", costK: null },
    { id: "dear", costK: [0, 5] },
    { id: lineId("rest"), costK: [9] },
  ];
  const made = { candidates };
  test("puts what costs money itself before the rest, and leaves lines of money out", () => {
    expect(costFirst(made, ["free", lineId("rest"), "dear"])).toEqual(["dear", "free"]);
    expect(costly(made, ["free", "dear"])).toEqual(["dear"]);
    expect(costly(made, ["free", "unknown"])).toEqual(["free", "unknown"]);
  });
  test("keeps lines of money where there is nothing else", () => {
    expect(costFirst(made, [lineId("rest")])).toEqual([lineId("rest")]);
  });
});
