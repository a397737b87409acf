import { expect, test } from "vitest";
import { behindDoor, type Opened } from "#/words/behind.ts";
import { plainText } from "#/words/phrase.ts";
import { small } from "../small.ts";

const data = small();
/** A door as its title, value and what hangs on it. */
function open(door: Opened) {
  const behind = behindDoor(door, data);
  return (
    behind && {
      says: `${behind.words.title}: ${plainText(behind.words.value)}`,
      sources: behind.sources?.map(({ id }) => id),
      proposals: behind.proposals.map(({ id }) => id),
      rivals: behind.rivals.map(({ id }) => id),
    }
  );
}

test("behindDoor(cost) finds the line, its sources, its proposals, and figures that rival its amount", () => {
  expect(open("cost:cost-service")).toEqual({
    says: "Play service: £20m",
    sources: ["report"],
    proposals: ["P-1"],
    rivals: [],
  });
});

test("behindDoor(cost) gives a year’s part and what the years leave out before the line itself", () => {
  const costs = data.costs.map((row) =>
    row.id === "cost-service"
      ? { ...row, profile: { "2023-24": 4, "2022-23": 12.5 }, profileBasis: "assumption" as const }
      : row,
  );
  const at = (door: Opened) => {
    const words = behindDoor(door, { ...data, costs })?.words;
    return words && `${plainText(words.value)}; ${plainText(words.facts[0]?.text ?? [])}`;
  };
  expect(at("cost:cost-service@2")).toBe(
    "£4m of £20m; year 2 of 2; which financial year that is, we assume: 2023-24",
  );
  expect(at("cost:cost-service@gap")).toBe("£3.5m of £20m; not in the published yearly profile");
  const facts = behindDoor("cost:cost-service@gap", { ...data, costs })?.words.facts ?? [];
  expect(facts.map(({ label, text }) => `${label}: ${plainText(text)}`)).toEqual(
    expect.arrayContaining([
      "Worked out: £20m − £12.5m − £4m = £3.5m",
      "Basis: Worked out from numbers in sources that we have read.",
    ]),
  );
  expect(behindDoor("cost:cost-service@gap", { ...data, costs })?.basis).toBe("derived");
  expect(behindDoor("cost:cost-service@2", { ...data, costs })?.basis).toBe("stated");
  // What no profile has is the whole line.
  expect(at("cost:cost-service@3")).toMatch(/^£20m; spending asked for/);
});

test("behindDoor(cost) shows everyone’s figure where one says the same amount of the same proposal", () => {
  const costs = data.costs.map((row) =>
    row.id === "cost-service" ? { ...row, central: 30 } : row,
  );
  const behind = behindDoor("cost:cost-service", { ...data, costs });
  expect(behind?.rivals.map(({ id }) => id)).toEqual(["fig-30m", "fig-35m"]);
});

test("behindDoor(figure) sets it beside every figure on its topic, itself included", () => {
  expect(open("figure:fig-35m")).toMatchObject({
    says: "£35m in all: £35m",
    rivals: ["fig-30m", "fig-35m"],
  });
  expect(behindDoor("figure:fig-35m", data)).toMatchObject({
    figure: "fig-35m",
    confidence: "high",
  });
});

test("behindDoor(figure) has no rivals where nobody else says anything", () => {
  const figures = data.figures.slice(0, 1);
  expect(behindDoor("figure:fig-30m", { ...data, figures })?.rivals).toEqual([]);
});

test("behindDoor(funding) finds the sum", () => {
  expect(open("funding:fund-start")).toMatchObject({
    says: "First money: £8m",
    proposals: ["P-1"],
  });
});

test("behindDoor(series) finds a point by its period, by the beginning of it, or the last", () => {
  const says = (door: Opened) => open(door)?.says;
  expect(says("series:visits@2023-03-31")).toContain("900 children");
  expect(says("series:visits@2023")).toBe(says("series:visits@2023-03-31"));
  expect(says("series:visits")).toContain("950 children");
  expect(says("series:visits@1999")).toBeUndefined();
});

test("behindDoor(series) stands beside the figures that rival its number, in other prices too", () => {
  const series = data.series.map((row) => ({
    ...row,
    basis: "derived" as const,
    prices: "cash" as const,
    points: row.points.map((point) => ({ ...point, figure: "fig-30m" })),
  }));
  const behind = behindDoor("series:spending@2023-24", { ...data, series });
  expect(behind?.rivals.map(({ id }) => id)).toEqual(["fig-30m", "fig-35m"]);
  expect(behind).toMatchObject({ basis: "derived", figure: "fig-30m", confidence: "high" });
  expect(behind?.words.facts.map(({ label, text }) => `${label}: ${plainText(text)}`)).toContain(
    "In other prices: £40m × 100 ÷ 90 = £44.4m in 2024-25 prices, by the GDP deflator; our sum",
  );
  expect(behindDoor("series:spending@2023-24", data)).toMatchObject({ rivals: [] });
});

test("behindDoor(status) says of which proposal it is", () => {
  expect(open("status:ST-1")).toMatchObject({
    says: "A play service in every town: accepted",
    proposals: ["P-1"],
  });
});

test("behindDoor(source) lists the proposals that rest on it, by their text or by their answer", () => {
  expect(open("source:report")?.proposals).toEqual(["P-1", "P-2", "P-3", "S-1"]);
  expect(open("source:answer")?.proposals).toEqual([]);
});

test("behindDoor(position) says what was said, by whom, how they stand and when", () => {
  const behind = behindDoor("position:PO-1", data);
  expect(open("position:PO-1")).toEqual({
    says: "Play: They are for it.",
    sources: ["report"],
    proposals: ["P-1"],
    rivals: [],
  });
  expect(behind?.words.facts.map(({ label, text }) => `${label}: ${plainText(text)}`)).toEqual([
    "Who: Union of Players",
    "Stance: supports",
    "Date: June 2022",
    "Checked: In sources that we have read.",
  ]);
});

test("behindDoor(position) says when no date is given, and names the body by its id if need be", () => {
  const positions = data.positions.map((row) => ({ ...row, date: null, body: "nobody" }));
  const facts = behindDoor("position:PO-1", { ...data, positions })?.words.facts;
  expect(facts?.map(({ text }) => plainText(text))).toEqual(
    expect.arrayContaining(["nobody", "not given"]),
  );
});

test("behindDoor(event) says what happened, when and of what kind", () => {
  const behind = behindDoor("event:EV-hour", data);
  const { title, facts } = behind!.words;
  expect(title).toBe("An hour a day for all");
  expect(facts.slice(0, 2).map(({ text }) => plainText(text))).toEqual(["2027", "target"]);
  expect(behind?.proposals.map(({ id }) => id)).toEqual(["P-4"]);
});

test("behindDoor(dilemma) asks the question, and gives both sides with what leans to each", () => {
  const behind = behindDoor("dilemma:DI-1", data);
  expect(open("dilemma:DI-1")?.says).toBe("Fewer rules or safer ones?: Which?");
  expect(behind?.sides?.map(({ label, leanings }) => [label, leanings])).toEqual([
    ["Fewer", []],
    ["Safer", [{ id: "P-3", title: "A law for sound playgrounds", reason: "It adds a rule." }]],
  ]);
  expect(behind?.words.facts.map(({ text }) => plainText(text))).toEqual(["Nothing came of it."]);
  expect(behind?.sources?.map(({ id }) => id)).toEqual(["report", "answer"]);
});

test("behindDoor(area) tells what is published about an authority, and what is not", () => {
  const behind = behindDoor("area:E1", data);
  expect(open("area:E1")?.says).toBe("Northtown: 30 children in care, 2025");
  expect(behind?.words.facts.map(({ label, text }) => `${label}: ${plainText(text)}`)).toEqual([
    "Where: town, The North",
    "Children: 3,000 aged 0 to 17, 2024",
    "In care: 100 in every 10,000 children, 2025",
    "Spending: £3m on children’s services, 2024-25",
    "Of it, care: not published",
    "Low income: not published",
  ]);
  expect(behind?.sources).toBeUndefined();
});

test("behindDoor(area) takes authorities that are kept apart from the dataset", () => {
  const apart = { ...data, areas: [] };
  expect(behindDoor("area:E1", apart)).toBeUndefined();
  expect(behindDoor("area:E1", apart, data.areas)?.words.title).toBe("Northtown");
});

test("behindDoor(door) is undefined for an id that isn’t there, and for what is no row", () => {
  for (const door of [
    "cost:x",
    "figure:x",
    "funding:x",
    "series:x@1",
    "status:x",
    "source:x",
    "area:x",
    "position:x",
    "event:x",
    "dilemma:x",
    "count:all",
  ])
    expect(behindDoor(door as Opened, data)).toBeUndefined();
});
