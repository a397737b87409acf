import { expect, test } from "vitest";
import { layoutTimeline, yearsBox } from "#/charts/timeline/layout.ts";
import { eventSentence, knownDate } from "#/charts/timeline/sentences.ts";
import { layoutList } from "#/charts/timeline/list.ts";
import { event, events, lanes, span, today } from "./rows.ts";

const layout = layoutTimeline(events, lanes, today, span, 1000);
const placed = (id: string) => layout.events.find((mark) => mark.event.id === id)!;

test("events are placed in date order, whatever their lane", () => {
  const backwards = layoutTimeline([...events].reverse(), lanes, today, span, 1000);
  expect(backwards.events.map((mark) => mark.event.id)[0]).toBe("old");
  const xs = layout.events.map((mark) => mark.x);
  expect([...xs].sort((a, b) => a - b)).toEqual(xs);
});

test("the mark says how much of the date is known, and a diamond that it is a target", () => {
  expect(["report", "start", "full", "old", "homes"].map((id) => placed(id).shape)).toEqual([
    "bar",
    "square",
    "diamond",
    "none",
    "diamond",
  ]);
  expect(placed("report").bracket).toBeNull();
  const { bracket, x } = placed("homes");
  expect(x + bracket!.x0).toBeCloseTo(layout.scale.x(2032) + 1.5);
  expect(x + bracket!.x1).toBeCloseTo(layout.scale.x(2033) - 1.5);
});

test("events of one month lie under each other and both can be pressed", () => {
  const [a, b] = [placed("same-1"), placed("same-2")];
  expect(a.x).toBe(b.x);
  expect(b.y - a.y).toBe(12);
});

test("lanes follow one another and hold their events", () => {
  const [review, answer] = layout.lanes;
  expect(placed("report").y).toBe(review!.y);
  expect(placed("bill").y).toBe(answer!.y);
  expect(answer!.y).toBeGreaterThan(review!.y);
  expect(layout.field.bottom).toBeGreaterThan(placed("same-2").y);
});

test("every major event has a flag when there is room", () => {
  expect(layout.flags.map((flag) => flag.name)).toEqual([
    "Case for change",
    "Final report",
    "Stable Homes, Built on Love",
    "Bill introduced",
    "The Act",
    "Families First in full",
    "30,000 at home (review)",
  ]);
  const full = layout.flags.find((flag) => flag.event.id === "full")!;
  expect(full.date).toBe("Mar 2027, target");
  expect(full.bottom).toBeLessThan(placed("full").y);
});

test("a narrow chart puts lane names over their lanes", () => {
  const narrow = layoutTimeline(events, lanes, today, span, 500);
  expect(narrow.scale.left).toBe(0);
  expect(narrow.lanes[0]!.labelY).toBeLessThan(narrow.lanes[0]!.y);
});

test("the day last looked is a line where its day is, and the ground after it is the future", () => {
  expect(layout.today).toMatchObject({ text: "last looked, 22 November 2026", anchor: "end" });
  expect(layout.today?.x).toBeCloseTo(layout.scale.x(2026.892), 0);
  expect(layout.future.x + layout.future.width).toBe(1000);
});

test("chosen years are a box from April to April behind the lanes", () => {
  expect(yearsBox(layout, null)).toBeNull();
  const box = yearsBox(layout, [2023, 2024])!;
  expect(box.x).toBeCloseTo(layout.scale.x(2023.2466));
  expect(box.x + box.width).toBeCloseTo(layout.scale.x(2025.2466));
});

test("no events make an empty chart", () => {
  expect(layoutTimeline([], lanes, today, span, 1000)).toMatchObject({ events: [], flags: [] });
});

test("eventSentence(event) says when, what, what kind and how many proposals", () => {
  expect(
    eventSentence(
      events.find((e) => e.id === "response")!,
      lanes,
    ),
  ).toBe("2 February 2023: Stable Homes, Built on Love. Government response. 2 proposals.");
  expect(eventSentence(event("x", { target: true, proposals: ["1"] }), lanes)).toBe(
    "2 February 2023: Event x. The review. Target. 1 proposal.",
  );
});

test("knownDate(event) claims no more than is known", () => {
  expect(knownDate({ date: "2021-03-01", precision: "month" })).toBe("2021-03");
  expect(knownDate({ date: "2027-06-01", precision: "year" })).toBe("2027");
});

test("layoutList(events) is the major ones down a line, today among them", () => {
  const keys = layoutList(events, lanes, today, false).map((item) => item.key);
  expect(keys).toEqual(["case", "report", "response", "bill", "act", "today", "full", "homes"]);
  expect(layoutList(events, lanes, today, true)).toHaveLength(events.length + 1);
  expect(layoutList([], lanes, today, false).map((item) => item.key)).toEqual(["today"]);
});

test("layoutList(events) leaves more room where more time passes", () => {
  const gap = new Map(layoutList(events, lanes, today, false).map((item) => [item.key, item.gap]));
  expect(gap.get("case")).toBe(0);
  expect(gap.get("homes")).toBe(36);
  expect(gap.get("today")!).toBeLessThan(gap.get("bill")!);
});
