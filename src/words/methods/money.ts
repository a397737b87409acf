import type { Presets } from "#/model/presets.ts";

import { inYear, joined, mention, said, type Phrase } from "../phrase.ts";
import { inMillions, percentOf, type Method } from "./method.ts";

/** The published total that holds other lines, where there is one. */
function totalOf({ ground, dataset }: Presets) {
  const container = ground.containers[0];
  const total = dataset.costs.find(({ id }) => id === container?.cost);
  if (!container || container.totalM === null || !total) return undefined;
  const parts = ground.published.filter(({ id }) => container.lines.includes(id));
  return {
    total,
    totalM: container.totalM,
    parts,
    rest: parts.find((p) => p.from === "remainder"),
  };
}

const totals: Method = {
  id: "totals",
  group: "money",
  title: "Totals that hold other lines",
  plain: [
    "A published total that contains other published lines is never added to them. It is replaced by its parts and one remainder, what is left of it, so that nothing is counted twice. The remainder is ours, by subtraction, and rests on a judgement: that the priced lines lie inside the total. It can be switched off. With nothing decided, the parts add back to the published total exactly.",
    "Savings and income are never taken off spending. A proposal without a published cost is counted as such, never as nothing.",
  ],
  symbols: ["remainder = total − sum of the parts", "ask = sum of the parts + remainder = total"],
  example: (work) => {
    const found = totalOf(work);
    if (!found) return [];
    const { total, totalM, parts, rest } = found;
    const priced = parts.filter((part) => part !== rest);
    const sum = parts.reduce((all, { central }) => all + (central ?? 0), 0);
    return [
      [
        said(total.short),
        ": ",
        inMillions(totalM),
        ...priced.flatMap((part): Phrase => [
          " − ",
          inMillions(part.central ?? 0),
          " (",
          said(part.short),
          ")",
        ]),
        " = ",
        inMillions(rest?.central ?? 0),
      ],
      [
        "added back: ",
        ...joined(
          parts.map((p): Phrase => [inMillions(p.central ?? 0)]),
          " + ",
        ),
        " = ",
        inMillions(sum),
      ],
    ];
  },
  rests: [],
  restsOn: ({ costs }) => costs.flatMap(({ cites }) => cites),
  used: [
    { label: "Cost by year", place: "explore", at: "cost" },
    { label: "Cost by theme", place: "explore", at: "by" },
    { label: "Every total in Scenarios", place: "scenarios" },
  ],
};

const years: Method = {
  id: "year-by-theme",
  group: "money",
  title: "Each year split by theme",
  plain: [
    "No source splits the published years by theme. Each line is given the same share of every year: its own amount over the total. That is an assumption; it is hatched, and can be taken out. What the published years leave out of the total is split the same way, and stands in a dashed slot that claims no year.",
  ],
  symbols: ["line in year y = year(y) × amount(line) / total"],
  example: (work) => {
    const found = totalOf(work);
    const line = found?.parts[0];
    const profile = Object.entries(found?.total.profile ?? {});
    if (!found || !line || profile.length === 0) return [];
    const share = (line.central ?? 0) / found.totalM;
    const yearsM = profile.reduce((sum, [, amountM]) => sum + amountM, 0);
    const gapM = found.totalM - yearsM;
    return [
      [
        said(line.short),
        ": ",
        inMillions(line.central ?? 0),
        " / ",
        inMillions(found.totalM),
        " = ",
        percentOf(share),
      ],
      ...profile.map(([year, amountM]): Phrase => [
        inYear(year),
        ": ",
        inMillions(amountM),
        " × ",
        percentOf(share),
        " = ",
        inMillions(amountM * share),
      ]),
      [
        "not in the published years: ",
        inMillions(found.totalM),
        " − ",
        inMillions(yearsM),
        " = ",
        inMillions(gapM),
        ", of which ",
        inMillions(gapM * share),
      ],
    ];
  },
  rests: [],
  restsOn: ({ costs }) =>
    costs.filter(({ profile }) => profile !== null).flatMap(({ cites }) => cites),
  used: [{ label: "Cost by year", place: "explore", at: "cost" }],
};

const decisions: Method = {
  id: "decisions",
  group: "money",
  title: "What a decision does",
  plain: [
    "A proposal, a theme or a lever can be in or out, start later by some months, or be paid for in part. A later decision wins over an earlier one. Paying a part multiplies the line's low, central and high, and its weight in the effect on children; it moves no date. Of a line's proposals the one that is paid for most counts.",
    "Two assumptions about Parliament, the wait for a Bill and its lateness, come before every proposal that needs a law.",
  ],
  symbols: [
    "paid(line) = f × amount(line), f = max of f(p) over its proposals that are in",
    "notBefore(p) = programmeStart + billWait + billLate, where p needs a law",
  ],
  example: (work) => {
    const line = work.initial().lines.find(({ central, proposals }) => central && proposals[0]);
    const of = line?.proposals[0];
    if (!line || of === undefined || line.central === null) return [];
    const percent = 75;
    const { assumptions } = work.initial().plan;
    const part = work.under({
      decisions: [{ scope: "proposal", of, fundedPercent: percent }],
      assumptions,
    });
    const then = part.lines.find(({ id }) => id === line.id)?.central ?? 0;
    return [
      [
        mention(of, work.dataset.proposals.find(({ id }) => id === of)?.title ?? of),
        " paid at ",
        percentOf(percent / 100, 0),
        ": ",
        inMillions(line.central),
        " becomes ",
        inMillions(then),
      ],
      [
        "the whole: ",
        inMillions(work.initial().flows.spending.totalM),
        " becomes ",
        inMillions(part.flows.spending.totalM),
      ],
    ];
  },
  rests: [],
  used: [{ label: "Decisions", place: "scenarios" }],
};

/** How money is worked out. */
export const moneyMethods: readonly Method[] = [totals, years, decisions];
