import { fitted, mean, normalQuantile, outcomeAt } from "#/model/chance.ts";
import { difference } from "#/model/compare.ts";
import type { Presets } from "#/model/presets.ts";
import { plan } from "#/model/plan.ts";
import { flows, termsOf } from "#/model/flows.ts";
import { tornado } from "#/model/drivers.ts";
import { waterfall } from "#/model/waterfall.ts";
import type { DecisionRow } from "#/model/decisions.ts";
import { count, said, type Phrase } from "../phrase.ts";
import { decimal, inMillions, percentOf, type Method } from "./method.ts";

/** The first shipped scenario whose total has a range, with its lines that have one. */
function uncertain(work: Presets) {
  for (const { id, label } of work.dataset.scenarios) {
    const result = work.of(id);
    if (result?.range)
      return {
        label,
        result,
        range: result.range,
        lines: result.lines.flatMap((line) =>
          line.central !== null &&
          line.low !== null &&
          line.high !== null &&
          line.low > 0 &&
          (line.kind === "investment" || line.kind === "running")
            ? [{ ...line, low: line.low, central: line.central, high: line.high }]
            : [],
        ),
      };
  }
  return undefined;
}

const chance: Method = {
  id: "chance",
  group: "chance",
  title: "Ranges and draws",
  plain: [
    "A cost with a low and a high is drawn from two halves of a lognormal joined at its central value: always above nothing, and exact at the low, the central and the high that were given. A cost without them does not vary unless a reader gives every line a spread. Low and high are the values that one outcome in 10 lies below and above, or one in 4 where they come from quartiles.",
    "Lines of one group tend to move together: part of each draw is common to all lines, part to its group, the rest its own. Each draw depends only on the seed, the line and the number of the draw, so that adding or dropping a line changes no other, and two scenarios share their dice.",
    "The headline is the sum of central values. The range holds 8 draws in 10 and need not be centred on it.",
  ],
  symbols: [
    "X = C × exp(s × z), s = ln(C / L) / q below the middle, ln(H / C) / q above",
    "q = the normal score of the stated percentile",
    "z = √a × g_all + √b × g_group + √(1 − a − b) × g_own",
  ],
  example: (work) => {
    const found = uncertain(work);
    const line = found?.lines[0];
    if (!found || !line) return [];
    const form = fitted(line);
    const { costsCommon, costsGroup } = found.result.plan.assumptions;
    return [
      [
        said(found.label),
        ": ",
        said(line.short),
        ": L ",
        inMillions(line.low),
        ", C ",
        inMillions(line.central),
        ", H ",
        inMillions(line.high),
      ],
      [
        "q = ",
        decimal(-normalQuantile(line.tail)),
        "; s = ",
        decimal(form.below),
        " below, ",
        decimal(form.above),
        " above; mean ",
        inMillions(mean(form)),
      ],
      [
        "one outcome in 10 is below ",
        inMillions(outcomeAt(form, 0.1)),
        ", one in 10 above ",
        inMillions(outcomeAt(form, 0.9)),
      ],
      ["a = ", decimal(costsCommon), ", b = ", decimal(costsGroup)],
      [
        "the whole: central ",
        inMillions(found.result.flows.spending.totalM),
        "; ",
        count(found.result.simulation.draws),
        " draws, 8 in 10 of them from ",
        inMillions(found.range.low),
        " to ",
        inMillions(found.range.high),
      ],
    ];
  },
  rests: ["wichura-1988", "salmon-2011", "hyndman-fan-1996", "johnson-kotz-balakrishnan-1994"],
  used: [{ label: "Ranges and whiskers", place: "scenarios" }],
};

const differences: Method = {
  id: "difference",
  group: "chance",
  title: "How two scenarios differ",
  plain: [
    "The difference is taken draw by draw, with the same dice in both, so that only the scenarios differ. The range holds 8 differences in 10; beside it stands in how many draws the one is dearer, where ties count for neither. Where the range contains nothing at all, the two cannot be told apart; where every draw is equal, they are the same.",
    "Where one keeps proposals of unknown cost that the other does not, only known costs are compared, and the sentence says so. Sums about two areas, or in the prices of two years, are not compared; where two scenarios suppose other prices of the same ask, the sentence says that prices are part of the difference.",
  ],
  symbols: ["D = B − A in each draw", "dearer = draws with D > 0 / all draws"],
  example: (work) => {
    const found = uncertain(work);
    const base = work.initial();
    if (!found) return [];
    const of = ({ simulation, flows: money, plan: made }: typeof base) => ({
      totals: simulation.totals,
      central: money.spending.totalM,
      unknown: new Set(made.unpriced),
    });
    const told = difference(of(base), of(found.result));
    return [
      [
        said(found.label),
        " less the reference, central: ",
        inMillions(found.result.flows.spending.totalM),
        " − ",
        inMillions(base.flows.spending.totalM),
        " = ",
        inMillions(told.central),
      ],
      [
        "8 draws in 10: ",
        inMillions(told.interval.low),
        " to ",
        inMillions(told.interval.high),
        "; dearer in ",
        percentOf(told.dearer, 1),
        " of draws",
      ],
      [
        "kept without a known cost: ",
        count(told.onlyInB.length),
        " only in it, ",
        count(told.onlyInA.length),
        " only in the reference",
      ],
    ];
  },
  rests: ["hyndman-fan-1996"],
  used: [{ label: "The sentence above the columns", place: "scenarios" }],
};

const drivers: Method = {
  id: "drivers",
  group: "chance",
  title: "What drives a total",
  plain: [
    "Each line in turn is put at the value that one outcome in 10 lies below and one in 10 above, with all others at their central values, and the total is worked out again. Lines are sorted by how far they move it. What has no known cost stands open-ended, without a size. How far a line and the total rise together over the draws can be told by their rank correlation.",
  ],
  symbols: ["swing(line) = total(line at 90th) − total(line at 10th)"],
  example: (work) => {
    const found = uncertain(work);
    if (!found) return [];
    const total = found.result.flows.spending.totalM;
    const flowOf = new Map(found.result.flows.lines.map((flow) => [flow.id, flow.totalM]));
    const told = tornado(found.lines, (moved) => {
      const line = found.lines.find(({ id }) => id === moved?.id);
      return moved && line
        ? total + (moved.value / line.central - 1) * (flowOf.get(line.id) ?? 0)
        : total;
    });
    return told.drivers
      .slice(0, 3)
      .map((driver): Phrase => [
        said(found.lines.find(({ id }) => id === driver.id)?.short ?? driver.id),
        ": from ",
        inMillions(driver.atLow),
        " to ",
        inMillions(driver.atHigh),
        ", a swing of ",
        inMillions(driver.swing),
      ]);
  },
  rests: ["spearman-1904"],
  used: [{ label: "What drives a total", place: "scenarios" }],
};

const steps: Method = {
  id: "waterfall",
  group: "chance",
  title: "From one scenario to another, step by step",
  plain: [
    "One change at a time: decisions in the order of the list, then assumptions in the order of their table, each worked out on top of those before it. The steps add up to the whole difference exactly, to the penny. The size of a step depends on those before it, so the order is part of the result, and can be turned round: the last first. A step whose cost is not known keeps its place without a size.",
  ],
  symbols: ["step_i = total(after i changes) − total(after i − 1 changes)"],
  example: (work) => {
    const preset = work.dataset.scenarios.find(({ decisions }) => decisions.length > 1);
    const choices = preset && work.choicesOf(preset.id);
    if (!preset || !choices) return [];
    const { assumptions } = choices;
    const names: Readonly<Record<string, string>> = {
      all: "everything",
      proposal: "proposal",
      theme: "theme",
      lever: "lever",
      decision: "answered",
    };
    const told = waterfall(
      preset.decisions.map((row, place) => ({
        id: String(place),
        kind: "decision" as const,
        place,
        row,
      })),
      (taken) => {
        const rows: readonly DecisionRow[] = taken.map(({ row }) => row);
        const made = plan(work.ground, { decisions: rows, assumptions });
        return flows(made.lines, termsOf(assumptions, work.dataset)).spending.totalM;
      },
    );
    return [
      [said(preset.label), ": from ", inMillions(told.startPence / 1e8)],
      ...told.falls.map(({ step: { row }, changePence, toPence }): Phrase => [
        `${names[row.scope] ?? row.scope} `,
        ...(row.of === undefined ? [] : [said(row.of), " "]),
        row.in === false ? "out: " : "in: ",
        inMillions((changePence ?? 0) / 1e8),
        ", which makes ",
        inMillions(toPence / 1e8),
      ]),
    ];
  },
  rests: [],
  used: [{ label: "From A to B, one step at a time", place: "scenarios" }],
};

/** How chance and differences are worked out. */
export const chanceMethods: readonly Method[] = [chance, differences, drivers, steps];
