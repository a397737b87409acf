import fc from "fast-check";
import { expect, test } from "vitest";
import { workbook, columnName } from "#/share/sheets.ts";
import { xlsx } from "#/share/xlsx.ts";
import type { Cell, Column, Table } from "#/words/table.ts";
import { filesIn, hasOffice, inOffice } from "../office.ts";

const name: Column = { key: "name", label: "Name", kind: "text" };
const money: Column = { key: "cost", label: "Published cost, £m", kind: "money" };
const count: Column = { key: "n", label: "Leads on", kind: "count" };
const year: Column = { key: "year", label: "Year", kind: "period" };
const table = (rows: readonly (readonly Cell[])[], ...columns: Column[]): Table => ({
  caption: "Rows",
  columns,
  rows,
});
const about = { title: "Cost by year", lines: ["From the report."] };
const sheetOf = async (made: Table) =>
  (await filesIn(xlsx(made, about)))["xl/worksheets/sheet1.xml"] ?? "";
/** The texts of a sheet's cells as XML holds them. */
const textsIn = (sheet: string) =>
  [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text = ""]) =>
    text
      .replaceAll("&#13;", "\r")
      .replaceAll("&quot;", '"')
      .replaceAll("&gt;", ">")
      .replaceAll("&lt;", "<")
      .replaceAll("&amp;", "&"),
  );

const attacks = [
  "=1+1",
  "+44",
  "-2",
  "@SUM(A1)",
  "\t=1",
  "  =1",
  "＝1",
  '=HYPERLINK("http://x","y")',
];

test.each(attacks)("xlsx(table) holds %j as a text that stays one when edited", async (text) => {
  const sheet = await sheetOf(table([[text]], { ...name, label: text }));
  expect(sheet).not.toContain("<f>");
  expect(textsIn(sheet)).toEqual([text, text]);
  const [, style = ""] = /<c r="A2" s="(\d+)" t="inlineStr">/.exec(sheet) ?? [];
  const styles = (await filesIn(xlsx(table([], name), about)))["xl/styles.xml"] ?? "";
  const xfs = styles.slice(styles.indexOf("<cellXfs")).match(/<xf /g)?.length ?? 0;
  expect(Number(style)).toBe(xfs - 1);
  expect(styles.slice(styles.lastIndexOf("<xf "))).toContain('quotePrefix="1"');
});

test("xlsx(table) leaves a negative number a number, in whole pounds where it is money", async () => {
  const sheet = await sheetOf(table([[-3, -2.5]], count, money));
  expect(sheet).toMatch(/<c r="A2" s="\d+"><v>-3<\/v><\/c><c r="B2" s="\d+"><v>-2500000<\/v><\/c>/);
  expect(textsIn(sheet)).toEqual(["Leads on", "Published cost, £"]);
});

test("xlsx(table) leaves what is not known out, and never writes 0 for it", async () => {
  const sheet = await sheetOf(table([["A", null, 0]], name, money, count));
  expect(sheet).not.toContain('r="B2"');
  expect(sheet).toMatch(/<c r="C2" s="\d+"><v>0<\/v>/);
});

test("xlsx(table) names what it is on its second sheet", async () => {
  const files = await filesIn(xlsx(table([], name), about));
  expect(textsIn(files["xl/worksheets/sheet2.xml"] ?? "")).toEqual([
    "Cost by year",
    "From the report.",
  ]);
});

test("xlsx(table) is well-formed and holds every text, whatever it is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "binary" })), async (texts) => {
      const held = textsIn(
        await sheetOf(
          table(
            texts.map((text) => [text]),
            name,
          ),
        ),
      ).slice(1);
      const kept = (text: string) =>
        text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, "\ufffd");
      const unread = (text: string) => text.replace(/_x005F_(?=x[0-9a-f]{4}_)/gi, "_");
      expect(held.map(unread)).toEqual(texts.map(kept));
    }),
    { numRuns: 50 },
  );
});

test("workbook() gives equal bytes for equal sheets", async () => {
  const bytes = async () =>
    new Uint8Array(await xlsx(table([["A", 1]], name, count), about).arrayBuffer());
  expect(await bytes()).toEqual(await bytes());
});

test("columnName(n) counts in letters", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
});

test.runIf(hasOffice)(
  "a table saved as XLSX opens in LibreOffice with the same cells",
  async () => {
    const texts = [...attacks, "_x0041_", 'a "b" <c> & d', "£2.6bn – café", "two\nlines"];
    const made = table(
      texts.map((text, i) => [text, i === 0 ? null : -i / 8, i, "2024-25"]),
      name,
      money,
      count,
      year,
    );
    const { Table: rows } = await inOffice(xlsx(made, about));
    expect(rows).toEqual([
      ["Name", "Published cost, £", "Leads on", "Year"],
      ...texts.map((text, i) => [text, i === 0 ? "" : String(-i * 125_000), String(i), "2024-25"]),
    ]);
  },
);

test.runIf(hasOffice)("a formula is worked out by LibreOffice, and not read from us", async () => {
  const { Sums: rows } = await inOffice(
    workbook([{ name: "Sums", rows: [[2, 3, { value: 99, formula: "A1+B1" }]] }]),
  );
  expect(rows).toEqual([["2", "3", "5"]]);
});
