import { expect, test } from "vitest";
import { DatasetError } from "#/data/faults.ts";
import { joined, parseFirst } from "#/data/first.ts";
import { parseDataset } from "#/data/parse.ts";
import { readFolder } from "#/data/published.ts";
import { split } from "#/data/split.ts";
import { small } from "../small.ts";

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test.each([
  ["small", small],
  ["example", () => readFolder("data/example")],
  ["published", () => readFolder("data/care-review", "data/areas")],
])("parseDataset(joined(split(%s))) is the same dataset without its areas", (_, dataset) => {
  const whole = dataset();
  const { first, rest } = sent(split(whole));
  expect(parseDataset(joined(parseFirst(first), rest))).toEqual({ ...whole, areas: [] });
});

test("split(dataset) sends long texts and unseen series in the second document", () => {
  const { first, rest } = split(small());
  expect(first.proposals[0]).not.toHaveProperty("difference");
  expect(first.proposals[0]).toHaveProperty("summary");
  expect(rest["proposals"]?.[0]).toEqual({
    id: "P-1",
    difference: "Children would play.",
    affected: ["Children"],
    figures: [],
    confidence: "high",
    cites: ["report"],
    context: [],
    response: { text: "“Yes, in time.”", cites: ["answer"] },
  });
  expect(first.series.map(({ id }) => id)).toEqual(["visits", "visits-reform", "spending"]);
  expect(rest["series"]?.map(({ id }) => id)).toEqual([
    "visits",
    "visits-reform",
    "spending",
    "swings",
  ]);
  expect(first).not.toHaveProperty("areas");
  expect(rest).not.toHaveProperty("areas");
});

test("split(dataset) leaves the dataset as it was", () => {
  const whole = small();
  split(whole);
  expect(whole).toEqual(small());
});

test.each([
  ["nothing", null],
  ["a list", []],
  ["an empty object", {}],
  ["another release's", { ...split(small()).first, risks: [] }],
  ["one without a list", { ...split(small()).first, links: undefined }],
  ["one whose rows have no id", { ...split(small()).first, links: [{ from: "P-1" }] }],
])("parseFirst(%s) says to fetch the site and its data together", (_, input) => {
  expect(() => parseFirst(sent(input))).toThrow(DatasetError);
  expect(() => parseFirst(sent(input))).toThrow(
    /the first document.*Reload the page to fetch the site and its data together\./,
  );
});

test("joined(first, rest) keeps the rows that only one of the two holds", () => {
  const { first } = split(small());
  expect(
    joined(first, { glossary: [{ id: "new" }], links: [{ id: "L-1" }, { id: "L-9" }] }),
  ).toMatchObject({
    glossary: [{ id: "new" }],
    links: [{ id: "L-1", from: "P-1" }, { id: "L-9" }],
  });
});
