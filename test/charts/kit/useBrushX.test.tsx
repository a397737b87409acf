import { render, waitFor } from "@testing-library/react";
import { useRef } from "react";
import { expect, test, vi } from "vitest";
import { useBrushX } from "#/charts/kit/useBrushX.ts";

type Span = readonly [number, number];

/** Ten places of 10 px each; a value is the first and the last place. */
function Brushed({
  value,
  onBrush,
  onTap,
}: {
  value: Span | null;
  onBrush: (span: Span | null) => void;
  onTap?: (at: number) => void;
}) {
  const ref = useRef<SVGGElement>(null);
  useBrushX<Span>(ref, {
    extent: [0, 0, 100, 20],
    value,
    place: ([first, last]) => [first * 10, last * 10 + 10],
    invert: (from, to) => [Math.floor(from / 10), Math.ceil(to / 10) - 1],
    onBrush,
    ...(onTap === undefined ? {} : { onTap }),
  });
  return (
    <svg>
      <g ref={ref} />
    </svg>
  );
}

const part = (name: string) => document.querySelector(`.${name}`)!;
function mouse(target: EventTarget, type: string, clientX: number) {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY: 5 });
  // D3 listens for the rest of a drag on the event's window, which jsdom leaves out.
  Object.defineProperty(event, "view", { value: window });
  target.dispatchEvent(event);
}
function drag(from: number, ...to: readonly number[]) {
  mouse(part("overlay"), "mousedown", from);
  for (const x of to) mouse(window, "mousemove", x);
  mouse(window, "mouseup", to.at(-1) ?? from);
}

test("a value moved from code shows and is silent", async () => {
  const onBrush = vi.fn();
  const { rerender } = render(<Brushed value={[2, 4]} onBrush={onBrush} />);
  await waitFor(() => expect(part("selection")).toHaveAttribute("x", "20"));
  expect(part("selection")).toHaveAttribute("width", "30");
  rerender(<Brushed value={[5, 5]} onBrush={onBrush} />);
  expect(part("selection")).toHaveAttribute("x", "50");
  rerender(<Brushed value={null} onBrush={onBrush} />);
  expect(onBrush).not.toHaveBeenCalled();
});

test("a drag reports in data terms, once for each new value, and ends on whole places", async () => {
  const onBrush = vi.fn();
  render(<Brushed value={null} onBrush={onBrush} />);
  await waitFor(() => expect(part("overlay")).toBeInTheDocument());
  drag(12, 18, 19, 34);
  expect(onBrush.mock.calls).toEqual([[[1, 1]], [[1, 3]]]);
  expect(part("selection")).toHaveAttribute("x", "10");
  expect(part("selection")).toHaveAttribute("width", "30");
});

test("a click clears a value; with none it is a tap", async () => {
  const onBrush = vi.fn();
  const onTap = vi.fn();
  const { rerender } = render(<Brushed value={[2, 4]} onBrush={onBrush} onTap={onTap} />);
  await waitFor(() => expect(part("overlay")).toBeInTheDocument());
  drag(80);
  expect(onBrush).toHaveBeenCalledExactlyOnceWith(null);
  rerender(<Brushed value={null} onBrush={onBrush} onTap={onTap} />);
  drag(80);
  expect(onTap).toHaveBeenCalledExactlyOnceWith(80);
  expect(onBrush).toHaveBeenCalledTimes(1);
});
