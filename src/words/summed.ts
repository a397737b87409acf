import type { Cost, Source } from "#/data/schema.ts";
import type { Basis, Standing } from "#/data/vocabulary.ts";
import type { FinancialYear } from "#/model/time.ts";
import type { Behind } from "./behind.ts";
import { basisSentence, priceBase } from "./door.ts";
import { decimal, inMillions } from "./methods/method.ts";
import { noun } from "./numbers.ts";
import { count, inYear, joined, money, quantity, said, type Phrase } from "./phrase.ts";

/** A line of a sum: the published row, what it was published at and what it counts for, £ million. */
export type SummedLine = Pick<
  Cost,
  "id" | "short" | "period" | "prices" | "basis" | "standing" | "central"
> & { readonly amountM: number };
type Holder = Pick<Cost, "id" | "short" | "central" | "contains">;
type Sum = {
  readonly lines: readonly SummedLine[];
  /** The year whose prices the sum is in, and the one that lines of unknown prices are taken to be of; none as published. */
  readonly prices: { readonly of: FinancialYear; readonly unknown: string } | undefined;
  /** Published totals that may hold some of the lines. */
  readonly holders: readonly Holder[];
  readonly sources: readonly Source[] | undefined;
};

const fact = (label: string, text: Phrase) => ({ label, text });
const heads = ["Line", "Where it comes from", "Counted"] as const;

/** What is behind a sum of published lines: prices, basis, each line as a door of its own, and every source. */
export function summedBehind({ lines, prices, holders, sources }: Sum): Behind {
  const totalM = lines.reduce((sum, { amountM }) => sum + amountM, 0);
  const basis = lines.length === 1 ? (lines[0]?.basis ?? "derived") : "derived";
  return {
    words: {
      title: `The sum of ${joinedNames(lines)}`,
      value: [money(totalM)],
      facts: [
        fact("What it is", [
          "spending asked for: the sum of ",
          count(lines.length),
          ` ${noun(lines.length, "line")}`,
        ]),
        fact("Prices", pricesOf(lines, prices)),
        fact("Basis", basisSentence(basis, leastOf(lines))),
        ...heldBy(lines, holders),
      ],
      note: [],
      rivals: [],
    },
    basis,
    parts: {
      heads,
      rows: lines.map((line) => ({
        name: line.short,
        how: originOf(line, prices),
        amount: money(line.amountM, `cost:${line.id}`),
      })),
    },
    sources,
    proposals: [],
    rivals: [],
  };
}

const joinedNames = (lines: readonly SummedLine[]): string =>
  lines.map(({ short }) => short).join(" + ");

const leastOf = (lines: readonly { readonly standing: Standing }[]): Standing =>
  (["recalled", "part sourced"] as const).find((one) =>
    lines.some(({ standing }) => standing === one),
  ) ?? "sourced";

function pricesOf(lines: readonly SummedLine[], prices: Sum["prices"]): Phrase {
  if (prices)
    return [
      ...priceBase(prices.of),
      "; amounts of unknown prices are taken to be in those of ",
      inYear(prices.unknown),
    ];
  const [base = null, ...others] = [...new Set(lines.map((line) => line.prices))];
  return others.length === 0 ? priceBase(base) : ["each line in the prices it was published in"];
}

const origins: Readonly<Record<Basis, string>> = {
  stated: "stated by its source",
  derived: "worked out by us",
  assumption: "an assumption of the editors",
};

/** "stated by its source; period: five years from 2022; £2,000m × 1.1424 from 2021-22 prices". */
function originOf(line: SummedLine, prices: Sum["prices"]): Phrase {
  const { central, amountM } = line;
  const own = prices === undefined ? line.prices : null;
  return [
    `${origins[line.basis]}; period: `,
    said(line.period),
    ...(own === null ? [] : ["; in ", inYear(own), " prices"]),
    ...(prices === undefined || central === null || central === 0
      ? []
      : [
          "; ",
          inMillions(central),
          " × ",
          decimal(amountM / central),
          " from ",
          inYear(line.prices ?? prices.unknown),
          " prices",
        ]),
  ];
}

/** The published totals that the lines lie in: all of such a total, or a part. */
function heldBy(lines: readonly SummedLine[], holders: readonly Holder[]) {
  const ids = new Set(lines.map(({ id }) => id));
  const holding = holders.flatMap(({ id, short, central, contains }): Phrase[] => {
    const held = contains.filter((part) => ids.has(part));
    if (held.length === 0) return [];
    return [
      [
        held.length === contains.length ? "all of " : "part of ",
        "“",
        said(short),
        "”",
        ...(central === null ? [] : [", ", quantity(money(central).text, `cost:${id}`)]),
      ],
    ];
  });
  return holding.length === 0 ? [] : [fact("In the total", joined(holding, "; "))];
}
