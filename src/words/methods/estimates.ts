import type { Dataset } from "#/data/schema.ts";
import { allocate } from "#/model/area.ts";
import { inputsInPrices, componentResult, fiveYears, isSpending } from "#/model/estimate.ts";
import { count, inYear, joined, mention, said, type Phrase } from "../phrase.ts";
import { decimal, inMillions, percentOf, type Method } from "./method.ts";

type Row = Dataset["estimates"][number];
/** Whether an estimate counts in totals and has few enough inputs to be read in one go. */
const showable = ({ decision, components, inputs }: Row, kind?: string): boolean =>
  decision === "estimate" &&
  inputs.length > 0 &&
  inputs.length <= 5 &&
  components.length > 0 &&
  components.every((one) => one.inTotals && isSpending(one) && (kind ?? one.kind) === one.kind);

const estimates: Method = {
  id: "estimates",
  group: "money",
  title: "The editors' illustrative estimates",
  plain: [
    "Where nobody published a cost, the editors give a formula over named inputs, each with a low, a central and a high value and where it comes from. They are off until a reader turns them on, hatched, and never added to what the review asked for without saying so.",
    "The range moves one input at a time to its low and its high, and combines the swings as the root of the sum of their squares (of logarithms, where every result is above nothing). Inputs are taken to be independent of each other. An estimate that lies inside a published line only splits it; time that is not cash is left out.",
  ],
  symbols: [
    "low = central × exp(−√(sum of ln(central / fall_i)²))",
    "high = central × exp(√(sum of ln(rise_i / central)²))",
  ],
  example: ({ dataset }) => {
    const row =
      dataset.estimates.find((one) => showable(one, "recurring")) ??
      dataset.estimates.find((one) => showable(one));
    const component = row?.components.find((one) => one.inTotals && isSpending(one));
    if (!row || !component) return [];
    const inputs = inputsInPrices(row.inputs, row.prices, dataset.deflators);
    const result = componentResult(component, inputs);
    const five = fiveYears(
      row.components.filter((one) => one.inTotals && isSpending(one)),
      inputs,
    );
    const name = (id: string) => dataset.proposals.find((one) => one.id === id)?.title ?? id;
    return [
      [mention(row.proposal, name(row.proposal)), ": ", said(component.expression)],
      ...[...inputs].map(([key, { low, central, high }]): Phrase => [
        said(key),
        " = ",
        decimal(central, 2),
        ", from ",
        decimal(low, 2),
        " to ",
        decimal(high, 2),
      ]),
      [
        component.kind === "recurring" ? "a year at full effect: " : "once: ",
        inMillions(result.central),
        ", from ",
        inMillions(result.low),
        " to ",
        inMillions(result.high),
        ...(row.prices === null ? [] : [", in ", inYear(row.prices), " prices"]),
      ],
      ...(five
        ? [
            [
              "over five years, as it builds up: ",
              inMillions(five.central),
              ", from ",
              inMillions(five.low),
              " to ",
              inMillions(five.high),
            ],
          ]
        : []),
    ];
  },
  rests: [],
  used: [{ label: "Assumptions about money: editors’ estimates", place: "scenarios" }],
};

const area: Method = {
  id: "area",
  group: "money",
  title: "An area's share",
  plain: [
    "A national amount is shared out by a key that fits the line: children aged 0 to 17, children in care, or spending on children's services. An area's share is its own number over the sum for all authorities that have one. Those without are named. A region is the sum of its authorities.",
    "The result is an allocation, never a local budget. Lines without a key are shown beside it and not shared out.",
  ],
  symbols: ["allocation = national × key(area) / sum of key over all authorities that have it"],
  example: (work) => {
    const { areas } = work;
    const place = areas?.find(({ children, inCare, spendGbp }) => children && inCare && spendGbp);
    if (!areas || !place) return [];
    const { lines } = work.initial();
    const { allocated } = allocate(lines, areas, place.id, "each line's own");
    const key = (column: string): string =>
      ({
        children: "children aged 0 to 17",
        inCare: "children in care",
        spendGbp: "spending",
        careSpendGbp: "spending on children in care",
      })[column] ?? column;
    return [
      [
        said(place.name),
        " has ",
        count(place.children ?? 0),
        " children, of ",
        count(areas.reduce((sum, row) => sum + (row.children ?? 0), 0)),
      ],
      ...allocated.map(({ line, factor, share }): Phrase => [
        said(line.short),
        `, by ${key(share.column)}: `,
        inMillions(line.central ?? 0),
        " × ",
        percentOf(factor, 3),
        " = ",
        inMillions((line.central ?? 0) * factor),
      ]),
      [
        "together ",
        ...joined(
          [
            [
              inMillions(
                allocated.reduce((sum, { line, factor }) => sum + (line.central ?? 0) * factor, 0),
              ),
            ],
          ],
          "",
        ),
      ],
    ];
  },
  rests: [],
  used: [
    { label: "My area, under assumptions", place: "scenarios" },
    { label: "Areas", place: "evidence", at: "areas" },
  ],
};

/** How what nobody published, or nobody published for a place, is worked out. */
export const estimateMethods: readonly Method[] = [estimates, area];
