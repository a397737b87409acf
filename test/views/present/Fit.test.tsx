import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSize } from "#/charts/kit/useSize.ts";
import { Fit } from "#/views/present/Fit.tsx";

/** The box it stands in, px, and a chart as tall as half of the width it was drawn for. */
const room = { width: 800, height: 300 };
const Chart = () => {
  const { ref, width } = useSize(100);
  return <div ref={ref} data-testid="chart" data-drawn={width} />;
};
const heights: number[] = [];

beforeEach(() => {
  heights.length = 0;
  const drawn = () => Number(screen.getByTestId("chart").dataset["drawn"]);
  const share = () => /scale\((.+)\)/.exec(fitted().style.transform)?.[1] ?? "1";
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(room.width);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(room.height);
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockImplementation(
    () => room.width / Number(share()),
  );
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(() => {
    heights.push(drawn());
    return 200 + drawn() * 0.2;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});
const fitted = () => document.querySelector<HTMLElement>("[style*=scale]")!;

test("what is too tall is drawn for other widths until it fills its box, all before the first picture", async () => {
  const frame = vi.spyOn(window, "requestAnimationFrame");
  render(
    <Fit least={0.5}>
      <Chart />
    </Fit>,
  );
  await act(() => Promise.resolve());
  expect(fitted()).not.toHaveAttribute("data-unsettled");
  expect(frame).not.toHaveBeenCalled();
  // (200 + 0.2 × 800 ÷ share) × share = 300
  const share = Number(/scale\((.+)\)/.exec(fitted().style.transform)![1]);
  expect(share).toBeCloseTo(0.7, 1);
  expect(heights.at(-1)).toBe(Math.floor(room.width / share));
});

test("nothing is measured while something in it is awaited, and all as soon as it is there", async () => {
  const { rerender } = render(
    <Fit least={0.5}>
      <Chart />
      <p data-wait="">Fetching…</p>
    </Fit>,
  );
  await act(() => Promise.resolve());
  expect(fitted()).toHaveAttribute("data-unsettled");
  rerender(
    <Fit least={0.5}>
      <Chart />
    </Fit>,
  );
  await act(() => Promise.resolve());
  expect(fitted()).not.toHaveAttribute("data-unsettled");
});
