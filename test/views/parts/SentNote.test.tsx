import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { createState, setParams, StateContext } from "#/state/store.ts";
import { Notices } from "#/views/parts/Notices.tsx";
import { small } from "../../small.ts";

test("Notices shows the note of a link as its sender’s words, plain, until it is taken away", async () => {
  const markup = "<b onclick=alert(1)>Look</b> here";
  const store = createState(`#/explore?by=lead&note=${encodeURIComponent(markup)}`);
  render(
    <StateContext value={store}>
      <Notices meta={small().meta} onFile={() => undefined} onOpen={() => undefined} />
    </StateContext>,
  );
  expect(await screen.findByRole("blockquote")).toHaveTextContent(markup);
  expect(screen.getByText(/^A note from whoever sent this link/)).toBeVisible();
  setParams(store, { by: "theme" });
  expect(screen.getByRole("blockquote")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Take the note away" }));
  expect(screen.queryByRole("blockquote")).toBeNull();
  expect(screen.queryByRole("status")).toBeNull();
});
