import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Shelf } from "#/state/saved.ts";
import { showBench } from "./bench.tsx";

/** A shelf that holds what it is given, or fails when told to. */
function shelf(doc?: unknown, fault?: Error): Shelf & { now: () => unknown } {
  let held = doc;
  return {
    now: () => held,
    read: () => Promise.resolve(held),
    change: (change) => {
      if (fault) return Promise.reject(fault);
      held = change(held);
      return Promise.resolve(held);
    },
  };
}
const panel = () => within(screen.getByRole("region", { name: "Saved on this machine" }));

test("a column is saved, renamed, duplicated, opened beside and deleted", async () => {
  const own = shelf();
  const { user, said } = showBench("#/scenarios?s1=as-asked;spread:0.3", undefined, own);
  await user.click(panel().getByRole("button", { name: "save A" }));
  const box = await panel().findByRole("textbox", { name: "Name of saved As asked (changed)" });
  await user.clear(box);
  await user.type(box, "Mine{Enter}");
  await panel().findByRole("textbox", { name: "Name of saved Mine" });
  await user.click(panel().getByRole("button", { name: "Duplicate Mine" }));
  await user.click(await panel().findByRole("button", { name: "open as B: Mine (2)" }));
  expect(said()).toBe("?s1=as-asked;spread:0.3&s2=as-asked;n:Mine_(2);spread:0.3");
  await user.click(panel().getByRole("button", { name: "Delete Mine" }));
  await user.click(panel().getByRole("button", { name: "Really delete Mine" }));
  await waitFor(() => {
    expect(panel().queryByRole("textbox", { name: "Name of saved Mine" })).toBeNull();
  });
  expect(JSON.stringify(own.now())).toContain("as-asked;n:Mine_(2);spread:0.3");
});

test("a browser that refuses says so, and what was saved holds for the visit", async () => {
  const { user } = showBench("#/scenarios", undefined, shelf(undefined, new Error("denied")));
  await user.click(panel().getByRole("button", { name: "save A" }));
  expect(await panel().findByRole("alert")).toHaveTextContent(
    "This browser refuses to keep anything for this site. What you save here lasts until this page is closed",
  );
  expect(panel().getByRole("textbox", { name: "Name of saved As asked" })).toBeVisible();
});

test("a file brings back what it holds, and one that is something else is named", async () => {
  const { user } = showBench("#/scenarios", undefined, shelf());
  const input = panel().getByLabelText("bring back from a file");
  const file = (text: string) => new File([text], "mine.json", { type: "application/json" });
  await user.upload(input, file('{"meta":{}}'));
  expect(await panel().findByRole("alert")).toHaveTextContent(
    "the file: expected a file of saved scenarios, found an object.",
  );
  const rows = [
    { name: "Late", scenario: "late" },
    { name: "Odd", scenario: "zz:1" },
  ];
  await user.upload(
    input,
    file(JSON.stringify({ kind: "reckoner-saved", version: 1, scenarios: { playgrounds: rows } })),
  );
  expect(await panel().findByRole("textbox", { name: "Name of saved Late" })).toBeVisible();
  expect(panel().getByRole("status")).toHaveTextContent("not understood: “Odd”");
  expect(panel().queryByRole("alert")).toBeNull();
});

test("what is kept and not understood is told, and left", async () => {
  const doc = {
    kind: "reckoner-saved",
    version: 1,
    scenarios: { playgrounds: [{ name: "Odd", scenario: "zz:1" }] },
  };
  showBench("#/scenarios", undefined, shelf(doc));
  expect(await panel().findByText(/kept here is not understood/)).toHaveTextContent("“Odd”");
});
