import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Waterfall } from "#/charts/waterfall/Waterfall.tsx";
import { picture } from "../picture.tsx";
import { rows, steps } from "./rows.ts";

const draw = (width = 870, drawn = rows) =>
  render(<Waterfall {...drawn} label="From A to B" size={{ width }} />);

test("each step is a mark that says what it is and what it changes", () => {
  draw();
  expect(screen.getByRole("group", { name: "From A to B" })).toBeVisible();
  expect(screen.getAllByRole("img")).toHaveLength(6);
  expect(screen.getByRole("img", { name: /^Decision, Family Help, at half/ })).toBeVisible();
  expect(screen.getByText("not known")).toBeVisible();
});

test("arrow keys go from the baseline along the steps to the scenario", async () => {
  const user = userEvent.setup();
  draw(350);
  screen.getByRole("group").focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  expect(screen.getByRole("img", { name: /^Decision, Workforce/ })).toHaveFocus();
  await user.keyboard("{End}");
  expect(screen.getByRole("img", { name: "B: £900m" })).toHaveFocus();
});

test("steps drawn together are named in their sentence", () => {
  draw(1200, { ...rows, steps: steps("decision", [9, 8, 7, 6, 5, 4, 3, 2, 1]) });
  expect(screen.getByText("2 smaller steps")).toBeVisible();
  expect(
    screen.getByRole("img", { name: /^Decision, 2 smaller steps \(decision 7 and decision 8\)/ }),
  ).toBeVisible();
});

test("the picture of the way from a baseline to a scenario", async () => {
  const { container } = draw();
  await expect(
    picture(container, ["charts/kit/text.module.css", "charts/waterfall/Waterfall.module.css"]),
  ).toMatchFileSnapshot("waterfall.svg");
});
