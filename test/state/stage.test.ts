import fc from "fast-check";
import { expect, test } from "vitest";
import { act, begun, mostKept, script, type Act, type Stage, type Step } from "#/state/stage.ts";
import { readStage } from "#/state/stageRead.ts";

/** One plain scene, one that asks, and one more. */
const scenes: readonly Step[] = [
  { id: "a", asks: false },
  { id: "b", asks: true },
  { id: "c", asks: false },
];
const run = (...acts: readonly (Act | Act["do"])[]): Stage =>
  acts.reduce<Stage>(
    (stage, doing, i) =>
      act(
        stage,
        typeof doing === "string" ? ({ do: doing } as Act) : doing,
        scenes,
        1000 + i * 1000,
      ),
    begun("talk", "a"),
  );

test("next comes to the next scene, shows the answer of one that asks first, and stops at the end", () => {
  expect(run("next")).toMatchObject({ at: "b", revealed: [] });
  expect(run("next", "next")).toMatchObject({ at: "b", revealed: ["b"] });
  expect(run("next", "next", "next").at).toBe("c");
  const end = run("last");
  expect(act(end, { do: "next" }, scenes, 0)).toBe(end);
});

test("back goes a scene back and forgets no answer; at the beginning it does nothing", () => {
  expect(run("next", "next", "next", "back")).toMatchObject({ at: "b", revealed: ["b"] });
  const first = begun("talk", "a");
  expect(act(first, { do: "back" }, scenes, 0)).toBe(first);
});

test("go to a scene there is not does nothing", () => {
  const first = begun("talk", "a");
  expect(act(first, { do: "go", to: "zz" }, scenes, 0)).toBe(first);
});

test("reveal shows and hides the answer, and only where one is asked", () => {
  expect(run("next", "reveal").revealed).toEqual(["b"]);
  expect(run("next", "reveal", "reveal").revealed).toEqual([]);
  expect(run("reveal").n).toBe(0);
});

test("the answer to the question that opens a talk starts the clock; a later one leaves it", () => {
  const asking = begun("talk", "b");
  const told = act(asking, { do: "next" }, scenes, 5000);
  expect(told).toMatchObject({ revealed: ["b"], startedAt: 5000, enteredAt: 5000 });
  expect(run("next", "next")).toMatchObject({ startedAt: 1000, enteredAt: 1000 });
});

test("next wakes a blank wall before it goes on", () => {
  expect(run("blank", "next")).toMatchObject({ blank: false, at: "a" });
});

test("a locked wall does not wander; an unlocked one does, and one act returns", () => {
  const link = "#/explore?panel=by";
  expect(run({ do: "wander", link }).detour).toBe("");
  expect(run("lock", { do: "wander", link })).toMatchObject({ detour: link, at: "a" });
  expect(run("lock", { do: "wander", link }, "return")).toMatchObject({ detour: "", at: "a" });
  expect(run("lock", { do: "wander", link }, "next")).toMatchObject({ detour: "", at: "a" });
});

test("a kept detour is a scene after the one it left", () => {
  const link = "#/explore?panel=by";
  const stage = run("lock", { do: "wander", link }, "keep");
  expect(stage).toMatchObject({ at: "detour.1", detour: "", kept: [{ after: "a", link }] });
  expect(script(scenes, stage.kept).map(({ id }) => id)).toEqual(["a", "detour.1", "b", "c"]);
  expect(act(stage, { do: "next" }, scenes, 9000).at).toBe("b");
});

test("the clock starts with the first step, and the time on each scene is counted to it", () => {
  const stage = run("next", "next", "next");
  expect(stage.startedAt).toBe(1000);
  expect(stage.spentMs).toEqual({ b: 2000 });
  expect(run("next", "restart")).toMatchObject({ startedAt: 2000, spentMs: {} });
});

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc
    .constantFrom(
      ...(["next", "back", "first", "last", "reveal", "blank", "lock", "large", "code"] as const),
      ...(["return", "keep", "start", "restart"] as const),
    )
    .map((one): Act => ({ do: one })),
  fc.constantFrom("a", "b", "c", "detour.1", "zz").map((to): Act => ({ do: "go", to })),
  fc.constantFrom("#/explore", "#/scenarios?cap=3").map((link): Act => ({ do: "wander", link })),
);

test("whatever is done, the talk is on a scene there is, can be read back, and counts each change once", () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
      let stage = begun("talk", "a");
      let now = 1000;
      for (const doing of acts) {
        now += 500;
        const next = act(stage, doing, scenes, now);
        expect(next === stage || next.n === stage.n + 1).toBe(true);
        stage = next;
      }
      expect(script(scenes, stage.kept).map(({ id }) => id)).toContain(stage.at);
      expect(stage.kept.length).toBeLessThanOrEqual(mostKept);
      expect(readStage(JSON.parse(JSON.stringify(stage)))).toEqual(stage);
    }),
  );
});

test("script(scenes, kept) has a kept detour once when it has become a scene of the story", () => {
  const scenes = [
    { id: "a", asks: false },
    { id: "detour.1", asks: false },
  ];
  const kept = ["detour.1", "detour.2"].map((id) => ({ id, after: "a", link: "#/explore" }));
  expect(script(scenes, kept).map(({ id }) => id)).toEqual(["a", "detour.2", "detour.1"]);
});
