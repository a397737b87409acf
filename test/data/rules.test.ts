import { expect, test } from "vitest";
import { DatasetError } from "#/data/faults.ts";
import { parseDataset } from "#/data/parse.ts";
import { smallDocument, type Document } from "../small.ts";

function saidAfter(change: (document: Document) => void): readonly string[] {
  const document = smallDocument();
  change(document);
  try {
    parseDataset(document);
    return [];
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return error.message.split("\n").slice(1);
  }
}
const patch = (entity: string, i: number, changes: object) => (document: Document) => {
  Object.assign(document[entity]![i]!, changes);
};
const add = (entity: string, i: number, changes: object) => (document: Document) => {
  document[entity]!.push({ ...document[entity]![i]!, ...changes });
};
const one = {
  ...{ id: "one", what: "A case", start: "2020", startEvent: "Begun", end: "2021" },
  ...{ endEvent: "Done", months: 12, counted: true, standing: "sourced", cites: [] },
};
const input = {
  ...{ name: "towns", unit: "towns", low: 1, central: 2, high: 3, prices: null, from: "driver" },
  ...{ of: "towns", rangeIsAssumption: true, reason: "We asked." },
};
const estimate = (inputs: object[], more: object = {}) => ({
  estimates: [
    {
      ...{ id: "ES-1", proposal: "P-1", decision: "estimate", components: [], prices: "2024-25" },
      ...{ fiveYearsM: null, countedFiveYearsM: null, outerFiveYearsM: null, inside: null },
      ...{ overlaps: [], variants: [], checks: [], flags: [], inputs },
      ...more,
    },
  ],
});
const noDay = "a day that exists, found";
const mendDay = "Correct the day or the month.";
const mendOrder = "Swap the two, or correct the one that is wrong.";
const mendRange = "Put them in order, or leave out the ones that are not known.";
const counted = "expected each line in at most one published total, found";
const once = "Leave it in one of them, so that its money is counted once.";

test.each<[string, (document: Document) => void, string]>([
  [
    "an event on a day that never was",
    patch("events", 0, { date: "2023-02-30" }),
    `events EV-report, date: expected ${noDay} “2023-02-30”. ${mendDay}`,
  ],
  [
    "a leap day in a year without one",
    patch("sources", 0, { date: "2023-02-29" }),
    `sources report, date: expected ${noDay} “2023-02-29”. ${mendDay}`,
  ],
  [
    "a review on 31 April",
    patch("reviews", 0, { date: "2022-04-31" }),
    `reviews play, date: expected ${noDay} “2022-04-31”. ${mendDay}`,
  ],
  [
    "a dataset compiled on 31 November",
    (d) => Object.assign(d.meta, { compiled: "2026-11-31" }),
    `meta, compiled: expected ${noDay} “2026-11-31”. ${mendDay}`,
  ],
  [
    "a status from 31 June",
    patch("statuses", 0, { from: "2023-06-31" }),
    `statuses ST-1, from: expected ${noDay} “2023-06-31”. ${mendDay}`,
  ],
  [
    "a status seen on 31 September",
    patch("statuses", 0, { seen: "2025-09-31" }),
    `statuses ST-1, seen: expected ${noDay} “2025-09-31”. ${mendDay}`,
  ],
  [
    "a figure as of 30 February",
    patch("figures", 0, { asOf: "2022-02-30" }),
    `figures fig-30m, asOf: expected ${noDay} “2022-02-30”. ${mendDay}`,
  ],
  [
    "a position of 31 June",
    patch("positions", 0, { date: "2022-06-31" }),
    `positions PO-1, date: expected ${noDay} “2022-06-31”. ${mendDay}`,
  ],
  [
    "an earliest start on 31 April",
    patch("schedule", 0, { earliestStart: "2023-04-31" }),
    `schedule SC-1, earliestStart: expected ${noDay} “2023-04-31”. ${mendDay}`,
  ],
  [
    "a deadline on 31 April",
    patch("schedule", 0, { deadline: "2027-04-31" }),
    `schedule SC-1, deadline: expected ${noDay} “2027-04-31”. ${mendDay}`,
  ],
  [
    "a case that ended on 31 April",
    patch("durations", 0, { cases: [{ ...one, end: "2021-04-31" }] }),
    `durations legislation, cases.0.end: expected ${noDay} “2021-04-31”. ${mendDay}`,
  ],
  [
    "a month that claims to be a day",
    patch("events", 1, { precision: "day" }),
    "events EV-answer, precision: expected the precision of its date, 2023-02, found “day”. " +
      "A date with a day has precision day, one with a month month, a bare year year.",
  ],
  [
    "a case that ends before it starts",
    patch("durations", 0, { cases: [{ ...one, start: "2021-06", end: "2021-05-30" }] }),
    "durations legislation, cases.0.start, cases.0.end: expected a beginning before the end, " +
      `found 2021-06 to 2021-05-30. ${mendOrder}`,
  ],
  [
    "a deadline before the earliest start",
    patch("schedule", 0, { deadline: "2022" }),
    "schedule SC-1, earliestStart, deadline: expected a beginning before the end, " +
      `found 2023-04 to 2022. ${mendOrder}`,
  ],
  [
    "a status last seen before it began",
    patch("statuses", 0, { seen: "2023-01" }),
    "statuses ST-1, from, seen: expected a beginning before the end, " +
      `found 2023-02-02 to 2023-01. ${mendOrder}`,
  ],
  [
    "money that runs backwards",
    patch("funding", 0, { to: "2022-23" }),
    "funding fund-start, from, to: expected a beginning before the end, " +
      `found 2023-24 to 2022-23. ${mendOrder}`,
  ],
  [
    "years that run backwards",
    (d) => Object.assign(d.meta, { years: { first: "2030-31", last: "2022-23" } }),
    "meta, years.first, years.last: expected a beginning before the end, " +
      `found 2030-31 to 2022-23. ${mendOrder}`,
  ],
  [
    "a requires link without a type",
    (d) => delete d["links"]![0]!["type"],
    "links L-1, type: expected finish, start or together on a requires link, found nothing. " +
      "Say whether it waits for the other to finish, to start, or goes together with it.",
  ],
  [
    "an enables link with a type",
    patch("links", 2, { type: "start" }),
    "links L-3, type: expected no type on a link of kind enables, found “start”. " +
      "Only requires links order the schedule: remove the type.",
  ],
  [
    "a link from a proposal to itself",
    patch("links", 0, { to: "P-1" }),
    "links L-1, to: expected another row than the one it comes from, found “P-1”. " +
      "Correct one of the two ends, or take the link out.",
  ],
  [
    "an enables link to an arrangement",
    patch("links", 2, { to: "EX-warden" }),
    "links L-3, to: expected a proposal on a link of kind enables, " +
      "found “EX-warden”, an arrangement. " +
      "Only a replaces link may lead to an arrangement: correct the kind or the end.",
  ],
  [
    "proposals that require each other",
    add("links", 1, { id: "L-7", from: "P-3", to: "P-1" }),
    "links: expected no proposal that requires itself, directly or through others, " +
      "found a cycle: P-1 → P-2 → P-3 → P-1. " +
      "Remove one of these links, or make it an enables link.",
  ],
  [
    "a proposal scheduled twice",
    add("schedule", 0, { id: "SC-2" }),
    "schedule SC-2, proposal: expected one row for a proposal, " +
      "found “P-4”, which SC-1 schedules too. Put the two rows together.",
  ],
  [
    "two answers from one day",
    add("statuses", 0, { id: "ST-8", value: "rejected" }),
    "statuses ST-8, from: expected one decision on P-1 from a date, " +
      "found 2023-02-02, from which ST-1 counts too. " +
      "Put the two rows together, or correct one of the dates.",
  ],
  [
    "a preset for a theme it doesn't name",
    patch("scenarios", 0, { decisions: [{ scope: "theme", in: false }] }),
    "scenarios as-asked, decisions.0.of: expected which theme it is about, found nothing. " +
      "Name the theme.",
  ],
  [
    "a preset for everything that names something",
    patch("scenarios", 0, { decisions: [{ scope: "all", of: "P-1", in: false }] }),
    "scenarios as-asked, decisions.0.of: expected nothing when the scope is all, found “P-1”. " +
      "Take it out.",
  ],
  [
    "a preset for an answer that there isn't",
    patch("scenarios", 0, { decisions: [{ scope: "decision", of: "perhaps", in: false }] }),
    "scenarios as-asked, decisions.0.of: expected one of accepted, part accepted, deferred, " +
      "rejected, no answer found, found “perhaps”. Name a decision of this list.",
  ],
  [
    "a line in two totals",
    patch("costs", 3, { contains: ["cost-training"] }),
    `costs cost-rest, contains: ${counted} cost-training, which cost-all contains too. ${once}`,
  ],
  [
    "a total that contains itself",
    patch("costs", 0, { contains: ["cost-all"] }),
    `costs cost-all, contains: ${counted} itself. ${once}`,
  ],
  [
    "totals that contain each other in a ring",
    (d) => {
      Object.assign(d["costs"]![0]!, { contains: ["cost-service"] });
      Object.assign(d["costs"]![1]!, { contains: ["cost-training"] });
      Object.assign(d["costs"]![2]!, { contains: ["cost-all"] });
    },
    `costs cost-all, contains: ${counted} itself through others: ` +
      `cost-all → cost-service → cost-training → cost-all. ${once}`,
  ],
])("rules: %s is refused in these words", (_, change, fault) => {
  expect(saidAfter(change)).toEqual([fault]);
});

test.each<[string, (document: Document) => void, string]>([
  [
    "costs",
    patch("costs", 1, { low: 30 }),
    "costs cost-service, low, central, high|30, 20, not known",
  ],
  [
    "funding",
    patch("funding", 0, { highM: 7 }),
    "funding fund-start, lowM, amountM, highM|not known, 8, 7",
  ],
  [
    "a figure without a middle",
    patch("figures", 0, { low: 9, value: null, high: 8 }),
    "figures fig-30m, low, value, high|9, not known, 8",
  ],
  [
    "a schedule",
    patch("schedule", 0, { durationMonths: { low: 9, central: 8, high: 10 } }),
    "schedule SC-1, durationMonths|9, 8, 10",
  ],
  [
    "durations",
    patch("durations", 0, { months: { low: 1, central: 3, high: 2 } }),
    "durations legislation, months|1, 3, 2",
  ],
  [
    "discount rates",
    patch("discountRates", 0, { fromYear: 5, toYear: 1 }),
    "discountRates rate-0, fromYear, toYear|5, 1",
  ],
  [
    "inputs of an estimate",
    (d) => Object.assign(d, estimate([{ ...input, low: 4 }])),
    "estimates ES-1, inputs.0|4, 2, 3",
  ],
])("rules: numbers out of order are refused in %s", (_, change, what) => {
  const [where, found] = what.split("|");
  expect(saidAfter(change)).toEqual([
    `${where}: expected numbers in rising order, found ${found}. ${mendRange}`,
  ]);
});

test("rules: a point that names a figure has its value", () => {
  const points = (figure: string) => [{ period: "2024", value: 30, standing: "sourced", figure }];
  expect(saidAfter(patch("series", 3, { points: points("fig-30m") }))).toEqual([]);
  expect(saidAfter(patch("series", 3, { points: points("fig-35m") }))).toEqual([
    "series swings, points 2024, figure: expected a figure that says 30, " +
      "found “fig-35m”, which says 35. Name the figure with the same number, or leave it out.",
  ]);
});

test("rules: an input that comes from a row names it, and one of ours names none", () => {
  expect(saidAfter((d) => Object.assign(d, estimate([input])))).toEqual([]);
  expect(saidAfter((d) => Object.assign(d, estimate([{ ...input, of: null }])))).toEqual([
    "estimates ES-1, inputs towns, of: expected the id of its driver, found null. " +
      "Name the row it comes from.",
  ]);
  const ours = { ...input, from: "assumption" };
  expect(saidAfter((d) => Object.assign(d, estimate([ours])))).toEqual([
    "estimates ES-1, inputs towns, of: expected null on an input that is an assumption, " +
      "found “towns”. Write null, or correct from.",
  ]);
});
