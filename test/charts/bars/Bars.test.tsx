import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Bars } from "#/charts/bars/Bars.tsx";
import type { BarRow } from "#/charts/bars/layout.ts";
import { picture } from "../picture.tsx";
import { entries, rows } from "./rows.ts";

const onToggle = vi.fn<(row: string) => void>();
const onChoose = vi.fn<(proposal: string) => void>();
beforeEach(() => {
  vi.clearAllMocks();
});
const draw = (drawn: readonly BarRow[] = rows, overlapping = false) =>
  render(
    <Bars
      rows={drawn}
      overlapping={overlapping}
      label="Cost by theme"
      size={{ width: 640 }}
      onToggle={onToggle}
      onChoose={onChoose}
    />,
  );
const row = (name: RegExp) => screen.getByRole("button", { name });

test("choosing a bar says which; the chosen one is pressed", async () => {
  draw(rows.map((r) => ({ ...r, chosen: r.id === "care" })));
  await userEvent.click(row(/^Family Help: 4 proposals/));
  expect(onToggle).toHaveBeenCalledExactlyOnceWith("help");
  expect(row(/^Transforming care: 2/)).toHaveAttribute("aria-pressed", "true");
  expect(row(/^Family Help: 4/)).toHaveAttribute("aria-pressed", "false");
});

test("each proposal is a mark that opens it and does not choose its bar", async () => {
  draw();
  const mark = row(/^Proposal 0\.2, part sourced$/);
  expect(mark).toHaveAttribute("data-id", "0.2");
  await userEvent.click(mark);
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("0.2");
  expect(onToggle).not.toHaveBeenCalled();
});

test("an amount is a door; what has none is said in words", () => {
  draw();
  expect(row(/^Family Help: £200m published, open its source$/)).toHaveAttribute(
    "data-door",
    "cost:help",
  );
  expect(screen.getAllByText("no published cost")).toHaveLength(1);
});

test("arrow keys go from bar to bar and along its proposals; Enter chooses", async () => {
  const user = userEvent.setup();
  draw();
  screen.getByRole("group", { name: "Cost by theme" }).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(onToggle).toHaveBeenCalledExactlyOnceWith("care");
  await user.keyboard("{ArrowRight}{ArrowRight}{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("3.1");
});

test("ghosts and the chosen proposal keep their state", () => {
  draw([
    {
      ...rows[0]!,
      entries: [...entries(0, 1, { state: "chosen" }), ...entries(1, 1, { state: "ghost" })],
    },
  ]);
  expect(row(/^Proposal 0\.1/)).toHaveAttribute("data-state", "chosen");
  expect(row(/^Proposal 1\.1/)).toHaveAttribute("data-state", "ghost");
});

test("overlapping rows say so", () => {
  draw(rows, true);
  expect(screen.getByText(/rows overlap and must not be added up/)).toBeVisible();
});

test("above 600 proposals marks stand for several and are no buttons", () => {
  draw([{ ...rows[0]!, entries: entries(0, 700) }]);
  expect(screen.getByText("one mark for 2")).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Proposal/ })).toBeNull();
});

test("the picture of cost by theme", async () => {
  const { container } = draw(
    rows.map((r) => ({ ...r, chosen: r.id === "care" })),
    true,
  );
  await expect(
    picture(container, [
      "charts/kit/text.module.css",
      "charts/kit/emphasis.module.css",
      "charts/bars/Bars.module.css",
    ]),
  ).toMatchFileSnapshot("bars.svg");
});
