import { expect, test } from "vitest";
import type { Dataset } from "#/data/schema.ts";
import { readFolder } from "#/data/published.ts";
import { readAddress } from "#/state/params.ts";
import { ByPanel } from "#/views/explore/ByPanel.tsx";
import { made } from "#/views/explore/counts.ts";
import { createExplore } from "#/views/explore/explore.ts";
import { UnderCostPanel } from "#/views/explore/UnderCostPanel.tsx";
import { headingNote } from "#/views/explore/headings.ts";
import { createUnder } from "#/views/explore/underView.ts";
import { behindDoor, type Behind, type Opened } from "#/words/behind.ts";
import { plainText } from "#/words/phrase.ts";
import { showPanel } from "./panels.tsx";

const dataset: Dataset = readFolder("data/care-review");

test.each([
  "#/explore?by=lead",
  "#/explore?by=lever&costed=with",
  "#/explore?by=lead&prices=2021-22",
])("the door of each bar at %s lists what the bar adds up", (fragment) => {
  const { container } = showPanel(ByPanel, fragment, dataset);
  const view = createExplore()(dataset, dataset, readAddress(fragment).params);
  const sums = [...container.querySelectorAll("[data-door^='method:']")];
  expect(sums.length).toBeGreaterThan(0);
  for (const sum of sums) {
    const opened = made(view, sum.getAttribute("data-door") as Opened);
    expect(opened?.title.split(": ")[1]).toBe(sum.textContent);
  }
});

const pounds = (text = "") => Number(text.replaceAll(",", ""));

test.each([
  "#/explore?s1=two-years-late;programmeStart:2024-04&on=1",
  "#/explore?s1=family-help-only;a*out;t.family-help*in;p.CR-8.01*in&theme=family-help&on=1",
])(
  "the number of each year at %s, under a scenario, lists what that year’s bar adds up",
  (fragment) => {
    const { params } = readAddress(fragment);
    const view = createUnder()(createExplore()(dataset, dataset, params), dataset, undefined);
    const { container } = showPanel(() => <UnderCostPanel view={view} />, fragment, dataset);
    const sums = [...container.querySelectorAll("[data-door^='method:']")];
    expect(sums.length).toBeGreaterThan(3);
    const titles = sums.map((sum) => {
      const { title, how } = made(view, sum.getAttribute("data-door") as Opened)!;
      const text = sum.textContent;
      if (text.startsWith("£")) expect(title.split(": ")[1]).toBe(text);
      else
        expect(Math.abs(pounds(/ £([\d.,]+)m\. /.exec(how)?.[1]) - pounds(text))).toBeLessThan(
          0.51,
        );
      return title;
    });
    expect(new Set(titles).size).toBeGreaterThan(2);
    expect(titles).toContainEqual(expect.stringMatching(/^Under A, in 20\d\d-\d\d: /));
  },
);

test("a sum of lines that nobody published is not called published", () => {
  const view = createExplore()(dataset, dataset, readAddress("#/explore").params);
  const says = (lines: string) => made(view, `method:published-total@${lines}`);
  expect(says("cost-remainder")?.title).toBe("Worked out: £265m");
  expect(says("cost-remainder")?.how).toContain(
    "Not published but worked out by us: “No published line”.",
  );
  expect(says("cost-family-help")?.title).toBe("Published: £2bn");
  expect(says("cost-family-help")?.how).not.toContain("worked out by us");
  expect(says("cost-family-help+cost-remainder")?.how).toContain("worked out by us");
});

const behindOf = (fragment: string, door: string) => {
  const { params } = readAddress(fragment);
  const view = createExplore()(dataset, dataset, params);
  const seen = params.on === "none" ? view : createUnder()(view, dataset, undefined);
  return made(seen, door as Opened)?.behind;
};
const linesOf = (behind: Behind | undefined) =>
  behind?.parts?.rows.map(({ name, how, amount }) => [
    name,
    plainText(how),
    amount.text,
    amount.door,
  ]);
const factsOf = (behind: Behind | undefined) =>
  Object.fromEntries(behind?.words.facts.map(({ label, text }) => [label, plainText(text)]) ?? []);

test("each line of a sum is a door of its own, and the sum says its prices, its basis and all its sources", () => {
  const door = "method:published-total@cost-family-help+cost-workforce+cost-remainder";
  const behind = behindOf("#/explore", door);
  expect(plainText(behind?.words.value ?? [])).toBe("£2.52bn");
  expect(linesOf(behind)).toEqual([
    [
      "Family Help",
      "stated by its source; period: five years from 2022",
      "£2bn",
      "cost:cost-family-help",
    ],
    ["Workforce", "stated by its source; period: five years", "£253m", "cost:cost-workforce"],
    [
      "No published line",
      "worked out by us; period: four years in some sources, five in others",
      "£265m",
      "cost:cost-remainder",
    ],
  ]);
  expect(factsOf(behind)).toEqual({
    "What it is": "spending asked for: the sum of 3 lines",
    Prices: "as published; the price base is not known",
    Basis: "Worked out from numbers in sources that we have read.",
    "In the total": "part of “Whole programme”, £2.6bn",
  });
  const cited = dataset.costs
    .filter(({ id }) => ["cost-family-help", "cost-workforce", "cost-remainder"].includes(id))
    .flatMap(({ cites }) => cites);
  expect(new Set(behind?.sources?.map(({ id }) => id))).toEqual(new Set(cited));
});

test("a sum in other prices says each line’s step to them", () => {
  const behind = behindOf(
    "#/explore?prices=2021-22",
    "method:priced-total@cost-family-help+cost-workforce",
  );
  const [line = []] = linesOf(behind) ?? [];
  expect(line[1]).toMatch(
    /^stated by its source; period: five years from 2022; £2,000m × 1\.\d+ from 2021-22 prices$/,
  );
  expect(factsOf(behind)["Prices"]).toMatch(
    / prices; amounts of unknown prices are taken to be in/,
  );
});

test("a sum under a scenario says what each line is made from, with a door where it is a published row", () => {
  const behind = behindOf(
    "#/explore?s1=as-the-review-asked;p.CR-2.04*50pc;o:Mine*10x1000000*2024&on=1",
    "method:under-total@cost-family-help+own-1",
  );
  expect(linesOf(behind)).toEqual([
    [
      "Family Help",
      "£2bn as published, price base not known × 50% paid for",
      "£1bn",
      "cost:cost-family-help",
    ],
    ["Mine", expect.stringContaining("as you entered it"), "£10m", undefined],
  ]);
  expect(factsOf(behind)["Basis"]).toBe(
    "worked out by us from published amounts and what you entered",
  );
  expect(behind?.sources?.length).toBeGreaterThan(1);
});

test("a count says its value, so that it can be cited", () => {
  const behind = behindOf("#/explore", "count:accepted");
  expect(plainText(behind?.words.value ?? [])).toMatch(/^\d+ proposals$/);
});

test("each number of the note on a total opens what says it", () => {
  const view = createExplore()(dataset, dataset, readAddress("#/explore?panel=by").params);
  const doors = headingNote(view).flatMap((piece) =>
    typeof piece === "object" && piece.door !== undefined ? [[piece.text, piece.door]] : [],
  );
  expect(doors).toEqual([
    ["£2.6bn", "cost:cost-programme"],
    ["£265m", "cost:cost-remainder"],
    ["£2.34bn", "method:published-total@cost-family-help+cost-workforce+cost-foster-peer"],
  ]);
  for (const [text, door] of doors)
    expect(
      made(view, door as Opened)?.title ??
        plainText(behindDoor(door as Opened, dataset)?.words.value ?? []),
    ).toContain(text);
});

test("the note on totals tells the three largest, and counts the rest", () => {
  const copies = (i: number) => {
    const own = (id: string) => (i === 0 ? id : `${id}-${i}`);
    return dataset.costs.map((line) => ({
      ...line,
      id: own(line.id),
      contains: line.contains.map(own),
      central: line.central === null ? null : line.central + (line.contains.length > 0 ? i : 0),
    }));
  };
  const said = (times: number) => {
    const costs = Array.from({ length: times }, (_, i) => copies(i)).flat();
    const many = { ...dataset, costs };
    return plainText(headingNote(createExplore()(many, many, readAddress("#/explore").params)));
  };
  expect(said(3)).not.toContain("more");
  expect(said(4)).toMatch(/1 more sum that holds others is counted in the same way\.$/);
  expect(said(9)).toMatch(/6 more sums that hold others are counted in the same way\.$/);
  expect(said(9).match(/is told with the whole/g)).toHaveLength(3);
});
