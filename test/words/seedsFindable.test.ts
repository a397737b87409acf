import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import type { Dataset } from "#/data/schema.ts";
import { behindDoor, type Opened } from "#/words/behind.ts";
import { find, findIndex, type FindKind } from "#/words/find.ts";

const dataset = readFolder("data/care-review", "data/areas");
const index = findIndex(dataset);

const rowsOf: Partial<Record<FindKind, readonly { readonly id: string }[]>> = {
  proposal: dataset.proposals,
  figure: dataset.figures,
  dilemma: dataset.dilemmas,
  position: dataset.positions,
  event: dataset.events,
} satisfies Partial<Record<FindKind, Dataset[keyof Dataset]>>;

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

/** What somebody would type to find what each of the five first documents says. */
const queries: Readonly<Record<string, readonly string[]>> = {
  "unison-branch-2022": [
    "admin burden",
    "case management systems",
    "lower caseloads",
    "survey",
    "how is unclear",
    "expert child protection",
    "early career framework",
    "specialist units",
    "reviewing officer",
    "UNISON",
  ],
  "interface-2022": [
    "Family Help £2bn",
    "expert",
    "multi-agency",
    "£253m",
    "pay scales",
    "Regional Care Cooperatives",
    "foster carers",
    "protected characteristic",
    "80,000 children",
    "nearly 100,000",
    "£10bn",
    "£15bn",
    "first answer",
    "reset",
  ],
  "prt-drew-2022": [
    "£2.8bn",
    "250 pages",
    "over 70",
    "one in four",
    "naive",
    "glossed over",
    "racism",
    "poverty",
    "criminalisation",
    "family networks",
    "five missions",
    "small custodial",
    "phase-out YOIs",
    "STCs",
    "within ten years",
    "not costed",
    "Taylor",
    "Prison Reform Trust",
  ],
  "cypnow-dilemmas-2021": [
    "three dilemmas",
    "help and protection",
    "same people",
    "different people",
    "councils keep it",
    "regional or national service",
    "clean break",
    "fewer rules",
    "safer rules",
    "Case for Change rowed back",
    "disruption",
    "housing",
    "SEND",
    "wider effects",
  ],
  "swt-early-plans-2021": [
    "big question",
    "call for evidence",
    "safety stability love",
    "at pace",
    "rushed",
    "Munro",
    "eliminated",
    "age range",
    "racial disparities",
    "open letter",
    "Home for Good",
  ],
};
const lines = Object.entries(queries).flatMap(([seed, typed]) =>
  typed.map((query) => ({ seed, query })),
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
