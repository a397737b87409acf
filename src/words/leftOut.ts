import type { Change } from "#/model/envelopeWhy.ts";
import type { LeftOutKind } from "#/model/leftOut.ts";
import type { Naming } from "./envelope.ts";
import { noun } from "./numbers.ts";
import {
  count,
  listedPhrases,
  mention,
  money,
  plainText,
  sentence,
  type Phrase,
} from "./phrase.ts";

/** What the proposals of each kind of reason are listed under. */
export const leftOutTitles: Readonly<Record<LeftOutKind, string>> = {
  "does not fit": "Does not fit",
  "needs another": "Needs something that is not placed or is out",
  "cost unknown": "Cost unknown, not placed",
  "no weight": "Nothing you gave points to",
  "left out by the reader": "Left out by you",
  "not reached": "Not reached",
};

const clauses: Readonly<Record<LeftOutKind, readonly [one: string, more: string]>> = {
  "does not fit": [
    " goes over the limit alone or with what it needs",
    " go over the limit alone or with what they need",
  ],
  "needs another": [" needs something that is not in", " need something that is not in"],
  "cost unknown": [" has no known cost", " have no known cost"],
  "no weight": [" has no points", " have no points"],
  "left out by the reader": [" is left out by choice", " are left out by choice"],
  "not reached": [" was not reached", " were not reached"],
};

/** How many a package leaves out for each reason, most first: "Of the 78 left out, 64 have no known cost and …". */
export function leftOutPhrase(
  groups: readonly { readonly kind: LeftOutKind; readonly rows: readonly unknown[] }[],
): Phrase {
  if (groups.length === 0) return sentence(["Nothing is left out"]);
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const most = [...groups].sort((a, b) => b.rows.length - a.rows.length);
  return sentence([
    "Of the ",
    count(all),
    " left out, ",
    ...listedPhrases(
      most.map(({ kind, rows }) => [count(rows.length), clauses[kind][rows.length === 1 ? 0 : 1]]),
    ),
  ]);
}

/**
 * The cheapest next addition in one line for a room: what enters and what leaves by the first of each, those that
 * cost money first, and how many more.
 */
export function shortNextPhrase(
  { enters, leaves, riseK }: Pick<Change, "enters" | "leaves"> & { readonly riseK: number },
  capM: number,
  naming: Naming,
): Phrase {
  const door = naming.door?.("next");
  const limit = money(capM + riseK / 1000, door);
  // A rise too small to be seen in the whole is told alone.
  const whole: Phrase = limit.text === plainText([money(capM)]) ? [] : [" (", limit, ")"];
  return sentence([
    "With ",
    money(riseK / 1000, door),
    " a year more",
    ...whole,
    ...(enters.length > 0 ? [" next in: ", ...firstOf(enters, naming)] : [" the package changes"]),
    ...(leaves.length > 0 ? ["; out: ", ...firstOf(leaves, naming)] : []),
  ]);
}

function firstOf([first = "", ...rest]: readonly string[], naming: Naming): Phrase {
  const named = mention(first, naming.title(first));
  return rest.length === 0 ? [named] : [named, " and ", count(rest.length), " more"];
}

/** Which points a package is chosen by, most first: "What matters most: Workforce 9 points, Love 5; nothing else has any." */
export function pointsPhrase(names: readonly (readonly [string, number])[]): Phrase {
  const most = [...names].sort(([, a], [, b]) => b - a);
  const said = most.map(([name, points], i): Phrase => [
    { text: name, row: true },
    " ",
    count(points),
    i === 0 ? ` ${noun(points, "point")}` : "",
  ]);
  return ["What matters most: ", ...listedPhrases(said), "; nothing else has any."];
}
