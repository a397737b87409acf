import fc from "fast-check";
import { expect, test } from "vitest";
import { layout } from "#/charts/waterfall/layout.ts";
import { rows, steps } from "./rows.ts";

const placed = layout(rows, { width: 870 });
const [start, help, later, out, bias, end] = placed.parts;

test("layout(rows) hangs each step where the total stood before it", () => {
  expect(placed.form).toBe("columns");
  expect(help!.bar!.y).toBeCloseTo(start!.bar!.y);
  expect(help!.bar!.height).toBeCloseTo(start!.bar!.height / 5);
  expect(bias!.bar!.y + bias!.bar!.height).toBeCloseTo(help!.bar!.y + help!.bar!.height);
  expect(bias!.bar!.y).toBeCloseTo(end!.bar!.y);
  expect(end!.bar!.height).toBeCloseTo(0.9 * start!.bar!.height);
});

test("layout(rows) writes totals and changes as people read them", () => {
  expect(placed.parts.map(({ number }) => number?.text)).toEqual([
    "£1bn",
    "−£200m",
    "£0",
    undefined,
    "+£100m",
    "£900m",
  ]);
});

test("layout(rows) draws a step that changes nothing as a line, one not known as a slot in its place", () => {
  expect(later!.bar).toBeNull();
  expect(later!.still).not.toBeNull();
  expect(out!.bar).toBeNull();
  expect(out!.slot!.words.map(({ text }) => text).join(" ")).toBe("not known");
  expect(out!.slot!.x).toBeGreaterThan(help!.bar!.x);
});

test("layout(rows) tints decisions and hatches assumptions; brackets name their runs", () => {
  expect(help!.fill).toContain("16%");
  expect(bias!.fill).toBe("url(#hatch-ink)");
  expect(start!.fill).toBe("var(--ink)");
  expect(end!.fill).toContain("16%");
  expect(placed.brackets.map(({ text }) => text)).toEqual(["decisions", "assumption"]);
});

test("layout(rows) turned round begins with what is assumed", () => {
  const { brackets } = layout({ ...rows, steps: [...rows.steps].reverse() }, { width: 870 });
  expect(brackets.map(({ text }) => text)).toEqual(["assumption", "decisions"]);
});

test("layout(rows) says each part in a sentence", () => {
  expect(placed.parts.map(({ sentence }) => sentence)).toEqual([
    "A, as recommended: £1bn",
    "Decision, Family Help, at half: takes off £200m, now £800m",
    "Decision, Workforce, a year later: the total stays as it is, now £800m",
    "Decision, Cooperatives, out: size not known, so nothing added or taken off, still £800m",
    "Assumption, Optimism bias, +10%: puts on £100m, now £900m",
    "B: £900m",
  ]);
});

test("layout(rows) where it is narrow is a list with running bars", () => {
  const list = layout(rows, { width: 350 });
  expect(list.form).toBe("list");
  const [first, fall, , slot, rise, last] = list.parts;
  expect(first!.bar!.width).toBeCloseTo(348);
  expect(fall!.bar!.x + fall!.bar!.width).toBeCloseTo(349);
  expect(rise!.bar!.x).toBeCloseTo(fall!.bar!.x);
  expect(last!.bar!.width).toBeCloseTo(0.9 * 348);
  expect(slot!.slot!.words[0]!.text).toBe("not known");
  for (const part of list.parts) expect(part.label[0]!.y).toBeLessThan(part.bar?.y ?? Infinity);
});

test("layout(rows) is a list as well where many steps would be too narrow", () => {
  const many = { ...rows, steps: steps("decision", [1, 2, 3, 4, 5, 6, 7, 8]) };
  expect(layout(many, { width: 640 }).form).toBe("list");
  expect(layout(many, { width: 870 }).form).toBe("columns");
});

test("layout(rows) without steps or money does not fail", () => {
  const none = { start: { label: "A", amountM: 0 }, end: { label: "B", amountM: 0 }, steps: [] };
  for (const width of [320, 640]) {
    const { parts, brackets } = layout(none, { width });
    expect(parts.map(({ bar }) => bar)).toEqual([null, null]);
    expect(brackets).toEqual([]);
  }
});

test("layout(rows) keeps every bar inside the chart, at any width", () => {
  const change = fc.option(fc.double({ min: -5000, max: 5000, noNaN: true }));
  fc.assert(
    fc.property(fc.integer({ min: 280, max: 3800 }), fc.array(change), (width, changes) => {
      const all = { ...rows, steps: steps("decision", changes) };
      const { parts, height } = layout(all, { width });
      for (const { bar, slot } of parts)
        for (const box of [bar, slot]) {
          if (box === null) continue;
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
        }
    }),
  );
});
