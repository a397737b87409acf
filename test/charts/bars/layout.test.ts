import fc from "fast-check";
import { expect, test } from "vitest";
import { layout, tableFrom } from "#/charts/bars/layout.ts";
import { standsFor } from "#/charts/bars/marks.ts";
import { rowSentence } from "#/charts/bars/sentences.ts";
import { entries, rows } from "./rows.ts";

const placed = layout(rows, { width: 640 });
const [help, care, system] = placed.rows;

test("layout(rows) begins every bar at the same place, as long as its amount", () => {
  expect(placed.form).toBe("table");
  expect(help!.bar!.x).toBe(care!.bar!.x);
  const whole = help!.bar!.width + help!.outside!.width;
  expect(whole).toBeCloseTo(4 * care!.bar!.width);
  expect(help!.outside!.width).toBeCloseTo(whole / 10);
  expect(help!.outside!.x).toBeCloseTo(help!.bar!.x + help!.bar!.width);
  expect(care!.outside).toBeNull();
});

test("layout(rows) has a dashed slot with words where nothing was published, never a bar", () => {
  expect(system!.bar).toBeNull();
  expect(system!.amount).toBeNull();
  expect(system!.slot!.text.text).toBe("no published cost");
  expect(help!.slot).toBeNull();
});

test("layout(rows) under a filter counts kept of all, and greys the money filtered out", () => {
  const part = [
    { ...rows[0]!, kept: 2, amountM: null, outM: 200 },
    { ...rows[1]!, outM: 50 },
  ];
  const [gone, half] = layout(part, { width: 640 }).rows;
  expect(gone!.count.text).toBe("2 of 4");
  expect([gone!.bar, gone!.slot]).toEqual([null, null]);
  expect(gone!.amount).toMatchObject({ text: "£200m", state: "ghost" });
  expect(gone!.out!.width).toBeCloseTo(4 * half!.bar!.width);
  expect(half!.out!.x).toBeCloseTo(half!.bar!.x + half!.bar!.width);
  expect(half!.amount).toMatchObject({ text: "£50m", state: "plain" });
  expect(gone!.sentence).toBe(
    "Family Help: 2 of 4 proposals, no published cost; £200m published for those filtered out",
  );
  expect(rowSentence({ ...part[0]!, kept: 0 })).toBe(
    "Family Help: 0 of 4 proposals shown; £200m published for those filtered out",
  );
});

test("layout(rows, …, pricesOf) calls no sum of ours published", () => {
  const { heads, rows: priced } = layout(rows, { width: 640 }, false, "2024-25");
  expect(heads.map(({ text }) => text)).toContain("in 2024-25 prices");
  expect(priced[0]!.sentence).toContain("£200m in 2024-25 prices");
  expect(priced[0]!.amount!.sentence).toBe("Family Help: £200m in 2024-25 prices, open its source");
});

test("layout(rows) fills a bar by its basis, in its theme's hue", () => {
  expect(help!.bar!.fill).toBe("var(--theme-1)");
  const guessed = layout([{ ...rows[0]!, basis: "assumption" }], { width: 640 });
  expect(guessed.rows[0]!.bar!.fill).toBe("url(#hatch-1)");
});

test("layout(rows) has one mark for each proposal, in rows that grow with them", () => {
  expect(help!.marks.map(({ id }) => id)).toEqual(["0.1", "0.2", "0.3", "0.4"]);
  const [many] = layout([{ ...rows[0]!, entries: entries(0, 100) }], { width: 640 }).rows;
  expect(many!.marks).toHaveLength(100);
  expect(new Set(many!.marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(100);
  expect(many!.field.height).toBeGreaterThan(help!.field.height);
  const lowest = Math.max(...many!.marks.map(({ y }) => y));
  expect(lowest + 5).toBeLessThan(many!.field.y + many!.field.height);
});

test("layout(rows) puts rows under one another without a gap", () => {
  expect(care!.field.y).toBeCloseTo(help!.field.y + help!.field.height);
  expect(system!.field.y).toBeCloseTo(care!.field.y + care!.field.height);
});

test("layout(rows) lets one mark stand for several above 600 proposals, and says so", () => {
  const many = layout([{ ...rows[0]!, entries: entries(0, 1001), of: 1001, kept: 1001 }], {
    width: 640,
  });
  expect(many.each).toBe(2);
  expect(many.rows[0]!.marks).toHaveLength(501);
  expect(many.rows[0]!.marks.every(({ id }) => id === undefined)).toBe(true);
  expect(many.notes.map(({ text }) => text)).toEqual(["Each mark stands for up to 2 proposals."]);
  expect(many.rows[0]!.count.text).toBe("1,001");
});

test("standsFor(proposals) never leaves more than 600 marks", () => {
  expect(standsFor(0)).toBe(1);
  expect(standsFor(600)).toBe(1);
  expect(standsFor(601)).toBe(2);
  fc.assert(
    fc.property(fc.nat(5_000_000), (proposals) => {
      expect(proposals / standsFor(proposals)).toBeLessThanOrEqual(600);
    }),
  );
});

test("layout(rows, size, overlapping) warns that rows must not be added up", () => {
  expect(layout(rows, { width: 640 }, true).notes[0]!.text).toContain("must not be added up");
  expect(placed.notes).toEqual([]);
});

test("layout(rows) greys the other rows when one is chosen", () => {
  const chosen = layout(
    rows.map((row) => ({ ...row, chosen: row.id === "care" })),
    { width: 640 },
  );
  expect(chosen.rows.map(({ state }) => state)).toEqual(["ghost", "plain", "ghost"]);
});

test("layout(rows) on a phone puts the label line over its marks", () => {
  const phone = layout(rows, { width: tableFrom - 1 });
  expect(phone.form).toBe("rows");
  expect(phone.heads).toEqual([]);
  const [first] = phone.rows;
  expect(first!.marks[0]!.y).toBeGreaterThan(first!.label[0]!.y);
  expect(first!.bar!.y).toBeGreaterThan(first!.marks[0]!.y);
  expect(first!.amount!.x).toBe(tableFrom - 1);
});

test("layout([]) is an empty chart", () => {
  expect(layout([], { width: 640 }).rows).toEqual([]);
  expect(layout([], { width: 320 }, true).height).toBeGreaterThan(0);
});

test("layout(rows) keeps marks, bars, slots and long labels apart at any width", () => {
  const long = rows.map((row) => ({
    ...row,
    label: "Ministry of Housing, Communities and Local Government with others",
    entries: entries(1, 40),
    of: 110,
    kept: 40,
    outM: 30,
  }));
  fc.assert(
    fc.property(fc.integer({ min: 280, max: 3800 }), (width) => {
      for (const row of layout(long, { width }).rows) {
        const boxes = [row.bar, row.outside, row.out, row.slot].filter((box) => box !== null);
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
        }
        for (const { x, y } of row.marks) {
          expect(x + 5).toBeLessThanOrEqual(width + 1);
          if (width >= tableFrom) {
            expect(x - 5).toBeGreaterThan(row.count.x);
            for (const box of boxes) expect(x + 4.5).toBeLessThanOrEqual(box.x);
          }
          expect(y + 5).toBeLessThanOrEqual(row.field.y + row.field.height);
        }
        for (const line of row.label) expect(line.y).toBeLessThan(row.field.y + row.field.height);
      }
    }),
  );
});

test("rowSentence(row) says how many, how much, what is in no year and what has no cost", () => {
  expect(rows.map((row) => rowSentence(row))).toEqual([
    "Family Help: 4 proposals, £200m published, £20m of it not in the published yearly profile; 3 have no published cost",
    "Transforming care: 2 proposals, £50m published; 1 has no published cost",
    "How the system is run: 1 proposal, no published cost",
  ]);
});
