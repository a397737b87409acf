import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { expect, test, vi } from "vitest";
import { Find } from "#/views/parts/Find.tsx";
import { small } from "../../small.ts";

const data = small();
const places = [{ id: "cost", title: "Cost by year", note: "Explore" }];
function open(more: Partial<ComponentProps<typeof Find>> = {}) {
  const onChoose = vi.fn();
  const onClose = vi.fn();
  render(
    <Find
      data={data}
      areas={data.areas}
      places={places}
      onChoose={onChoose}
      onClose={onClose}
      {...more}
    />,
  );
  return {
    user: userEvent.setup(),
    onChoose,
    onClose,
    box: screen.getByRole("combobox", { name: "Find anything" }),
  };
}
const options = () => screen.queryAllByRole("option").map((one) => one.textContent);

test("Find takes what is typed at once, and shows it in groups", async () => {
  const { user, box } = open();
  expect(box).toHaveFocus();
  await user.type(box, "play");
  expect(
    screen.getAllByRole("group").map((group) => group.getAttribute("aria-labelledby")),
  ).toHaveLength(5);
  const proposals = screen.getByRole("group", { name: "Proposals" });
  expect(within(proposals).getAllByRole("option")).toHaveLength(3);
  expect(screen.getByRole("status")).toHaveTextContent("8 results");
});

test("Find chooses by arrows and Enter", async () => {
  const { user, box, onChoose } = open();
  await user.type(box, "play{ArrowDown}{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ kind: "proposal", id: "P-2" });
});

test("Find chooses the first result on Enter, and any on a click", async () => {
  const { user, box, onChoose } = open();
  await user.type(box, "northtown{Enter}");
  expect(onChoose).toHaveBeenLastCalledWith({ kind: "area", id: "E1" });
  await user.clear(box);
  await user.type(box, "ministry");
  await user.click(screen.getByRole("option", { name: /Ministry of Play.*MoP/ }));
  expect(onChoose).toHaveBeenLastCalledWith({ kind: "body", id: "ministry" });
});

test("Find shows searches that find something while nothing is typed", async () => {
  const { user, box } = open();
  expect(options()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Train more play workers" }));
  expect(box).toHaveValue("Train more play workers");
  expect(box).toHaveFocus();
  expect(options()).toEqual(["Train more play workersP-2"]);
});

test("Find says when nothing matches, or when part of the dataset is still on its way", async () => {
  const { user, box } = open();
  await user.type(box, "zebra");
  expect(screen.getByRole("status")).toHaveTextContent("Nothing has all these words.");
});

test("Find says when part of the dataset is still on its way", async () => {
  const { proposals, bodies } = data;
  const { user, box } = open({ data: { proposals, bodies }, areas: undefined });
  await user.type(box, "northtown");
  expect(screen.getByRole("status")).toHaveTextContent("still being fetched");
});

test("Find closes on Escape with the words still there, and by its button", async () => {
  const { user, box, onClose } = open();
  await user.type(box, "play{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
  expect(box).toHaveValue("play");
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledTimes(2);
});

test("Find says when only shorter forms of the words are there", async () => {
  const { user, box } = open();
  await user.type(box, "playgroundslike");
  expect(options().length).toBeGreaterThan(0);
  expect(screen.getByRole("status")).toHaveTextContent(/^\d+ results?: nothing has these words/);
  expect(screen.getByRole("status")).not.toHaveClass("spoken");
});
