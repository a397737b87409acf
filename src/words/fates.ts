import type { DecisionRow } from "#/model/decisions.ts";
import type { Fate } from "#/model/fates.ts";
import { noun } from "./numbers.ts";
import { count, listedPhrases, mention, said, sentence, sentences, type Phrase } from "./phrase.ts";
import { movedSentence, type Called } from "./schedule.ts";

/** The one word for what becomes of a proposal, where there is room for no more. */
export type FateKind = "out" | "stranded" | "late" | "early";

/** What becomes of it above all: out, then without what it requires, then moved. */
export const fateKind = ({ isIn, lacks, leansOn, months }: Fate): FateKind =>
  !isIn ? "out" : lacks.length + leansOn.length > 0 ? "stranded" : months < 0 ? "early" : "late";

const most = 4;
const names = (ids: readonly string[], called: Called): Phrase => {
  const few = ids.length > most ? ids.slice(0, most - 1) : ids;
  return listedPhrases([
    ...few.map((id): Phrase => [mention(id, called(id))]),
    ...(few.length < ids.length ? [[count(ids.length - few.length), " more"]] : []),
  ]);
};

/** What a decision leaves out, in a clause: "with all of Family Help". */
function because(row: DecisionRow | undefined, themeOf: Called): Phrase {
  switch (row?.scope) {
    case undefined:
    case "proposal":
      return [];
    case "all":
      return [", as everything is that was not put back"];
    case "theme":
      return [", with all of ", said(themeOf(row.of ?? ""))];
    case "lever":
      return [`, with all that needs ${row.of ?? ""}`];
    case "decision":
      return [`, with all that government answered “${row.of ?? ""}”`];
  }
}

/** What a scenario makes of a proposal and why, in a sentence or two without its name. */
export function fateSentence(fate: Fate, called: Called, themeOf: Called): Phrase {
  const { isIn, by, lacks, leansOn, strands, months, reason } = fate;
  if (!isIn)
    return sentences(
      sentence(["out", ...because(by, themeOf)]),
      strands.length === 0
        ? []
        : sentence([
            count(strands.length),
            ` ${noun(strands.length, "proposal")} that ${strands.length === 1 ? "is in requires" : "are in require"} it: `,
            ...names(strands, called),
          ]),
    );
  return sentences(
    lacks.length === 0
      ? []
      : sentence(["it is left without ", ...names(lacks, called), ", which it requires"]),
    leansOn.length === 0
      ? []
      : sentence([
          "it requires ",
          ...names(leansOn, called),
          `, which ${leansOn.length === 1 ? "is itself" : "are themselves"} left without what ${leansOn.length === 1 ? "it requires" : "they require"}`,
        ]),
    movedSentence({ months, reason }, called),
  );
}

/** How many are out, left without what they require, and moved, in a sentence. */
export function fatesSentence(all: readonly Fate[]): Phrase {
  const of = (...kinds: readonly FateKind[]) =>
    all.filter((fate) => kinds.includes(fateKind(fate))).length;
  const needed = all.filter(({ strands }) => strands.length > 0).length;
  const moved = all.filter(({ isIn, months }) => isIn && months !== 0).length;
  if (all.length === 0) return ["Everything is in and starts when the review asked."];
  return sentence([
    count(of("out")),
    of("out") === 1 ? " is out" : " are out",
    ...(needed === 0 ? [] : [", ", count(needed), " of them needed by what is in"]),
    "; ",
    count(of("stranded")),
    of("stranded") === 1
      ? " is left without what it requires"
      : " are left without what they require",
    "; ",
    count(moved),
    moved === 1 ? " starts at another time" : " start at another time",
  ]);
}
