import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Schedule } from "#/charts/schedule/Schedule.tsx";
import { ScheduleList } from "#/charts/schedule/ScheduleList.tsx";
import { Summary } from "#/charts/schedule/Summary.tsx";
import { spreads } from "#/charts/schedule/summary.ts";
import { picture } from "../picture.tsx";
import { axis, groups, row } from "./rows.ts";

const onChoose = vi.fn<(proposal: string) => void>();
const onYears = vi.fn();
const onToggle = vi.fn<(group: string) => void>();
beforeEach(() => {
  vi.clearAllMocks();
});
const days = { today: 2026.9, asOf: 2025.5 };
const draw = () =>
  render(
    <Schedule
      label="When each could happen"
      groups={groups}
      axis={axis}
      days={days}
      ties="all"
      selectedYears={[2023, 2024]}
      onYears={onYears}
      onChoose={onChoose}
    />,
  );
const mark = (name: RegExp) => screen.getByRole("button", { name });

test("every proposal is a mark with its sentence, and opens", async () => {
  draw();
  expect(screen.getAllByRole("button")).toHaveLength(6);
  await userEvent.click(mark(/^Proposal C/));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("C");
  expect(mark(/^Proposal B/)).toHaveAttribute("aria-pressed", "true");
  expect(mark(/^Proposal U/)).toHaveAttribute("data-state", "ghost");
  expect(mark(/^Proposal A/)).toHaveAttribute("data-critical", "true");
});

test("the lane is one tab stop; arrows walk its bars in reading order and Enter opens", async () => {
  const user = userEvent.setup();
  draw();
  await user.tab();
  expect(screen.getByRole("group", { name: "When each could happen" })).toHaveFocus();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(mark(/^Proposal B/)).toHaveFocus();
  await user.keyboard("{End}{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("U");
});

test("on paper it stands in strips that hold every bar, and afterwards it is whole again", () => {
  const { container } = draw();
  act(() => {
    dispatchEvent(new Event("beforeprint"));
  });
  expect(container.querySelectorAll("svg")).toHaveLength(3);
  expect(container.querySelector("svg")).not.toBeVisible();
  expect(screen.getAllByRole("button")).toHaveLength(6);
  act(() => {
    dispatchEvent(new Event("afterprint"));
  });
  expect(container.querySelectorAll("svg")).toHaveLength(1);
  expect(container.querySelector("svg")).toBeVisible();
});

test("the picture of the schedule", async () => {
  const { container } = draw();
  await expect(
    picture(container, [
      "charts/kit/text.module.css",
      "charts/timeline/axis.module.css",
      "charts/schedule/Schedule.module.css",
    ]),
  ).toMatchFileSnapshot("schedule.svg");
});

test("the summary is a row a group, which filters by it", async () => {
  const user = userEvent.setup();
  render(
    <Summary
      label="By theme"
      spreads={spreads(groups)}
      sentenceOf={({ label, count }) => `${label}: ${count}`}
      chosen={["help"]}
      axis={axis}
      days={days}
      selectedYears={null}
      onToggle={onToggle}
    />,
  );
  expect(mark(/^Help: 2/)).toHaveAttribute("aria-pressed", "true");
  await user.tab();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(onToggle).toHaveBeenCalledExactlyOnceWith("care");
});

test("on a phone it is a list by year, walked by arrows", async () => {
  const user = userEvent.setup();
  render(<ScheduleList label="By year" groups={groups} all={false} onChoose={onChoose} />);
  expect(screen.getAllByRole("heading").map((one) => one.textContent)).toEqual([
    "2022",
    "2024",
    "2026",
    "no time known",
  ]);
  await user.tab();
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("B");
});

test("of thousands of bars those near the window are drawn, more as the page is scrolled, and End is the last", async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => row(`P${i}`));
  render(
    <Schedule
      label="When each could happen"
      groups={[{ ...groups[0]!, rows }]}
      axis={axis}
      days={days}
      ties="all"
      selectedYears={null}
      onYears={onYears}
      onChoose={onChoose}
    />,
  );
  const lane = screen.getByRole("group", { name: "When each could happen" });
  expect(screen.getAllByRole("button").length).toBeLessThan(400);
  expect(screen.queryByRole("button", { name: /^Proposal P1500:/ })).toBeNull();
  lane.getBoundingClientRect = () => ({ top: -1500 * 20 }) as DOMRect;
  act(() => {
    fireEvent.scroll(window);
  });
  expect(mark(/^Proposal P1500:/)).toBeInTheDocument();
  expect(screen.getAllByRole("button").length).toBeLessThan(400);
  lane.focus();
  await userEvent.keyboard("{End}");
  expect(mark(/^Proposal P2999:/)).toHaveFocus();
});
