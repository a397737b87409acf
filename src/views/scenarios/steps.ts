import { initialChoice, type Choice, type DecisionRow } from "#/model/decisions.ts";
import { besideTotals, type Assumptions } from "#/model/assumptions.ts";
import { flows, termsOf } from "#/model/flows.ts";
import { inArea } from "#/model/area.ts";
import { plan, type Choices } from "#/model/plan.ts";
import { waterfall, type Step, type Waterfall } from "#/model/waterfall.ts";
import { assumptionTable } from "#/state/assumptions.ts";
import { assumed } from "#/state/columns.ts";
import { choicesOf } from "#/state/yours.ts";
import { assumptionSaid } from "./inputs.ts";
import { ownSteps } from "./ownSteps.ts";
import type { Column, Workbench } from "./workbench.ts";

export type Taken = Step & {
  readonly label: string;
  readonly sub: string;
  readonly rows: readonly DecisionRow[];
  readonly assumptions: Partial<Assumptions>;
  /** What it does to the reader's own lines and inputs; such a step is drawn as theirs. */
  readonly mine?: (choices: Required<Choices>) => Required<Choices>;
};

/** Above this many proposals that differ, steps are taken theme by theme. */
const most = 24;

/**
 * The way from the baseline to a column, step by step: decisions in the tree's order, then assumptions; or that
 * order turned round.
 */
export function wayTo(bench: Workbench, column: Column, reversed = false): Waterfall<Taken> {
  const moneyWith = moneyOnTheWay(bench, column);
  return waterfall(stepsTo(bench, column), (taken) => moneyWith(taken).flows.spending.totalM, {
    reversed,
  });
}

const stepsTo = (bench: Workbench, column: Column): readonly Taken[] => [
  ...decisionSteps(bench, column),
  ...assumptionSteps(bench, column, assumed(bench.base.scenario, bench.ground.initial)),
  ...ownSteps(bench, column),
];

/** The lines of money, and their flows, when some of the steps have been taken. */
export function moneyOnTheWay({ ground, base, dataset, areas }: Workbench, column: Column) {
  const from = assumed(base.scenario, ground.initial);
  const start = choicesOf(base.scenario, ground);
  return (taken: readonly Taken[]) => {
    const assumptions = Object.assign(
      {},
      from,
      ...taken.map((step) => step.assumptions),
    ) as Assumptions;
    const decisions = [...base.scenario.decisions, ...taken.flatMap((step) => step.rows)];
    const choices = taken.reduce<Required<Choices>>((all, step) => step.mine?.(all) ?? all, {
      ...start,
      decisions,
      assumptions,
    });
    const { lines } = inArea(
      plan(ground, choices).lines,
      areas,
      assumptions.area,
      assumptions.areaKey,
    );
    return {
      lines,
      flows: flows(lines, termsOf(assumptions, dataset, column.outcome.terms.pvBase)),
    };
  };
}

/** The steps of a way as the chart draws them. */
export const rowsOfWay = (way: Waterfall<Taken>) =>
  way.falls.map(({ step, changePence }) => ({
    id: step.id,
    label: step.label,
    sub: step.sub,
    kind: step.kind,
    changeM: changePence === null ? null : changePence / 1e8,
    yours: step.mine !== undefined,
  }));

function decisionSteps({ ground, base, dataset }: Workbench, column: Column): readonly Taken[] {
  const choiceIn = ({ outcome }: Pick<Column, "outcome">, id: string) =>
    outcome.plan.choices.get(id) ?? initialChoice;
  const unpriced = new Set([...base.outcome.plan.unpriced, ...column.outcome.plan.unpriced]);
  const differing = ground.source.proposals.flatMap((proposal, place) => {
    const [was, is] = [choiceIn(base, proposal.id), choiceIn(column, proposal.id)];
    return was.in === is.in && was.laterMonths === is.laterMonths && was.funded === is.funded
      ? []
      : [{ proposal, place, was, is, unknown: unpriced.has(proposal.id) }];
  });
  if (differing.length <= most)
    return differing.map(({ proposal, place, was, is, unknown }) => ({
      id: proposal.id,
      kind: "decision",
      place,
      unknown,
      label: proposal.title,
      sub: changeWords(was, is),
      rows: [rowOf(proposal.id, is)],
      assumptions: {},
    }));
  return dataset.themes.flatMap((theme, place) => {
    const own = differing.filter(({ proposal }) => proposal.theme === theme.id);
    return own.length === 0
      ? []
      : [
          {
            id: theme.id,
            kind: "decision" as const,
            place,
            unknown: own.some(({ unknown }) => unknown),
            label: theme.short,
            sub: `${own.length} decided otherwise`,
            rows: own.map(({ proposal, is }) => rowOf(proposal.id, is)),
            assumptions: {},
          },
        ];
  });
}

const rowOf = (of: string, choice: Choice): DecisionRow => ({
  scope: "proposal",
  of,
  in: choice.in,
  laterMonths: choice.laterMonths,
  fundedPercent: choice.funded * 100,
});

function changeWords(was: Choice, is: Choice): string {
  if (was.in !== is.in) return is.in ? "in" : "out";
  const words = [
    ...(was.funded === is.funded ? [] : [`${Math.round(is.funded * 100)}% paid`]),
    ...(was.laterMonths === is.laterMonths ? [] : [`${is.laterMonths} months later`]),
  ];
  return words.join(", ");
}

function assumptionSteps(bench: Workbench, column: Column, from: Assumptions): readonly Taken[] {
  const { ground } = bench;
  const to = assumed(column.scenario, ground.initial);
  return (Object.keys(assumptionTable) as (keyof Assumptions)[]).flatMap((key, place): Taken[] =>
    from[key] === to[key] || besideTotals.has(key)
      ? []
      : [
          {
            id: key,
            kind: "assumption",
            place,
            label: assumptionTable[key].label,
            sub: assumptionSaid(key, to[key], bench),
            rows: [],
            assumptions: { [key]: to[key] },
          },
        ],
  );
}
