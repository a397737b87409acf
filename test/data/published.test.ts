import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { forEachReference } from "#/data/references.ts";
import { requiresCycle } from "#/data/rules.ts";
import type { Dataset } from "#/data/schema.ts";
import { register } from "#/model/register.ts";

const dataset = readFolder("data/care-review", "data/areas");
const { proposals, links, costs, statuses, areas, estimates, scenarios, series } = dataset;
const sum = (numbers: readonly (number | null)[]) =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
/** How many rows there are of each kind. */
function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

test("the published files and the example parse, with every id they name", () => {
  expect(dataset.meta.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(() => readFolder("data/example")).not.toThrow();
});

test("no part of the published dataset is empty", () => {
  const { meta: _, ...rows } = dataset;
  expect(Object.entries(rows).filter(([, held]) => held.length === 0)).toEqual([]);
});

test.each<[string, Dataset]>([
  ["care review", dataset],
  ["example", readFolder("data/example")],
])("%s: every source is cited, and every cite is a source", (_, whole) => {
  const cited = new Set<string>();
  forEachReference(whole, ({ to, id }) => {
    if (to.includes("sources")) cited.add(id);
  });
  expect(idsOf(whole.sources).filter((id) => !cited.has(id))).toEqual([]);
  expect([...cited].filter((id) => !idsOf(whole.sources).includes(id))).toEqual([]);
});

test("there are 110 proposals: 94 of the review, 8 of the Panel, 8 of the CMA", () => {
  expect(tally(proposals.map(({ review }) => review))).toEqual({
    "care-review": 94,
    panel: 8,
    cma: 8,
  });
  expect(dataset.meta.countNote).toContain("110");
});

test("64 proposals are sourced, 13 in part, 33 recalled: none is raised without a source", () => {
  expect(tally(proposals.map(({ standing }) => standing))).toEqual({
    sourced: 64,
    "part sourced": 13,
    recalled: 33,
  });
});

test("every proposal has a theme, a lead, a lever, and a cite or the standing recalled", () => {
  const themes = new Set(idsOf(dataset.themes));
  for (const { id, theme, leads, levers, cites, standing, ...rest } of proposals) {
    expect(themes.has(theme), id).toBe(true);
    expect(leads.length, id).toBeGreaterThan(0);
    expect(levers.length, id).toBeGreaterThan(0);
    expect(new Set(levers).size, id).toBe(levers.length);
    expect(cites.length > 0 || standing === "recalled", id).toBe(true);
    if (standing !== "sourced") expect(rest.standingNote, id).toBeTruthy();
    if (rest.objectives.length + rest.missions.length > 0) expect(rest.lensReason, id).toBeTruthy();
  }
});

test("titles fit in 60 characters and are not shared", () => {
  const titles = proposals.map(({ title }) => title);
  expect(titles.filter((title) => title.length > 60 || title.endsWith("."))).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
});

test("every theme and every review has proposals", () => {
  for (const theme of dataset.themes)
    expect(
      proposals.some((row) => row.theme === theme.id),
      theme.id,
    ).toBe(true);
  for (const review of dataset.reviews)
    expect(
      proposals.some((row) => row.review === review.id),
      review.id,
    ).toBe(true);
});

test("links: 159 of five kinds, and requires goes round in no circle", () => {
  expect(tally(links.map(({ kind }) => kind))).toEqual({
    requires: 33,
    enables: 105,
    funds: 10,
    replaces: 7,
    conflicts: 4,
  });
  expect(requiresCycle(links)).toBeUndefined();
});

test("a pair is linked once in each kind, and what requires the other is not said to enable it too", () => {
  const pairs = links.map(({ kind, from, to }) => `${kind} ${from} ${to}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  const helped = links.filter(({ kind }) => kind === "requires");
  expect(
    helped.filter(({ from, to }) => pairs.includes(`enables ${to} ${from}`)).map(({ id }) => id),
  ).toEqual([]);
});

test("seven existing arrangements stand to be replaced, each by something", () => {
  for (const { id } of dataset.arrangements)
    expect(
      links.some((link) => link.kind === "replaces" && link.to === id),
      id,
    ).toBe(true);
});

test("the keystone by requires is CR-8.01 with 7 waiting for it, then CR-2.04 with 5", () => {
  const waiting = (of: string) => {
    const found = new Set<string>();
    const look = [of];
    for (let at = look.pop(); at !== undefined; at = look.pop())
      for (const { kind, from, to } of links)
        if (kind === "requires" && to === at && !found.has(from)) {
          found.add(from);
          look.push(from);
        }
    return found.size;
  };
  const ranked = proposals.map(({ id }) => [id, waiting(id)] as const).sort((a, b) => b[1] - a[1]);
  expect(ranked.slice(0, 2)).toEqual([
    ["CR-8.01", 7],
    ["CR-2.04", 5],
  ]);
});

test("the parts and the remainder are the published £2,600m, each counted once", () => {
  const total = costs.find(({ id }) => id === "cost-programme")!;
  const parts = total.contains.map((id) => costs.find((row) => row.id === id)!);
  expect(total.central).toBe(2600);
  expect(parts.map(({ central }) => central)).toEqual([2000, 253, 82, 265]);
  expect(sum(parts.map(({ central }) => central))).toBe(2600);
  expect(costs.flatMap(({ contains }) => contains).length).toBe(parts.length);
});

test("a year profile adds up to its total, or its note says by how much it doesn't", () => {
  const profiles = costs.filter(({ profile }) => profile !== null);
  expect(profiles.map(({ profile }) => sum(Object.values(profile!)))).toEqual([2523]);
  for (const { id, profile, central, note } of profiles) {
    const gap = (central ?? 0) - sum(Object.values(profile!));
    if (gap !== 0) expect(note, id).toContain(`£${gap}m`);
  }
});

test("an announced sum is drawn once: no drawn block lies inside another", () => {
  for (const { id, drawn, includes } of dataset.funding)
    if (drawn)
      expect(
        dataset.funding
          .filter((row) => row.drawn && includes.includes(row.id))
          .map((row) => row.id),
        id,
      ).toEqual([]);
});

test("rivals share a topic, and a preferred one says why", () => {
  const topics = tally(dataset.figures.map(({ topic }) => topic));
  expect(topics["What the whole programme would cost"]).toBeGreaterThanOrEqual(3);
  for (const { id, topic, preferred } of dataset.figures)
    if (preferred !== undefined) expect(topics[topic], id).toBeGreaterThan(1);
});

test("every number says what it is: a value, an end, or a note why there is none", () => {
  for (const { id, value, low, high, note, label } of dataset.figures)
    if (value === null && low === null && high === null)
      expect(`${note ?? ""}${label}`, id).not.toBe("");
});

test("areas: 153 councils, 12,183,016 children, 81,770 in care within 10", () => {
  expect(areas.length).toBe(153);
  expect(sum(areas.map(({ children }) => children))).toBe(12_183_016);
  expect(Math.abs(sum(areas.map(({ inCare }) => inCare)) - 81_770)).toBeLessThanOrEqual(10);
});

test("areas: what is missing or odd keeps its flag", () => {
  for (const { id, inCare, inCareFlag } of areas)
    if (inCare === null) expect(inCareFlag, id).toBeTruthy();
  const flagged = areas.filter(({ spendFlag }) => spendFlag !== undefined).map(({ name }) => name);
  expect(flagged).toEqual(expect.arrayContaining(["Liverpool", "Middlesbrough", "Wandsworth"]));
});

test("statuses: each proposal has at most one decision, and the register counts all 110", () => {
  const decided = statuses.filter(({ layer }) => layer === "decision");
  expect(new Set(decided.map(({ proposal }) => proposal)).size).toBe(decided.length);
  const entries = register(dataset, dataset.meta.compiled);
  expect(tally(entries.map(({ decision }) => decision))).toEqual({
    accepted: 26,
    "part accepted": 27,
    deferred: 3,
    rejected: 4,
    "no answer found": 50,
  });
});

test("statuses: no answer is older than its proposal, and each says where it was seen", () => {
  const published = new Map(dataset.reviews.map(({ id, date }) => [id, date]));
  const reviewOf = new Map(proposals.map(({ id, review }) => [id, review]));
  for (const { id, layer, proposal, from, cites, note } of statuses) {
    if (layer === "decision" && from !== null)
      expect(from >= published.get(reviewOf.get(proposal)!)!.slice(0, from.length), id).toBe(true);
    expect(cites.length > 0 || note !== undefined, id).toBe(true);
  }
});

test("statuses: no source that a dated status cites is older than the status", () => {
  const dated = new Map(dataset.sources.map(({ id, date }) => [id, date]));
  const older = (date: string, from: string) => {
    const shared = Math.min(date.length, from.length);
    return date.slice(0, shared) < from.slice(0, shared);
  };
  const stale = statuses.flatMap(({ id, from, cites }) =>
    cites.flatMap((cite) => {
      const date = dated.get(cite);
      return from !== null && date && older(date, from) ? [`${id} ${from}: ${cite} ${date}`] : [];
    }),
  );
  expect(stale).toEqual([]);
});

test("estimates: a decision on each proposal, as many of each as the notes say", () => {
  expect(new Set(estimates.map(({ proposal }) => proposal)).size).toBe(110);
  expect(tally(estimates.map(({ decision }) => decision))).toEqual({
    estimate: 52,
    inside: 13,
    negligible: 29,
    "not estimable": 12,
    published: 4,
  });
});

test("dates lie between 2009 and the targets of the 2030s, and nothing was seen after compiling", () => {
  for (const { id, date } of dataset.events) {
    expect(date >= "2009" && date < "2041", `${id} ${date}`).toBe(true);
  }
  for (const { id, seen } of statuses)
    expect(seen <= dataset.meta.compiled, `${id} ${seen}`).toBe(true);
});

test("a series runs forward in time, each period once for each edition", () => {
  for (const { id, points } of series) {
    const keys = points.map(({ period, edition }) => `${period} ${edition ?? ""}`);
    expect(new Set(keys).size, id).toBe(keys.length);
    const periods = points.map(({ period }) => period);
    expect([...periods].sort(), id).toEqual(periods);
  }
});

test("deflators cover every year that money is stated in", () => {
  const years = new Set(dataset.deflators.map(({ year }) => year));
  const used = [
    ...[...costs, ...dataset.figures, ...dataset.drivers, ...estimates].map(({ prices }) => prices),
    ...estimates.flatMap(({ inputs }) => inputs.map(({ prices }) => prices)),
  ];
  expect([...new Set(used)].filter((year) => year !== null && !years.has(year))).toEqual([]);
});

test("presets: Family Help alone lacks nothing that it requires", () => {
  const { decisions } = scenarios.find(({ id }) => id === "family-help-only")!;
  const isIn = (id: string) => {
    const row = proposals.find((proposal) => proposal.id === id)!;
    return decisions.reduce(
      (now, { scope, of, in: stays }) =>
        scope === "all" || of === (scope === "theme" ? row.theme : id) ? stays === true : now,
      true,
    );
  };
  const broken = links.filter(
    ({ kind, from, to }) => kind === "requires" && isIn(from) && !isIn(to),
  );
  expect(idsOf(broken)).toEqual([]);
});
