import type { Area, Dataset } from "#/data/schema.ts";
import { costByYear, noProposal, publishedTotal } from "#/model/cost.ts";
import { pvBaseOf } from "#/model/flows.ts";
import { fates } from "#/model/fates.ts";
import { yearOfMonth } from "#/model/months.ts";
import { settled, type Settled } from "#/model/outcome.ts";
import { ground as groundOf, type Ground } from "#/model/plan.ts";
import type { Entry } from "#/model/register.ts";
import { financialYear, startOf, yearsFrom } from "#/model/time.ts";
import { assumed } from "#/state/columns.ts";
import { choicesOf } from "#/state/yours.ts";
import { lastCall } from "#/state/derive.ts";
import { filterKeys, type FilterKey, type FilterValues } from "#/state/filters.ts";
import { filtersOn } from "#/state/store.ts";
import type { Scenario } from "#/state/scenario.ts";
import { scenarioPrices, underSentence, underTotal as totalWords } from "#/words/under.ts";
import { createChosen } from "../scenarios/workbench.ts";
import type { Explored } from "./explore.ts";
import { clausesOf } from "./filterWords.ts";
import { createKept } from "./kept.ts";
import { ownFilters } from "./scopes.ts";
import { underTotal, underYear } from "./underSums.ts";

type Costs = Explored["costs"];

/** Works out what Explore shows under a scenario; what did not change is not worked out again. */
export function createUnder(): (
  view: Explored,
  whole: Dataset,
  areas: readonly Area[] | undefined,
) => Explored {
  const grounds = lastCall((dataset: Dataset) => groundOf(dataset));
  const chosenIn = createChosen();
  const settle = lastCall(
    (
      dataset: Dataset,
      ground: Ground,
      areas: readonly Area[] | undefined,
      scenario: Scenario,
      pvBase: string,
    ) => settled(ground, dataset, choicesOf(scenario, ground), { pvBase, areas }),
  );
  const costsOf = lastCall(linesUnder);
  const yearsOf = lastCall(yearsUnder);
  const priced = lastCall(pricedUnder);
  const keptOf = lastCall(createKept());
  const fatesOf = lastCall(
    ({ plan }: Settled, dataset: Dataset, ground: Ground, { decisions }: Scenario) =>
      fates(plan, dataset, decisions, ground.decisionOf, ground.initial),
  );
  return lastCall(
    (view: Explored, whole: Dataset, areas: readonly Area[] | undefined): Explored => {
      const { params } = view;
      const ground = grounds(whole);
      const columns = chosenIn(whole, ground, params);
      const column = columns.find(({ slot }) => slot === `s${params.on}`);
      if (!column) return view;
      const pvBase = pvBaseOf(columns.map(({ scenario }) => assumed(scenario, ground.initial)));
      const outcome = settle(whole, ground, areas, column.scenario, pvBase);
      const costs = costsOf(outcome);
      const dated = yearsOf(view.entries, outcome, costs);
      const values = Object.fromEntries(
        filterKeys.map((key) => [key, params[key]]),
      ) as FilterValues;
      const kept = keptOf(dated, values, params.focus, params.context === "hide");
      const entries = priced(dated, costs);
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      const isIn = (id: string) => outcome.plan.choices.get(id)?.in === true;
      const own = (those: readonly Entry[]) => those.flatMap(({ id }) => byId.get(id) ?? []);
      const passing = kept().shown;
      const shown = own(passing.filter(({ id }) => isIn(id)));
      /** The reader's own lines of no proposal stand for themselves, and pass where nothing is filtered. */
      const isLooseIn = (except: readonly FilterKey[]) =>
        filtersOn(params).every((key) => except.includes(key));
      const total = publishedTotal(costs, shown, isLooseIn([]));
      const who = { letter: column.letter, name: column.name };
      const { area } = outcome.plan.assumptions;
      const areaName = areas?.find(({ id }) => id === area)?.name ?? area;
      const seen = { letter: who.letter, outcome, whole, area: areaName, entries };
      const stateOf: Explored["stateOf"] = remembered((...except) => {
        const state = kept(...except).stateOf;
        const loose = isLooseIn(except) ? "plain" : "ghost";
        return (id) => (id === noProposal ? loose : isIn(id) ? state(id) : "ghost");
      });
      const counts: NonNullable<Explored["under"]>["counts"] = remembered((...except) => {
        const { passes } = kept(...except);
        const isLoose = isLooseIn(except);
        return (id) => (id === noProposal ? isLoose : isIn(id) && passes(id));
      });
      return {
        ...view,
        entries,
        byId,
        shown,
        total,
        costs,
        pricesOf: scenarioPrices,
        drawn: remembered((...except) => own(kept(...except).drawn)),
        stateOf,
        under: {
          ...who,
          outcome,
          counts,
          dropped: entries.filter(({ id }) => !isIn(id)),
          fates: fatesOf(outcome, whole, ground, column.scenario),
          loose: costs.filter(({ proposals }) => proposals.length === 0).length,
          money: totalWords(total),
          totalOf: (lines) => underTotal(seen, lines),
          madeIn: (asked) => {
            const years = costByYear(costs, counts(...ownFilters.cost), view.first.meta.years);
            return underYear(seen, years, asked);
          },
          page: underSentence({
            ...who,
            outcome,
            shown,
            passing: passing.length,
            all: entries.length,
            total,
            filters: clausesOf(view),
            ...(params.asof === "" ? {} : { asOf: params.asof }),
          }),
        },
      };
    },
  );
}

/** The same answer, by identity, for the same filters left out. */
function remembered<R>(of: (...except: readonly FilterKey[]) => R) {
  const answers = new Map<string, R>();
  return (...except: readonly FilterKey[]): R => {
    const key = except.join();
    const answer = answers.get(key) ?? of(...except);
    answers.set(key, answer);
    return answer;
  };
}

/** The spending of a plan as cost lines: each whole, with the years its money falls in, in the scenario's prices. */
function linesUnder({ lines, flows }: Settled): Costs {
  const planned = new Map(lines.map((line) => [line.id, line]));
  const [first] = flows.years;
  const start = first === undefined ? 0 : startOf(first);
  return flows.lines.flatMap((flow) => {
    const line = planned.get(flow.id);
    if (!line || (line.kind !== "investment" && line.kind !== "running")) return [];
    const years = flow.byYearM.flatMap((amountM, i) =>
      amountM === 0 ? [] : [[financialYear(start + i), amountM] as const],
    );
    return [
      {
        id: line.id,
        short: line.short,
        proposals: [...line.proposals],
        kind: line.kind,
        central: flow.totalM,
        profile: years.length === 0 ? null : Object.fromEntries(years),
        contains: [],
        basis: line.yearsAssumed || line.basis === "yours" ? "assumption" : line.basis,
      },
    ];
  });
}

/** Entries in the years of the plan: those in which they have money, and those in which work on them goes on. */
function yearsUnder(entries: readonly Entry[], { plan }: Settled, costs: Costs): readonly Entry[] {
  return entries.map((entry) => {
    const slot = plan.schedule.slots.get(entry.id);
    const working = slot
      ? yearsFrom(yearOfMonth(slot.earliestStart), yearOfMonth(slot.earliestFinish))
      : [];
    const paid = costs.flatMap((line) =>
      line.proposals.includes(entry.id) ? Object.keys(line.profile ?? {}) : [],
    );
    return { ...entry, years: new Set([...working, ...paid]) };
  });
}

/** Entries with what they come to in the plan: the lines they carry alone, null where no sum is known. */
const pricedUnder = (entries: readonly Entry[], costs: Costs): readonly Entry[] =>
  entries.map((entry) => {
    const lines = costs.filter(
      ({ proposals }) => proposals.length === 1 && proposals[0] === entry.id,
    );
    return {
      ...entry,
      costM: lines.length === 0 ? null : lines.reduce((sum, line) => sum + (line.central ?? 0), 0),
      costs: [],
    };
  });
