import { expect, test } from "vitest";
import type { Answer, Question } from "#/data/schema/question.ts";
import { asked, type Asked, type AskedOf } from "#/model/asked.ts";
import { groundOf, quantityOf } from "#/model/quantity.ts";
import { small } from "../small.ts";

const ground = groundOf(small());
const value = (answer: Answer) => quantityOf(answer, ground)?.value;
const ask = "Which?";
function met<K extends Asked["kind"]>(question: Question & { kind: K }): AskedOf<K> {
  const found = asked(question, ground);
  if (found?.kind !== question.kind) throw new Error("expected the dataset to have it");
  return found as AskedOf<K>;
}

test.each<[Answer, number | undefined]>([
  [{ from: "figure", of: "fig-35m" }, 35],
  [{ from: "point", of: "visits", at: "2024-03-31" }, 950],
  [{ from: "change", of: "visits", since: "2023-03-31", at: "2024-03-31" }, 50],
  [{ from: "proposals" }, 5],
  [{ from: "proposals", theme: "rules" }, 2],
  [{ from: "proposals", theme: "rules", review: "safety" }, 1],
  [{ from: "decision", value: "accepted" }, 1],
  [{ from: "decision", value: "no answer found", review: "play" }, 1],
  [{ from: "delivery", value: "delivered" }, 1],
  [{ from: "delivery", value: "delivered", review: "safety" }, 0],
  // P-1 and P-2 have a published line of their own; P-3, P-4 and S-1 have none.
  [{ from: "unpriced" }, 3],
  [{ from: "spending" }, 30],
  [{ from: "spending", theme: "people" }, 30],
  [{ from: "share", theme: "people" }, 100],
  // P-1 needs P-2, which needs P-3.
  [{ from: "waiting", of: "P-3" }, 2],
  [{ from: "needing", of: "P-1" }, 2],
  [{ from: "waiting", of: "P-4" }, 0],
])("quantityOf(%j) is %s", (answer, expected) => {
  expect(value(answer)).toBe(expected);
});

test("quantityOf(answer) is undefined for what is not in the dataset or has no price, never 0", () => {
  expect(value({ from: "figure", of: "nowhere" })).toBeUndefined();
  expect(value({ from: "point", of: "visits", at: "1990" })).toBeUndefined();
  expect(value({ from: "change", of: "visits", since: "1990", at: "2024-03-31" })).toBeUndefined();
  expect(value({ from: "waiting", of: "nowhere" })).toBeUndefined();
  expect(value({ from: "spending", theme: "rules" })).toBeUndefined();
  expect(value({ from: "share", theme: "rules" })).toBeUndefined();
});

test("quantityOf(answer) says what it rests on", () => {
  expect(quantityOf({ from: "waiting", of: "P-3" }, ground)?.rests).toEqual({
    on: "count",
    rule: "waiting",
    proposals: ["P-2", "P-1"],
  });
  expect(quantityOf({ from: "spending" }, ground)?.rests).toEqual({
    on: "costs",
    lines: ["cost-service", "cost-training", "cost-rest"],
  });
});

test("asked(line) hides what comes after the period and leaves room for it to be anywhere", () => {
  const line = met({ kind: "line", ask, series: "visits", after: "2023-03-31" });
  expect(line.known.map((point) => point.value)).toEqual([900]);
  expect(line.hidden.map((point) => point.value)).toEqual([950]);
  expect(line.scale).toEqual({ from: 400, to: 1400, step: 10 });
  expect(
    met({ kind: "line", ask, series: "visits", after: "2023-03-31", from: 0, to: 2000, step: 50 })
      .scale,
  ).toEqual({ from: 0, to: 2000, step: 50 });
});

test("asked(line) is undefined where nothing is hidden, nothing is known, or the series is gone", () => {
  const line = (series: string, after: string) =>
    asked({ kind: "line", ask, series, after }, ground);
  expect(line("visits", "2024-03-31")).toBeUndefined();
  expect(line("visits", "2020")).toBeUndefined();
  expect(line("gone", "2023-03-31")).toBeUndefined();
});

test("asked(choose) finds the keystone: the proposal for which most wait", () => {
  const choice = met({
    ...{ kind: "choose", ask },
    options: { from: "proposals", by: "waiting", ids: ["P-4", "P-2", "P-3"] },
  });
  expect(choice.options.map(({ label }) => label)).toEqual([
    "Open school yards after hours",
    "Train more play workers",
    "A law for sound playgrounds",
  ]);
  expect(choice.compared.map((one) => one?.value)).toEqual([0, 1, 2]);
  expect(choice.right).toEqual([2]);
});

test("asked(choose) has several right where they tie, and none where nothing has a number", () => {
  const choice = (ids: string[], by: "waiting" | "spending") =>
    met({ kind: "choose", ask, options: { from: "proposals", by, ids } }).right;
  expect(choice(["P-1", "P-4"], "waiting")).toEqual([0, 1]);
  expect(choice(["P-3", "P-4"], "spending")).toEqual([]);
});

test("asked(choose) reads answers, years and bands from the dataset, and labels have no truth", () => {
  const right = (options: (Question & { kind: "choose" })["options"]) => {
    const choice = met({ kind: "choose", ask, options });
    return choice.right?.map((i) => choice.options[i]?.label) ?? null;
  };
  expect(right({ from: "decisions", of: "P-3" })).toEqual(["deferred"]);
  expect(right({ from: "deliveries", of: "P-2" })).toEqual(["delivered"]);
  expect(right({ from: "decisions", of: "P-4" })).toEqual(["no answer found"]);
  expect(right({ from: "years", first: 2020, last: 2024, event: "EV-report" })).toEqual(["2022"]);
  expect(
    right({
      from: "bands",
      answer: { from: "proposals" },
      bands: [{ label: "Few", below: 5 }, { label: "Some", below: 10 }, { label: "Many" }],
    }),
  ).toEqual(["Some"]);
  expect(right({ from: "labels", labels: ["Yes", "No"] })).toBeNull();
});

test("asked(rank) puts the most first, what has no number last, and ties in the order asked", () => {
  const order = (items: (Question & { kind: "rank" })["items"]) =>
    met({ kind: "rank", ask, items }).order.map((i) => items.ids[i]);
  expect(order({ from: "themes", by: "spending", ids: ["rules", "people"] })).toEqual([
    "people",
    "rules",
  ]);
  expect(order({ from: "themes", by: "proposals", ids: ["places", "rules", "people"] })).toEqual([
    "rules",
    "people",
    "places",
  ]);
  expect(order({ from: "proposals", by: "spending", ids: ["P-2", "P-1"] })).toEqual(["P-1", "P-2"]);
  expect(order({ from: "series", ids: ["visits", "visits-reform"], at: "2024-03-31" })).toEqual([
    "visits",
    "visits-reform",
  ]);
});

test("asked(question) is undefined where one of its rows is gone", () => {
  const rank = (from: "proposals" | "themes", id: string) =>
    asked(
      {
        kind: "rank",
        ask,
        items:
          from === "themes"
            ? { from, by: "spending", ids: ["people", id] }
            : { from, by: "waiting", ids: ["P-1", id] },
      },
      ground,
    );
  expect(rank("themes", "gone")).toBeUndefined();
  expect(rank("proposals", "gone")).toBeUndefined();
  expect(
    asked(
      { kind: "choose", ask, options: { from: "years", first: 1, last: 2, event: "x" } },
      ground,
    ),
  ).toBeUndefined();
  expect(
    asked({ kind: "choose", ask, options: { from: "decisions", of: "x" } }, ground),
  ).toBeUndefined();
  expect(
    asked(
      { kind: "number", ask, answer: { from: "waiting", of: "x" }, from: 0, to: 9, step: 1 },
      ground,
    ),
  ).toBeUndefined();
});
