import type { Dataset, Row } from "#/data/schema.ts";
import { presetAssumptions } from "#/model/assumptions.ts";
import type { Outcome } from "#/model/outcome.ts";
import type { Presets } from "#/model/presets.ts";
import { priceFactor } from "#/model/money.ts";
import { isFinancialYear } from "#/model/time.ts";
import { lineDoor } from "./making.ts";
import { plural } from "./numbers.ts";
import { count, inYear, joined, money, said, sentence, sentences, type Phrase } from "./phrase.ts";
import { rangePhrase, totalPhrase } from "./scenarios.ts";
import { sumDoor, totalDoors } from "./sums/sum.ts";
import type { Cell, Column, Table } from "./table.ts";

type Preset = Row<"scenarios">;
/** The column that a shipped scenario is taken apart as, and what its numbers open. */
const slot = "s1";
/** A shipped scenario taken apart: what it says, and how its numbers come about. */
export type PresetWords = {
  readonly total: Phrase;
  readonly decides: readonly Phrase[];
  readonly supposes: readonly Phrase[];
  readonly lines: Table;
  readonly years: Table;
  readonly steps: readonly Phrase[];
};

/** A shipped scenario with its numbers, step by step; undefined when it is not in the dataset. */
export function presetWords(
  work: Presets,
  preset: Preset,
  labels: (assumption: string) => string,
): PresetWords | undefined {
  const result = work.of(preset.id);
  if (!result) return undefined;
  const { plan, flows } = result;
  return {
    total: totalPhrase(flows.spending.totalM, plan.unpriced.length, plan.of, totalDoors(slot)),
    decides: decidesPhrases(work.dataset, preset, result),
    supposes: supposesPhrases(work, preset, labels),
    lines: linesTable(work, result),
    years: yearsTable(result),
    steps: stepPhrases(result),
  };
}

function decidesPhrases(dataset: Dataset, { decisions }: Preset, { plan }: Outcome): Phrase[] {
  const nameOf = (scope: string, of = ""): Phrase =>
    scope === "all"
      ? ["every proposal"]
      : scope === "theme"
        ? ["the theme ", said(dataset.themes.find(({ id }) => id === of)?.label ?? of)]
        : scope === "proposal"
          ? [said(dataset.proposals.find(({ id }) => id === of)?.title ?? of)]
          : scope === "decision"
            ? ["what government answered with ", said(of)]
            : ["what needs ", said(of)];
  const rows = decisions.map((row): Phrase =>
    sentence([
      ...nameOf(row.scope, row.of),
      ...joined(
        [
          ...(row.in === undefined ? [] : [[row.in ? " is in" : " is out"]]),
          ...(row.laterMonths === undefined
            ? []
            : [[" starts ", ...plural(row.laterMonths, "month"), " later"]]),
          ...(row.fundedPercent === undefined
            ? []
            : [[" is paid for at ", count(row.fundedPercent), " per cent"]]),
        ],
        ",",
      ),
    ]),
  );
  const kept: Phrase = [
    "So ",
    count(plan.of, sumDoor(slot, "in")),
    " of ",
    count(dataset.proposals.length),
    " proposals are in",
    ...(plan.broken.length === 0
      ? ["."]
      : [
          "; ",
          ...plural(plan.broken.length, "requirement"),
          " of what is in ",
          plan.broken.length === 1 ? "is" : "are",
          " not.",
        ]),
  ];
  return [
    ...(rows.length === 0 ? [["Nothing: every proposal is in, on time and in full."]] : rows),
    kept,
  ];
}

function supposesPhrases(
  { ground }: Presets,
  preset: Preset,
  labels: (assumption: string) => string,
): Phrase[] {
  const { assumptions } = presetAssumptions(preset, ground.initial);
  const named = Object.keys(preset.assumptions).filter((key) => Object.hasOwn(assumptions, key));
  if (named.length === 0) return [["Nothing but what every scenario supposes at first."]];
  return named.map((key): Phrase => {
    const value = assumptions[key as keyof typeof assumptions];
    const same = value === ground.initial[key as keyof typeof assumptions];
    return [`${labels(key)}: `, said(String(value)), same ? ", as at first." : "."];
  });
}

const column = (key: string, label: string, kind: Column["kind"] = "text"): Column => ({
  key,
  label,
  kind,
});

/** Each line of money: what was published, what is done to it, what it comes to. */
function linesTable({ ground }: Presets, { plan, flows, terms }: Outcome): Table {
  const flowOf = new Map(flows.lines.map((flow) => [flow.id, flow]));
  const wholeOf = new Map(ground.published.map((line) => [line.id, line.central]));
  const spending = plan.lines.filter(({ kind }) => kind === "investment" || kind === "running");
  const factor = (prices: string | null): Cell =>
    prices === null || !isFinancialYear(terms.prices) || prices === terms.prices
      ? "1"
      : priceFactor(terms.index, prices, terms.prices).toFixed(4);
  return {
    caption: "What each line of money that is in comes to",
    columns: [
      column("line", "Line"),
      column("basis", "Basis"),
      column("whole", "Published or estimated, £m", "money"),
      column("paid", "What is paid of it, £m", "money"),
      column("prices", "In prices of", "period"),
      column("factor", "Price factor", "period"),
      column("slip", "Moved by, months", "count"),
      column("total", "Comes to, £m", "money"),
    ],
    rows: spending.map((line) => [
      line.short,
      line.basis,
      wholeOf.get(line.id) ?? line.central,
      line.central,
      line.prices ?? "as published",
      factor(line.prices),
      Math.round(line.slipMonths * 10) / 10,
      flowOf.get(line.id)?.totalM ?? null,
    ]),
    doors: spending.map(
      (line) =>
        lineDoor(line) ??
        sumDoor(
          slot,
          line.from === "estimate" ? `estimate/${line.proposals[0] ?? ""}` : `line/${line.id}`,
        ),
    ),
  };
}

function yearsTable({ flows: { years, spending } }: Outcome): Table {
  const part = (label: string, amountM: number, of: string) =>
    amountM === 0 ? [] : [{ cells: [label, amountM] as const, door: sumDoor(slot, of) }];
  const rows = [
    ...years.flatMap((year, i) => part(year, spending.byYearM[i] ?? 0, `year/${year}`)),
    ...part(`after ${years.at(-1) ?? ""}`, spending.afterM, "year/after"),
    ...part("in no year", spending.undatedM, "year/undated"),
    { cells: ["together", spending.totalM] as const, door: sumDoor(slot) },
  ];
  return {
    caption: "Spending in the prices shown, or as published",
    columns: [column("year", "Year", "period"), column("amount", "Spending, £m", "money")],
    rows: rows.map(({ cells }) => cells),
    doors: rows.map(({ door }) => door),
  };
}

/** How the numbers come about, in order. */
function stepPhrases(result: Outcome): Phrase[] {
  const { plan, flows, terms, range } = result;
  const { spending } = flows;
  const late = [...plan.slips.values()].filter(({ startMonths }) => startMonths > 0.5).length;
  const converted = spending.lines - spending.asPublished;
  return [
    sentences(
      [
        ...plural(spending.lines, "line of money", "lines of money"),
        spending.lines === 1 ? " is in. " : " are in. ",
      ],
      ["A published total that holds others is replaced by its parts and what is left of it."],
    ),
    [
      count(spending.asPublished),
      " stay as published, their price base not known; ",
      count(converted),
      " in known prices ",
      converted === 1 ? "is" : "are",
      " brought to ",
      ...(isFinancialYear(terms.prices) ? ["those of ", inYear(terms.prices)] : [terms.prices]),
      ".",
    ],
    late === 0
      ? ["Nothing starts later than in the reference, so no money is moved."]
      : [
          ...plural(late, "proposal"),
          " of those in start later than in the reference; their money moves with them.",
        ],
    [
      "By year: ",
      ...joined(
        flows.years.flatMap((year, i): Phrase[] =>
          (spending.byYearM[i] ?? 0) === 0
            ? []
            : [[inYear(year), " ", money(spending.byYearM[i] ?? 0, sumDoor(slot, `year/${year}`))]],
        ),
        ", ",
      ),
      ...(spending.undatedM === 0
        ? []
        : ["; in no year ", money(spending.undatedM, sumDoor(slot, "year/undated"))]),
      ...(spending.afterM === 0
        ? []
        : ["; after the years shown ", money(spending.afterM, sumDoor(slot, "year/after"))]),
      ".",
    ],
    [
      "Together ",
      money(spending.totalM, sumDoor(slot)),
      "; at present value ",
      money(spending.presentM, sumDoor(slot, "present")),
      ", counted from ",
      inYear(terms.pvBase),
      ".",
    ],
    sentence([...rangePhrase(range, sumDoor(slot, "range"))]),
    [
      count(plan.unpriced.length, sumDoor(slot, "unknown")),
      " of ",
      count(plan.of, sumDoor(slot, "in")),
      " proposals have no known cost and count as unknown, never as nothing.",
    ],
  ];
}
