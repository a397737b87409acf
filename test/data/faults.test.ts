import { expect, test } from "vitest";
import { abbreviate, DatasetError, formatFault, type Fault } from "#/data/faults.ts";

const fault: Fault = {
  where: "themes people",
  field: "order",
  expected: "a number",
  found: "“first”",
  mend: "Correct the value.",
};

test("formatFault(fault) says where, what was expected, what came and how to mend it", () => {
  expect(formatFault(fault)).toBe(
    "themes people, order: expected a number, found “first”. Correct the value.",
  );
});

test("formatFault(fault) leaves out the field when the whole row is at fault", () => {
  expect(formatFault({ ...fault, field: "" })).toMatch(/^themes people: expected/);
});

test.each([
  [undefined, "nothing"],
  [null, "null"],
  ["", "“”"],
  ["swing", "“swing”"],
  [0, "0"],
  [NaN, "NaN"],
  [false, "false"],
  [[1, 2], "a list of 2"],
  [{ id: "x" }, "an object"],
  ["x".repeat(200), `“${"x".repeat(76)}…`],
])("abbreviate(%j) is %s", (value, text) => {
  expect(abbreviate(value)).toBe(text);
});

test("a DatasetError counts its faults and prints each on a line", () => {
  expect(new DatasetError([fault]).message).toBe(`1 fault in the dataset\n${formatFault(fault)}`);
  expect(new DatasetError([fault, fault]).message.split("\n")).toEqual([
    "2 faults in the dataset",
    formatFault(fault),
    formatFault(fault),
  ]);
  expect(new DatasetError([fault]).faults).toEqual([fault]);
});
