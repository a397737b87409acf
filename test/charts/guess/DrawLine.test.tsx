import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { DrawLine } from "#/charts/guess/DrawLine.tsx";
import { beginning, type SaidOf } from "#/model/guesses.ts";
import { picture } from "../picture.tsx";
import { line, lineGuesses } from "./questions.ts";

const size = { width: 900, height: 480, text: 20 };
const first = beginning(line) as SaidOf<"line">;

function Drawn({ onSay }: { onSay?: (said: SaidOf<"line">) => void }) {
  const [said, setSaid] = useState(first);
  return (
    <DrawLine
      {...{ label: "Children in care", asked: line, said, guesses: lineGuesses, size }}
      revealed={false}
      onSay={(next) => {
        setSaid(next);
        onSay?.(next);
      }}
    />
  );
}
const revealed = () =>
  render(
    <DrawLine
      {...{ label: "Children in care", asked: line, said: undefined, guesses: lineGuesses, size }}
      revealed
    />,
  );

test("each hidden period is a slider at the last known value, and nothing after it is told", () => {
  const { container } = render(<Drawn />);
  expect(
    screen.getAllByRole("slider").map((grip) => grip.ariaLabel ?? grip.getAttribute("aria-label")),
  ).toEqual(["31 March 2023", "31 March 2024", "31 March 2025"]);
  const grip = screen.getByRole("slider", { name: "31 March 2025" });
  expect(grip).toHaveAttribute("aria-valuenow", "82000");
  expect(grip).toHaveAttribute("aria-valuetext", "82,000 children");
  expect(container).not.toHaveTextContent("81,770");
  expect(container).not.toHaveTextContent("Table 1");
});

test("up and down move the value by a step, with Shift by ten; left and right choose the year", async () => {
  const user = userEvent.setup();
  const onSay = vi.fn();
  render(<Drawn onSay={onSay} />);
  screen.getByRole("slider", { name: "31 March 2023" }).focus();
  await user.keyboard("{ArrowUp}");
  expect(onSay).toHaveBeenLastCalledWith({
    kind: "line",
    end: 82_000,
    path: [82_500, 82_000, 82_000],
  });
  await user.keyboard("{ArrowRight}{ArrowRight}{Shift>}{ArrowUp}{/Shift}");
  expect(screen.getByRole("slider", { name: "31 March 2025" })).toHaveFocus();
  expect(onSay).toHaveBeenLastCalledWith({
    kind: "line",
    end: 87_000,
    path: [82_500, 82_000, 87_000],
  });
  await user.keyboard("{Home}{ArrowDown}");
  expect(onSay).toHaveBeenLastCalledWith({
    kind: "line",
    end: 60_000,
    path: [82_500, 82_000, 60_000],
  });
});

test("keys that draw do not reach what listens outside", async () => {
  const user = userEvent.setup();
  const outside = vi.fn();
  document.body.addEventListener("keydown", outside);
  render(<Drawn />);
  screen.getByRole("slider", { name: "31 March 2023" }).focus();
  await user.keyboard("{ArrowRight}{PageDown}");
  expect(outside).not.toHaveBeenCalled();
  await user.keyboard("b");
  expect(outside).toHaveBeenCalledOnce();
  document.body.removeEventListener("keydown", outside);
});

test("a press on the ground draws the nearest year, and a drag draws those it passes", () => {
  const onSay = vi.fn();
  const { container } = render(<Drawn onSay={onSay} />);
  const ground = container.querySelector("[data-drawing]")!;
  Object.assign(ground, { setPointerCapture: () => undefined });
  fireEvent.pointerDown(ground, { clientX: 700, clientY: 100, buttons: 1, pointerId: 1 });
  const [[pressed]] = onSay.mock.calls as [[SaidOf<"line">]];
  expect(pressed.path?.filter((value) => value !== 82_000)).toHaveLength(1);
  fireEvent.pointerMove(ground, { clientX: 800, clientY: 300, buttons: 1, pointerId: 1 });
  expect(onSay).toHaveBeenCalledTimes(2);
  fireEvent.pointerMove(ground, { clientX: 800, clientY: 200, buttons: 0, pointerId: 1 });
  expect(onSay).toHaveBeenCalledTimes(2);
});

test("once revealed, the truth stands with every guess beside it and nothing can be moved", () => {
  revealed();
  const chart = screen.getByRole("group", { name: "Children in care" });
  expect(chart).toHaveTextContent("81,770");
  for (const name of ["Table 1", "Table 2"]) expect(chart).toHaveTextContent(name);
  expect(screen.queryByRole("slider")).not.toBeInTheDocument();
});

test("the picture of a line that was guessed", async () => {
  const { container } = revealed();
  await expect(picture(container, ["charts/guess/Guess.module.css"])).toMatchFileSnapshot(
    "line.svg",
  );
});
