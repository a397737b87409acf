import fc from "fast-check";
import { expect, test } from "vitest";
import { linkKinds } from "#/data/vocabulary.ts";
import { ends, register, type RegisterSource } from "#/model/register.ts";

const proposal = (id: string, theme = "late"): RegisterSource["proposals"][number] => ({
  id,
  review: "main",
  theme,
  title: `Title of ${id}`,
  summary: "What it would do.",
  leads: ["dfe"],
  levers: ["guidance"],
  kind: "recommendation",
  objectives: [],
  missions: [],
  standing: "sourced",
});
const cost = (
  id: string,
  proposals: readonly string[],
  central: number | null,
  more: Partial<RegisterSource["costs"][number]> = {},
): RegisterSource["costs"][number] => ({
  id,
  proposals: [...proposals],
  central,
  profile: null,
  contains: [],
  kind: "investment",
  ...more,
});
const source = (more: Partial<RegisterSource> = {}): RegisterSource => ({
  reviews: [{ id: "main", mark: "diamond" }],
  themes: [
    { id: "late", order: 2 },
    { id: "early", order: 1 },
  ],
  proposals: [proposal("P-1"), proposal("P-2", "early")],
  links: [],
  costs: [],
  statuses: [],
  events: [],
  schedule: [],
  ...more,
});
const entryOf = (id: string, more: Partial<RegisterSource>, asOf = "2026-11-22") =>
  register(source(more), asOf).find((entry) => entry.id === id);

test("register(source) is a line per proposal in the dataset's order, with its theme's place and mark", () => {
  const entries = register(source(), "2026-11-22");
  expect(entries.map(({ id, themeIndex, mark }) => [id, themeIndex, mark])).toEqual([
    ["P-1", 1, "diamond"],
    ["P-2", 0, "diamond"],
  ]);
});

test("a proposal about which nothing is known has no answer, no cost and no years", () => {
  expect(entryOf("P-1", {})).toMatchObject({
    decision: "no answer found",
    delivery: "unknown",
    costM: null,
    costs: [],
    leadsIn: 0,
    leadsOn: 0,
  });
  expect(entryOf("P-1", {})?.years.size).toBe(0);
});

//   P-1 requires P-2:   P-2 -> P-1
//   P-1 enables P-2:    P-1 -> P-2
test("ends(link) puts the helper and the needed first", () => {
  const link = (kind: (typeof linkKinds)[number]) => ends({ from: "A", to: "B", kind });
  expect(link("requires")).toEqual({ before: "B", after: "A" });
  expect(link("enables")).toEqual({ before: "A", after: "B" });
  expect(link("funds")).toEqual({ before: "A", after: "B" });
  expect(link("replaces")).toBeNull();
  expect(link("conflicts")).toBeNull();
});

test("leads in and on count what comes before and after", () => {
  const links = [
    { from: "P-1", to: "P-2", kind: "requires" },
    { from: "P-2", to: "P-1", kind: "funds" },
    { from: "P-1", to: "P-2", kind: "conflicts" },
    { from: "P-1", to: "EX-OLD", kind: "replaces" },
  ] as const;
  expect(entryOf("P-1", { links })).toMatchObject({ leadsIn: 2, leadsOn: 0 });
  expect(entryOf("P-2", { links })).toMatchObject({ leadsIn: 0, leadsOn: 2 });
});

test("a proposal's own cost is the spending that it alone carries", () => {
  const costs = [
    cost("own", ["P-1"], 10),
    cost("own-2", ["P-1"], 5, { kind: "running" }),
    cost("shared", ["P-1", "P-2"], 100),
    cost("saving", ["P-1"], 40, { kind: "saving" }),
    cost("blank", ["P-2"], null),
    cost("rest", ["P-1"], 7, { owner: "P-1" }),
  ];
  expect(entryOf("P-1", { costs })?.costM).toBe(15);
  expect(entryOf("P-2", { costs })?.costM).toBeNull();
  expect(entryOf("P-1", { costs })?.costs).toEqual(["own", "own-2", "shared", "saving", "rest"]);
});

test("a line inside another of the same proposal is not counted twice", () => {
  const costs = [cost("all", ["P-1"], 10, { contains: ["part"] }), cost("part", ["P-1"], 4)];
  expect(entryOf("P-1", { costs })?.costM).toBe(10);
});

test("a proposal's years are those of its money, events, answers and deadlines", () => {
  const more: Partial<RegisterSource> = {
    costs: [
      cost("all", [], 10, { contains: ["part"], profile: { "2022-23": 5, "2023-24": 5 } }),
      cost("part", ["P-1"], 4),
    ],
    events: [{ date: "2025-03", proposals: ["P-1"] }],
    statuses: [
      {
        id: "s1",
        proposal: "P-1",
        layer: "decision",
        value: "accepted",
        from: "2021-05-01",
        seen: "2026-11-22",
        standing: "sourced",
      },
    ],
    schedule: [
      { proposal: "P-1", deadline: "2027-09" },
      { proposal: "P-2", deadline: null },
    ],
  };
  expect([...(entryOf("P-1", more)?.years ?? [])].sort()).toEqual([
    "2021-22",
    "2022-23",
    "2023-24",
    "2024-25",
    "2027-28",
  ]);
  expect(entryOf("P-2", more)?.years.size).toBe(0);
});

test("register(source, asOf) holds only answers known by then", () => {
  const statuses: RegisterSource["statuses"] = [
    {
      id: "s1",
      proposal: "P-1",
      layer: "decision",
      value: "rejected",
      from: "2023-02-02",
      seen: "2026-11-22",
      standing: "sourced",
    },
  ];
  expect(entryOf("P-1", { statuses }, "2023-02-01")?.decision).toBe("no answer found");
  expect(entryOf("P-1", { statuses }, "2023-02-02")?.decision).toBe("rejected");
});

test("every ordered link counts once in and once on; the order of links does not matter", () => {
  const ids = ["A", "B", "C", "D"];
  const links = fc.array(
    fc.record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      kind: fc.constantFrom(...linkKinds),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(links, (rows) => {
      const proposals = ids.map((id) => proposal(id));
      const entries = register(source({ proposals, links: rows }), "2026");
      const ordered = rows.filter((row) => ends(row) !== null).length;
      expect(entries.reduce((n, e) => n + e.leadsIn, 0)).toBe(ordered);
      expect(entries.reduce((n, e) => n + e.leadsOn, 0)).toBe(ordered);
      expect(register(source({ proposals, links: [...rows].reverse() }), "2026")).toEqual(entries);
    }),
  );
});
