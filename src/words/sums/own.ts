import type { ShownEstimate } from "#/model/estimateShown.ts";
import type { MadeLine } from "#/model/making.ts";
import { yearsFrom, type FinancialYear } from "#/model/time.ts";
import { fiveYearsPhrase, splitPhrase } from "../estimates.ts";
import { madePhrase } from "../making.ts";
import { decimal, inMillions, percentOf } from "../methods/method.ts";
import { inWords, noun } from "../numbers.ts";
import { count, inYear, money, quantity, said, type Phrase } from "../phrase.ts";
import { ownLinePhrase } from "../yours.ts";
import { areaFact, fact, of, pricesFact, type SumWords, type Told } from "./sum.ts";

type Line = {
  readonly label: string;
  readonly quantity: number;
  readonly unitGbp: number;
  readonly unitLowGbp: number | null;
  readonly unitHighGbp: number | null;
  readonly firstYear: FinancialYear;
  readonly lastYear: FinancialYear;
  readonly prices: FinancialYear | null;
};
/** Where the two numbers of a line began; nothing for what was typed. */
type Origins = { readonly quantity: Phrase; readonly unit: Phrase };

const pounds = (value: number) => quantity(`£${decimal(value, 2).text}`);

/** What a line of the reader's comes to, from its quantity, its unit cost and its years. */
export function ownSum(
  told: Told,
  line: Line,
  origins: Origins,
  made: MadeLine | undefined,
): SumWords {
  const years = yearsFrom(line.firstYear, line.lastYear).length;
  const yearM = (line.quantity * line.unitGbp) / 1e6;
  const [low, high] = [
    line.unitLowGbp === null ? null : Math.min(line.unitLowGbp, line.unitGbp),
    line.unitHighGbp === null ? null : Math.max(line.unitHighGbp, line.unitGbp),
  ];
  const inAll = (unitGbp: number) => inMillions((line.quantity * unitGbp * years) / 1e6);
  return {
    title: ["“", said(line.label), "”, a line of yours in ", ...of(told)],
    value: ownLinePhrase(line, years),
    facts: [
      fact("What it is", ["Yours: a quantity times what one costs, in each of some years"]),
      fact("Prices", line.prices === null ? ["not said"] : [inYear(line.prices), " prices"]),
      fact("Worked out", [
        count(line.quantity),
        " × ",
        pounds(line.unitGbp),
        " = ",
        inMillions(yearM),
        " a year × ",
        count(years),
        ` ${noun(years, "year")} = `,
        inAll(line.unitGbp),
      ]),
      ...(low === null && high === null
        ? []
        : [
            fact("Low and high", [
              low === null ? "no low" : inAll(low),
              " to ",
              high === null ? "no high" : inAll(high),
              ", the same with the low and the high unit cost",
            ]),
          ]),
      fact(`Counted in ${told.letter}`, countedPhrase(told, made)),
      ...areaFact(told),
    ],
    heads: ["Part", "Where it comes from", "Number"],
    rows: [
      { name: "How many a year", how: typed(origins.quantity), amount: count(line.quantity) },
      { name: "£ a year for one", how: typed(origins.unit), amount: pounds(line.unitGbp) },
    ],
    note: [],
    method: "estimates",
  };
}

const typed = (origin: Phrase): Phrase => (origin.length === 0 ? ["typed by you"] : origin);

const countedPhrase = (told: Told, made: MadeLine | undefined): Phrase =>
  made === undefined
    ? ["no: it is off, out, or cannot be worked out"]
    : [money(made.totalM), ": ", ...madePhrase(made, told.area)];

type Estimate = {
  readonly label: string;
  readonly isYours: boolean;
  readonly prices: FinancialYear | null;
  readonly inputs: readonly {
    readonly name: string;
    readonly unit: string;
    readonly low: number;
    readonly central: number;
    readonly high: number;
  }[];
};

/** An estimate, counted or not: its parts by their formulas, and the inputs that these are worked out from. */
export function estimateSum(
  told: Told,
  row: Estimate,
  shown: ShownEstimate,
  made: MadeLine | undefined,
): SumWords {
  const { counted, splitM, components } = shown;
  return {
    title: [said(row.label), row.isYours ? ", with inputs of yours" : ", the editors’ estimate"],
    value: counted === undefined ? splitPhrase(splitM) : fiveYearsPhrase(counted),
    facts: [
      fact("What it is", [
        "An illustration, in no source: what the formula gives over the first five years of work. It counts only while it is on",
      ]),
      fact("Prices", row.prices === null ? ["not said"] : [inYear(row.prices), " prices"]),
      fact("Worked out", [
        "each part × the years of full effect it has in five, added up. Each input is moved alone to its low and its high; the swings are combined as the root of the sum of their squares",
      ]),
      fact(`Counted in ${told.letter}`, countedPhrase(told, made)),
      ...(splitM > 0 && counted !== undefined ? [fact("Not counted", splitPhrase(splitM))] : []),
    ],
    heads: ["Part or input", "How", "Middle"],
    rows: [
      ...components.map(({ component, result, years, fiveYearsM }) => ({
        name: component.label,
        how: [
          said(component.expression),
          ": ",
          inMillions(result.central),
          component.kind === "one-off" || component.kind === "income" ? " once × " : " a year × ",
          decimal(years, 2),
          component.inTotals ? "" : ", not added to totals",
        ] satisfies Phrase,
        amount: inMillions(fiveYearsM),
      })),
      ...row.inputs.map(({ name, unit, low, central, high }) => ({
        name,
        how: [said(unit), ", from ", decimal(low, 3), " to ", decimal(high, 3)] satisfies Phrase,
        amount: decimal(central, 3),
      })),
    ],
    note: ["In pounds of the prices above, where an input is money."],
    method: "estimates",
  };
}

/** One line of money of a column: how it came about, and what of it falls in each year. */
export function lineSum(
  told: Told,
  made: MadeLine,
  parts: readonly { readonly where: string; readonly amountM: number }[],
): SumWords {
  return {
    title: [said(made.line.label), " in ", ...of(told)],
    value: [money(made.totalM), ", ", made.line.basis],
    facts: [
      fact("What it is", ["One line of money, by its central value, in all years"]),
      pricesFact(told),
      ...areaFact(told),
      fact("Worked out", madePhrase(made, told.area)),
      ...(made.line.proposals.length === 0
        ? []
        : [
            fact("Pays for", [
              ...(made.line.proposals.length === 1
                ? [said(told.title(made.line.proposals[0] ?? ""))]
                : [`${inWords(made.line.proposals.length)} proposals`]),
            ]),
          ]),
    ],
    heads: ["When", "Share of it", "Counted"],
    rows: parts.map(({ where, amountM }) => ({
      name: where,
      how: [percentOf(made.totalM === 0 ? 0 : amountM / made.totalM, 2)],
      amount: money(amountM),
    })),
    note: [],
    names:
      made.line.proposals.length > 1
        ? {
            label: ["All of them: ", count(made.line.proposals.length)],
            titles: made.line.proposals.map(told.title),
          }
        : undefined,
    method: "totals",
  };
}
