import { askYears } from "#/model/askYears.ts";
import { discountFactor } from "#/model/discounting.ts";
import { priceFactor } from "#/model/money.ts";
import { startOf } from "#/model/time.ts";
import { count, inYear, joined, said, type Phrase } from "../phrase.ts";
import { decimal, inMillions, percentOf, type Method } from "./method.ts";

const prices: Method = {
  id: "prices",
  group: "money",
  title: "Prices of one year in those of another",
  plain: [
    "An amount in the prices of one year is brought to those of another with the Treasury's GDP deflator. Past its last year the last growth rate goes on, which is an assumption.",
    "The price base of what the review asked for is not published. Until a reader supposes one, its sums stay as published and are never mixed silently with others.",
  ],
  symbols: ["amount in B = amount in A × index(B) / index(A)"],
  example: ({ dataset, ground }) => {
    const amountM = ground.containers[0]?.totalM;
    const to = ground.initial.prices;
    if (amountM === undefined || amountM === null || to === "cash") return [];
    const editions = [...new Set(dataset.deflators.map((row) => row.edition))];
    const asked = askYears(dataset);
    const bases = dataset.deflators.filter(({ year }) => asked.includes(year));
    const end = dataset.deflators.find(({ year }) => year === to);
    if (!end) return [];
    return [
      ...bases.map((base): Phrase => [
        "if it was in ",
        inYear(base.year),
        " prices, in those of ",
        inYear(to),
        ": ",
        inMillions(amountM),
        " × ",
        decimal(end.index),
        " / ",
        decimal(base.index),
        " = ",
        inMillions(amountM * priceFactor(dataset.deflators, base.year, to)),
      ]),
      ["edition: ", said(editions.join("; "))],
    ];
  },
  rests: [],
  restsOn: ({ deflators }) => deflators.flatMap(({ cites }) => cites),
  used: [
    { label: "Prices, above the charts", place: "explore", at: "cost" },
    { label: "Assumptions about money", place: "scenarios" },
  ],
};

const present: Method = {
  id: "present-value",
  group: "money",
  title: "Present value",
  plain: [
    "Money later counts less: each year further off it is divided by one plus the Green Book's rate for that year, or a rate the reader sets. One base year holds for everything that is compared, at first the earliest start. Where the price base is not known, amounts are treated as real, and it says so.",
  ],
  symbols: [
    "factor(0) = 1, factor(t) = factor(t − 1) / (1 + r_t)",
    "present value = sum over t of amount(t) × factor(t)",
  ],
  example: (work) => {
    const { flows, terms } = work.initial();
    const { years: all, spending } = flows;
    const base = startOf(terms.pvBase);
    const rows = all
      .map((year, i) => ({ year, amountM: spending.byYearM[i] ?? 0, t: startOf(year) - base }))
      .filter(({ amountM }) => amountM > 0)
      .map((row) => ({ ...row, factor: discountFactor(row.t, terms.rates, terms.discountRate) }));
    const rates = work.dataset.discountRates.slice(0, 2);
    if (rows.length === 0 || rates.length === 0) return [];
    const sum = rows.reduce((all, { amountM, factor }) => all + amountM * factor, 0);
    return [
      [
        "rates: ",
        ...joined(
          rates.map((rate): Phrase => [
            percentOf(rate.rate),
            ...(rate.toYear === null ? [] : [" to year ", count(rate.toYear)]),
          ]),
          ", then ",
        ),
      ],
      ...rows.map(({ year, amountM, factor }): Phrase => [
        inYear(year),
        ": ",
        inMillions(amountM),
        " × ",
        decimal(factor),
        " = ",
        inMillions(amountM * factor),
      ]),
      [
        "together ",
        inMillions(sum),
        "; with what has no year, discounted as the rest of its line, ",
        inMillions(spending.presentM),
        " of ",
        inMillions(spending.totalM),
      ],
    ];
  },
  rests: [],
  restsOn: ({ discountRates }) => discountRates.flatMap(({ cites }) => cites),
  used: [{ label: "Present values in the table of totals", place: "scenarios" }],
};

const optimism: Method = {
  id: "optimism-bias",
  group: "money",
  title: "Optimism bias",
  plain: [
    "Costs of what is new are usually put too low. A share can be added by kind of cost; it multiplies low, central and high. At first nothing is added. Offered are the upper bounds of the study on which the Green Book's guidance rests: for investment by kind of building, civil engineering and equipment, and for yearly costs of services that are bought in. They are where an appraisal starts before risks are managed, not the worst there may be. The study was of large public procurement; whether its bounds fit a social care programme is for the reader to judge.",
  ],
  symbols: ["amount = amount × (1 + u), u the share added for its kind"],
  example: (work) => {
    const { assumptions } = work.initial().plan;
    const added = 0.2;
    const more = work.under({
      decisions: [],
      assumptions: { ...assumptions, optimismInvestment: added },
    });
    const was = work.initial().flows.spending.totalM;
    if (was === 0) return [];
    return [
      [
        percentOf(added, 0),
        " added to investment: ",
        inMillions(was),
        " becomes ",
        inMillions(more.flows.spending.totalM),
      ],
    ];
  },
  rests: ["green-book-optimism-bias", "mott-macdonald-2002"],
  restsOn: ({ discountRates }) => discountRates.flatMap(({ cites }) => cites).slice(0, 1),
  used: [{ label: "Assumptions about ranges", place: "scenarios" }],
};

/** How money of one year is told in that of another, and what is added to it. */
export const priceMethods: readonly Method[] = [prices, present, optimism];
