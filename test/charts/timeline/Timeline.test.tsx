import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Timeline } from "#/charts/timeline/Timeline.tsx";
import { picture } from "../picture.tsx";
import { events, lanes, span, stateOf, today } from "./rows.ts";

const onChoose = vi.fn<(event: string) => void>();
const onYears = vi.fn();
beforeEach(() => {
  vi.clearAllMocks();
});
const draw = (width: number, all = false) =>
  render(
    <Timeline
      label="When"
      size={{ width }}
      events={events}
      lanes={lanes}
      today={today}
      span={span}
      selectedYears={[2023, 2024]}
      onYears={onYears}
      onChoose={onChoose}
      stateOf={stateOf}
      all={all}
    />,
  );
const mark = (name: RegExp) => screen.getByRole("button", { name });

test("every event is a mark that opens it, and knows its state", async () => {
  draw(1000);
  expect(screen.getAllByRole("button")).toHaveLength(events.length);
  await userEvent.click(mark(/Bill introduced/));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("bill");
  expect(mark(/Stable Homes/)).toHaveAttribute("aria-pressed", "true");
  expect(mark(/Stable Homes/)).toHaveAttribute("data-about", "2.01 5.05");
  expect(mark(/Case for change/)).toHaveAttribute("data-state", "ghost");
});

test("a flag opens its event too", async () => {
  draw(1000);
  await userEvent.click(screen.getByText("The Act"));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("act");
});

test("arrow keys walk the events in date order; Enter opens", async () => {
  const user = userEvent.setup();
  draw(1000);
  screen.getByRole("group", { name: "When" }).focus();
  await user.keyboard("{ArrowRight}");
  expect(mark(/^2009: Event old/)).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(mark(/^December 2019/)).toHaveFocus();
  await user.keyboard("{End}{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("homes");
});

test("the day last looked stands with its date, and early years are pressed together", () => {
  draw(1000);
  expect(screen.getByText("last looked, 22 November 2026")).toBeInTheDocument();
  expect(screen.getByText("2009-2018")).toBeInTheDocument();
});

test("a narrow timeline is a list of the major events, or of all", () => {
  const { unmount } = draw(364);
  expect(screen.getAllByRole("listitem")).toHaveLength(8);
  expect(screen.queryByText("First answer")).toBeNull();
  expect(screen.getByText("22 November 2026").parentElement).toHaveTextContent(/^last looked, /);
  expect(screen.getByText("22 November 2026")).toHaveAttribute("datetime", today);
  unmount();
  draw(364, true);
  expect(screen.getByText("First answer")).toBeVisible();
});

test("the list is one tab stop, walked by arrows", async () => {
  const user = userEvent.setup();
  draw(320);
  screen.getByRole("group", { name: "When" }).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("report");
});

test("the picture of the timeline", async () => {
  const { container } = draw(1000);
  await expect(
    picture(container, [
      "charts/kit/text.module.css",
      "charts/timeline/axis.module.css",
      "charts/timeline/Timeline.module.css",
    ]),
  ).toMatchFileSnapshot("timeline.svg");
});
