import { act, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { neighboursIn, usePointing, type Neighbours } from "#/views/parts/pointing.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const near = neighboursIn([
  { from: "A", to: "B", kind: "requires" },
  { from: "C", to: "A", kind: "enables" },
]);

function Marks({ neighbours }: { readonly neighbours: Neighbours }) {
  const root = useRef<HTMLDivElement>(null);
  usePointing(root, neighbours);
  return (
    <div ref={root} data-testid="root">
      {["A", "B", "C", "D"].map((id) => (
        <i key={id} data-testid={id} data-id={id} />
      ))}
      <b data-testid="line" data-about="A B" />
      <p data-testid="ground" />
    </div>
  );
}

const lit = () =>
  ["A", "B", "C", "D", "line"].map((id) => screen.getByTestId(id).getAttribute("data-lit"));
const isDimmed = () => screen.getByTestId("root").hasAttribute("data-pointing");
const rest = () => {
  act(() => {
    vi.runAllTimers();
  });
};

test("what is pointed at is lit at once, with what it is linked to; the rest steps back when the pointer rests", () => {
  render(<Marks neighbours={near} />);
  fireEvent.pointerOver(screen.getByTestId("A"));
  expect(lit()).toEqual(["this", "linked", "linked", null, "this"]);
  expect(isDimmed()).toBe(false);
  rest();
  expect(isDimmed()).toBe(true);
});

test("a pointer that passes by dims nothing, and one that goes from mark to mark lets nothing flash", () => {
  render(<Marks neighbours={near} />);
  fireEvent.pointerOver(screen.getByTestId("A"));
  fireEvent.pointerOver(screen.getByTestId("ground"));
  rest();
  expect(isDimmed()).toBe(false);
  fireEvent.focusIn(screen.getByTestId("A"));
  rest();
  fireEvent.pointerOver(screen.getByTestId("ground"));
  expect(isDimmed()).toBe(true);
  fireEvent.pointerOver(screen.getByTestId("B"));
  expect(isDimmed()).toBe(true);
  rest();
  expect(lit()).toEqual(["linked", "this", null, null, "this"]);
  fireEvent.pointerLeave(screen.getByTestId("root"));
  expect(lit()).toEqual([null, null, null, null, null]);
  rest();
  expect(isDimmed()).toBe(false);
});
