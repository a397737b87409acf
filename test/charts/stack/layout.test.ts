import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsFrom, layout, placeOf, yearAt, yearsBetween } from "#/charts/stack/layout.ts";
import { yearsAfter, yearsTapped, yearsWith, yearSentence } from "#/charts/stack/sentences.ts";
import { rows, split } from "./rows.ts";

const size = { width: 600, height: 500 };
const placed = layout(rows, size);
const bar = (index: number) => placed.years[index]!.bar!;

test("layout(rows) gives each year an equal column, from the left edge", () => {
  expect(placed.form).toBe("columns");
  expect(placed.years.map(({ field }) => [field.x, field.width])).toEqual([
    [0, 100],
    [100, 100],
    [200, 100],
    [300, 100],
    [400, 100],
    [500, 100],
  ]);
});

test("layout(rows) stands bars on the axis, as high as their amounts", () => {
  for (const i of [0, 1, 2]) expect(bar(i).y + bar(i).height).toBeCloseTo(placed.baseline);
  expect(bar(1).height).toBeCloseTo(4 * bar(0).height);
  expect(bar(2).height).toBeCloseTo(2 * bar(0).height);
  expect(placed.height).toBeCloseTo(500, -1);
});

test("layout(rows) draws nothing for a year without a published amount, not a bar of 0", () => {
  expect(placed.years[3]!.bar).toBeNull();
  expect(placed.years[3]!.number).toBeNull();
  expect(placed.years[3]!.sentence).toBe("2025-26: nothing published");
});

test("layout(rows) fills a stated total with its split, in hatches, and paper where no line is", () => {
  const { segments } = placed.years[1]!;
  expect(segments.map(({ fill }) => fill)).toEqual([
    "url(#hatch-1)",
    "url(#hatch-6)",
    "var(--paper)",
  ]);
  expect(segments.reduce((sum, segment) => sum + segment.height, 0)).toBeCloseTo(bar(1).height);
  expect(segments[0]!.y + segments[0]!.height).toBeCloseTo(placed.baseline);
  expect(segments[2]!.y).toBeCloseTo(bar(1).y);
});

test("layout(rows) draws government money on the scale of the ask, each sum spread over its years", () => {
  const [two, one] = placed.government!.blocks;
  const perM = bar(0).height / 100;
  expect(two!.boxes[0]!.height).toBeCloseTo(30 * perM);
  expect(one!.boxes[0]!.height).toBeCloseTo(90 * perM);
  expect(two!.solid).toBe(false);
  expect(two!.yearMarks.map(({ x }) => x)).toEqual([100]);
  expect(one!.solid).toBe(true);
  expect(one!.yearMarks).toEqual([]);
  expect(Math.min(...[two!, one!].map(({ boxes }) => boxes[0]!.y))).toBeGreaterThan(
    placed.baseline,
  );
});

test("layout(rows) gives sums that meet in a year lanes of their own: none is stacked on another", () => {
  const [first] = rows.blocks;
  const { government } = layout({ ...rows, blocks: [first!, { ...first!, id: "again" }] }, size);
  const [a, b] = government!.blocks.map(({ boxes }) => boxes[0]!);
  expect(government!.baselines).toHaveLength(2);
  expect(a!.y + a!.height).toBeCloseTo(government!.baselines[0]!);
  expect(b!.y + b!.height).toBeCloseTo(government!.baselines[1]!);
  expect(b!.y).toBeGreaterThan(a!.y + a!.height);
});

test("layout(rows) leaves the government out when it put nothing in these years", () => {
  expect(layout({ ...rows, blocks: [] }, size).government).toBeNull();
  const later = rows.blocks.map((block) => ({ ...block, from: "2040-41", to: "2041-42" }));
  expect(layout({ ...rows, blocks: later }, size).government).toBeNull();
});

test("layout(rows) floats the gap off the axis, beside the last published year", () => {
  const { slot, number, lines } = placed.gap!;
  expect(slot.height).toBeCloseTo(50 * (bar(0).height / 100));
  expect(slot.x).toBeGreaterThanOrEqual(300);
  expect(slot.y + slot.height).toBeLessThan(placed.baseline - 20);
  expect(number.text).toBe("£50m");
  expect(lines.map(({ text }) => text).join(" ")).toBe("not in the published yearly profile");
});

test("layout(rows) puts the gap under the axis when published years reach the edge", () => {
  const full = layout({ ...rows, years: rows.years.slice(0, 3) }, size);
  expect(full.gap!.slot.y).toBeGreaterThan(full.baseline);
  expect(layout({ ...rows, gap: null }, size).gap).toBeNull();
});

test("layout(rows) names the lines beside the largest year, apart, with their totals and the share of the largest", () => {
  expect(placed.names.map(({ name, amount }) => `${name} ${amount}`)).toEqual([
    "Family Help £450m, 60%",
    "Workforce £225m",
    "No published line £75m",
  ]);
  for (const name of placed.names) {
    expect(name.leader).not.toBeNull();
    expect(name.x).toBeGreaterThan(bar(1).x + bar(1).width);
  }
  const ys = placed.names.map(({ y }) => y);
  expect(ys[0]! - ys[1]!).toBeGreaterThanOrEqual(17);
  expect(ys[1]! - ys[2]!).toBeGreaterThanOrEqual(17);
  expect(ys[0]).toBeLessThan(bar(2).y - 20);
});

test("layout(rows) names the lines in a key when the largest year is the last", () => {
  const { names, baseline } = layout({ ...rows, years: rows.years.slice(0, 2) }, size);
  expect(names.map(({ leader }) => leader)).toEqual([null, null, null]);
  for (const name of names) expect(name.y).toBeGreaterThan(baseline);
  expect(names.every(({ swatch }) => swatch !== null)).toBe(true);
});

test("layout(rows) greys what is filtered out and keeps it", () => {
  const years = rows.years.map((year) => ({
    ...year,
    segments: year.publishedM === null ? [] : split(year.publishedM, (cost) => cost === "a"),
  }));
  const filtered = layout({ ...rows, years }, size);
  expect(filtered.years[1]!.segments.map(({ state }) => state)).toEqual([
    "plain",
    "ghost",
    "ghost",
  ]);
  expect(filtered.years[1]!.state).toBe("plain");
  expect(filtered.years[1]!.sentence).toContain("Workforce £120m (filtered out)");
  const none = rows.years.map((year) => ({
    ...year,
    segments: split(year.publishedM ?? 0, () => false),
  }));
  expect(layout({ ...rows, years: none }, size).years[1]!.state).toBe("ghost");
  expect(layout({ ...rows, years: none }, { width: 350 }).years[1]!.state).toBe("ghost");
});

test("layout(rows) greys the gap when nothing it holds is shown", () => {
  const gap = { amountM: 50, segments: split(50, () => false) };
  for (const width of [350, 600]) {
    expect(layout(rows, { width }).gap!.state).toBe("plain");
    const grey = layout({ ...rows, gap }, { width }).gap!;
    expect(grey.state).toBe("ghost");
    expect(grey.sentence).toBe("£50m not in the published yearly profile, filtered out");
  }
});

test("layout(rows) in other prices tells three figures, and does not call them published", () => {
  const years = rows.years.map((year, i) => (i === 1 ? { ...year, publishedM: 1376.43 } : year));
  const priced = { ...rows, years, pricesOf: "2024-25" };
  const [, year] = layout(priced, size).years;
  expect(year!.number!.text).toBe("1,380");
  expect(year!.sentence).toMatch(/^2023-24: £1,380m in 2024-25 prices;/);
  expect(layout(priced, { width: 350 }).years[1]!.number!.text).toBe("£1,380m");
  expect(layout(priced, size).names[0]!.sentence).toContain("in 2024-25 prices in all");
  expect(layout(priced, size).gap!.sentence).toMatch(/^£50m in 2024-25 prices not in/);
});

test("layout(rows) greys the years outside a selection, and sums that touch none of it", () => {
  const chosen = layout({ ...rows, selectedYears: ["2022-23", "2023-24"] }, size);
  expect(chosen.years.map(({ state }) => state).slice(0, 3)).toEqual(["plain", "plain", "ghost"]);
  expect(chosen.years.map(({ selected }) => selected).slice(0, 3)).toEqual([true, true, false]);
  expect(chosen.years[2]!.segments[0]!.state).toBe("ghost");
  expect(chosen.government!.blocks.map(({ state }) => state)).toEqual(["plain", "ghost"]);
  expect(chosen.years[1]!.bar).toEqual(bar(1));
});

test("layout(rows) marks the segments of the proposal in the inspector", () => {
  const { years } = layout({ ...rows, chosen: "B" }, size);
  expect(years[0]!.segments.map(({ state }) => state)).toEqual(["plain", "chosen", "plain"]);
});

test("layout(rows) on a phone lists the published years, words above bars, on one scale", () => {
  const phone = layout(rows, { width: 350 });
  expect(phone.form).toBe("rows");
  expect(phone.years.map(({ year }) => year)).toEqual(["2022-23", "2023-24", "2024-25"]);
  expect(phone.years[1]!.bar!.width).toBeCloseTo(348);
  expect(phone.years[0]!.bar!.width).toBeCloseTo(87);
  expect(phone.years[1]!.number!.y).toBeLessThan(phone.years[1]!.bar!.y);
  expect(phone.years[1]!.number!.text).toBe("£400m");
  const [two, one] = phone.government!.blocks;
  expect(two!.boxes.map(({ width }) => Math.round(width))).toEqual([26, 26]);
  expect(one!.boxes).toHaveLength(1);
  expect(phone.brush).toBeNull();
});

test("layout(rows) without years, money or proposals draws nothing and does not fail", () => {
  const empty = {
    ...rows,
    years: [],
    gap: null,
    blocks: [],
    uncosted: { ...rows.uncosted, count: 0, of: 0, proposals: [] },
  };
  for (const width of [320, 600]) {
    const nothing = layout(empty, { width });
    expect(nothing.years).toEqual([]);
    expect(nothing.names).toEqual([]);
    expect(nothing.strip).toBeNull();
    expect(nothing.height).toBeGreaterThan(0);
  }
});

test("yearsBetween(px) takes the years whose middle is held, or the one a small drag lies in", () => {
  expect(yearsBetween(placed, 120, 380)).toEqual(["2023-24", "2025-26"]);
  expect(yearsBetween(placed, 160, 190)).toEqual(["2023-24", "2023-24"]);
  expect(yearAt(placed, 599)).toBe("2027-28");
  expect(yearAt(placed, 700)).toBeUndefined();
});

test("placeOf(years) is undone by yearsBetween", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (a, b) => {
      const first = rows.years[Math.min(a, b)]!.year;
      const last = rows.years[Math.max(a, b)]!.year;
      expect(yearsBetween(placed, ...placeOf(placed, [first, last]))).toEqual([first, last]);
    }),
  );
});

test("layout(rows) keeps every box inside the chart, at any width", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 280, max: 3800 }),
      fc.array(fc.option(fc.double({ min: 0, max: 50_000, noNaN: true })), {
        minLength: 1,
        maxLength: 40,
      }),
      (width, amounts) => {
        const years = amounts.map((publishedM, i) => ({
          year: `${2000 + i}-${String((i + 1) % 100).padStart(2, "0")}`,
          publishedM,
          segments: publishedM === null ? [] : split(publishedM),
        }));
        const { years: out, names, gap, height } = layout({ ...rows, years }, { width });
        const boxes = [
          ...out.flatMap(({ bar, segments }) => [...(bar === null ? [] : [bar]), ...segments]),
          ...(gap === null ? [] : [gap.slot]),
        ];
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
          expect(box.y).toBeGreaterThanOrEqual(-1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
        }
        for (const name of names) expect(name.x + name.wide).toBeLessThanOrEqual(width + 1e-6);
      },
    ),
  );
});

test("the columns form begins at the width of the page's first column", () => {
  expect(layout(rows, { width: columnsFrom - 1 }).form).toBe("rows");
  expect(layout(rows, { width: 392 }).form).toBe("columns");
});

test("yearSentence(year) says the total and the split, and that the split is an assumption", () => {
  expect(yearSentence(rows.years[1]!)).toBe(
    "2023-24: £400m published; Family Help £240m, Workforce £120m and No published line £40m, the split being an assumption",
  );
});

test("yearsAfter(span, year) chooses one year, and a second time nothing", () => {
  expect(yearsAfter(null, "2023-24")).toEqual(["2023-24", "2023-24"]);
  expect(yearsAfter(["2023-24", "2023-24"], "2023-24")).toBeNull();
  expect(yearsAfter(["2022-23", "2024-25"], "2023-24")).toEqual(["2023-24", "2023-24"]);
});

test("yearsWith(span, year) grows to hold it; yearsTapped clears when it is held", () => {
  expect(yearsWith(["2023-24", "2023-24"], "2022-23")).toEqual(["2022-23", "2023-24"]);
  expect(yearsWith(null, "2024-25", "2023-24")).toEqual(["2023-24", "2024-25"]);
  expect(yearsTapped(["2022-23", "2023-24"], "2025-26")).toEqual(["2022-23", "2025-26"]);
  expect(yearsTapped(["2022-23", "2024-25"], "2023-24")).toBeNull();
});
