import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { areaSources, areaTold } from "#/words/areaDoor.ts";
import { doorText } from "#/words/door.ts";
import { plainText } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

const dataset = readFolder("data/care-review", "data/areas");
const { areas, areaColumns, sources } = dataset;
const held = { columns: areaColumns, sources };
const area = (name: string) => areas.find((one) => one.name === name)!;
const told = (name: string, measure?: string, from = held) => {
  const found = areaTold(area(name), measure, from);
  if (!found) throw new Error(`nothing told of ${measure ?? name}`);
  for (const { text } of found.words.facts) expectSound(text);
  return { ...found, text: doorText(found.words), cites: found.sources?.map(({ id }) => id) };
};

test("areaTold(area, column) says the number, who says it, when, and its sources", () => {
  const care = told("Hartlepool", "inCareRate");
  expect(care.text).toBe(
    [
      "Hartlepool: Children in care for every 10,000: 157 children in care for every 10,000 aged 0 to 17",
      "Authority: Hartlepool, unitary authority, North East",
      "Said by: Department for Education",
      "As of: 31 March 2025",
      "Basis: Stated by its source, which we have read.",
      "A whole number, as published.",
    ].join("\n"),
  );
  expect(care.cites).toEqual(["dfe-cla-2025"]);
  expect(told("Hartlepool", "children").cites).toEqual(["ons-mye-2024"]);
  expect(told("Hartlepool", "lowIncomePercent").cites).toEqual(["dfe-lait", "dwp-cilif"]);
  const spend = told("Middlesbrough", "spendGbp");
  expect(spend.text).toContain("Prices: 2023-24 prices: cash of the time");
  expect(spend.text).toContain("withheld the 2024-25 return");
  expect(spend.where).toContain("5.0.2");
});

test("areaTold(area, spendPerChild) divides, says so, and opens both numbers", () => {
  const each = told("North East Lincolnshire", "spendPerChild");
  expect(plainText(each.words.value)).toBe("£1,961 for each child");
  expect(each.text).toContain("Worked out: £65.7m, 2024-25 ÷ 33,522 children, mid-2024 = £1,961");
  expect(each).toMatchObject({ basis: "derived" });
  expect(each.cites).toEqual(["dfe-lait", "dfe-s251-2025", "ons-mye-2024"]);
  const doors = each.words.facts.flatMap(({ text }) =>
    text.flatMap((piece) => (typeof piece === "object" ? (piece.door ?? []) : [])),
  );
  expect(doors).toEqual(
    ["", "@spendGbp", "@children"].map((of) => `area:${area("North East Lincolnshire").id}${of}`),
  );
});

test("areaTold(area) rests on the sources of every column, each number a door", () => {
  const whole = told("Hartlepool");
  expect(whole.cites).toEqual([
    ...["dfe-cla-2025", "dfe-lait", "dfe-s251-2025", "dwp-cilif", "ons-mye-2024"],
  ]);
  expect(whole).toMatchObject({ basis: "stated" });
  expect(whole.words.value[0]).toMatchObject({ door: "area:E06000001@inCare" });
});

test("areaTold says that a number is not published, and nothing of what there is none of", () => {
  expect(plainText(told("City of London", "inCareRate").words.value)).toBe("not published");
  expect(areaTold(area("Hartlepool"), "wealth", held)).toBeUndefined();
});

test("areaTold claims no basis and no source where a dataset says none of its columns", () => {
  const bare = told("Hartlepool", "inCare", { columns: [], sources });
  expect(bare.text).not.toMatch(/Basis|Said by/);
  expect(bare.sources).toBeUndefined();
});

test("areaSources names whose numbers a map is shaded by, and that we divided", () => {
  const says = (measure: Parameters<typeof areaSources>[1]) =>
    plainText(areaSources(dataset, measure));
  expect(says("inCareRate")).toBe("Source: Department for Education.");
  expect(says("spendPerChild")).toMatch(
    /^Sources: Department for Education and Office for National Statistics\. Spending ÷ children is our division\.$/,
  );
  expect(areaSources({ ...dataset, areaColumns: [] }, "spendPerChild")).toEqual([]);
});

test("data: each column of the areas that holds a number says what it rests on", () => {
  const numbers = Object.entries(area("Hartlepool"))
    .filter(([key, value]) => typeof value === "number" && key !== "lon" && key !== "lat")
    .map(([key]) => key);
  expect(areaColumns.map(({ id }) => id)).toEqual(numbers);
  for (const { id, cites, prices } of areaColumns) {
    expect(cites.length, id).toBeGreaterThan(0);
    expect(prices !== undefined, id).toBe(id.endsWith("Gbp"));
  }
});
