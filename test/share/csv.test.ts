import { csvParseRows } from "d3-dsv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "#/share/csv.ts";
import type { Cell, Column, Table } from "#/words/table.ts";

const table = (rows: readonly (readonly Cell[])[], ...columns: Column[]): Table => ({
  caption: "Rows",
  columns,
  rows,
});
const name: Column = { key: "name", label: "Name", kind: "text" };
const money: Column = { key: "cost", label: "Published cost, £m", kind: "money" };
const count: Column = { key: "n", label: "Leads on", kind: "count" };

test("csv(table) writes money as whole pounds, with the unit in its header", () => {
  expect(csv(table([["Training", 0.8]], name, money))).toBe(
    '\ufeffName,"Published cost, £"\nTraining,800000\n',
  );
});

test("csv(table) names the unit where the label of a money column doesn't", () => {
  expect(csv(table([], { ...money, label: "Total" }))).toContain('"Total, £"');
});

test("csv(table) leaves what is not known empty, and never writes 0 for it", () => {
  expect(csv(table([["A", null, 0]], name, money, count))).toMatch(/^A,,0$/m);
});

test("csv(table) quotes commas, quotation marks and line breaks", () => {
  expect(csv(table([['"x", y\nz']], name))).toContain('"""x"", y\nz"');
});

test.each(["=1+1", "+44", "-2", "@SUM(A1)", "\tx", "\rx", "  =1", "＝1", "\n=1"])(
  "csv(table) makes %j a text that no spreadsheet runs",
  (text) => {
    const [, [cell = ""] = []] = csvParseRows(csv(table([[text]], name)).slice(1));
    expect(cell).toBe(`'${text}`);
  },
);

test("csv(table) makes a hostile header harmless too", () => {
  expect(csv(table([], { ...name, label: "=cmd" }))).toBe("\ufeff'=cmd\n");
});

test("csv(table) leaves negative numbers numbers", () => {
  expect(csv(table([[-3, -2.5]], count, money))).toContain("-3,-2500000");
});

test("csv(table) reads back as the same rows, whatever their texts", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.nat())), (rows) => {
      const back = csvParseRows(
        csv(table(rows, name, count))
          .slice(1)
          .replace(/\n$/, ""),
      ).slice(1);
      expect(back.map(([text = "", n]) => [text.replace(/^'/, ""), n])).toEqual(
        rows.map(([text, n]) => [text.replace(/^'/, ""), String(n)]),
      );
    }),
  );
});
