import { expect, test } from "vitest";
import type { Story, StoryScene } from "#/data/schema.ts";
import { retold } from "#/words/retold.ts";
import { small } from "../small.ts";

const now = small();
const scene = { id: "one", title: "T", link: "#/explore", minutes: 1, notes: [] };
const talk = (...scenes: Story["scenes"]): Story => ({
  ...{ id: "own.1", order: 0, title: "Mine", audience: "All", minutes: 1, aims: ["Know"] },
  scenes,
});
const costing = (id: string, central: number) => ({
  ...now,
  costs: now.costs.map((row) => (row.id === id ? { ...row, central } : row)),
});
const dearer = costing("cost-all", 40);

test("retold(story, then, now) tells each number once, where it differs, and leaves out other scenes", () => {
  const notes = ["{cost:cost-all}, of {count:proposals}.", "> {cost:cost-all} again."];
  expect(retold(talk({ ...scene, notes }, { ...scene, id: "two" }), dearer, now)).toEqual([
    { scene: "one", changes: [{ then: "£40m", now: "£30m" }] },
  ]);
  expect(retold(talk({ ...scene, notes }), now, now)).toEqual([]);
});

test("retold(story, then, now) tells a question whose answer differs", () => {
  const question: StoryScene["question"] = {
    kind: "number",
    ask: "How much?",
    answer: { from: "spending" },
    from: 0,
    to: 100,
    step: 1,
  };
  const then = costing("cost-service", 22);
  const [found] = retold(talk({ ...scene, question }), then, now);
  expect(found?.changes).toHaveLength(1);
  expect(found?.changes[0]?.then).not.toBe(found?.changes[0]?.now);
});

test("retold(story, then, now) leaves to others what one of the two does not have", () => {
  expect(retold(talk({ ...scene, title: "{cost:gone} and {figure:gone}" }), dearer, now)).toEqual(
    [],
  );
});
