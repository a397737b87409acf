import { expect, test } from "vitest";
import type { Reason } from "#/model/envelopeWhy.ts";
import { leftOut } from "#/model/leftOut.ts";
import { lineId } from "#/model/placing.ts";

const over: Reason = { why: "over the cap", year: 1, overK: 5, alone: true };
const needs = (because: Reason): Reason => ({ why: "requires", needs: "B", because });

test("leftOut(reasons) counts what waits for what does not fit with that, and leaves lines of money out", () => {
  const reasons = new Map<string, Reason>([
    ["A", needs(needs(over))],
    ["B", over],
    ["C", needs({ why: "cost unknown" })],
    ["D", { why: "cost unknown" }],
    ["E", { why: "cost unknown" }],
    ["F", { why: "left out by the reader" }],
    [lineId("rest"), over],
  ]);
  expect(leftOut(reasons).map(({ kind, rows }) => [kind, rows.map(([id]) => id)])).toEqual([
    ["does not fit", ["A", "B"]],
    ["needs another", ["C"]],
    ["cost unknown", ["D", "E"]],
    ["left out by the reader", ["F"]],
  ]);
});

test("leftOut(reasons) of nothing is nothing", () => {
  expect(leftOut(new Map())).toEqual([]);
});
