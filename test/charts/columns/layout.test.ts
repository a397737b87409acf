import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsFrom, layout } from "#/charts/columns/layout.ts";
import { rows } from "./rows.ts";

const placed = layout(rows, { width: 640, height: 220 });
const [first, second, third, after, undated] = placed.columns;

test("layout(rows) stands columns on the axis, as high as their amounts", () => {
  expect(placed.form).toBe("columns");
  expect(placed.height).toBe(220);
  for (const column of [first!, second!, after!])
    expect(column.bar!.y + column.bar!.height).toBeCloseTo(placed.baseline);
  expect(second!.bar!.height).toBeCloseTo(4 * first!.bar!.height);
  expect(after!.bar!.height).toBeCloseTo(2 * first!.bar!.height);
});

test("layout(rows) writes each figure as people read it, with its year beneath", () => {
  expect(placed.columns.map(({ number }) => number!.text)).toEqual([
    "£100m",
    "£400m",
    "£0",
    "£200m",
    "£50m",
  ]);
  expect(first!.name.map(({ text }) => text)).toEqual(["27-28"]);
  expect(first!.name[0]!.y).toBeGreaterThan(first!.number!.y);
});

test("layout(rows) draws no bar for a year that costs nothing", () => {
  expect(third!.bar).toBeNull();
  expect(third!.zero).toBe(true);
});

test("layout(rows) draws a whisker from low to high where there is a spread, and only there", () => {
  const perM = first!.bar!.height / 100;
  const middle = second!.bar!.x + second!.bar!.width / 2;
  const low = placed.baseline - 360 * perM;
  const high = placed.baseline - 500 * perM;
  expect(second!.whisker).toBe(
    `M${middle - 5} ${high}h10M${middle} ${high}V${low}M${middle - 5} ${low}h10`,
  );
  expect([first, third, after, undated].map((column) => column!.whisker)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("layout(rows) parts later years from the axis, and floats what has no year off it", () => {
  expect(placed.axis).toHaveLength(2);
  expect(placed.axis[1]!.x1).toBeGreaterThan(placed.axis[0]!.x2);
  expect(undated!.bar!.x).toBeGreaterThan(placed.axis[1]!.x2);
  expect(undated!.bar!.y + undated!.bar!.height).toBeLessThan(placed.baseline);
  expect(undated!.fill).toBe("none");
});

test("layout(rows) cuts later years that are more than the scale, and leaves the scale as it is", () => {
  const many = layout(
    { ...rows, after: { label: "later", amountM: 5000 } },
    { width: 640, height: 220 },
  );
  expect(many.columns[1]!.bar).toEqual(second!.bar);
  expect(many.columns[3]!.cut).not.toBeNull();
  expect(after!.cut).toBeNull();
});

test("layout(rows) has one scale for scenarios that share a top", () => {
  const half = rows.years.map((year) => ({
    ...year,
    amountM: year.amountM / 2,
    low: null,
    high: null,
  }));
  const other = layout({ ...rows, years: half }, { width: 640, height: 220 });
  expect(other.grid).toEqual(placed.grid);
  expect(other.columns[1]!.bar!.height).toBeCloseTo(second!.bar!.height / 2);
  expect(other.columns.map(({ field }) => field)).toEqual(placed.columns.map(({ field }) => field));
});

test("layout(rows) with lumps of 0 keeps their places", () => {
  const none = { label: "", amountM: 0 };
  const empty = layout({ ...rows, after: none, undated: none }, { width: 640, height: 220 });
  expect(empty.columns[0]!.bar).toEqual(first!.bar);
  expect(empty.columns[4]!.number).toBeNull();
});

test("layout(rows) on a phone, or with more years than have room, lists them", () => {
  const phone = layout(rows, { width: 320 });
  expect(phone.form).toBe("rows");
  expect(phone.columns.map(({ name }) => name[0]!.text)).toEqual([
    "2027-28",
    "2028-29",
    "2029-30",
    "after 2029-30",
    "in no year",
  ]);
  expect(phone.columns[1]!.bar!.width).toBeCloseTo(4 * phone.columns[0]!.bar!.width);
  expect(layout({ ...rows, after: null, undated: null }, { width: columnsFrom }).form).toBe(
    "columns",
  );
  const years = Array.from({ length: 12 }, (_, i) => ({
    ...rows.years[0]!,
    year: `${2000 + i}-01`,
  }));
  expect(layout({ ...rows, years }, { width: 404 }).form).toBe("rows");
});

test("layout(rows) says each column in a sentence", () => {
  expect(placed.columns.map(({ sentence }) => sentence)).toEqual([
    "2027-28: £100m",
    "2028-29: £400m; 8 draws in 10 lie between £360m and £500m",
    "2029-30: £0",
    "after 2029-30: £200m, in all later years together",
    "in no year: £50m, in the total and in no year",
  ]);
});

test("layout(rows) keeps every bar inside the chart, at any width", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 280, max: 3800 }),
      fc.array(fc.double({ min: 0, max: 50_000, noNaN: true }), { maxLength: 30 }),
      fc.double({ min: 0, max: 50_000, noNaN: true }),
      (width, amounts, maxM) => {
        const years = amounts.map((amountM, i) => ({
          year: `${2000 + i}-01`,
          amountM,
          low: amountM / 2,
          high: amountM * 1.5,
        }));
        const { columns, height } = layout({ ...rows, years, maxM }, { width });
        for (const { bar } of columns) {
          if (bar === null) continue;
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width + 1e-6);
          expect(bar.y).toBeGreaterThanOrEqual(0);
          expect(bar.y + bar.height).toBeLessThanOrEqual(height + 1e-6);
        }
      },
    ),
  );
});

test("layout(rows) on a phone marks the cap across each bar, and never across a figure", () => {
  const { cap, columns } = layout({ ...rows, capM: 390 }, { width: 300 });
  const strokes = [...cap!.line.matchAll(/M([\d.]+) ([\d.]+)v([\d.]+)/g)].map(
    ([, , from, tall]) => [Number(from), Number(from) + Number(tall)] as const,
  );
  expect(strokes).toHaveLength(columns.length);
  for (const [i, { bar, number }] of columns.entries()) {
    const [from, to] = strokes[i]!;
    if (number) expect(from).toBeGreaterThan(number.y);
    if (bar) expect([from <= bar.y, to >= bar.y + bar.height]).toEqual([true, true]);
  }
});
