import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { layoutChapters, type ChapterRow } from "#/charts/chapters/layout.ts";
import { Chapters } from "#/charts/chapters/Chapters.tsx";
import { picture } from "../picture.tsx";

const rows: readonly ChapterRow[] = [
  {
    ...{ id: "asked", title: "The review is asked for", from: "2021-01", to: "2021-06" },
    ...{ sentence: "Asked.", isChosen: false },
    events: [{ id: "ev-1", date: "2021-03-03", sentence: "3 March 2021: it opens." }],
  },
  {
    ...{ id: "now", title: "Now", from: "2022-05", to: null, sentence: "Now.", isChosen: true },
    events: [{ id: "ev-2", date: "2024", sentence: "2024: a target." }],
  },
];

test("layoutChapters(rows, today, width) draws a bar from its first month to the end of its last", () => {
  const layout = layoutChapters(rows, "2023-01-01", 638);
  const month = 600 / 48;
  expect(layout.ticks.map(({ label }) => label)).toEqual(["2021", "2022", "2023", "2024", "2025"]);
  expect(layout.rows[0]!.bar.x).toBeCloseTo(4);
  expect(layout.rows[0]!.bar.width).toBeCloseTo(6 * month);
  expect(layout.today).toBeCloseTo(4 + 24 * month);
});

test("a chapter that goes on is open at its end, and reaches its last event", () => {
  const [, now] = layoutChapters(rows, "2023-01-01", 638).rows;
  expect(now!.isOpen).toBe(true);
  expect(now!.bar.x + now!.bar.width).toBeCloseTo(now!.events[0]!.x);
});

test.each([320, 700, 1400])("at %i px chapters do not overlap and stay inside", (width) => {
  const { rows: placed } = layoutChapters(rows, "2023-01-01", width);
  expect(placed[1]!.y).toBeGreaterThanOrEqual(placed[0]!.y + placed[0]!.height);
  for (const { bar, events } of placed) {
    expect(bar.x + bar.width).toBeLessThanOrEqual(width);
    for (const { x } of events) expect(x).toBeLessThanOrEqual(width);
  }
});

const draw = () => {
  const onChapter = vi.fn();
  const { container } = render(
    <Chapters
      label="The story"
      rows={rows}
      today="2023-01-01"
      size={{ width: 640 }}
      onChapter={onChapter}
    />,
  );
  return { onChapter, container };
};

test("a chapter opens, an event has a door", async () => {
  const { onChapter } = draw();
  await userEvent.click(screen.getByRole("button", { name: "Asked." }));
  expect(onChapter).toHaveBeenCalledExactlyOnceWith("asked");
  expect(screen.getByRole("button", { name: "3 March 2021: it opens." })).toHaveAttribute(
    "data-door",
    "event:ev-1",
  );
  expect(screen.getByRole("button", { name: "Now." })).toHaveAttribute("aria-pressed", "true");
});

test("the picture of two chapters", async () => {
  const { container } = draw();
  await expect(
    picture(container, ["charts/kit/text.module.css", "charts/chapters/Chapters.module.css"]),
  ).toMatchFileSnapshot("chapters.svg");
});
