import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { DatasetContext } from "#/state/dataset.ts";
import { createState, StateContext } from "#/state/store.ts";
import { Evidence } from "#/views/evidence/Evidence.tsx";

const example = readFolder("data/example");

function show(fragment: string) {
  const store = createState(fragment);
  const shown = {
    first: example,
    whole: example,
    error: null,
    retry: () => undefined,
    fileName: "library.json",
  };
  render(
    <StateContext value={store}>
      <DatasetContext value={shown}>
        <Evidence />
      </DatasetContext>
    </StateContext>,
  );
  return { store, user: userEvent.setup() };
}
const heading = (name: RegExp) => screen.findByRole("heading", { level: 1, name });

test("Evidence begins with figures, and its sections are links that say which one is open", async () => {
  show("#/evidence");
  await heading(/published numbers about/);
  const nav = screen.getByRole("navigation", { name: "Evidence" });
  expect(within(nav).getAllByRole("link")).toHaveLength(8);
  expect(within(nav).getByRole("link", { name: "Sources" })).toHaveAttribute(
    "href",
    "#/evidence?part=sources",
  );
});

test("words typed narrow the figures and stand in the address", async () => {
  const { store, user } = show("#/evidence");
  await heading(/published numbers/);
  await user.type(screen.getByRole("searchbox"), "zzzz");
  expect(store.getState().params.find).toBe("zzzz");
  expect(screen.getByText(/^No figure has all these words/)).toBeVisible();
});

test("one method by itself is worked out, and leads back to all", async () => {
  show("#/evidence?part=methods&item=totals");
  await heading(/^Totals that hold other lines/);
  expect(await screen.findByText("With the numbers of this dataset")).toBeVisible();
  expect(screen.getByRole("link", { name: "All methods" })).toHaveAttribute(
    "href",
    "#/evidence?part=methods",
  );
});

test("a scenario’s page opens it in Scenarios", async () => {
  const [, second] = example.scenarios;
  show(`#/evidence?part=worked&item=${second?.id ?? ""}`);
  const link = await screen.findByRole("link", { name: "Open it in Scenarios" });
  expect(link.getAttribute("href")).toContain(`s1=${second?.id ?? ""}`);
});

test("areas are sorted by the column pressed; what is not published comes last both ways", async () => {
  const { user } = show("#/evidence?part=areas");
  const button = await screen.findByRole("button", { name: /^Children aged 0 to 17/ });
  const first = () => screen.getAllByRole("row")[1]?.textContent;
  await user.click(button);
  const most = first();
  await user.click(button);
  expect(first()).not.toBe(most);
  expect(screen.getByRole("columnheader", { name: /^Children aged/ })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
});

test("a source opened by itself lists what it supports", async () => {
  const cited = example.figures[0]?.cites[0] ?? "";
  show(`#/evidence?part=sources&item=${cited}`);
  expect(await screen.findByText(/^Supports/)).toBeVisible();
  expect(document.querySelector("details")).toHaveAttribute("open");
});
