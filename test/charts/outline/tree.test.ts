import { expect, test } from "vitest";
import { moveIn, shownItems, typedIn, type OutlineItem } from "#/charts/outline/tree.ts";

const item = (key: string, open: boolean, ...children: OutlineItem[]): OutlineItem => ({
  key,
  title: `Line ${key}`,
  open,
  children,
});
const items = [
  item("a", true, item("b", false, item("c", false)), item("d", false)),
  item("e", false),
];
const keys = (changed: string[] = []) =>
  shownItems(items, new Set(changed)).map(({ item: { key } }) => key);
const move = (at: string | undefined, key: string, changed: string[] = []) =>
  moveIn(shownItems(items, new Set(changed)), at, key, new Set(changed));

test("shownItems(items, changed) are the lines that are open, with their depth", () => {
  expect(keys()).toEqual(["a", "b", "d", "e"]);
  expect(keys(["b"])).toEqual(["a", "b", "c", "d", "e"]);
  expect(keys(["a"])).toEqual(["a", "e"]);
  expect(shownItems(items, new Set(["b"])).map(({ level }) => level)).toEqual([1, 2, 3, 2, 1]);
});

test("right opens and goes in, left closes and goes out", () => {
  expect(move("b", "ArrowRight")).toEqual({ toggle: "b" });
  expect(move("b", "ArrowRight", ["b"])).toEqual({ to: "c" });
  expect(move("b", "ArrowLeft", ["b"])).toEqual({ toggle: "b" });
  expect(move("b", "ArrowLeft")).toEqual({ to: "a" });
  expect(move("e", "ArrowRight")).toBeUndefined();
});

test("up, down, Home and End go from line to line", () => {
  expect(move("b", "ArrowDown")).toEqual({ to: "d" });
  expect(move("a", "ArrowUp")).toBeUndefined();
  expect(move("b", "End")).toEqual({ to: "e" });
  expect(move("e", "Home")).toEqual({ to: "a" });
  expect(move(undefined, "ArrowDown")).toEqual({ to: "a" });
});

test("typedIn(letters) goes to the next line that begins so, and round", () => {
  expect(typedIn(shownItems(items, new Set()), "d", "l")).toBe("e");
  expect(typedIn(shownItems(items, new Set()), "e", "line b")).toBe("b");
  expect(typedIn(shownItems(items, new Set()), "e", "x")).toBeUndefined();
});
