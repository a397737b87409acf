import { drawSchedule, chanceBy, lastFinish } from "#/model/finish.ts";
import { dice } from "#/model/dice.ts";
import { sharesByYear } from "#/model/flows.ts";
import { dateOfFinish, dateOfMonth, yearOfMonth } from "#/model/months.ts";
import type { Presets } from "#/model/presets.ts";
import { ends } from "#/model/register.ts";
import { network } from "#/model/schedule.ts";
import { count, inYear, joined, mention, moment, said, type Phrase } from "../phrase.ts";
import { noun } from "../numbers.ts";
import { decimal, inMillions, percentOf, type Method } from "./method.ts";

const titleOf = ({ dataset }: Presets, id: string) =>
  mention(id, dataset.proposals.find((row) => row.id === id)?.title ?? id);
/** A shipped scenario under which something starts later, and its slips, the largest first. */
function lateOne(work: Presets) {
  for (const { id, label } of work.dataset.scenarios) {
    const result = work.of(id);
    const late = [...(result?.plan.slips.values() ?? [])]
      .filter(({ startMonths }) => startMonths > 0)
      .sort((a, b) => b.startMonths - a.startMonths || (a.proposal < b.proposal ? -1 : 1));
    if (result && late[0]) return { label, result, late, most: late[0] };
  }
  return undefined;
}

const time: Method = {
  id: "time",
  group: "time",
  title: "Years and months",
  plain: [
    "Financial years run from April to March. Months are counted from April 2022. The money of a year is spread evenly over its twelve months; when work moves, its money moves with it and falls partly in one financial year and partly in the next.",
    "Money that falls after the last year shown is kept in a bar of its own, and stays in the total.",
  ],
  symbols: ["stays = (12 − k) / 12, moves = k / 12, for a move of k months within a year"],
  example: (work) => {
    const line = work.initial().lines.find(({ central, twelves }) => central && twelves.length > 0);
    const twelve = line?.twelves[0];
    if (!line || !twelve || line.central === null) return [];
    const amountM = line.central * twelve.share;
    const months = 6;
    const after = sharesByYear([twelve], months);
    return [
      [said(line.short), ": ", inMillions(amountM), " in ", inYear(yearOfMonth(twelve.startMonth))],
      [
        "moved by ",
        count(months),
        " months: ",
        ...joined(
          after.map(({ year, share }): Phrase => [
            inMillions(line.central === null ? 0 : line.central * share),
            " in ",
            inYear(year),
          ]),
          " and ",
        ),
      ],
    ];
  },
  rests: [],
  used: [
    { label: "Cost by year", place: "explore", at: "cost" },
    { label: "The yearly bars of a scenario", place: "scenarios" },
  ],
};

const reference: Method = {
  id: "reference",
  group: "time",
  title: "What slips are measured against",
  plain: [
    "A slip is how much later something starts than in the reference: the dataset with nothing decided and everything assumed as at first. It is never measured against a column that a reader chose, so that adding a column changes no other.",
  ],
  symbols: ["slip(p) = start(p, scenario) − start(p, reference)"],
  example: (work) => {
    const found = lateOne(work);
    if (!found) return [];
    const was = work.ground.reference.slots.get(found.most.proposal)?.earliestStart ?? 0;
    return [
      [
        said(found.label),
        ": ",
        count(found.late.length),
        ` ${noun(found.late.length, "proposal starts", "proposals start")} later`,
      ],
      [
        titleOf(work, found.most.proposal),
        ": ",
        moment(dateOfMonth(was + found.most.startMonths)),
        " less ",
        moment(dateOfMonth(was)),
        " is ",
        count(Math.round(found.most.startMonths)),
        " months",
      ],
    ];
  },
  rests: [],
  used: [{ label: "What moves, and which dates are met", place: "scenarios" }],
};

const links: Method = {
  id: "links",
  group: "time",
  title: "Which comes first along a link",
  plain: [
    "“A requires B” means that A cannot work before B, so B comes before A. “A enables B” and “A funds B” run from the helper to the helped, so A comes before B. “Replaces” and “conflicts” set no order.",
    "Only “requires” orders the schedule. A requirement is of one of three types, set row by row by the editors: A starts when B has finished, A starts when B has started, or the two belong together and set no order. With “money first”, “funds” orders the schedule too.",
  ],
  symbols: ["requires: before = to, after = from", "enables, funds: before = from, after = to"],
  example: (work) => {
    const { links: rows } = work.dataset;
    const kinds = [...new Set(rows.map(({ kind }) => kind))];
    const row = rows.find((link) => link.kind === "requires");
    const order = row && ends(row);
    return [
      joined(
        kinds.map((kind): Phrase => [
          count(rows.filter((link) => link.kind === kind).length),
          ` ${kind}`,
        ]),
        ", ",
      ),
      ...(order
        ? [
            [
              titleOf(work, order.after),
              " requires ",
              titleOf(work, order.before),
              ", which comes first",
            ],
          ]
        : []),
    ];
  },
  rests: [],
  used: [
    { label: "The list of proposals: leads in, leads on", place: "explore", at: "table" },
    { label: "What is dropped that others require", place: "scenarios" },
  ],
};

const schedule: Method = {
  id: "schedule",
  group: "time",
  title: "When work can start and must finish",
  plain: [
    "The critical path method. Going forward: nothing starts before what it requires, before the programme starts, or, where it needs a law, before a Bill is introduced. Going backward from the end: how late each may be without moving the end. The room between is its slack; what has none lies on the chain that decides the end.",
    "How long a proposal takes is assumed: what similar steps took elsewhere, by its slowest lever (the middle of the cases, named in the inspector). Missions and packages take no time.",
  ],
  symbols: [
    "ES(p) = max(notBefore(p), EF(b) for each b that p waits for) + later(p)",
    "EF(p) = ES(p) + d(p)",
    "LF(p) = min(LS(a) for each a that waits for p), or the end",
    "LS(p) = LF(p) − d(p), slack(p) = LS(p) − ES(p)",
  ],
  example: (work) => {
    const { slots, chains, chainCount, finishMonth } = work.ground.reference;
    const chain = chains[0];
    if (!chain || finishMonth === undefined) return [];
    return [
      ...chain.map((id): Phrase => {
        const slot = slots.get(id);
        const months = slot ? slot.earliestFinish - slot.earliestStart : 0;
        return [
          titleOf(work, id),
          ": from ",
          moment(dateOfMonth(slot?.earliestStart ?? 0)),
          ", ",
          decimal(months, 1),
          " months",
        ];
      }),
      [
        "the end: ",
        moment(dateOfFinish(finishMonth)),
        "; ",
        count(chainCount),
        ` ${noun(chainCount, "chain")} of ${noun(chainCount, "this", "that")} length`,
      ],
    ];
  },
  rests: ["kelley-walker-1959"],
  restsOn: ({ durations }) => durations.flatMap((row) => row.cases.flatMap(({ cites }) => cites)),
  used: [
    { label: "When", place: "explore", at: "when" },
    { label: "What moves, and which dates are met", place: "scenarios" },
  ],
};

const follows: Method = {
  id: "money-follows-work",
  group: "time",
  title: "Money follows the work",
  plain: [
    "A line of money slips as many months as its work does, against the reference. A line that pays for several proposals goes with the one of them that is in and starts earliest. No money moves to before the programme starts: where work no longer waits for anything, it slips less than the programme does, and its money then slips with the programme. This is an assumption; with it off, money moves only with the start of the whole programme.",
  ],
  symbols: [
    "slip(line) = max(slip(p), slip(programme) − months from its first start to the line’s first money)",
    "p: of the line’s proposals that are in, the one with the least ES(p)",
  ],
  example: (work) => {
    const found = lateOne(work);
    const line = found?.result.lines.find(({ slipMonths }) => slipMonths > 0);
    if (!found || !line) return [];
    const id = line.proposals[0] ?? "";
    return [
      [
        said(found.label),
        ": ",
        titleOf(work, id),
        " starts ",
        count(Math.round(found.result.plan.slips.get(id)?.startMonths ?? 0)),
        " months later",
      ],
      [
        "so the money of ",
        said(line.short),
        " moves by ",
        count(Math.round(line.slipMonths)),
        " months",
      ],
    ];
  },
  rests: [],
  used: [{ label: "The yearly bars of a scenario", place: "scenarios" }],
};

/** Draws for the example: enough to tell, few enough not to be waited for. */
const draws = 2000;

const finishing: Method = {
  id: "finishing",
  group: "time",
  title: "The chance of finishing by a date",
  plain: [
    "Every duration is drawn from its range, the schedule is run on each draw, and the chance is the share of draws in which the work has finished by the date. Because the last of many things decides, the chance of ending on the central date is usually small.",
  ],
  symbols: ["chance(by T) = draws with max EF(p) ≤ T / all draws"],
  example: (work) => {
    const { plan } = work.initial();
    const end = plan.schedule.finishMonth;
    if (end === undefined) return [];
    const net = network(plan.tasks);
    const months = new Map(
      [...work.ground.durations]
        .filter(([, { low, central }]) => low > 0 && central > 0)
        .map(([id, { low, central, high, tail, row }]) => [
          id,
          { low, central, high, tail, ...(row === null ? {} : { group: row }) },
        ]),
    );
    const drawn = drawSchedule(net, months, {
      dice: dice(plan.assumptions.seed, draws),
      together: {
        common: plan.assumptions.durationsCommon,
        group: plan.assumptions.durationsGroup,
      },
    });
    const last = lastFinish(drawn);
    return [
      ["at central durations the work ends in ", moment(dateOfFinish(end))],
      ...[0, 12, 24].map((more): Phrase => [
        "finished by ",
        moment(dateOfFinish(end + more)),
        ": in ",
        percentOf(chanceBy(last, end + more), 0),
        " of ",
        count(draws),
        " draws",
      ]),
    ];
  },
  rests: ["kelley-walker-1959", "wichura-1988", "salmon-2011"],
  used: [{ label: "What moves, and which dates are met", place: "scenarios" }],
};

/** How time is worked out. */
export const timeMethods: readonly Method[] = [
  time,
  reference,
  links,
  schedule,
  follows,
  finishing,
];
