import { expect, test } from "vitest";
import { gather } from "#/charts/timeline/gather.ts";
import { event, events, stateOf } from "./rows.ts";

/** Three events in each of as many days, one after the other. */
const over = (days: number) =>
  Array.from({ length: days }, (_, i) => {
    const date = new Date(Date.UTC(2009, 0, 1 + i * 8)).toISOString().slice(0, 10);
    return [0, 1, 2].map((k) => event(`${i}-${k}`, { date, proposals: [`P-${k}`] }));
  }).flat();

test("gather(events) leaves each event its own mark while there are few", () => {
  const { events: drawn, by, stateOf: own } = gather(events);
  expect(drawn).toBe(events);
  expect(by).toBeNull();
  expect(own(stateOf)("case")).toBe("ghost");
});

test("gather(events) puts those of a month together when there are many", () => {
  const { events: drawn, by } = gather(over(300));
  expect(by).toBe("month");
  const [first] = drawn;
  expect(first).toMatchObject({
    id: "0-0",
    date: "2009-01",
    precision: "month",
    title: "Event 0-0, and 11 more",
    proposals: ["P-0", "P-1", "P-2"],
  });
  expect(drawn).toHaveLength(79);
});

test("gather(events) keeps lanes, targets and major events apart", () => {
  const many = over(300).map((one, i) => ({
    ...one,
    lane: i % 2 === 0 ? "review" : "answer",
    major: i === 0,
  }));
  const january = gather(many).events.filter(({ date }) => date.startsWith("2009-01"));
  expect(january.map(({ lane, major }) => [lane, major])).toEqual([
    ["review", true],
    ["answer", false],
    ["review", false],
  ]);
});

test("gather(events) goes by year when there are many months", () => {
  const long = Array.from({ length: 1200 }, (_, i) =>
    event(`${i}`, {
      date: `${1900 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
    }),
  );
  const { events: drawn, by } = gather(long);
  expect(by).toBe("year");
  expect(drawn).toHaveLength(100);
});

test("gather(events).stateOf is chosen if one is, and ghost only when all are", () => {
  const { stateOf: together } = gather(over(300));
  const among = (states: Record<string, "chosen" | "ghost">) =>
    together((id) => states[id] ?? "plain")("0-0");
  expect(among({ "1-2": "chosen", "0-0": "ghost" })).toBe("chosen");
  expect(among({ "0-0": "ghost" })).toBe("plain");
  expect(together(() => "ghost")("0-0")).toBe("ghost");
});
