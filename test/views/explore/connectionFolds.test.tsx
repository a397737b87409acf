import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { undo } from "#/state/store.ts";
import { writeAddress } from "#/state/params.ts";
import { ConnectionsPanel } from "#/views/explore/ConnectionsPanel.tsx";
import { showPanel } from "./panels.tsx";

const open = (rest: string) => {
  const { store } = showPanel(ConnectionsPanel, `#/explore?panel=connections&${rest}`);
  return { store, address: () => writeAddress(store.getState()) };
};
const linesAt = (level: number) =>
  screen.getAllByRole("treeitem").filter((one) => one.getAttribute("aria-level") === String(level));

test("what is opened and closed in the outline is in the address, and comes back from it", async () => {
  const { address } = open("layout=outline");
  const theme = linesAt(1)[0]!;
  expect(theme).toHaveAttribute("aria-expanded", "true");
  await userEvent.click(theme);
  expect(theme).toHaveAttribute("aria-expanded", "false");
  expect(address()).toMatch(/fold=theme:[a-z]+$/);
  await userEvent.click(theme);
  expect(address()).not.toContain("fold");
});

test("a link with open lines shows them, and undo closes what was opened", async () => {
  const { store, address } = open("layout=outline&fold=P-2");
  expect(linesAt(3).length).toBeGreaterThan(0);
  expect(linesAt(3)[0]).toHaveTextContent(/needs first|is needed by/);
  const closed = linesAt(2).find((one) => one.getAttribute("aria-expanded") === "false")!;
  await userEvent.click(closed.querySelector("[data-fold]")!);
  expect(address()).toMatch(/fold=P-\d,P-2|fold=P-2,P-\d/);
  act(() => {
    undo(store);
  });
  expect(closed).toHaveAttribute("aria-expanded", "false");
});

test("a cell of the matrix is opened by its link, and its links are listed", async () => {
  const { address } = open("layout=matrix");
  const cells = screen.getAllByRole("button", { name: /: 1 link, / });
  await userEvent.click(cells[0]!);
  expect(cells[0]).toHaveAttribute("aria-pressed", "true");
  expect(address()).toMatch(/cross=[\w.-]+~[\w.-]*$/);
  const told = screen.getAllByRole("status").find((one) => within(one).queryByRole("list"))!;
  expect(within(told).getAllByRole("listitem")).toHaveLength(1);
});
