import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { TablePart } from "#/views/explore/TablePart.tsx";
import { showPanel } from "./panels.tsx";

const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1);

test("the table is searched at its head, and keeps the focus while nothing matches", async () => {
  const user = userEvent.setup();
  const { store } = showPanel(TablePart, "#/explore");
  const all = rows().length;
  const field = screen.getByRole("searchbox", { name: /Search the table/ });
  await user.type(field, "play service");
  expect(store.getState().params.q).toBe("play service");
  expect(rows()).toHaveLength(1);
  expect(rows()[0]).toHaveTextContent("A play service in every town");
  await user.type(field, "xyz");
  expect(screen.queryByRole("table")).toBeNull();
  expect(field).toHaveFocus();
  await user.clear(field);
  expect(rows()).toHaveLength(all);
});
