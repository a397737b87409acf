import { expect, test } from "vitest";
import { createState } from "#/state/store.ts";
import { rewrite, rewriteYours } from "#/views/scenarios/rewrite.ts";

const named = (name: string) => ({ name, preset: "", decisions: [], assumptions: {} });

test("rewrite(store, column, how) starts from the address, not from what the screen still shows", () => {
  const store = createState("#/scenarios?s2=;n:now");
  const screen = { slot: "s2" as const, scenario: named("a moment ago") };
  rewrite(store, screen, (now) => ({ ...now, assumptions: { spread: 0.3 } }));
  rewrite(store, screen, (now) => ({ ...now, assumptions: { ...now.assumptions, arrives: 0.5 } }));
  expect(store.getState().params.s2).toMatchObject({
    name: "now",
    assumptions: { spread: 0.3, arrives: 0.5 },
  });
});

test("rewrite(store, column, how) starts from the column where the address leaves it out", () => {
  const store = createState("#/scenarios");
  rewrite(store, { slot: "s1", scenario: named("first") }, (now) => now);
  expect(store.getState().params.s1?.name).toBe("first");
});

test("rewriteYours(store, column, how) keeps what is not changed of the reader's own", () => {
  const store = createState("#/scenarios");
  const screen = { slot: "s1" as const, scenario: named("") };
  rewriteYours(store, screen, () => ({ free: ["CR-2.04"] }));
  rewriteYours(store, screen, ({ free }) => ({ free: [...free, "CR-3.01"] }));
  expect(store.getState().params.s1?.yours).toEqual(["z:CR-2.04*CR-3.01"]);
});
