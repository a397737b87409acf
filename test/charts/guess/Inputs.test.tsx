import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Choose, Rank, SetNumber } from "#/charts/guess/Inputs.tsx";
import type { SaidOf } from "#/model/guesses.ts";
import { choose, number, rank } from "./questions.ts";

test("a number is set with a native slider, which says its value with the unit", () => {
  const onSay = vi.fn();
  render(<SetNumber asked={number} said={{ kind: "number", value: 1 }} onSay={onSay} />);
  const slider = screen.getByRole("slider", { name: "How many have been delivered?" });
  expect(slider).toHaveValue("1");
  expect(slider).toHaveAttribute("aria-valuetext", "1 proposal");
  fireEvent.change(slider, { target: { value: "12" } });
  expect(onSay).toHaveBeenCalledWith({ kind: "number", value: 12 });
});

test("a slider that nobody has moved shows no number to lean on", () => {
  render(<SetNumber asked={number} said={undefined} onSay={vi.fn()} />);
  expect(screen.getByText("?")).toBeVisible();
  expect(screen.getByRole("slider")).toHaveAttribute("aria-valuetext", "?");
});

test("one option is chosen, by its words or by key", async () => {
  const user = userEvent.setup();
  const onSay = vi.fn();
  render(<Choose asked={choose} said={{ kind: "choose", option: 0 }} onSay={onSay} />);
  expect(screen.getByRole("group", { name: "Which do most wait for?" })).toBeVisible();
  expect(screen.getByRole("radio", { checked: true })).toHaveAccessibleName(/Family Help over/);
  await user.click(screen.getByText("One Family Help service"));
  expect(onSay).toHaveBeenLastCalledWith({ kind: "choose", option: 2 });
  screen.getByRole("radio", { checked: true }).focus();
  await user.keyboard("{ArrowDown}");
  expect(onSay).toHaveBeenLastCalledWith({ kind: "choose", option: 1 });
});

function Ranked({ onSay }: { onSay: (said: SaidOf<"rank">) => void }) {
  const [said, setSaid] = useState<SaidOf<"rank">>();
  return (
    <Rank
      asked={rank}
      said={said}
      onSay={(next) => {
        setSaid(next);
        onSay(next);
      }}
    />
  );
}
const listed = () => screen.getAllByRole("listitem").map((row) => row.textContent);

test("an order is changed with buttons that say where things came to, and keep the focus", async () => {
  const user = userEvent.setup();
  const onSay = vi.fn();
  render(<Ranked onSay={onSay} />);
  expect(listed()).toEqual([
    "1Workforce",
    "2Family Help",
    "3Transforming care",
    "4Family networks",
  ]);
  const up = screen.getByRole("button", { name: "Move up: Family Help" });
  await user.click(up);
  expect(onSay).toHaveBeenLastCalledWith({ kind: "rank", order: [1, 0, 2, 3] });
  expect(screen.getByRole("status")).toHaveTextContent("Family Help: 1 of 4");
  expect(up).toHaveFocus();
  expect(up).toHaveAttribute("aria-disabled", "true");
  await user.keyboard("{Enter}");
  expect(onSay).toHaveBeenCalledOnce();
});

test("a thing is dragged to where the pointer is", () => {
  const onSay = vi.fn();
  render(<Ranked onSay={onSay} />);
  const list = screen.getByRole("list");
  Object.assign(list, { setPointerCapture: () => undefined });
  for (const [i, row] of screen.getAllByRole("listitem").entries())
    row.getBoundingClientRect = () => ({ top: i * 50, bottom: i * 50 + 50 }) as DOMRect;
  const [row] = screen.getAllByRole("listitem");
  fireEvent.pointerDown(within(row!).getByText("Workforce"), { pointerId: 1 });
  fireEvent.pointerMove(list, { clientY: 125, buttons: 1, pointerId: 1 });
  expect(onSay).toHaveBeenLastCalledWith({ kind: "rank", order: [1, 2, 0, 3] });
  fireEvent.pointerUp(list, { pointerId: 1 });
  fireEvent.pointerMove(list, { clientY: 20, buttons: 1, pointerId: 1 });
  expect(onSay).toHaveBeenCalledOnce();
});
