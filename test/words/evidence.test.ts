import { expect, test } from "vitest";
import { changelogText } from "#/data/changes.ts";
import { readFolder } from "#/data/published.ts";
import { entities } from "#/data/schema.ts";
import { supports } from "#/model/cited.ts";
import { topicsOf } from "#/words/figures.ts";
import { changesOf } from "#/words/changes.ts";
import {
  correction,
  entityNames,
  entityTable,
  matching,
  moreInEvidence,
} from "#/words/evidence.ts";
import { otherEditions, pointsTable, revisions } from "#/words/series.ts";

const review = readFolder("data/care-review", "data/areas");

test("matching(rows, query) keeps rows with every word, whatever accents and hyphens they have", () => {
  const rows = ["Family-help teams", "Family courts", "Café help"];
  const words = (row: string) => row;
  expect(matching(rows, "family help", words)).toEqual(["Family-help teams"]);
  expect(matching(rows, "cafe", words)).toEqual(["Café help"]);
  expect(matching(rows, "  ", words)).toBe(rows);
});

test("matching(rows, query, words, names) puts names that begin with the phrase first, then those that hold it", () => {
  const rows = ["Cost in care of children", "More children in care", "Children in care now"];
  const words = (row: string) => row;
  expect(matching(rows, "children in care", words, (row) => [row])).toEqual([
    "Children in care now",
    "More children in care",
    "Cost in care of children",
  ]);
});

test("a search for children in care begins with how many there are", () => {
  const topics = topicsOf(review.figures);
  const found = matching(
    topics,
    "children in care",
    ({ topic, figures }) => `${topic} ${figures.map(({ label }) => label).join(" ")}`,
    ({ topic, figures }) => [topic, ...figures.map(({ label }) => label)],
  );
  expect(found[0]?.topic).toMatch(/^Children in care/);
});

test("a list of changes has no marks of emphasis, over lines too, and keeps underscores inside words", () => {
  const text = "## 1\n### The site\n- The _Four\n  years on_ story and `a_b_c`.\n";
  expect(changesOf(text)[0]?.entries).toEqual(["The Four years on story and a_b_c."]);
});

test("a figure’s door leads to its rivals, a method’s to its paragraph, an event’s nowhere", () => {
  const labels = (door: string) => moreInEvidence(door, review).map(({ label }) => label);
  const items = (door: string) => moreInEvidence(door, review).map(({ item }) => item);
  expect(moreInEvidence("figure:fig-ask-over-2bn", review)).toEqual([
    { part: "figures", item: "fig-ask-over-2bn", label: "All rivals in Evidence" },
  ]);
  expect(labels("figure:fig-fh-children")).toEqual(["This figure in Evidence"]);
  expect(items("method:priced-total@a+b")).toEqual(["prices"]);
  expect(items("method:published-total@a+b")).toEqual(["totals"]);
  expect(items("event:x")).toEqual([]);
});

test("a point’s door leads to its series, and to the figures that rival its number", () => {
  expect(moreInEvidence("series:spend-no-reform@2022", review)).toEqual([
    { part: "series", item: "spend-no-reform", label: "The whole series, in Evidence" },
    { part: "figures", item: "fig-proj-spend-10", label: "All rivals in Evidence" },
  ]);
  expect(moreInEvidence("series:cla@2023", review).map(({ item }) => item)).toEqual(["cla"]);
});

test("correction names the row and the exact dataset", () => {
  const text = correction({
    meta: { id: "care-review", version: "2026.11", fingerprint: "ab".repeat(32) },
    entity: "proposals",
    id: "CR-2.01",
    title: "Family Help",
    says: "One team.",
  });
  expect(text.split("\n")).toEqual([
    `Correction to dataset care-review 2026.11, fingerprint ${"ab".repeat(32)}`,
    "Row: proposals CR-2.01, “Family Help”",
    "It says now: One team.",
    "It should say: ",
    "Where that can be read (publisher, title, date, address, page): ",
  ]);
});

test("supports(review) counts for each source every row that names it, once", () => {
  const found = supports(review);
  const named = (id: string) =>
    Object.entries(review).flatMap(([entity, rows]) =>
      entity === "meta" || entity === "sources"
        ? []
        : (rows as readonly object[]).filter((row) => JSON.stringify(row).includes(`"${id}"`)),
    ).length;
  for (const id of ["interface-2022", "prt-2022", "gov-the-green-book-appraisal-and"])
    if (review.sources.some((row) => row.id === id)) expect(found.get(id)?.length).toBe(named(id));
});

test("every source of the review supports something", () => {
  const found = supports(review);
  expect(review.sources.filter(({ id }) => !found.has(id)).map(({ id }) => id)).toEqual([]);
});

test("entityTable has a column for each field, and no editors’ notes", () => {
  const table = entityTable("figures", review.figures);
  expect(table.rows).toHaveLength(review.figures.length);
  expect(table.columns.map(({ key }) => key)).not.toContain("$note");
  expect(Object.keys(entityNames).sort()).toEqual(Object.keys(entities).sort());
});

test("children in care: other editions are found, and dates they disagree about", () => {
  const series = review.series.find(({ id }) => id === "cla");
  if (!series) throw new Error("no series cla");
  expect(otherEditions(series, review.series).map(({ id }) => id)).toEqual(["cla-editions"]);
  const march2022 = revisions(series, review.series).find(({ period }) => period === "2022-03-31");
  expect(march2022?.values.map(({ value }) => value)).toEqual(
    expect.arrayContaining([82090, 82080, 82170]),
  );
  expect(pointsTable(series).rows).toHaveLength(series.points.length);
});

test("changesOf reads versions, their parts and entries that go over several lines", () => {
  const text = "# New\n\n## 2.0\n\n### The site\n\n- **One** thing\n  goes on\n- two\n";
  expect(changesOf(text)).toEqual([
    { version: "2.0", part: "The site", entries: ["One thing goes on", "two"] },
  ]);
  expect(changesOf(changelogText).map(({ part }) => part)).toContain("The data");
});
