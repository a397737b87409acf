import { citesOfInputs } from "#/model/cited.ts";
import { fiveYearsWorked } from "#/model/estimateShown.ts";
import { making } from "#/model/making.ts";
import { readYours } from "#/state/yours.ts";
import { estimateSum, lineSum, ownSum } from "#/words/sums/own.ts";
import type { SumWords, Told } from "#/words/sums/sum.ts";
import { driverPhrase } from "#/words/yours.ts";
import type { Column, Workbench } from "./workbench.ts";

type Outcome = Column["outcome"];

/** What is behind a reader's own line, an estimate or one line of money; undefined for any other kind. */
export function ofYours(
  bench: Workbench,
  column: Column,
  told: Told<Outcome>,
  kind: string,
  of: string,
): SumWords | undefined {
  if (kind === "own") return ownBehind(bench, column, told, Number(of));
  if (kind === "estimate") return estimateBehind(bench, column, told, of);
  return kind === "line" ? lineBehind(column.outcome, told, of) : undefined;
}

const madeIn = (outcome: Outcome, isIt: (id: string) => boolean) =>
  [undefined, "saving" as const, "income" as const]
    .flatMap((apart) => making(outcome, apart))
    .find(({ line }) => isIt(line.id));

function ownBehind(
  { dataset: { drivers, sources } }: Workbench,
  { scenario, outcome }: Column,
  told: Told,
  place: number,
): SumWords | undefined {
  const line = readYours(scenario).lines[place - 1];
  if (line === undefined) return undefined;
  const began = (id: string | null, now: number) => {
    const driver = drivers.find((one) => one.id === id);
    return driver === undefined
      ? []
      : driverPhrase(
          driver,
          sources.filter((source) => driver.cites.includes(source.id)),
          now,
        );
  };
  return ownSum(
    told,
    { ...line, label: line.label === "" ? "A line of yours" : line.label },
    {
      quantity: began(line.quantityFrom, line.quantity),
      unit: began(line.unitFrom, line.unitGbp),
    },
    madeIn(outcome, (id) => id === `own-${place}`),
  );
}

function estimateBehind(
  { dataset, ground }: Workbench,
  { scenario, outcome }: Column,
  told: Told,
  proposal: string,
): SumWords | undefined {
  const row = dataset.estimates.find((one) => one.proposal === proposal);
  const { changes } = readYours(scenario);
  const own = Object.hasOwn(changes, proposal) ? changes[proposal] : undefined;
  const shown = row && fiveYearsWorked(ground, row, own ?? {});
  if (row === undefined || typeof shown !== "object") return undefined;
  const words = estimateSum(
    told,
    {
      label: row.label ?? told.title(proposal),
      isYours: own !== undefined,
      prices: row.prices,
      inputs: row.inputs.flatMap(({ name, unit }) => {
        const now = shown.inputs.get(name);
        return now === undefined ? [] : [{ name: name.replaceAll("_", " "), unit, ...now }];
      }),
    },
    shown,
    madeIn(outcome, (id) => id === row.id || id.startsWith(`${row.id}.`)),
  );
  return { ...words, cites: citesOfInputs(row, dataset) };
}

function lineBehind(outcome: Outcome, told: Told, id: string): SumWords | undefined {
  const made = madeIn(outcome, (one) => one === id);
  const flow = outcome.flows.lines.find((one) => one.id === id);
  if (made === undefined || flow === undefined) return undefined;
  const { years } = outcome.flows;
  const parts = [
    ...years.map((year, i) => ({ where: year, amountM: flow.byYearM[i] ?? 0 })),
    { where: `after ${outcome.terms.horizon}`, amountM: flow.afterM },
    { where: "in no published year", amountM: flow.undatedM },
  ];
  return lineSum(
    told,
    made,
    parts.filter(({ amountM }) => amountM > 0),
  );
}
