import { linkKinds, type LinkKind } from "#/data/vocabulary.ts";
import type { Connection, Ways } from "#/model/connections.ts";
import { connectionSentence, type GraphLink } from "./connections.ts";
import { countInWords, noun } from "./numbers.ts";
import {
  capital,
  count,
  joined,
  listedPhrases,
  mention,
  money,
  said,
  sentence,
  sentences,
  type Phrase,
} from "./phrase.ts";

type TitleOf = (id: string) => string;
/** How many proposals are shown, of how many. */
export type Among = { readonly shown: number; readonly of: number };

/**
 * What holds up most: "Seven proposals cannot do without the framework, more than any other". Where not all
 * are shown it is looked for among those, while what cannot do without it is counted over all.
 */
export function keystoneTitle(
  stones: readonly { readonly id: string; readonly all: number }[],
  titleOf: TitleOf,
  { shown, of }: Among,
): Phrase {
  const [first, second] = stones;
  const isPart = shown < of;
  if (first === undefined)
    return [
      isPart
        ? "No proposal requires any of those shown"
        : "None of these proposals requires another",
    ];
  const those = isPart ? " of those shown" : "";
  return [
    ...capital([countInWords(first.all)]),
    ...(isPart
      ? [" of all ", count(of), ` ${noun(of, "proposal")}`]
      : [` ${noun(first.all, "proposal")}`]),
    " cannot do without “",
    mention(first.id, titleOf(first.id)),
    second?.all === first.all
      ? `”, and no other${those} is needed by more`
      : `”, more than any other${those}`,
  ];
}

/** The keystone with the most known money behind it. */
export function dearestSentence(
  dearest: { readonly id: string; readonly waitingM: number } | undefined,
  titleOf: TitleOf,
  { shown, of }: Among,
  door?: Parameters<typeof money>[1],
): Phrase {
  if (dearest === undefined || dearest.waitingM === 0) return [];
  return [
    `By known cost of what waits, the first${shown < of ? " of those shown" : ""} is “`,
    mention(dearest.id, titleOf(dearest.id)),
    "”, with ",
    money(dearest.waitingM, door),
    " behind it.",
  ];
}

/** What the ranking of keystones counts, of which proposals, and whose cost stands beside them. */
export const keystonesIntro = ({ shown, of }: Among, isUnder: boolean): Phrase =>
  sentences(
    ["By how many proposals require it, directly and through others; a mark stands for each."],
    shown < of
      ? ["Listed are those shown; what requires them is counted whether shown or not."]
      : [],
    [
      isUnder
        ? "The cost is what is known in the scenario for all that waits, not the keystone’s own."
        : "The cost is what was published for all that waits, or what its published parts leave of a total, not the keystone’s own; few proposals have one.",
    ],
  );

/** The links drawn of each kind, by their kinds: of those between proposals shown, where not all are. */
export function kindsSentence(
  kept: readonly LinkKind[],
  drawn: number,
  on: readonly LinkKind[],
): Phrase {
  if (on.length === 0) return ["No kind of link is switched on."];
  if (drawn === 0) return ["No link is drawn."];
  const told = linkKinds.flatMap((kind): Phrase[] => {
    const n = kept.filter((one) => one === kind).length;
    return n === 0 ? [] : [[count(n), ` ${kind}`]];
  });
  if (kept.length === drawn) return sentence(["links shown: ", ...listedPhrases(told)]);
  if (kept.length === 0)
    return sentence(["none of the ", count(drawn), " links drawn is between proposals shown"]);
  return sentence([
    "links between proposals shown: ",
    ...listedPhrases(told),
    ", of ",
    count(drawn),
    " drawn",
  ]);
}

/** How many of the proposals shown stand after how many steps. */
export function stepsSentence(
  steps: readonly { readonly step: number; readonly proposals: number }[],
): Phrase {
  const all = steps.reduce((sum, { proposals }) => sum + proposals, 0);
  if (all === 0) return [];
  const few = steps.length > mostSteps + 1 ? steps.slice(0, mostSteps) : steps;
  const rest = steps.slice(few.length).reduce((sum, { proposals }) => sum + proposals, 0);
  const told = few.map(({ step, proposals }): Phrase =>
    step === 0
      ? [count(proposals), ` ${noun(proposals, "needs", "need")} nothing first`]
      : [
          count(proposals),
          ` ${noun(proposals, "comes", "come")} after `,
          count(step),
          ` ${noun(step, "step")}`,
        ],
  );
  return sentence([
    "of ",
    count(all),
    ` ${noun(all, "proposal")} shown, `,
    ...listedPhrases(rest === 0 ? told : [...told, [count(rest), " after more"]]),
  ]);
}
const mostSteps = 5;

type Cell = {
  readonly before: string;
  readonly after: string;
  readonly kinds: readonly LinkKind[];
};

/** The fullest cells of the matrix, by the names of their lines. */
export function busiestSentence(cells: readonly Cell[]): Phrase {
  const top = [...cells].sort((a, b) => b.kinds.length - a.kinds.length).slice(0, mostCells);
  if (top.length === 0) return [];
  const told = top.map(({ before, after, kinds }): Phrase => {
    const firm = kinds.filter((kind) => kind === "requires").length;
    return [
      ...(before === after ? ["within ", said(before)] : [said(before), " before ", said(after)]),
      ", ",
      count(kinds.length),
      ...(firm === 0 ? [", none of them required"] : [", ", count(firm), " of them required"]),
    ];
  });
  return sentence(["most links: ", ...joined(told, "; ")]);
}
const mostCells = 3;

type Step = GraphLink & Connection;

/** The ways from one proposal to another: the first step by step with its reasons, others by their names. */
export function waysSentence({ shortest, required, cut }: Ways<Step>, titleOf: TitleOf): Phrase {
  const [first, ...others] = required.length > 0 ? required : shortest ? [shortest] : [];
  if (first === undefined) return [];
  const isTold = (way: readonly Step[]) =>
    [first, ...others].some(
      (one) => one.map(({ id }) => id).join() === way.map(({ id }) => id).join(),
    );
  const few = others.slice(0, mostWays);
  const rest = others.length - few.length;
  return sentences(
    ...first.map((link, i): Phrase => [
      "Step ",
      count(i + 1),
      ": ",
      ...connectionSentence(link, titleOf),
    ]),
    ...few.map((way) => sentence(["another way: ", ...names(way, titleOf)])),
    rest === 0 ? [] : sentence([count(rest), ` more ${noun(rest, "way is", "ways are")} drawn`]),
    cut ? ["There may be more."] : [],
    shortest === undefined || isTold(shortest)
      ? []
      : sentence(["shorter, but not all required: ", ...names(shortest, titleOf)]),
  );
}
const mostWays = 3;

const names = (way: readonly Step[], titleOf: TitleOf): Phrase =>
  joined(
    [...way.slice(0, 1).map(({ before }) => before), ...way.map(({ after }) => after)].map(
      (id): Phrase => ["“", mention(id, titleOf(id)), "”"],
    ),
    ", then ",
  );
