import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { methods } from "#/words/methods/all.ts";
import { showBench } from "./bench.tsx";

const review = readFolder("data/care-review", "data/areas");
const dialog = () => within(screen.getByRole("dialog"));
const doors = () => [
  ...new Set(
    [...document.querySelectorAll("[data-door^='sum:']")].map((one) =>
      String(one.getAttribute("data-door")),
    ),
  ),
];
const kindOf = (door: string) => door.split("/")[1] ?? "total";
const compared =
  "#/scenarios?s1=as-the-review-asked;spread:0.3&s2=a-bill-a-year-late;billLate:12;p.CR-2.04*50pc;discount:on;spread:0.3;o:Kinship*1200x9000*2023-2026";

test("the counts of proposals without a cost say how they meet", async () => {
  const { user } = showBench(
    "#/scenarios?s1=with-editors-estimates;estimates:not_under_way",
    review,
  );
  for (const door of ["sum:s1/unknown", "sum:s1/unpublished"]) {
    await user.click(document.querySelector(`[data-door='${door}']`)!);
    expect(dialog().getByText("Beside other counts").nextElementSibling).toHaveTextContent(
      "106 have no published cost of their own; 34 with an estimate that is on; 72 are left with no cost: 13 with their money inside another line, 29 that the editors judge next to nothing, 30 of unknown cost",
    );
    await user.click(dialog().getByRole("button", { name: "Close" }));
  }
});

describe("a number of the workbench opens what is behind it", () => {
  test("whatever it is: what it is, how it was worked out, and the way to its method", async () => {
    const { user } = showBench(compared, review);
    const ids = new Set(methods.map(({ id }) => id));
    const first = new Map(doors().map((door) => [kindOf(door), door]));
    expect([...first.keys()].sort()).toEqual(
      [
        ...["chance", "deadline", "difference", "drawn", "driver", "end", "ends", "in", "moved"],
        ...[
          "own",
          "path",
          "present",
          "published",
          "range",
          "slip",
          "slips",
          "dates",
          "step",
          "total",
        ],
        ...["unknown", "unpublished", "year", "yours"],
      ].sort(),
    );
    for (const door of first.values()) {
      await user.click(document.querySelector(`[data-door="${door}"]`)!);
      expect(dialog().getByRole("heading", { level: 2 }).textContent, door).not.toBe("");
      expect(dialog().getByText(/^(What it is|Counted)$/, { selector: "dt" }), door).toBeVisible();
      const how = dialog().getByRole("link", { name: "How this is worked out" });
      const item = /item=([a-z-]+)/.exec(how.getAttribute("href") ?? "")?.[1] ?? "";
      expect(ids.has(item), `${door} ${item}`).toBe(true);
      await user.click(dialog().getByRole("button", { name: "Close" }));
    }
  });

  test("the dialog takes the focus, and gives it back", async () => {
    const { user } = showBench(compared, review);
    const opener = document.querySelector<HTMLElement>('[data-door="sum:s2/difference"]')!;
    await user.click(opener);
    expect(screen.getByRole("dialog")).toBeVisible();
    await user.click(dialog().getByRole("button", { name: "Close" }));
    expect(opener).toHaveFocus();
  });
});

test("a difference is told by the sums it is made of, and line by line", async () => {
  const { user } = showBench("#/scenarios?s2=as-the-review-asked;p.CR-2.04*50pc", review);
  await user.click(document.querySelector('[data-door="sum:s2/difference"]')!);
  expect(dialog().getByText(/by central values B/)).toHaveTextContent(
    "by central values B £1,600m − A £2,600m = −£1,000m",
  );
  const rows = dialog()
    .getAllByRole("row")
    .map((row) => row.textContent);
  expect(rows).toContain("Family Help£1,000m in B − £2,000m in A−£1bn");
});

test("a year is told as each line’s share of it", async () => {
  const { user } = showBench("#/scenarios", review);
  await user.click(screen.getByRole("button", { name: /^2022-23: £46m/ }));
  expect(dialog().getByRole("heading", { level: 2 })).toHaveTextContent(
    "What A, As the review asked, spends in 2022-23",
  );
  expect(dialog().getByText(/each line’s amount/)).toHaveTextContent("= £46m");
});

test("a step of the way is told by the totals on its two sides", async () => {
  const { user } = showBench(
    "#/scenarios?s2=as-the-review-asked;p.CR-2.04*out;p.CR-7.11*out",
    review,
  );
  await user.click(screen.getByRole("button", { name: /^Decision, .*takes off £253m/ }));
  expect(dialog().getByText(/total with it/)).toHaveTextContent(
    "total with it £347m − total without it £600m = −£253m",
  );
  expect(dialog().getByText("Taken before it").nextSibling).toHaveTextContent("1 step");
});

test("steps drawn as one are told one by one", async () => {
  const out = review.proposals.slice(0, 12).map(({ id }) => `p.${id}*out`);
  const { user } = showBench(
    `#/scenarios?s2=as-the-review-asked;${out.join(";")};p.CR-2.04*80pc;p.CR-7.11*70pc`,
    review,
  );
  const gathered = screen
    .getAllByRole("button", { name: /^Decision, / })
    .find((one) => /unknown-decision/.test(one.getAttribute("data-door") ?? ""))!;
  await user.click(gathered);
  expect(dialog().getByText(/size not known/)).toBeVisible();
  expect(dialog().getAllByRole("row")).toHaveLength(1 + 11);
});

test("an area’s sum is told line by line, and by its children", async () => {
  const { user } = showBench("#/scenarios?s1=as-the-review-asked;area:E08000035", review);
  await user.click(document.querySelector('[data-door="sum:s1/area/E08000035"]')!);
  expect(dialog().getByRole("heading", { level: 2 })).toHaveTextContent(
    "What Leeds is allocated of A, As the review asked",
  );
  expect(dialog().getByText(/each line × the area’s share/)).toHaveTextContent(
    /children aged 0-17$/,
  );
});
