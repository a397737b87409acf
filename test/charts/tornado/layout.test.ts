import fc from "fast-check";
import { expect, test } from "vitest";
import { layout } from "#/charts/tornado/layout.ts";
import { rows } from "./rows.ts";

const placed = layout(rows, { width: 640 });
const [both, up, down] = placed.drivers;
const centralX = up!.bar.x;

test("layout(rows) draws each input from its low to its high total, on one scale, in the order given", () => {
  expect(placed.drivers.map(({ id }) => id)).toEqual(["both", "up", "down"]);
  expect(both!.bar.width).toBeCloseTo(2.5 * up!.bar.width);
  expect(centralX - both!.bar.x).toBeCloseTo(both!.bar.width / 5);
});

test("layout(rows) draws an input that lowers the total as it rises by where its ends lie", () => {
  expect(down!.bar.width).toBeCloseTo((150 / 200) * up!.bar.width);
  expect(down!.ends.map(({ text }) => text)).toEqual(["−£50m", "+£100m"]);
  expect(down!.sentence).toBe(
    "Discount rate: the total is £1.1bn (+£100m) at its low end and £950m (−£50m) at its high end",
  );
});

test("layout(rows) writes the change at both ends, and none where there is none", () => {
  expect(both!.ends.map(({ text }) => text)).toEqual(["−£100m", "+£400m"]);
  expect(up!.ends.map(({ text }) => text)).toEqual(["+£200m"]);
  expect(up!.sentence).toBe(
    "Price base: the total is £1bn (no change) at its low end and £1.2bn (+£200m) at its high end",
  );
});

test("layout(rows) hatches what is assumed unless it is said otherwise", () => {
  expect(both!.fill).toBe("url(#hatch-ink)");
  expect(up!.fill).toContain("16%");
});

test("layout(rows) draws one line at the central total, with its number", () => {
  expect(placed.central.line).toBe(`M${centralX} 2V${placed.height - 2}`);
  expect(placed.central.number.text).toBe("£1bn");
});

test("layout(rows) leaves the end open of what is not known", () => {
  expect(placed.unknown!.outline).toMatch(new RegExp(`^M${centralX} `));
  expect(placed.unknown!.label.map(({ text }) => text).join(" ")).toBe(
    "90 proposals with no published cost",
  );
  expect(placed.unknown!.words.text).toBe("not known, so not in the total");
  expect(layout({ ...rows, unknown: null }, { width: 640 }).unknown).toBeNull();
});

test("layout(rows) keeps room for what is not known where nothing else lies right of the centre", () => {
  const drivers = [{ id: "x", label: "x", atLowM: 500, atHighM: 1000 }];
  const { unknown, drivers: only } = layout({ ...rows, drivers }, { width: 320 });
  expect(unknown!.words.text).toBe("not known");
  expect(only[0]!.bar.x + only[0]!.bar.width).toBeLessThan(250);
});

test("layout(rows) on a phone has words above bars, and a line that leaves them out", () => {
  const phone = layout(rows, { width: 320 });
  expect(phone.form).toBe("rows");
  for (const { label, bar } of phone.drivers) expect(label[0]!.y).toBeLessThan(bar.y);
  expect(phone.central.line.match(/M/g)).toHaveLength(5);
});

test("layout(rows) without any input still stands", () => {
  const { drivers, central } = layout({ ...rows, drivers: [] }, { width: 400 });
  expect(drivers).toEqual([]);
  expect(central.number.text).toBe("£1bn");
});

test("layout(rows) keeps bars and their numbers inside the chart, at any width", () => {
  const amount = fc.double({ min: 0, max: 50_000, noNaN: true });
  fc.assert(
    fc.property(
      fc.integer({ min: 280, max: 3800 }),
      fc.array(fc.tuple(amount, amount), { maxLength: 12 }),
      amount,
      (width, pairs, centralM) => {
        const drivers = pairs.map(([atLowM, atHighM], i) => ({
          id: String(i),
          label: `Input ${i}`,
          atLowM,
          atHighM,
        }));
        for (const { bar, ends } of layout({ ...rows, centralM, drivers }, { width }).drivers) {
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width + 1);
          for (const end of ends) {
            expect(end.x).toBeGreaterThanOrEqual(0);
            expect(end.x).toBeLessThanOrEqual(width);
          }
        }
      },
    ),
  );
});
