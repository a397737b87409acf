import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { showBench } from "./bench.tsx";

const review = readFolder("data/care-review", "data/areas");
const dialog = () => within(screen.getByRole("dialog"));
const door = (name: string) => document.querySelector<HTMLElement>(`[data-door="${name}"]`)!;
const rows = () =>
  dialog()
    .getAllByRole("row")
    .map((row) => row.textContent);
/** What an open door says under one of its labels. */
const says = (label: string) => dialog().getByText(label, { selector: "dt" }).nextSibling;

test("a line of one’s own opens its product, where its numbers began, and what is counted", async () => {
  const { user } = showBench(
    "#/scenarios?s1=as-the-review-asked;o:Kinship*200x10608*2026-2029*y2025*pCR-4.03*unma-simple-2025-26",
    review,
  );
  await user.click(door("sum:s1/own/1"));
  expect(dialog().getByRole("heading", { level: 2 })).toHaveTextContent("“Kinship”, a line of");
  expect(says("Worked out")).toHaveTextContent("200 × £10,608 = £2.1m a year × 4 years = £8.5m");
  expect(says("Counted in A")).toHaveTextContent(/as you entered it, in 2025-26 prices/);
  expect(rows()).toContain("How many a yeartyped by you200");
  expect(rows().some((row) => /£ a year for oneFrom “.*times 52.*£10,608/.test(row))).toBe(true);
});

test("a line of one’s own whose proposal is out says that it is not counted", async () => {
  const { user } = showBench(
    "#/scenarios?s1=as-the-review-asked;p.CR-4.03*out;o:Kinship*200x10608*2026-2029*pCR-4.03*l9000",
    review,
  );
  await user.click(door("sum:s1/own/1"));
  expect(says("Counted in A")).toHaveTextContent("no: it is off, out, or cannot be worked out");
  expect(says("Low and high")).toHaveTextContent("£7.2m to no high");
});

test("an estimate opens its parts by their formulas and its inputs, whether or not it is on", async () => {
  const { user } = showBench("#/scenarios", review);
  const panel = screen.getByRole("region", { name: "Editors’ estimates" });
  await user.click(within(panel).getByRole("button", { name: "Family networks" }));
  await user.click(door("sum:s1/estimate/CR-4.03"));
  expect(says("Counted in A")).toHaveTextContent(/^no: it is off/);
  const parts = rows();
  expect(parts.some((row) => row.includes(" a year × "))).toBe(true);
  expect(parts.some((row) => /^gap sgo.*, from [\d,]+ to [\d,]+40$/.test(row))).toBe(true);
});

test("a line of money in the brief opens how it came about and its years", async () => {
  const { user } = showBench("#/scenarios", review);
  await user.click(screen.getByRole("button", { name: /^brief of two pages/ }));
  const brief = await screen.findByRole("article", {}, { timeout: 20_000 });
  const [line] = within(brief)
    .getAllByRole("button", { name: "£2bn" })
    .filter((one) => one.getAttribute("data-door")?.includes("/line/"));
  await user.click(line!);
  expect(says("Worked out")).toHaveTextContent("£2bn as published, price base not known");
  expect(rows()[1]).toMatch(/^2022-231\.77%£35\.4m$/);
  expect(rows().at(-1)).toMatch(/^in no published year/);
});

test("what a sum buys opens what it is made of: in all, in a year, for one, and why another does not fit", async () => {
  const { user } = showBench("#/scenarios?cap=300", review);
  await waitFor(
    () => {
      expect(screen.getByText(/ a year more \(/)).toBeVisible();
    },
    { timeout: 20_000 },
  );
  await user.click(screen.getByRole("button", { name: "£600m" }));
  expect(dialog().getByRole("heading", { level: 2 })).toHaveTextContent(
    "What £300m a year buys in A, As the review asked",
  );
  expect(rows()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^£253m for social workers.*£253m$/)]),
  );
  await user.click(dialog().getByRole("button", { name: "Close" }));

  await user.click(document.querySelector('[data-door="sum:s1/bought/2024-25"]')!);
  expect(says("Worked out")).toHaveTextContent("cap £300m − spent £298.9m = left £1.1m");
  await user.click(dialog().getByRole("button", { name: "Close" }));

  await user.click(document.querySelector('[data-door="sum:s1/placed/CR-7.11"]')!);
  expect(rows()).toContain("2025-26£253m in all × 9.2%£23.4m");
  await user.click(dialog().getByRole("button", { name: "Close" }));

  await user.click(document.querySelector('[data-door="sum:s1/over/CR-2.04"]')!);
  expect(says("Worked out")).toHaveTextContent("£996.4m with what it needs − cap £300m = £696.4m");
  await user.click(dialog().getByRole("button", { name: "Close" }));

  await user.click(document.querySelector('[data-door="sum:s1/next"]')!);
  expect(says("Would have to go")).toHaveTextContent(/£253m for social workers/);
  expect(says("Worked out")).toHaveTextContent(/cap £300m \+ £737\.?\d*m = £1,03\d/);
});
