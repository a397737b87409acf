import type { DecisionRow } from "#/model/decisions.ts";
import type { Fate } from "#/model/fates.ts";
import { noun } from "./numbers.ts";
import {
  count,
  listedPhrases,
  mention,
  plainText,
  said,
  sentence,
  sentences,
  type Phrase,
} from "./phrase.ts";
import { movedPhrase, movedSentence, type Called } from "./schedule.ts";

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

/** The same in quotation marks, where titles stand among others. */
const quoted = (ids: readonly string[], called: Called): Phrase =>
  names(ids, (id) => `“${called(id)}”`);

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
  const moved = all.filter(isMoved);
  const also = moved.filter((fate) => fateKind(fate) === "stranded").length;
  if (all.length === 0) return ["Everything is in and starts when the review asked."];
  return sentence([
    count(of("out")),
    of("out") === 1 ? " is out" : " are out",
    ...neededPhrase(needed, of("out")),
    "; ",
    count(of("stranded")),
    of("stranded") === 1
      ? " is left without what it requires"
      : " are left without what they require",
    "; ",
    count(moved.length),
    moved.length === 1 ? " starts at another time" : " start at another time",
    ...alsoPhrase(also, moved.length),
  ]);
}

const isMoved = ({ isIn, months }: Fate): boolean => isIn && months !== 0;

/** Of what is out, how many what is in requires: nothing, "and what is in requires it", "2 of them required …". */
function neededPhrase(needed: number, out: number): Phrase {
  if (needed === 0) return [];
  if (needed === out)
    return out === 1 ? [", and what is in requires it"] : [", all of them required by what is in"];
  return [", ", count(needed), " of them required by what is in"];
}

/** How many of those that are moved are counted before, as left without what they require. */
function alsoPhrase(also: number, moved: number): Phrase {
  if (also === 0) return [];
  if (also === moved)
    return [
      moved === 1 ? ", and is among those left without" : ", all of them among those left without",
    ];
  return [", ", count(also), " of them among those left without"];
}

/** How many groups of what moved are told by name. */
const mostGroups = 3;

/** What a scenario breaks and moves: how many, then which is out, left without what, and moved since when. */
export function fatesStory(all: readonly Fate[], called: Called): Phrase {
  const of = (kind: FateKind) => all.filter((fate) => fateKind(fate) === kind);
  const out = of("out").sort((a, b) => b.strands.length - a.strands.length);
  const stranded = of("stranded").sort((a, b) => b.lacks.length - a.lacks.length);
  return sentences(
    fatesSentence(all),
    out.length === 0
      ? []
      : sentence([
          "out: ",
          ...quoted(
            out.map(({ proposal }) => proposal),
            called,
          ),
        ]),
    stranded.length === 0
      ? []
      : sentence([
          "left without what they require: ",
          ...listedPhrases(lackPhrases(stranded, called)),
        ]),
    ...movedSentences(all.filter(isMoved), called),
  );
}

function lackPhrases(stranded: readonly Fate[], called: Called): readonly Phrase[] {
  const few = stranded.length > most ? stranded.slice(0, most - 1) : stranded;
  const told = few.map(({ proposal, lacks, leansOn }): Phrase => [
    mention(proposal, `“${called(proposal)}”`),
    lacks.length > 0 ? " (without " : " (which requires ",
    ...quoted(lacks.length > 0 ? lacks : leansOn, called),
    ")",
  ]);
  return few.length < stranded.length
    ? [...told, [count(stranded.length - few.length), " more"]]
    : told;
}

/** What moved by how much and since when, those that moved alike together, the most first. */
function movedSentences(moved: readonly Fate[], called: Called): readonly Phrase[] {
  const groups = new Map<string, Fate[]>();
  for (const fate of moved) {
    const key = plainText(movedPhrase(fate, called));
    groups.set(key, [...(groups.get(key) ?? []), fate]);
  }
  const ranked = [...groups.values()].sort((a, b) => b.length - a.length);
  const few = ranked.length > mostGroups + 1 ? ranked.slice(0, mostGroups) : ranked;
  const rest = ranked.slice(few.length).flat();
  return [
    ...few.flatMap((group) =>
      group.slice(0, 1).map((first) =>
        sentence([
          count(group.length),
          ` ${noun(group.length, "starts", "start")} `,
          ...movedPhrase(first, called),
          ": ",
          ...quoted(
            group.map(({ proposal }) => proposal),
            called,
          ),
        ]),
      ),
    ),
    rest.length === 0 ? [] : sentence([count(rest.length), " more are moved otherwise"]),
  ];
}
