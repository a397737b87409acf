import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { behindDoor, type Opened } from "#/words/behind.ts";
import { find, findIndex } from "#/words/find.ts";
import { lines, rowsIn } from "../seedQueries.ts";

const dataset = readFolder("data/care-review", "data/areas");
const index = findIndex(dataset);

const rowsOf = rowsIn(dataset);

/** What a search shows that rests on a source, as its kind and id. */
const shown = (query: string, seed: string) =>
  find(index, query).flatMap(({ kind, items }) =>
    items
      .filter(({ id }) => {
        const row = rowsOf[kind]?.find((one) => one.id === id);
        return JSON.stringify(row ?? "").includes(JSON.stringify(seed));
      })
      .map(({ id }) => ({ kind, id })),
  );

test.each(lines)("find(index, “$query”) shows a row that cites $seed", ({ seed, query }) => {
  expect(shown(query, seed)).not.toEqual([]);
});

test("behindDoor(door) opens every position, event and dilemma, with every source it names", () => {
  for (const kind of ["position", "event", "dilemma"] as const)
    for (const { id } of rowsOf[kind] ?? []) {
      const door: Opened = `${kind}:${id}`;
      const behind = behindDoor(door, dataset);
      const cited = dataset.sources.filter((source) =>
        JSON.stringify(rowsOf[kind]?.find((row) => row.id === id)).includes(`"${source.id}"`),
      );
      expect(
        behind?.sources?.map((source) => source.id),
        door,
      ).toEqual(cited.map((source) => source.id));
    }
});
