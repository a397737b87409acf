import { expect, test } from "vitest";
import { layout } from "#/charts/network/layout.ts";
import { typed, walk, walkMap, type Here } from "#/charts/network/walk.ts";
import { rows } from "./rows.ts";

const map = walkMap(layout(rows, { width: 800 }));
const go = (from: string, ...keys: string[]) =>
  keys.reduce<Here | undefined>((here, key) => walk(map, here, key), { id: from });

test("left goes to what is needed, right to what waits, and back by the link one came by", () => {
  expect(go("A", "ArrowLeft")).toMatchObject({ id: "B", came: { from: "A", link: "B-A" } });
  expect(go("A", "ArrowRight")?.id).toBe("C");
  expect(go("A", "ArrowLeft", "ArrowRight")?.id).toBe("A");
  expect(go("B", "ArrowLeft")).toBeUndefined();
});

test("down and up go among what hangs on the same node, with the link of each", () => {
  expect(go("A", "ArrowLeft", "ArrowDown")).toMatchObject({
    id: "D",
    came: { from: "A", link: "D-A" },
  });
  expect(go("A", "ArrowLeft", "ArrowDown", "ArrowUp")?.id).toBe("B");
  expect(go("A", "ArrowLeft", "ArrowUp")).toBeUndefined();
});

test("links without an order come last on the right: what would end, what pulls against", () => {
  expect(go("A", "ArrowRight", "ArrowDown")).toMatchObject({ id: "Z", came: { link: "A-Z" } });
  expect(map.waits.get("C")).toEqual([{ link: "D-C", other: "D" }]);
});

test("without a link to have come by, down and up stay in the column", () => {
  expect(go("B", "ArrowDown")).toEqual({ id: "D" });
  expect(go("D", "ArrowDown")).toBeUndefined();
});

test("Home and End go to the first and the last in reading order", () => {
  expect(go("A", "Home")?.id).toBe("B");
  expect(go("A", "End")?.id).toBe("C");
  expect(walk(map, undefined, "ArrowRight")?.id).toBe("B");
});

test("typed(letters) goes to the next that begins so, by title or by id, and round", () => {
  expect(typed(map, "A", "t")).toBe("Z");
  expect(typed(map, "Z", "proposal c")).toBe("C");
  expect(typed(map, "C", "p")).toBe("B");
  expect(typed(map, "A", "q")).toBeUndefined();
});
