import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { areasTable, measured, shadeWords, shareSentence, tileSentence } from "#/words/areas.ts";

const { areas } = readFolder("data/care-review", "data/areas");
const area = (name: string) => {
  const found = areas.find((row) => row.name === name);
  if (!found) throw new Error(`no area: ${name}`);
  return found;
};

test("a tile says its authority, region, value, year and flag", () => {
  expect(tileSentence(area("Hartlepool"), "care")).toBe(
    "Hartlepool, North East: 157 children in care for every 10,000, 31 March 2025.",
  );
  expect(tileSentence(area("City of London"), "care")).toMatch(
    /^City of London, London: not published\. Suppressed/,
  );
});

test("measured never shows what is not published as a number", () => {
  expect(measured(null, "spend")).toBe("not published");
  expect(measured(2684.4, "spend")).toBe("£2,684");
  expect(measured(27.2, "income")).toBe("27.2%");
});

test("shadeWords say what each shade stands for, least first", () => {
  expect(shadeWords([48, 62], "care")).toEqual(["under 48", "48 to under 62", "62 and over"]);
});

test("shareSentence says whose allocation it is, and that it is no budget", () => {
  const camden = { name: "Camden", region: "London" };
  expect(shareSentence(camden, 212.4, "A")).toBe(
    "Camden, London: £212 for each child, allocated of scenario A; a share of a national sum, not a local budget.",
  );
  expect(shareSentence(camden, null, "A")).toBe(
    "Camden, London: not allocated, since a number it needs is not published.",
  );
});

test("areasTable has every authority, what is not published as an empty cell with why", () => {
  const { columns, rows } = areasTable(areas);
  expect(rows).toHaveLength(areas.length);
  const at = columns.findIndex(({ key }) => key === "care");
  expect(rows.find(([, name]) => name === "Hartlepool")?.[at]).toBe(157);
  const city = rows.find(([, name]) => name === "City of London");
  expect(city?.[at]).toBeNull();
  expect(city?.at(-1)).toMatch(/^Suppressed/);
});
