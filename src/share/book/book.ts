import { workbook, type Sheet, type SheetCell } from "../sheets.ts";
import { factsOf, type BookSource, type Facts } from "./facts.ts";
import { head, inputsSheet, note, title, yearsSheet } from "./inputs.ts";
import { decisionsSheet, linesSheet, sharesSheet, whenSheet } from "./lines.ts";
import { moneySheet, totalsSheet } from "./money.ts";

/**
 * A scenario as a workbook whose sums are formulas: change an input, a decision, an amount or a month and the
 * totals follow. The schedule and the draws are worked out on the site and stand as values.
 */
export function scenarioBook(source: BookSource): Blob {
  const facts = factsOf(source);
  const inputs = inputsSheet(facts);
  const decisions = decisionsSheet(facts);
  const when = whenSheet(facts);
  return workbook(
    [
      readMe(facts),
      totalsSheet(facts),
      inputs.sheet,
      decisions.sheet,
      linesSheet(facts, decisions.paidAt),
      when.sheet,
      sharesSheet(facts, when.rowsOf),
      moneySheet(facts),
      yearsSheet(facts),
    ],
    inputs.names,
  );
}

const sheets: readonly (readonly [name: string, what: string])[] = [
  ["Totals", "the sums, beside what the site showed when this was saved"],
  ["Inputs", "prices, years, discounting, optimism bias"],
  ["Decisions", "which proposals are in, and how much of each is paid"],
  ["Lines", "every line of money: amount, what is paid, its prices, by how much it moves"],
  ["When", "in which twelve months each line’s money falls, before it moves"],
  ["Shares", "the share of each line in each financial year"],
  ["Money", "each line’s money by year, and its sums"],
  ["Years", "price index and discount factor of each year"],
];

function readMe({ name, link, dataset, settled }: Facts): Sheet {
  const left = settled.allocation?.notAllocated.map(({ label }) => label) ?? [];
  const rows: readonly (readonly SheetCell[])[] = [
    [title(name)],
    [`A scenario of Reckoner, over ${dataset.title}.`],
    ...(link === "" ? [] : [[`Opened by: ${link}`]]),
    [
      `Dataset version ${dataset.version}${dataset.fingerprint === "" ? "" : `, fingerprint ${dataset.fingerprint}`}.`,
    ],
    [dataset.attribution],
    [],
    head("Sheet", "What is on it"),
    ...sheets,
    [],
    ["Yellow cells may be changed; everything else follows from them."],
    [
      "Not worked out again here: the schedule (months by which lines move stand as values on Lines) and the range (10,000 draws on the site).",
    ],
    [
      "Amounts are £ million. An amount that nobody published is in no sum: totals are at least what they say.",
    ],
    ...(left.length === 0
      ? []
      : [[`Shared out to nobody, so not in this area’s money: ${left.join("; ")}.`]]),
    [note("How each number is worked out: Evidence, Methods on the site.")],
  ];
  return { name: "Read me", rows, widths: [90, 70] };
}
