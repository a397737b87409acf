import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { entities, type Row } from "#/data/schema.ts";
import { levers } from "#/data/vocabulary.ts";

const durations = ["care-review", "example"].flatMap((folder) => {
  const file = new URL(`../../data/${folder}/durations.json`, import.meta.url);
  const rows = v.parse(v.array(entities.durations), JSON.parse(readFileSync(file, "utf8")));
  return rows.map((row) => ({ ...row, folder, siblings: rows }));
});

/** The value a share of the way up the sorted ones, on straight lines between them (type 7). */
function quantile(values: readonly number[], share: number) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** Months from one date to another; a month without a day is set at the 15th. */
function monthsBetween(start: string, end: string) {
  const day = (date: string) => Date.parse(date.length === 7 ? `${date}-15` : date) / 86_400_000;
  return (day(end) - day(start)) / 30.4375;
}

test("low, central and high are the quartiles of the counted cases", () => {
  for (const { folder, id, months, cases } of durations) {
    const counted = cases.filter(({ counted }) => counted).map((c) => c.months ?? NaN);
    if (counted.length === 0) continue;
    const what = `${folder} ${id}`;
    expect(Math.abs(quantile(counted, 0.25) - months.low), what).toBeLessThan(0.06);
    expect(Math.abs(quantile(counted, 0.5) - months.central), what).toBeLessThan(0.06);
    expect(Math.abs(quantile(counted, 0.75) - months.high), what).toBeLessThan(0.06);
  }
});

test("a case's months follow from its two dates, and one that is not counted says why", () => {
  for (const { cases, id } of durations)
    for (const { start, end, months, counted, open, ...c } of cases) {
      const what = `${id} ${c.id}`;
      expect(open === undefined, what).toBe(counted);
      expect(Math.abs(monthsBetween(start ?? "", end ?? "") - (months ?? NaN)), what).toBeLessThan(
        0.06,
      );
    }
});

test("a row that borrows has the months of the row it borrows from", () => {
  for (const { borrows, months, siblings } of durations)
    if (borrows !== undefined)
      expect(months).toEqual(siblings.find(({ id }: Row<"durations">) => id === borrows)?.months);
});

test("every lever has its row", () => {
  for (const folder of ["care-review", "example"]) {
    const named = durations.filter((row) => row.folder === folder).map(({ lever }) => lever);
    expect(named).toEqual(expect.arrayContaining([...levers]));
    expect(new Set(named).size).toBe(named.length);
  }
});
