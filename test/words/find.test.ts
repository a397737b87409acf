import fc from "fast-check";
import { expect, test } from "vitest";
import { find, findIndex, folded, termsOf } from "#/words/find.ts";
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

test("find(index, query) finds places, authorities, figures by value and rows by id", () => {
  expect(found("cost by year")).toEqual(["place: Cost by year"]);
  expect(found("northtown")).toEqual(["area: Northtown"]);
  expect(found("£35m")).toEqual(["figure: £35m in all"]);
  expect(found("s-1")[0]).toBe("proposal: Inspect every swing once a year");
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
