import fc from "fast-check";
import { expect, test } from "vitest";
import { find, findIndex, findNear, folded, termsOf } from "#/words/find.ts";
import { small } from "../small.ts";

const data = small();
const index = findIndex(data, data.areas, [{ id: "cost", title: "Cost by year", note: "Explore" }]);
/** What is found, as "kind: title". */
const found = (query: string, most?: number) =>
  find(index, query, most).flatMap(({ kind, items }) =>
    items.map(({ title }) => `${kind}: ${title}`),
  );

test("find(index, query) groups what it finds by kind, in one order", () => {
  expect(found("play")).toEqual([
    "proposal: A play service in every town",
    "proposal: Train more play workers",
    "proposal: A law for sound playgrounds",
    "position: Play",
    "term: MoP",
    "body: Ministry of Play",
    "body: Union of Players",
    "source: The answer",
  ]);
});

test("find(index, query) wants every term, in any order and field", () => {
  expect(found("workers train")).toEqual(["proposal: Train more play workers"]);
  expect(found("workers swings")).toEqual([]);
});

test("findNear(index, query) takes a shorter form of a word for the word, of five letters and more", () => {
  const rows = [
    { id: "a", title: "Less admin for social workers" },
    { id: "b", title: "A review of the law" },
  ];
  const near = findIndex({ proposals: rows, bodies: [] });
  const ids = (query: string) =>
    findNear(near, query).flatMap(({ items }) => items.map(({ id }) => id));
  expect(find(near, "administrative")).toEqual([]);
  expect(ids("administrative workers")).toEqual(["a"]);
  expect(ids("reviewing")).toEqual(["b"]);
  expect(ids("lawful")).toEqual([]);
  expect(ids("administrative reviewing")).toEqual([]);
  expect(ids("")).toEqual([]);
});

test("find(index, query) finds places, authorities, figures by value and rows by id", () => {
  expect(found("cost by year")).toEqual(["place: Cost by year"]);
  expect(found("northtown")).toEqual(["area: Northtown"]);
  expect(found("£35m")).toEqual(["figure: £35m in all"]);
  expect(found("s-1")[0]).toBe("proposal: Inspect every swing once a year");
});

test("find(index, query) finds a position by its words, its body, its stance and its source", () => {
  for (const query of ["they are for it", "players supports", "play the report"])
    expect(found(query)).toContain("position: Play");
});

test("find(index, query) finds a dilemma by its question, its sides, its voices and what came later", () => {
  const [dilemma] = data.dilemmas;
  for (const { label, argument, voices } of dilemma!.poles)
    for (const query of [label, argument, ...voices.flatMap(({ who, says }) => [who, says])])
      expect(found(query)).toContain("dilemma: Fewer rules or safer ones?");
  for (const query of ["which?", "it adds a rule", "nothing came of it", "safer the report"])
    expect(found(query)).toContain("dilemma: Fewer rules or safer ones?");
});

test("find(index, query) finds an event by its title and summary, and by its title alone before that", () => {
  const events = [{ id: "EV-1", title: "A day out", summary: "Swings were tried.", cites: ["s"] }];
  const sources = [{ id: "s", title: "The paper", publisher: "Press", date: null }];
  const rows = { proposals: [], bodies: [], sources };
  const ids = (query: string, given: readonly { id: string; title: string }[]) =>
    find(findIndex({ ...rows, events: given }), query)
      .filter(({ kind }) => kind === "event")
      .flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids("swings paper", events)).toEqual(["EV-1"]);
  const bare = events.map(({ id, title }) => ({ id, title }));
  expect(ids("swings", bare)).toEqual([]);
  expect(ids("day out", bare)).toEqual(["EV-1"]);
});

test("find(index, query) puts names that begin with the query first, then names, then the rest", () => {
  const rows = [
    { id: "X-1", title: "Something else", summary: "It mentions care." },
    { id: "X-2", title: "Homes for care" },
    { id: "X-3", title: "Care homes" },
    { id: "X-4", title: "Healthcare" },
  ];
  const [group] = find(findIndex({ proposals: rows, bodies: [] }), "care");
  expect(group?.items.map(({ id }) => id)).toEqual(["X-3", "X-2", "X-4", "X-1"]);
});

test("find(index, query) puts names that hold the phrase before names that hold its words", () => {
  const places = ["Care of the home", "The home care of today", "Care at home"].map((title, i) => ({
    id: String(i),
    title,
    note: "",
  }));
  const [found] = find(findIndex(small(), [], places), "home care");
  expect(found?.items[0]?.title).toBe("The home care of today");
});

test("find(index, query, most) shows the first of each kind and counts all", () => {
  const [group] = find(index, "play", 2);
  expect(group?.items).toHaveLength(2);
  expect(group?.of).toBe(3);
});

test("find(index, query) finds nothing for a query without words", () => {
  expect(find(index, "  ")).toEqual([]);
});

test("folded(text) takes accents, capitals, hyphens and curly apostrophes for what they are like", () => {
  expect(folded("Café – Children’s MULTI-agency")).toBe("cafe   children's multi agency");
  expect(termsOf(" Multi-agency  ")).toEqual(["multi", "agency"]);
});

test("find(index, query) finds every title by itself, and never more with a term more", () => {
  fc.assert(
    fc.property(fc.constantFrom(...data.proposals), fc.string(), ({ id, title }, more) => {
      const ids = (query: string) =>
        find(index, query, 1000).flatMap(({ items }) =>
          items.map((one) => `${one.kind} ${one.id}`),
        );
      const all = ids(title);
      expect(all).toContain(`proposal ${id}`);
      expect(all).toEqual(expect.arrayContaining(ids(`${title} ${more}`)));
    }),
  );
});
