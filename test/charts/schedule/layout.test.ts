import { expect, test } from "vitest";
import { cutText, drawnPart, layoutSchedule } from "#/charts/schedule/layout.ts";
import { listByYear } from "#/charts/schedule/list.ts";
import { layoutSummary, spreads } from "#/charts/schedule/summary.ts";
import { zoomedScale } from "#/charts/timeline/scale.ts";
import { axis, groups, row } from "./rows.ts";

const layout = layoutSchedule(groups, axis, "critical");
const placed = (id: string, from = layout) => from.rows.find((one) => one.row.id === id)!;

test("layoutSchedule(groups) gives each row 20 px under a head of 26, and each bar its years", () => {
  expect(layout.heads.map(({ id, y, count }) => [id, y, count])).toEqual([
    ["care", 4, 3],
    ["help", 96, 3],
  ]);
  expect(layout.rows.map(({ y }) => y)).toEqual([40, 60, 80, 132, 152, 172]);
  expect(placed("A").bar).toEqual({ x: 200, y: 34.5, width: 100, height: 11 });
  expect(placed("B").bar).toMatchObject({ x: 300, width: 400 });
  expect(layout.width).toBe(1200);
});

test("an uncertain end fades from the shorter to the longer of the cases", () => {
  expect(placed("A").sure).toMatchObject({ x: 200, width: 50 });
  expect(placed("A").fade).toMatchObject({ x: 250, width: 100 });
  expect(placed("B").sure).toEqual(placed("B").bar);
  expect(placed("B").fade).toBeNull();
});

test("slack is a tail to the latest finish; what is critical has none", () => {
  expect(placed("C").tail).toEqual({ x0: 500, x1: 700 });
  expect(placed("B").tail).toBeNull();
});

test("a slip stands beyond the events and the date that follow the bar, never over them", () => {
  const late = row("S", {
    slip: "+3 months",
    ticks: [2022.5, 2023.2, 2023.8],
    flag: { at: 2024, text: "by 2024", isMet: true },
  });
  const [only] = layoutSchedule(
    [{ id: "care", label: "Care", themeIndex: 0, rows: [late] }],
    axis,
    "critical",
  ).rows;
  expect(only!.flag).toEqual({ x: 400, text: { x: 408, text: "by 2024", anchor: "start" } });
  expect(only!.slip!.x).toBeGreaterThan(408 + 40);
  expect(only!.ticks.every((x) => x < only!.slip!.x)).toBe(true);
  const roomy = { ...late, ticks: [2022.5, 2031], flag: null };
  const [near] = layoutSchedule(
    [{ id: "care", label: "Care", themeIndex: 0, rows: [roomy] }],
    axis,
    "critical",
  ).rows;
  expect(near!.slip).toEqual({ x: 306, text: "+3 months", anchor: "start" });
});

test("what takes no time is a diamond; a date is a flag with its words beside it", () => {
  expect(placed("M")).toMatchObject({ diamond: 200, bar: null });
  expect(placed("B").flag).toEqual({ x: 600, text: { x: 608, text: "by 2025", anchor: "start" } });
});

test("only what happened in the years shown is ticked", () => {
  expect(placed("C").ticks).toEqual([450]);
});

test("what moved stands with an outline where it was and by how much; the unknown is that outline alone", () => {
  expect(placed("L").before).toMatchObject({ x: 200, width: 100 });
  expect(placed("L").slip).toEqual({ x: 506, text: "+24 months", anchor: "start" });
  expect(placed("U")).toMatchObject({ bar: null, sure: null, before: { x: 200, width: 100 } });
  expect(placed("U").note).toMatchObject({ x: 306, text: "no step found" });
});

test("layoutSchedule(groups) joins the critical chain, one proposal's links, or all", () => {
  const links = (ties: Parameters<typeof layoutSchedule>[2]) =>
    layoutSchedule(groups, axis, ties).ties.map(({ before, after, isCritical }) => [
      before,
      after,
      isCritical,
    ]);
  expect(links("critical")).toEqual([["A", "B", true]]);
  expect(links({ of: "C" })).toEqual([
    ["A", "B", true],
    ["A", "C", false],
  ]);
  expect(links("all")).toHaveLength(2);
  expect(layout.ties[0]?.path).toBe("M300 45.5V54.5");
});

test("what lies outside the years shown says on which side", () => {
  const later = layoutSchedule(groups, zoomedScale(2026, 2028, 200, 1200), "all");
  expect(placed("A", later)).toMatchObject({
    outside: "before",
    bar: null,
    note: { text: "earlier", anchor: "start" },
  });
  expect(placed("B", later).bar).toMatchObject({ x: 200, width: 500 });
  const sooner = layoutSchedule(groups, zoomedScale(2020, 2021, 200, 1200), "all");
  expect(placed("C", sooner)).toMatchObject({ outside: "after", note: { text: "later" } });
});

test("cutText(text, width) ends in an ellipsis when it has to", () => {
  expect(cutText("short", 200, 12)).toBe("short");
  expect(cutText("a title that is much too long", 80, 12)).toMatch(/^a title.*…$/);
});

test("spreads(groups) finds first and last finish, the half, and leaves out what is filtered out", () => {
  const [care, help] = spreads(groups);
  expect(care).toMatchObject({
    count: 3,
    whole: { from: 2022, to: 2027 },
    finishes: { from: 2023, to: 2027 },
    half: 2025,
    flags: [2026],
  });
  expect(care?.critical).toHaveLength(2);
  expect(help).toMatchObject({ count: 2, finishes: { from: 2025, to: 2025 }, half: 2025 });
  const none = spreads([
    { id: "x", label: "X", themeIndex: null, rows: [row("G", { state: "ghost" })] },
  ]);
  expect(none[0]).toMatchObject({ count: 0, whole: null, half: null });
});

test("layoutSummary(spreads) is a row of 15 px a group, no taller", () => {
  const summary = layoutSummary(spreads(groups), axis);
  expect(summary.height).toBe(38);
  expect(summary.rows[0]).toMatchObject({
    y: 11.5,
    line: { x0: 200, x1: 700 },
    bar: { x: 300, width: 400, height: 7 },
    half: 500,
    flags: [600],
  });
  expect(summary.rows[0]?.critical.map(({ x, width }) => [x, width])).toEqual([
    [200, 100],
    [300, 400],
  ]);
});

test("listByYear(groups) puts each under the year in which it could be done, once", () => {
  const twice = [...groups, { ...groups[0]!, id: "again" }];
  expect(
    listByYear(twice, true).map(({ year, rows }) => [year, rows.map((one) => one.row.id)]),
  ).toEqual([
    [2022, ["M", "A"]],
    [2024, ["C", "L"]],
    [2026, ["B"]],
    [null, ["U"]],
  ]);
  const few = listByYear(groups, false);
  expect(few.map(({ year, rows, more }) => [year, rows.map((one) => one.row.id), more])).toEqual([
    [2022, ["A"], 1],
    [2024, [], 2],
    [2026, ["B"], 0],
    [null, [], 1],
  ]);
  expect(few[0]?.rows[0]?.more).toBe("From 2022 to 2023.");
});

test("drawnPart(layout, part) has the rows in sight with their links, and the ends of the lane", () => {
  const whole = layoutSchedule(groups, axis, "all");
  const ids = (part: Parameters<typeof drawnPart>[1]) =>
    drawnPart(whole, part).rows.map(({ row: one }) => one.id);
  expect(drawnPart(whole, { top: -Infinity, bottom: Infinity }).rows).toBe(whole.rows);
  expect(ids({ top: 55, bottom: 85 })).toEqual(["A", "B", "C", "U"]);
  expect(ids({ top: 200, bottom: 400 })).toEqual(["A", "U"]);
  const far = drawnPart({ ...whole, rows: whole.rows.slice(3) }, { top: 0, bottom: 0 });
  expect(
    far.ties.every(({ before, after }) => [before, after].some((id) => "MU".includes(id))),
  ).toBe(true);
});
