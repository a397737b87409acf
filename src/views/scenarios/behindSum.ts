import { gathered } from "#/charts/waterfall/gather.ts";
import { effectsOf } from "#/model/effects.ts";
import { effectParts } from "#/model/futures.ts";
import { endOfDate } from "#/model/months.ts";
import { changedLines } from "#/model/parts.ts";
import { driverRanks, totalDrivers } from "#/model/totalDrivers.ts";
import { countSum } from "#/words/sums/counts.ts";
import * as dates from "#/words/sums/dates.ts";
import * as money from "#/words/sums/money.ts";
import { pathSum } from "#/words/sums/people.ts";
import * as steps from "#/words/sums/steps.ts";
import { readSumDoor, type SumWords, type Told } from "#/words/sums/sum.ts";
import { areaBehind } from "./behindArea.ts";
import { ofYours } from "./behindYours.ts";
import { chainOf, datesIn, laterThanBase, lateIn, sureOf } from "./moves.ts";
import { futuresOf, pathOf } from "./pathOf.ts";
import { moneyOnTheWay, rowsOfWay, wayTo } from "./steps.ts";
import type { Column, Workbench } from "./workbench.ts";

/** What is behind a number of the workbench; undefined when there is no such number now. */
export function behindSum(bench: Workbench, door: string): SumWords | undefined {
  const read = readSumDoor(door);
  const column = bench.columns.find(({ slot }) => slot === read?.slot);
  if (!read || !column) return undefined;
  const told = toldOf(bench, column);
  const { kind, of } = read;
  return (
    ofMoney(bench, column, told, kind, of) ??
    ofDates(bench, column, told, kind, of) ??
    ofYours(bench, column, told, kind, of) ??
    ofPeople(bench, column, told, kind, of)
  );
}

/** A column, as its numbers are told. */
export function toldOf({ areas, dataset }: Workbench, column: Column): Told<Column["outcome"]> {
  const { area } = column.outcome.plan.assumptions;
  return {
    letter: column.letter,
    name: column.name,
    outcome: column.outcome,
    area: area === "" ? "" : (areas?.find(({ id }) => id === area)?.name ?? area),
    title: (proposal) => dataset.proposals.find(({ id }) => id === proposal)?.title ?? proposal,
  };
}

type Found = (
  bench: Workbench,
  column: Column,
  told: Told<Column["outcome"]>,
  kind: string,
  of: string,
) => SumWords | undefined;

const ofMoney: Found = (bench, column, told, kind, of) => {
  switch (kind) {
    case "total":
      return money.totalSum(told);
    case "published":
    case "estimates":
    case "illustrated":
    case "yours":
    case "savings":
    case "income":
      return money.shareSum(told, kind);
    case "year":
      return money.yearSum(told, of);
    case "range":
      return column.outcome.range && money.rangeSum(told);
    case "present":
      return money.presentSum(told);
    case "in":
    case "unknown":
    case "unpublished":
      return countSum(
        told,
        kind,
        bench.dataset.proposals
          .filter(({ id }) => column.outcome.plan.choices.get(id)?.in !== true)
          .map(({ id }) => id),
      );
    case "difference":
      return (
        column.difference && steps.differenceSum(toldOf(bench, bench.base), told, column.difference)
      );
    case "step":
    case "backstep":
      return stepBehind(bench, column, told, of, kind === "backstep");
    case "driver":
      return driverBehind(bench, column, told, of);
    default:
      return undefined;
  }
};

function stepBehind(
  bench: Workbench,
  column: Column,
  told: Told,
  id: string,
  reversed: boolean,
): SumWords | undefined {
  const way = wayTo(bench, column, reversed);
  const base = toldOf(bench, bench.base);
  const place = way.falls.findIndex(({ step }) => step.id === id);
  const fall = way.falls[place];
  const words = ({ step, fromPence, toPence, changePence }: (typeof way.falls)[number]) => ({
    label: step.label,
    sub: step.sub,
    kind: step.kind,
    fromPence,
    toPence,
    unsized: changePence === null,
  });
  if (fall === undefined) {
    const rows = gathered(rowsOfWay(way));
    const drawn = rows.find((row) => row.id === id);
    if (!drawn) return undefined;
    const alone = new Set(rows.map((row) => row.id));
    const held = way.falls.filter(
      ({ step, changePence }) =>
        step.kind === drawn.kind &&
        !alone.has(step.id) &&
        (changePence === null) === (drawn.changeM === null),
    );
    return steps.stepsSum(base, told, drawn.label, held.map(words));
  }
  const moneyWith = moneyOnTheWay(bench, column);
  const taken = way.falls.map(({ step }) => step);
  return steps.stepSum(base, told, {
    ...words(fall),
    before: place,
    reversed,
    changed: changedLines(moneyWith(taken.slice(0, place)), moneyWith(taken.slice(0, place + 1))),
  });
}

function driverBehind(
  { dice }: Workbench,
  { outcome }: Column,
  told: Told<Column["outcome"]>,
  id: string,
): SumWords | undefined {
  const driver = totalDrivers(outcome).find((one) => one.id === id);
  return (
    driver && steps.driverSum(told, { driver, rank: driverRanks(outcome, dice, [id]).get(id) })
  );
}

const ofDates: Found = (bench, column, told, kind, of) => {
  const { plan: own } = column.outcome;
  const sure = () => sureOf(bench.ground, bench.base.outcome.plan.assumptions.seed, own);
  switch (kind) {
    case "slip": {
      const late = lateIn(bench, column).find(({ proposal }) => proposal === of);
      return late && dates.slipSum(told, late);
    }
    case "slips":
      return dates.slipsSum(told, lateIn(bench, column));
    case "moved":
      return dates.slipsSum(told, laterThanBase(bench, column), bench.base.letter);
    case "dates":
      return dates.datesSum(told, datesIn(bench, column));
    case "end":
      return dates.endSum(
        told,
        chainOf(bench, column),
        own.schedule.chainCount,
        endOfBase(bench, column),
      );
    case "ends": {
      const found = sure();
      return found && dates.endRangeSum(told, found);
    }
    case "chance": {
      const found = sure();
      return found && dates.chanceSum(told, found, endOfDate(of));
    }
    case "deadline": {
      const found = sure();
      const set = datesIn(bench, column).find(({ row }) => row === of);
      return found && set && dates.chanceSum(told, found, set.deadlineMonth, set.proposal);
    }
    case "drawn": {
      const found = sure();
      return found && dates.slipRangeSum(told, found, of);
    }
    default:
      return undefined;
  }
};

/** When the baseline ends, for a column that is another. */
function endOfBase({ base }: Workbench, { slot }: Column) {
  const { finishMonth } = base.outcome.plan.schedule;
  return slot === base.slot || finishMonth === undefined
    ? undefined
    : { letter: base.letter, finishMonth };
}

const ofPeople: Found = (bench, column, told, kind, of) => {
  if (kind === "path") {
    const path = pathOf(bench.dataset, column);
    const { plan: own } = column.outcome;
    const parts = effectParts(effectsOf(own.assumptions.effects, bench.dataset.effects), own);
    const { history } = futuresOf(bench.dataset);
    const { label = "", place = "" } = history ?? {};
    const number = { short: history?.short ?? label, label, place };
    return path && pathSum(told, path, parts, own.assumptions.arrives, number);
  }
  return kind === "area" ? areaBehind(bench, column, told, of) : undefined;
};
