import { parseDataset } from "#/data/parse.ts";
import type { Dataset } from "#/data/schema.ts";
import {
  area,
  cost,
  event,
  evidence,
  figure,
  link,
  named,
  pole,
  proposal,
  series,
  source,
  status,
  story,
} from "./rows.ts";

/** What a dataset document holds, before it is checked. */
export type Document = Record<string, Record<string, unknown>[]> & {
  meta: Record<string, unknown>;
};

/**
 * A review of playgrounds, small enough to hold in the head: five proposals of two reviews in three
 * themes, a total of £30m of which £29m has a year, and one of every other row. It is valid.
 *
 *     P-1 service --requires--> P-2 training --requires--> P-3 law     S-1 conflicts with P-3
 *       \--replaces--> EX-warden     \--funds--> P-4 yards --enables--> P-1
 */
export const small = (changes: Record<string, unknown> = {}): Dataset =>
  parseDataset({ ...smallDocument(), ...changes });

/** The same as a fresh document that a test may spoil. */
export function smallDocument(): Document {
  return structuredClone(document) as unknown as Document;
}

const document = {
  meta: {
    format: 1,
    id: "playgrounds",
    title: "Review of playgrounds",
    shortTitle: "Playgrounds",
    version: "2026.11",
    compiled: "2026-11-22",
    licence: "Invented; use it freely.",
    attribution: "Nobody’s.",
    currency: "GBP",
    geography: "A small country",
    years: { first: "2022-23", last: "2025-26" },
    disclaimer: "Nothing here is real.",
    countNote: "Five rows.",
    looked: "We looked in the town’s newspaper; last on 22 November 2026.",
    fundingNote: "Announced sums are never added up.",
    fingerprint: "feedc0de".padEnd(64, "0"),
  },
  reviews: [
    {
      ...named("play", "The play review"),
      by: "Ann Field",
      date: "2022-05-23",
      mark: "square",
      cites: ["report"],
    },
    {
      ...named("safety", "The swing inquiry"),
      by: "Bob Lane",
      date: "2022-03",
      mark: "diamond",
      cites: ["report"],
    },
  ],
  themes: [
    { ...named("people", "People"), order: 1, chapter: "Who plays" },
    { ...named("places", "Places"), order: 2, chapter: null },
    { ...named("rules", "Rules"), order: 3, chapter: null },
  ],
  bodies: [
    { id: "ministry", label: "Ministry of Play", short: "MoP", kind: "central government" },
    { id: "councils", label: "Councils", kind: "local" },
    { id: "inspectorate", label: "Inspectorate of Swings", kind: "regulator" },
    { id: "players", label: "Union of Players", kind: "independent" },
  ],
  objectives: [
    { id: "fun", order: 1, label: "Fun", meaning: "Children like it.", cites: ["report"] },
    { id: "care", order: 2, label: "Care", meaning: "Nobody is hurt.", cites: ["report"] },
  ],
  missions: [
    {
      id: "outdoors",
      order: 1,
      label: "Outdoors",
      aim: "An hour a day.",
      proposal: "P-4",
      cites: ["report"],
    },
  ],
  proposals: [
    proposal(
      "P-1",
      "A play service in every town",
      "people",
      ["councils"],
      ["funding", "service redesign"],
      {
        kind: "package",
        objectives: ["fun"],
        response: { text: "“Yes, in time.”", cites: ["answer"] },
      },
    ),
    proposal("P-2", "Train more play workers", "people", ["ministry", "councils"], ["workforce"], {
      objectives: ["fun", "care"],
    }),
    proposal("P-3", "A law for sound playgrounds", "rules", ["ministry"], ["legislation"], {
      objectives: ["care"],
    }),
    proposal(
      "P-4",
      "Open school yards after hours",
      "places",
      ["councils"],
      ["guidance", "pilot"],
      {
        kind: "mission",
        missions: ["outdoors"],
        standing: "recalled",
        cites: [],
      },
    ),
    proposal("S-1", "Inspect every swing once a year", "rules", ["inspectorate"], ["inspection"], {
      review: "safety",
      standing: "part sourced",
    }),
  ],
  links: [
    link("L-1", "P-1", "requires", "P-2", "finish"),
    link("L-2", "P-2", "requires", "P-3", "start"),
    link("L-3", "P-4", "enables", "P-1"),
    link("L-4", "P-2", "funds", "P-4"),
    link("L-5", "P-1", "replaces", "EX-warden"),
    link("L-6", "S-1", "conflicts", "P-3"),
  ],
  arrangements: [
    { id: "EX-warden", label: "Park warden", what: "One for each park.", cites: ["report"] },
  ],
  costs: [
    {
      ...cost("cost-all", "Everything", [], 30, ["cost-service", "cost-training", "cost-rest"]),
      profile: { "2022-23": 10, "2023-24": 15, "2024-25": 4 },
      profileBasis: "assumption",
      note: "The years add to £29m.",
    },
    cost("cost-service", "Play service", ["P-1"], 20),
    cost("cost-training", "Training", ["P-2"], 5),
    { ...cost("cost-rest", "No published line", ["P-1"], 5), basis: "derived", owner: "P-1" },
  ],
  funding: [
    {
      ...named("fund-start", "First money"),
      amountM: 8,
      lowM: null,
      highM: null,
      from: "2023-24",
      to: "2024-25",
      period: "two years",
      newMoney: "unknown",
      includes: [],
      proposals: ["P-1"],
      by: "Ministry of Play",
      basis: "stated",
      drawn: true,
      ...evidence,
    },
  ],
  statuses: [
    status("ST-1", "P-1", "decision", "accepted", "2023-02-02"),
    status("ST-2", "P-1", "delivery", "in progress", "2025-04"),
    status("ST-3", "P-2", "decision", "part accepted", "2023-02-02"),
    status("ST-4", "P-2", "delivery", "delivered", "2026-01"),
    status("ST-5", "P-3", "decision", "deferred", "2023-02-02"),
    status("ST-6", "P-3", "delivery", "not started", null),
    status("ST-7", "S-1", "decision", "rejected", "2023"),
  ],
  events: [
    event("EV-report", "2022-05-23", "day", "The review reports", "review"),
    event("EV-answer", "2023-02", "month", "The ministry answers", "government response"),
    event("EV-hour", "2027", "year", "An hour a day for all", "target", ["P-4"]),
  ],
  series: [
    series("visits", "children", "history", [
      ["2023-03-31", 900],
      ["2024-03-31", 950],
    ]),
    series("visits-reform", "children", "future", [
      ["2024-03-31", 950],
      ["2030-03-31", 1500],
    ]),
    series("spending", "money", "history", [
      ["2023-24", 40],
      ["2024-25", 44],
    ]),
    series("swings", undefined, "context", [["2024", 120]]),
  ],
  figures: [
    figure("fig-30m", "£30m in all", 30, "£ million", ["P-1"]),
    figure("fig-35m", "£35m in all", 35, "£ million", []),
  ],
  deflators: ["2021-22", "2022-23", "2023-24", "2024-25"].map((year, i) => ({
    id: `D-${year}`,
    year,
    index: [80, 85, 90, 100][i],
    status: "outturn",
    edition: "March 2026",
    cites: ["report"],
  })),
  discountRates: [{ id: "rate-0", fromYear: 0, toYear: null, rate: 0.035, cites: ["report"] }],
  schedule: [
    {
      id: "SC-1",
      proposal: "P-4",
      earliestStart: "2023-04",
      durationMonths: { low: 6, central: 12, high: 18 },
      deadline: "2027",
      deadlineLabel: "An hour a day by 2027",
      basis: "stated",
      ...evidence,
    },
  ],
  durations: ["legislation", "workforce", "funding"].map((lever) => ({
    id: lever,
    lever,
    measures: "From plan to practice",
    months: { low: 12, central: 18, high: 24 },
    cases: [],
  })),
  effects: [{ id: "EF-1", proposal: "P-1", weight: 1, reason: "It is where the children are." }],
  scenarios: [
    {
      id: "as-asked",
      label: "As asked",
      why: "All of it.",
      decisions: [],
      assumptions: { programmeStart: "2022-04" },
    },
  ],
  drivers: [
    {
      ...{
        id: "towns",
        group: "Places",
        label: "Towns",
        value: 100,
        unit: "towns",
        period: "2024",
      },
      ...{ prices: null, place: null, proposals: ["P-1"], use: "line", derived: false },
      confidence: "high",
      ...evidence,
    },
  ],
  estimates: [],
  positions: [
    {
      ...{ id: "PO-1", body: "players", proposals: ["P-1"], themes: ["people"], topic: "Play" },
      ...{ stance: "supports", paraphrase: "They are for it.", date: "2022-06" },
      ...evidence,
    },
  ],
  dilemmas: [
    {
      ...{ id: "DI-1", order: 1, title: "Fewer rules or safer ones?", question: "Which?" },
      poles: [pole("Fewer"), pole("Safer")],
      leanings: [{ proposal: "P-3", pole: 1, reason: "It adds a rule." }],
      later: { text: "Nothing came of it.", cites: ["answer"] },
      cites: ["report"],
    },
  ],
  gaps: [
    {
      ...{ id: "GA-1", order: 1, label: "Rain", what: "Nobody speaks of rain." },
      ...{
        raised: ["PO-1"],
        answered: [],
        nearest: [{ proposal: "P-1", reason: "It has a roof." }],
      },
    },
  ],
  chapters: [],
  stories: [story],
  glossary: [{ id: "mop", term: "MoP", means: "Ministry of Play" }],
  sources: [
    source("report", "The report", "Ann Field", "2022-05-23"),
    source("answer", "The answer", "Ministry of Play", "2023-02"),
  ],
  areaColumns: [],
  areas: [area("E1", "Northtown", 3000), area("E2", "Southtown", 1000)],
};
