import { expect, test } from "vitest";
import { layout } from "#/charts/stack/layout.ts";
import { rows } from "./rows.ts";

const size = { width: 600, height: 500 };

test("layout(rows) sets the note beside its heading where it fits in one line, else beneath", () => {
  const { note, heading } = layout(rows, size).government!;
  expect(note).toHaveLength(1);
  expect(note[0]!.y).toBe(heading.y);
  expect(note[0]!.x).toBeGreaterThan(100);
  const narrow = layout({ ...rows, blocksNote: `${rows.blocksNote} `.repeat(5) }, size).government!;
  expect(narrow.note.length).toBeGreaterThan(1);
  for (const line of narrow.note) expect(line.y).toBeGreaterThan(narrow.heading.y);
});

test("layout(rows) ends a sum at its column’s edge where it is wider than the column", () => {
  const more = ["2028-29", "2029-30", "2030-31", "2031-32"].map((year) => ({
    year,
    publishedM: null,
    segments: [],
  }));
  const many = { ...rows, years: [...rows.years, ...more] };
  const inNarrow = layout(many, { width: 360 }).government!.blocks[1]!;
  expect(inNarrow.number.anchor).toBe("end");
  expect(inNarrow.number.x).toBeCloseTo(3 * 36);
  expect(layout(rows, size).government!.blocks[1]!.number.anchor).toBe("middle");
});
