import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useZoom } from "#/charts/kit/useZoom.ts";

const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
const stageOf = (width: number) => ({ width, height: 300, drawing: { width: 900, height: 600 } });

test("useZoom(ref, stage, at) gives the same place, as the same object, until something moves", () => {
  const { result, rerender } = renderHook(
    ({ width }) => useZoom({ current: svg }, stageOf(width), { x: -300, y: 0, k: 1 }),
    { initialProps: { width: 450 } },
  );
  rerender({ width: 700 });
  const [another] = result.current;
  expect(another).toEqual({ x: -200, y: 0, k: 1 });
  rerender({ width: 700 });
  expect(result.current[0]).toBe(another);
});
