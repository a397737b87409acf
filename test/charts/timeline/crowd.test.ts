import { expect, test } from "vitest";
import { crowd } from "#/charts/timeline/crowd.ts";
import { layoutTimeline } from "#/charts/timeline/layout.ts";
import { panBy, zoomBy, zoomedScale } from "#/charts/timeline/scale.ts";
import { event, lanes, span, today } from "./rows.ts";

/* 100 px a year: two days of February 2023 crowd each other, the one of June does not. */
const axis = zoomedScale(2020, 2030, 150, 1150);
const events = [
  event("a", { date: "2023-02-02", proposals: ["1"] }),
  event("b", { date: "2023-02-20", major: true, proposals: ["1", "2"] }),
  event("c", { date: "2023-03-01", major: true }),
  event("other", { date: "2023-02-02", lane: "answer" }),
  event("d", { date: "2023-06-01" }),
];

test("crowd(events) puts what would overlap in a lane together, at the place of its major event", () => {
  const crowded = crowd(events, axis);
  expect(crowded.events.map(({ id, many }) => [id, many])).toEqual([
    ["b", 2],
    ["other", undefined],
    ["c", undefined],
    ["d", undefined],
  ]);
  expect(crowded.membersOf("b")).toEqual(["a", "b"]);
  expect(crowded.membersOf("d")).toEqual(["d"]);
  expect(crowded.events[0]).toMatchObject({
    title: "Event b, and 1 more",
    short: "Event b",
    proposals: ["1", "2"],
  });
});

test("crowd(events) is chosen when one of its events is, and ghost when all are", () => {
  const { stateOf } = crowd(events, axis);
  expect(stateOf((id) => (id === "a" ? "chosen" : "ghost"))("b")).toBe("chosen");
  expect(stateOf((id) => (id === "a" ? "plain" : "ghost"))("b")).toBe("plain");
  expect(stateOf(() => "ghost")("b")).toBe("ghost");
});

test("layoutTimeline(events, an axis) lies on that axis and marks the day looked back to", () => {
  const crowded = crowd(events, axis);
  const layout = layoutTimeline(crowded.events, lanes, today, span, 1150, axis, "2023-06-01");
  expect(layout.scale).toBe(axis);
  expect(layout.events.find((one) => one.event.id === "b")).toMatchObject({ shape: "many" });
  expect(layout.asOf).toMatchObject({ text: "as of 1 June 2023", anchor: "end" });
  expect(layout.asOf?.x).toBeCloseTo(491.5, 0);
  expect(layout.today?.text).toBe("last looked, 22 November 2026");
});

test("a day outside the axis is not marked", () => {
  const past = zoomedScale(2020, 2022, 150, 1150);
  expect(layoutTimeline([], lanes, today, span, 1150, past).today).toBeNull();
});

test("zoomedScale(from, to) names years from afar, quarters nearer and months close to", () => {
  const names = (from: number, to: number) =>
    zoomedScale(from, to, 0, 1000).years.map(({ label }) => label);
  expect(names(2000, 2050).filter((label) => label !== "")).toHaveLength(25);
  expect(names(2022, 2025)).toEqual([
    ..."Jan,Apr,Jul,Oct".split(",").map((month) => `${month} 2022`),
    ..."Jan,Apr,Jul,Oct".split(",").map((month) => `${month} 2023`),
    ..."Jan,Apr,Jul,Oct".split(",").map((month) => `${month} 2024`),
  ]);
  expect(names(2022.25, 2022.75)).toEqual([
    "Apr 2022",
    "May 2022",
    "Jun 2022",
    "Jul 2022",
    "Aug 2022",
    "Sep 2022",
  ]);
});

test("zoomBy and panBy keep within what there is, to the month", () => {
  expect(zoomBy([2020, 2030], 1 / 2, [2020, 2030])).toEqual([2022.5, 2027.5]);
  expect(zoomBy([2020, 2030], 1 / 2, [2020, 2030], 2020)).toEqual([2020, 2025]);
  expect(zoomBy([2022, 2024], 100, [2020, 2030])).toEqual([2020, 2030]);
  const [from, to] = zoomBy([2022, 2022.25], 1 / 2, [2020, 2030]);
  expect(to - from).toBeCloseTo(0.25);
  expect(panBy([2022, 2024], 1 / 2, [2020, 2030])).toEqual([2023, 2025]);
  expect(panBy([2022, 2024], -2, [2020, 2030])).toEqual([2020, 2022]);
});
