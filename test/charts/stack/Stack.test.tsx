import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { StackRows, YearSpan } from "#/charts/stack/placed.ts";
import { Stack } from "#/charts/stack/Stack.tsx";
import { picture } from "../picture.tsx";
import { rows } from "./rows.ts";

const onYears = vi.fn<(years: YearSpan | null) => void>();
const onChoose = vi.fn<(proposal: string) => void>();
beforeEach(() => {
  vi.clearAllMocks();
});
const draw = (more: Partial<StackRows> = {}, width = 600) =>
  render(
    <Stack
      {...rows}
      {...more}
      doorOf={(part) => `cost:programme@${part}`}
      label="Cost by year"
      size={{ width, height: 500 }}
      onYears={onYears}
      onChoose={onChoose}
    />,
  );
const year = (name: string) => screen.getByRole("button", { name: new RegExp(`^${name}:`) });
const chart = () => screen.getByRole("group", { name: "Cost by year" });

test("each year is a mark that says its total and its split", () => {
  draw();
  expect(year("2023-24")).toHaveAccessibleName(/£400m published; Family Help £240m/);
  expect(year("2025-26")).toHaveAccessibleName("2025-26: nothing published");
  expect(year("2023-24")).toHaveAttribute("aria-pressed", "false");
});

test("Enter narrows to the year in focus, and again to all", async () => {
  const user = userEvent.setup();
  const { unmount } = draw();
  chart().focus();
  await user.keyboard("{ArrowRight}{Enter}");
  expect(onYears).toHaveBeenLastCalledWith(["2022-23", "2022-23"]);
  unmount();
  draw({ selectedYears: ["2022-23", "2022-23"] });
  expect(year("2022-23")).toHaveAttribute("aria-pressed", "true");
  chart().focus();
  await user.keyboard("{ArrowRight}{Enter}");
  expect(onYears).toHaveBeenLastCalledWith(null);
});

test("Shift and an arrow take the next year too, and go there", async () => {
  const user = userEvent.setup();
  draw();
  chart().focus();
  await user.keyboard("{Home}{Shift>}{ArrowRight}{/Shift}");
  expect(onYears).toHaveBeenLastCalledWith(["2022-23", "2023-24"]);
  expect(year("2023-24")).toHaveFocus();
  await user.keyboard("{Shift>}{ArrowLeft}{/Shift}");
  expect(onYears).toHaveBeenLastCalledWith(["2022-23", "2023-24"]);
  expect(year("2022-23")).toHaveFocus();
});

test("a tap on a phone begins a span, grows it, and clears it", () => {
  const { rerender, unmount } = draw({}, 350);
  fireEvent.click(year("2022-23"), { detail: 1 });
  expect(onYears).toHaveBeenLastCalledWith(["2022-23", "2022-23"]);
  const selected = (span: YearSpan) => (
    <Stack
      {...rows}
      selectedYears={span}
      label="Cost by year"
      size={{ width: 350 }}
      onYears={onYears}
      onChoose={onChoose}
    />
  );
  rerender(selected(["2022-23", "2022-23"]));
  fireEvent.click(year("2024-25"), { detail: 1 });
  expect(onYears).toHaveBeenLastCalledWith(["2022-23", "2024-25"]);
  rerender(selected(["2022-23", "2024-25"]));
  fireEvent.click(year("2023-24"), { detail: 1 });
  expect(onYears).toHaveBeenLastCalledWith(null);
  unmount();
});

test("yearly totals, the gap and government sums are doors to their sources", () => {
  draw();
  const doors = screen.getAllByRole("button", { name: /open its source$/ });
  expect(doors.map((door) => [door.textContent, door.getAttribute("data-door")])).toEqual([
    ["100", "cost:programme@2022-23"],
    ["400", "cost:programme@2023-24"],
    ["200", "cost:programme@2024-25"],
    ["£50m", "cost:programme@gap"],
    ["£60m", "funding:gov-two"],
    ["£90m", "funding:gov-one"],
  ]);
  expect(doors[3]).toHaveAccessibleName(/not in the published yearly profile/);
  expect(doors[4]).toHaveAccessibleName(
    /2022-23 to 2023-24, drawn evenly; whether it is new money/,
  );
});

test("the government's caveat stands in sight", () => {
  draw();
  expect(screen.getByText("Put in by government")).toBeVisible();
  expect(screen.getByText("Sums overlap: never added up")).toBeVisible();
});

test("choosing a line's name, its segment or a tick opens its proposal", async () => {
  const { container } = draw();
  await userEvent.click(screen.getByRole("button", { name: /^Workforce: £225m/ }));
  expect(onChoose).toHaveBeenLastCalledWith("B");
  fireEvent.click(container.querySelector("rect[fill='url(#hatch-1)']")!);
  expect(onChoose).toHaveBeenLastCalledWith("A");
  fireEvent.click(container.querySelector("rect[data-id='E']")!);
  expect(onChoose).toHaveBeenLastCalledWith("E");
});

test("what is filtered out stays, as a ghost", () => {
  const { container } = draw({ selectedYears: ["2022-23", "2022-23"] });
  const states = [...container.querySelectorAll("rect[data-id='A'][fill]")].map((segment) =>
    segment.getAttribute("data-state"),
  );
  expect(states).toEqual(["plain", "ghost", "ghost"]);
});

test("the strip counts what has no published cost", () => {
  draw();
  expect(
    screen.getByRole("button", { name: /^3 of 5 proposals have no published cost/ }),
  ).toHaveAttribute("data-door", "count:uncosted");
});

test("the picture of cost by year", async () => {
  const { container } = draw({ selectedYears: ["2023-24", "2024-25"], chosen: "B" });
  await expect(
    picture(container, [
      "charts/kit/text.module.css",
      "charts/kit/emphasis.module.css",
      "charts/stack/Stack.module.css",
    ]),
  ).toMatchFileSnapshot("stack.svg");
});
