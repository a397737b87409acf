import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { small } from "../../small.ts";
import { showBench } from "./bench.tsx";

test("an authority stands beside its region, for each child, with the rule that finds similar ones", () => {
  const [area] = small().areas;
  if (!area) throw new Error("no area in the small review");
  showBench(`#/scenarios?s1=as-asked;area:${area.id}`);
  const peers = within(
    screen.getByRole("region", { name: `${area.name} beside its region and similar authorities` }),
  );
  const rows = peers.getAllByRole("rowheader").map((row) => row.textContent);
  expect(rows.slice(0, 2)).toEqual([area.name, `All of ${area.region}`]);
  expect(peers.getByText(/never local budgets/)).toHaveTextContent("a rule of ours.");
});

test("each published number of an authority beside others opens its own door", () => {
  const [area] = small().areas;
  if (!area) throw new Error("no area in the small review");
  showBench(`#/scenarios?s1=as-asked;area:${area.id}`);
  const row = within(screen.getByRole("region", { name: /beside its region/ })).getAllByRole(
    "row",
  )[1];
  const doors = [...(row?.querySelectorAll("td [data-door]") ?? [])].map((one) =>
    one.getAttribute("data-door"),
  );
  expect(doors).toEqual(
    expect.arrayContaining([`sum:s1/area/${area.id}`, `area:${area.id}@children`]),
  );
  for (const number of row?.querySelectorAll("td [data-n]") ?? [])
    expect(number.closest("[data-door]") ?? number.querySelector("[data-door]")).not.toBeNull();
});

test("without an authority there is nothing to set beside", () => {
  showBench("#/scenarios");
  expect(screen.queryByRole("region", { name: /beside its region/ })).toBeNull();
});
