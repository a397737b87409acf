import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Grid } from "#/charts/grid/Grid.tsx";
import { layout, type GridCell, type GridLine } from "#/charts/grid/layout.ts";
import { picture } from "../picture.tsx";

const lines: readonly GridLine[] = [
  { key: "help", label: "Family Help", short: "Family Help", themeIndex: 0 },
  {
    key: "people",
    label: "Workforce",
    short: "Workforce",
    themeIndex: 5,
    id: "P",
    state: "chosen",
  },
];
const cells: readonly GridCell[] = [
  { before: "help", after: "people", kinds: ["requires", "enables"] },
  { before: "people", after: "people", kinds: ["conflicts"] },
];
const did = { onCell: vi.fn(), onLine: vi.fn() };
beforeEach(() => {
  vi.clearAllMocks();
});
const draw = () =>
  render(
    <Grid
      label="Links by theme"
      lines={lines}
      cells={cells}
      size={{ width: 500 }}
      open={{ before: "help", after: "people" }}
      cellWords={({ before, after, kinds }) => `${before} before ${after}: ${kinds.length}`}
      lineWords={({ label }, links) => `${label}: ${links} lead on.`}
      {...did}
    />,
  );

test("layout(lines, cells) puts what comes first in rows, what comes after in columns", () => {
  const grid = layout({ lines, cells }, { width: 500 });
  const [first, second] = grid.rows;
  expect(first!.sum).toBe(2);
  expect(first!.cells[0]).toMatchObject({ y: first!.y, shade: 1, only: undefined });
  expect(first!.cells[0]!.foot).toBe((grid.side - 4) / 2);
  expect(second!.cells[0]).toMatchObject({ y: second!.y, only: "conflicts", foot: 0 });
  expect(grid.heads[1]!.x - grid.heads[0]!.x).toBe(grid.side);
});

test("cells are at least as large as a finger needs room between, however many", () => {
  const many = Array.from({ length: 60 }, (_, i) => ({ ...lines[0]!, key: String(i) }));
  expect(layout({ lines: many, cells: [] }, { width: 600 }).side).toBe(18);
});

test("a cell opens its links, a line chooses; what is open is pressed", async () => {
  draw();
  const cell = screen.getByRole("button", { name: "help before people: 2" });
  expect(cell).toHaveAttribute("aria-pressed", "true");
  await userEvent.click(cell);
  expect(did.onCell.mock.calls[0]![0]).toMatchObject({ before: "help", after: "people" });
  await userEvent.click(screen.getByRole("button", { name: "Workforce: 1 lead on." }));
  expect(did.onLine).toHaveBeenCalledExactlyOnceWith(lines[1]);
});

test("arrows go from row to row and along cells", async () => {
  const user = userEvent.setup();
  draw();
  screen.getByRole("group", { name: "Links by theme" }).focus();
  await user.keyboard("{ArrowDown}{ArrowRight}");
  expect(screen.getByRole("button", { name: "help before people: 2" })).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(screen.getByRole("button", { name: "Workforce: 1 lead on." })).toHaveFocus();
});

test("the picture of two themes", async () => {
  const { container } = draw();
  await expect(
    picture(container, ["charts/kit/text.module.css", "charts/grid/Grid.module.css"]),
  ).toMatchFileSnapshot("grid.svg");
});
