import type { StackRows } from "#/charts/stack/placed.ts";
import type { Segment, YearCost } from "#/model/cost.ts";

const parts = [
  { cost: "a", label: "Family Help", proposals: ["A"], share: 0.6 },
  { cost: "b", label: "Workforce", proposals: ["B"], share: 0.3 },
  { cost: "rest", label: "No published line", proposals: ["C"], share: 0.1 },
];

/** An amount split over three lines, 6 : 3 : 1, the last without a line of its own. */
export const split = (amountM: number, shown: (cost: string) => boolean = () => true): Segment[] =>
  parts.map(({ share, ...part }) => ({
    ...part,
    amountM: amountM * share,
    basis: "assumption",
    shown: shown(part.cost),
  }));

const year = (name: string, publishedM: number | null): YearCost => ({
  year: name,
  publishedM,
  segments: publishedM === null ? [] : split(publishedM),
});

/**
 * £100m, £400m and £200m published, £50m in no year, then three years without a profile;
 * the government put in £60m over two years and £90m in one.
 */
export const rows: StackRows = {
  years: [
    year("2022-23", 100),
    year("2023-24", 400),
    year("2024-25", 200),
    year("2025-26", null),
    year("2026-27", null),
    year("2027-28", null),
  ],
  gap: { amountM: 50, segments: split(50) },
  hueOf: (cost) => ({ a: 0, b: 5 })[cost] ?? null,
  blocks: [
    {
      id: "gov-two",
      label: "First response",
      short: "First response",
      amountM: 60,
      from: "2022-23",
      to: "2023-24",
      newMoney: "unknown",
      shown: true,
    },
    {
      id: "gov-one",
      label: "Families First",
      short: "Families First",
      amountM: 90,
      from: "2024-25",
      to: "2024-25",
      newMoney: "part",
      shown: true,
    },
  ],
  blocksNote: "Sums overlap: never added up",
  selectedYears: null,
  uncosted: {
    count: 3,
    of: 5,
    proposals: [
      { id: "C", costM: null },
      { id: "A", costM: 5 },
      { id: "D", costM: null },
      { id: "B", costM: 5 },
      { id: "E", costM: null },
    ],
    passes: () => true,
    door: "count:uncosted",
  },
};
