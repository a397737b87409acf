import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Lines } from "#/charts/lines/Lines.tsx";
import { picture } from "../picture.tsx";
import { children, money } from "./rows.ts";

const draw = (width = 640, data = children) =>
  render(
    <Lines
      label="Children in care"
      size={{ width }}
      data={data}
      selectedYears={[2023, 2024]}
      onYears={vi.fn()}
    />,
  );

test("each point is a door that says when, how much, who says so and how sure that is", () => {
  draw();
  expect(
    screen.getByRole("button", {
      name: "31 March 2025: 82,000 children. Children in care, Department for Education. 2025 release.",
    }),
  ).toHaveAttribute("data-door", "series:cla@2025-03-31");
  expect(
    screen.getByRole("button", { name: /^31 March 2017.*Recalled, not yet checked\.$/ }),
  ).toBeVisible();
  expect(
    screen.getByRole("button", {
      name: "2032: about 100,000 children. Published future: no reform, The review.",
    }),
  ).toHaveAttribute("data-door", "series:no-reform@2032");
  expect(screen.getByRole("button", { name: /^2025: 100,000 children\. A claim/ })).toBeVisible();
});

test("arrow keys walk the years", async () => {
  const user = userEvent.setup();
  draw();
  screen.getByRole("group", { name: "Children in care" }).focus();
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("button", { name: /^31 March 2016/ })).toHaveFocus();
  await user.keyboard("{End}");
  expect(screen.getByRole("button", { name: /A claim/ })).toHaveFocus();
});

test("words beside the line say the last number and that paths are interpolated", () => {
  draw();
  expect(screen.getAllByText("82,000")).toHaveLength(2);
  expect(screen.getByText("interpolated by Reckoner")).toBeVisible();
  expect(screen.getByText("“almost 100,000” by 2025")).toBeVisible();
});

test("money says what it is not before it is compared", () => {
  draw(364, money);
  expect(screen.getByText(/^Not like for like/)).toBeVisible();
  expect(screen.getByRole("button", { name: /^2024-25: £15\.556bn\./ })).toBeVisible();
});

test("the picture of children in care", async () => {
  const { container } = draw();
  await expect(
    picture(container, ["charts/kit/text.module.css", "charts/lines/Lines.module.css"]),
  ).toMatchFileSnapshot("lines.svg");
});
