import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Columns } from "#/charts/columns/Columns.tsx";
import { picture } from "../picture.tsx";
import { rows } from "./rows.ts";

const draw = (width = 640, door?: "cost:plan") =>
  render(
    <Columns
      {...rows}
      label="Cost of A by year"
      size={{ width, height: 220 }}
      {...(door && { doorOf: () => door })}
    />,
  );

test("each year is a mark that says its cost and its spread", () => {
  draw();
  expect(screen.getByRole("group", { name: "Cost of A by year" })).toBeVisible();
  expect(screen.getAllByRole("img")).toHaveLength(5);
  expect(screen.getByRole("img", { name: /^2028-29: £400m; 8 draws in 10/ })).toBeVisible();
});

test("arrow keys walk the years in order; Escape goes back to the chart", async () => {
  const user = userEvent.setup();
  draw();
  const chart = screen.getByRole("group");
  chart.focus();
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(screen.getByRole("img", { name: /^2028-29/ })).toHaveFocus();
  await user.keyboard("{End}");
  expect(screen.getByRole("img", { name: /^in no year/ })).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(chart).toHaveFocus();
});

test("with a door every column opens it", () => {
  draw(320, "cost:plan");
  expect(
    screen.getByRole("button", { name: /^2027-28: £100m; open how it is made up$/ }),
  ).toHaveAttribute("data-door", "cost:plan");
});

test("the picture of a scenario's cost by year", async () => {
  const { container } = draw();
  await expect(
    picture(container, ["charts/kit/text.module.css", "charts/columns/Columns.module.css"]),
  ).toMatchFileSnapshot("columns.svg");
});
