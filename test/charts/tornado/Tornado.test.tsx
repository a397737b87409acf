import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Tornado } from "#/charts/tornado/Tornado.tsx";
import { picture } from "../picture.tsx";
import { rows } from "./rows.ts";

const draw = (width = 640) =>
  render(<Tornado {...rows} label="What drives the total of B" size={{ width }} />);

test("each input is a mark that says the total at both its ends", () => {
  draw();
  expect(screen.getByRole("group", { name: "What drives the total of B" })).toBeVisible();
  expect(
    screen.getByRole("img", {
      name: "Family Help, cost, −10% to +40%: the total is £900m (−£100m) at its low end and £1.4bn (+£400m) at its high end",
    }),
  ).toBeVisible();
});

test("arrow keys go from the central total through the inputs to what is not known", async () => {
  const user = userEvent.setup();
  draw(320);
  screen.getByRole("group").focus();
  await user.keyboard("{ArrowDown}");
  expect(
    screen.getByRole("img", { name: /^All inputs at their central values: £1bn$/ }),
  ).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(screen.getByRole("img", { name: /^Family Help/ })).toHaveFocus();
  await user.keyboard("{End}");
  expect(
    screen.getByRole("img", {
      name: "90 proposals with no published cost: not known, so not in the total",
    }),
  ).toHaveFocus();
});

test("the picture of what drives a total", async () => {
  const { container } = draw();
  await expect(
    picture(container, ["charts/kit/text.module.css", "charts/tornado/Tornado.module.css"]),
  ).toMatchFileSnapshot("tornado.svg");
});
