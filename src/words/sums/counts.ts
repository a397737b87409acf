import type { CostStatus } from "#/model/costStatus.ts";
import { noun } from "../numbers.ts";
import { count, joined, type Phrase } from "../phrase.ts";
import { fact, of, type SumWords, type Told } from "./sum.ts";

/** How many proposals are in, and which have no known cost. */
export function countSum(
  told: Told,
  what: "in" | "unknown" | "unpublished",
  out: readonly string[],
): SumWords {
  const { plan } = told.outcome;
  const without = what === "unknown" ? plan.unpriced : plan.unpublished;
  const counted = {
    in: "every proposal that no decision leaves out",
    unknown:
      "those that are in with no published cost, no estimate that is on and no line of yours; never taken as nothing",
    unpublished:
      "those that are in with no published cost of their own, whether or not an estimate or a line of yours stands in its place",
  } as const;
  return {
    title:
      what === "in"
        ? ["How many proposals are in ", ...of(told)]
        : [`What has no ${what === "unknown" ? "known" : "published"} cost in `, ...of(told)],
    value:
      what === "in"
        ? [count(plan.of), ` ${noun(plan.of, "proposal")} in, `, count(out.length), " out"]
        : [count(without.length), " of the ", count(plan.of), " in"],
    facts: [
      fact("Counted", [counted[what]]),
      ...(what === "in" ? [] : [fact("Beside other counts", countsPhrase(plan))]),
    ],
    heads: ["", "", ""],
    rows: [],
    note: [],
    names:
      what === "in"
        ? out.length === 0
          ? undefined
          : { label: ["Out: ", count(out.length)], titles: out.map(told.title) }
        : {
            label: ["All of them: ", count(without.length)],
            titles: without.map(told.title),
          },
    method: what === "in" ? "decisions" : "totals",
  };
}

/**
 * How the counts of proposals without a cost meet: "106 have no published cost; 47 of them have an estimate that is on;
 * 59 are left: 13 with their money inside another line, 29 that the editors judge next to nothing, 17 unknown."
 */
function countsPhrase({ unpublished, unpriced, statuses }: Told["outcome"]["plan"]): Phrase {
  const kinds = unpublished.map((id) => statuses.get(id)?.kind);
  const many = (kind: CostStatus["kind"]) => kinds.filter((one) => one === kind).length;
  const each = (rows: readonly (readonly [CostStatus["kind"], string])[]): Phrase =>
    joined(
      rows.flatMap(([kind, words]): Phrase[] =>
        many(kind) === 0 ? [] : [[count(many(kind)), ` ${words}`]],
      ),
      ", ",
    );
  const priced = each([
    ["estimate", "with an estimate that is on"],
    ["yours", "with a line of yours"],
  ]);
  return [
    count(unpublished.length),
    " have no published cost of their own; ",
    ...(priced.length === 0 ? [] : [...priced, "; "]),
    count(unpriced.length),
    ` ${noun(unpriced.length, "is", "are")} left with no cost: `,
    ...each([
      ["inside", "with their money inside another line"],
      ["negligible", "that the editors judge next to nothing"],
      ["unknown", "of unknown cost"],
    ]),
  ];
}
