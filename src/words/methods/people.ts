import { exp, ln } from "#/model/elementary.ts";
import { normalQuantile } from "#/model/chance.ts";
import { envelope } from "#/model/envelope.ts";
import { effectsOf } from "#/model/effects.ts";
import { effectParts, reformPath } from "#/model/futures.ts";
import { count, joined, mention, said, type Phrase } from "../phrase.ts";
import { decimal, inMillions, percentOf, type Method } from "./method.ts";

const overlaps: Method = {
  id: "bodies-and-levers",
  group: "people",
  title: "Lead bodies and levers",
  plain: [
    "A proposal counts whole in each of the bodies that lead it and in each of its levers. Such bars overlap; they say so, and are never added up.",
  ],
  symbols: ["bar(body) = sum over proposals that it leads of amount(proposal)"],
  example: ({ dataset: { proposals } }) => {
    const leads = proposals.reduce((sum, row) => sum + row.leads.length, 0);
    const levers = proposals.reduce((sum, row) => sum + row.levers.length, 0);
    if (leads === 0) return [];
    return [
      [
        count(proposals.length),
        " proposals have ",
        count(leads),
        " leads and ",
        count(levers),
        " levers between them",
      ],
    ];
  },
  rests: [],
  used: [{ label: "Cost by lead body or lever", place: "explore", at: "by" }],
};

const children: Method = {
  id: "children-in-care",
  group: "people",
  title: "Children in care: the illustration",
  plain: [
    "Without reform: a straight line between the number when the review reported and the number it expected at the end. With reform: that line less the promised difference, times the share of it that arrives, times how much of the work that carries the effect is in, paid for and on time. The effect builds up in a straight line and begins later where the work does. Neither the line without reform nor the end year moves.",
    "In symbols w is the weight of a proposal that carries the effect, f the share of it that is paid for (nothing when it is out) and slip how much later it starts. The ramp rises in a straight line from nothing at the first published number to all at the last.",
    "Which proposals carry the effect, and how much of it each, is an editorial choice. At first it is the dataset’s (effects.json); under assumptions in Scenarios each proposal can be given its parts, and other proposals too. The path is drawn for the whole country only. It is an illustration, not a forecast.",
  ],
  symbols: [
    "N(t) = straight line from the first to the last published number",
    "with reform(t) = N(t) − promised × arrives × sum of w_i × f_i × ramp(t − slip_i) / sum of w_i",
    "ramp(t) = min(1, max(0, (t − t_first) / (t_last − t_first)))",
  ],
  example: (work) => {
    const drawn = work.dataset.series.filter(({ panel }) => panel === "children");
    const futures = drawn.filter(({ role }) => role === "future");
    const without = futures.find(({ points }) => points.length > 1);
    const reform = futures.find((series) => series !== without);
    if (!without || !reform) return [];
    return work.dataset.scenarios.slice(0, 3).flatMap((preset): Phrase[] => {
      const result = work.of(preset.id);
      if (!result) return [];
      const { arrives } = result.plan.assumptions;
      const parts = effectParts(
        effectsOf(result.plan.assumptions.effects, work.dataset.effects),
        result.plan,
      );
      const path = reformPath(without.points, reform.points, parts, arrives);
      const last = path?.points.at(-1);
      if (!path || !last) return [];
      return [
        [
          said(preset.label),
          ": ",
          count(Math.round(last.without)),
          path.promised < 0 ? " + " : " − ",
          count(Math.abs(Math.round(path.promised))),
          " × ",
          percentOf(path.reached),
          " = ",
          count(Math.round(last.withReform)),
        ],
      ];
    });
  },
  rests: [],
  restsOn: ({ series }) =>
    series
      .filter(({ panel, role }) => panel === "children" && role === "future")
      .flatMap(({ cites }) => cites),
  used: [
    { label: "Children in care", place: "explore", at: "futures" },
    { label: "Children in care: an illustration", place: "scenarios" },
  ],
};

const fits: Method = {
  id: "envelope",
  group: "people",
  title: "What fits a yearly cap",
  plain: [
    "Given a most that may be spent in each year and weights on what matters, the package is sought that has the greatest weight, costs no more than the cap in any year and holds everything its proposals require. The weight of a theme is shared equally among its proposals. The search is exact. Among equals the cheaper wins, then the one with more proposals, then the first by id. Proposals of unknown cost are not placed, unless the reader gives them a cost or declares them free of one. Money inside another proposal’s line requires that proposal; money of a line that no year is known for follows the rest of its line; with no points given, every proposal counts alike.",
  ],
  symbols: [
    "maximise sum of w(p) × x(p), x(p) = 0 or 1",
    "subject to sum of c(p, y) × x(p) ≤ cap(y), x(A) ≤ x(B) where A requires B",
  ],
  example: (work) => {
    const lines = work.initial().lines.filter(({ central, proposals }) => central && proposals[0]);
    if (lines.length < 2) return [];
    const capM = work.initial().flows.spending.totalM / 4;
    const name = (id: string) => work.dataset.proposals.find((row) => row.id === id)?.title ?? id;
    const found = envelope(
      lines.map((line) => ({
        id: line.id,
        costK: [Math.round((line.central ?? 0) * 1000)],
        weight: 1,
        requires: [],
      })),
      { capsK: [Math.round(capM * 1000)] },
    );
    if (!found.found) return [];
    const chosen = lines.filter(({ id }) => found.chosen.includes(id));
    return [
      [
        "a cap of ",
        inMillions(capM),
        " in all, one point for each of ",
        count(lines.length),
        " lines: ",
        ...joined(
          chosen.map((line): Phrase => [
            mention(line.proposals[0] ?? "", name(line.proposals[0] ?? "")),
            " ",
            inMillions(line.central ?? 0),
          ]),
          " + ",
        ),
        " = ",
        inMillions(found.costK / 1000),
      ],
      [
        `the search is ${found.proved ? "" : "not "}complete; it looked at `,
        count(found.nodes),
        " cases",
      ],
    ];
  },
  rests: [],
  used: [{ label: "Scenarios", place: "scenarios" }],
};

const sameness: Method = {
  id: "sameness",
  group: "sameness",
  title: "The same numbers everywhere",
  plain: [
    "The arithmetic uses only adding, subtracting, multiplying, dividing, square roots, comparisons and whole-number steps, with an exponential, a logarithm and a normal score of its own, because those of browsers may differ in the last digit. There is no clock and no chance in it but the seeded dice. The same dataset and the same link give the same numbers on every machine.",
    "Money on the page is shown to at most three figures; here, to a tenth of a million, so that sums can be followed. Downloads hold full values.",
  ],
  symbols: ["exp(1) = e, ln(e) = 1, score(0.9) = q"],
  example: () => [
    ["exp(", count(1), ") = ", decimal(exp(1), 12), ", ln of it ", decimal(ln(exp(1)), 12)],
    [
      "the score that ",
      percentOf(0.9, 0),
      " of a normal lies below: ",
      decimal(normalQuantile(0.9), 12),
    ],
  ],
  rests: ["wichura-1988", "rfc-8785"],
  used: [{ label: "This dataset: version and fingerprint", place: "evidence", at: "dataset" }],
};

/** How what concerns people and packages is worked out, and why it comes out the same. */
export const peopleMethods: readonly Method[] = [overlaps, children, fits, sameness];
