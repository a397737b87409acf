import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { Matrix } from "#/charts/matrix/Matrix.tsx";
import { picture } from "../picture.tsx";
import { note, rows, rowsOf } from "./rows.ts";

const did = {
  onDecision: vi.fn(),
  onDelivery: vi.fn(),
  onCell: vi.fn(),
  onChoose: vi.fn(),
  onLayer: vi.fn(),
  onDate: vi.fn(),
};
beforeEach(() => {
  vi.clearAllMocks();
});
const draw = (changes: Partial<ComponentProps<typeof Matrix>> = {}) =>
  render(
    <Matrix
      label="What became of it"
      size={{ width: 640 }}
      rows={rows}
      decisions={[]}
      deliveries={[]}
      layer="recommended"
      date="2026-11-22"
      dates={{ first: "2022-05-23", last: "2026-11-22" }}
      note={note}
      {...did}
      {...changes}
    />,
  );
const button = (name: RegExp) => screen.getByRole("button", { name });

test("heads of rows and columns and the counts of cells are buttons that say what they hold", async () => {
  draw();
  await userEvent.click(button(/^Accepted: 3 proposals/));
  expect(did.onDecision).toHaveBeenCalledExactlyOnceWith("accepted");
  await userEvent.click(button(/^In progress: 2 proposals/));
  expect(did.onDelivery).toHaveBeenCalledExactlyOnceWith("in progress");
  await userEvent.click(button(/^Accepted, in progress: 2 proposals/));
  expect(did.onCell).toHaveBeenCalledExactlyOnceWith("accepted", "in progress");
});

test("what is chosen is pressed", () => {
  draw({ decisions: ["accepted"], deliveries: ["in progress"] });
  for (const name of [/^Accepted: 3/, /^In progress: 2/, /^Accepted, in progress/])
    expect(button(name)).toHaveAttribute("aria-pressed", "true");
  expect(button(/^Accepted, delivered/)).toHaveAttribute("aria-pressed", "false");
});

test("each proposal is a mark that opens it, and says when its answer has no date", async () => {
  draw({ undated: "1 of 5 has no date." });
  const mark = button(/^Proposal 1\.3\. Accepted, delivered\. No date is known for this\.$/);
  expect(mark).toHaveAttribute("data-id", "1.3");
  await userEvent.click(mark);
  expect(did.onChoose).toHaveBeenCalledExactlyOnceWith("1.3");
  expect(button(/^Proposal 1\.2\./)).toHaveAttribute("data-state", "chosen");
  expect(button(/^Proposal 2\.2\..*Filtered out/)).toHaveAttribute("data-state", "ghost");
  expect(screen.getByText("1 of 5 has no date.")).toBeVisible();
});

test("arrow keys go from row to row and along its marks", async () => {
  const user = userEvent.setup();
  draw();
  screen.getByRole("group", { name: "What became of it" }).focus();
  await user.keyboard("{ArrowRight}");
  expect(button(/^Not started: 0/)).toHaveFocus();
  await user.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}");
  expect(button(/^Proposal 1\.2/)).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(did.onChoose).toHaveBeenCalledExactlyOnceWith("1.2");
});

test("the number in the sentence is a door", () => {
  draw();
  expect(button(/^16, open its source/)).toHaveAttribute("data-door", "count:unknown");
});

test("layers are three buttons, one pressed", async () => {
  draw({ layer: "accepted" });
  expect(button(/^As accepted, in whole or part: 4 proposals/)).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await userEvent.click(button(/^As delivered: 1 proposal\./));
  expect(did.onLayer).toHaveBeenCalledExactlyOnceWith("delivered");
});

test("the slider winds back by months and says the date", () => {
  draw();
  const slider = screen.getByRole("slider", { name: "State at" });
  expect(slider).toHaveAttribute("aria-valuetext", "22 November 2026");
  fireEvent.change(slider, { target: { value: "9" } });
  expect(did.onDate).toHaveBeenCalledExactlyOnceWith("2023-02-28");
});

test("above 600 proposals a mark stands for several, is no button, and it is said", () => {
  draw({ rows: rowsOf(1300, "accepted", "piloting") });
  expect(screen.getByText(/^One mark stands for/)).toHaveTextContent("5 proposals");
  expect(screen.queryByRole("button", { name: /^Proposal/ })).toBeNull();
  expect(button(/^Accepted, piloting: 1300 proposals/)).toBeVisible();
});

test("on a narrow page decisions stand under each other and steps are buttons in words", async () => {
  draw({ size: { width: 320 } });
  await userEvent.click(button(/^2 in progress: accepted/));
  expect(did.onCell).toHaveBeenCalledExactlyOnceWith("accepted", "in progress");
  await userEvent.click(button(/^Rejected: 1 proposal\./));
  expect(did.onDecision).toHaveBeenCalledExactlyOnceWith("rejected");
  await userEvent.click(button(/^Proposal 3\.1\./));
  expect(did.onChoose).toHaveBeenCalledExactlyOnceWith("3.1");
  expect(screen.getByText(/Nobody has yet checked/)).toBeVisible();
});

test("the picture of what became of it", async () => {
  const { container } = draw({ decisions: ["accepted"] });
  await expect(
    picture(container, [
      "charts/kit/text.module.css",
      "charts/kit/emphasis.module.css",
      "charts/matrix/Matrix.module.css",
    ]),
  ).toMatchFileSnapshot("matrix.svg");
});
