import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { DatasetContext } from "#/state/dataset.ts";
import { Scenarios } from "#/views/scenarios/Scenarios.tsx";
import { small } from "../../small.ts";
import { showBench } from "./bench.tsx";

const lead = () => screen.getByRole("heading", { level: 1 });
const heads = () => within(screen.getByRole("region", { name: "Scenarios side by side" }));
const letters = () =>
  heads()
    .getAllByRole("textbox")
    .map((box) => box.getAttribute("aria-label"));
const totals = () => within(screen.getByRole("region", { name: /^What each would have to spend/ }));

test("the workbench opens on the first preset, with its total and what is unknown", () => {
  const { said } = showBench();
  expect(lead()).toHaveTextContent("A, As asked: at least £30m; 3 of 5 proposals have no cost.");
  expect(letters()).toEqual(["Name of scenario A"]);
  expect(said()).toBe("");
});

test("adding a preset adds a column, and writes it into the address", async () => {
  const { user, said } = showBench();
  await user.click(screen.getByRole("button", { name: /^A year late/ }));
  expect(said()).toBe("?s2=late;programmeStart:2023-04");
  expect(letters()).toEqual(["Name of scenario A", "Name of scenario B"]);
  expect(lead()).toHaveTextContent("B costs the same as A");
  expect(
    totals()
      .getAllByRole("columnheader")
      .map((th) => th.textContent),
  ).toEqual(["A As asked", "B A year late"]);
});

test("there is room for four, and the offer goes when they are there", async () => {
  const { user, said } = showBench();
  // Beside itself a baseline would tell nothing, so it is not offered.
  expect(screen.queryByRole("button", { name: /^As asked/ })).toBeNull();
  for (const name of [/^A year late/, /^Without a law/, /^A year late/])
    await user.click(screen.getByRole("button", { name }));
  expect(letters()).toHaveLength(4);
  expect(screen.queryByRole("button", { name: /^A year late/ })).toBeNull();
  expect(screen.queryByRole("button", { name: "duplicate" })).toBeNull();
  expect(said()).toMatch(/^\?s2=late;.*&s3=lawless;.*&s4=late;/);
});

test("a difference of known costs says how many unknown ones only one has", () => {
  showBench("#/scenarios?s2=as-asked;p.S-1*out;p.P-2*out");
  expect(lead()).toHaveTextContent(
    "Counting known costs only, B costs £5m less than A. 1 of unknown cost is only in A.",
  );
});

test("remove takes a column away; the first stays", async () => {
  const { user, said } = showBench("#/scenarios?s2=late;programmeStart:2023-04");
  const removes = heads().getAllByRole("button", { name: "remove" });
  expect(removes).toHaveLength(1);
  await user.click(removes[0]!);
  expect(letters()).toEqual(["Name of scenario A"]);
  expect(said()).toBe("");
});

test("making another the baseline turns the sentence round; removing it gives A the part back", async () => {
  const { user, said } = showBench("#/scenarios?s2=lawless;p.P-2*out");
  expect(lead()).toHaveTextContent("B costs £5m less than A.");
  await user.click(screen.getByRole("button", { name: "make baseline" }));
  expect(said()).toBe("?s2=lawless;p.P-2*out&base=2");
  expect(lead()).toHaveTextContent("A costs £5m more than B.");
  expect(heads().getAllByText("baseline")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "remove" }));
  expect(said()).toBe("");
  expect(lead()).toHaveTextContent("A, As asked");
});

test("reset puts a column back to its preset", async () => {
  const { user, said } = showBench("#/scenarios?s2=lawless;p.P-2*out;spread:0.3");
  await user.click(heads().getAllByRole("button", { name: "reset" })[1]!);
  expect(said()).toBe("?s2=lawless;l.legislation*out");
});

test("duplicate sets the same beside it under a name of its own, which costs the same", async () => {
  const { user, said } = showBench("#/scenarios?s1=lawless;p.P-2*out");
  await user.click(screen.getByRole("button", { name: "duplicate" }));
  expect(said()).toBe(
    "?s1=lawless;p.P-2*out&s2=lawless;n:Without_a_law_(changed),_again;p.P-2*out",
  );
  expect(lead()).toHaveTextContent("B costs the same as A");
});

test("a preset’s name alone decides nothing, and the column says so rather than that it was changed", async () => {
  const { user, said } = showBench("#/scenarios?s2=lawless");
  expect(heads().getByPlaceholderText("Without a law (none of it set)")).toBeVisible();
  expect(lead()).toHaveTextContent("B costs the same as A");
  await user.click(heads().getAllByRole("button", { name: "reset" })[1]!);
  expect(said()).toBe("?s2=lawless;l.legislation*out");
  expect(heads().getByPlaceholderText("Without a law")).toBeVisible();
});

test("a name that is typed is kept in the link, and cleared gives the preset’s", async () => {
  const { user, said } = showBench();
  const box = screen.getByRole("textbox", { name: "Name of scenario A" });
  await user.type(box, "My own plan");
  expect(said()).toBe("?s1=as-asked;n:My_own_plan");
  expect(lead()).toHaveTextContent("A, My own plan:");
  await user.clear(box);
  await user.tab();
  expect(lead()).toHaveTextContent("A, As asked:");
});

test("an area gives its share of each sum, and says what that is", async () => {
  const { user, said } = showBench();
  await user.selectOptions(screen.getByRole("combobox", { name: "My area, scenario A" }), "E1");
  expect(said()).toBe("?s1=as-asked;area:E1");
  expect(lead()).toHaveTextContent("at least £22.5m");
  expect(
    within(screen.getByRole("region", { name: "In a sentence" })).getByText(
      /share of each national sum/,
    ),
  ).toHaveTextContent(
    "Northtown’s share of each national sum, by children 0-17. An allocation, never a local budget.",
  );
});

test("undo takes back one choice at a time", async () => {
  const bench = showBench();
  await bench.user.click(screen.getByRole("button", { name: /^Without a law/ }));
  await bench.user.click(screen.getByRole("button", { name: "make baseline" }));
  bench.undo();
  expect(bench.said()).toBe("?s2=lawless;l.legislation*out");
  bench.undo();
  expect(letters()).toEqual(["Name of scenario A"]);
});

test("a dataset without presets starts from what is published", () => {
  showBench("#/scenarios", small({ scenarios: [] }));
  expect(lead()).toHaveTextContent("A, As published: at least £30m");
  expect(screen.queryByRole("button", { name: "reset" })).toBeNull();
});

test("the workbench waits for the whole dataset, and offers to try again when it doesn’t come", () => {
  const retry = vi.fn();
  const shown = { first: small(), whole: undefined, error: null, retry, fileName: null };
  const { rerender } = render(
    <DatasetContext value={shown}>
      <Scenarios />
    </DatasetContext>,
  );
  expect(screen.getByRole("status")).toHaveTextContent("Fetching what the workbench needs");
  rerender(
    <DatasetContext value={{ ...shown, error: new Error("The site answered 500.") }}>
      <Scenarios />
    </DatasetContext>,
  );
  expect(screen.getByRole("alert")).toHaveTextContent("The site answered 500.");
  screen.getByRole("button", { name: "Try again" }).click();
  expect(retry).toHaveBeenCalledOnce();
});
