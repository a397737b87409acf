import type { Obstacle } from "#/model/envelope.ts";
import type { Change, Reason } from "#/model/envelopeWhy.ts";
import { noun } from "./numbers.ts";
import {
  count,
  listed,
  listedPhrases,
  mention,
  money,
  sentence,
  type Door,
  type Phrase,
} from "./phrase.ts";

/** How a proposal is named: its title, so that pointing at it lights it. */
export type Naming = {
  readonly title: (id: string) => string;
  /** The financial year at a place of the caps. */
  readonly year: (place: number) => string;
  /** What a number of the envelope opens ("bought/2024-25", "over/CR-2.04"); nothing where nothing can be opened. */
  readonly door?: (what: string) => Door;
};
const pounds = (thousands: number, door?: Door) => money(thousands / 1000, door);

/** Proposals by name, as people list them; pointing at one lights it. */
export const namesPhrase = (ids: readonly string[], naming: Naming): Phrase =>
  listedPhrases(ids.map((id) => [mention(id, naming.title(id))]));

/** What an envelope buys: "£500m a year buys 43 of 110 proposals: £1.9bn in all, at most £498m in a year". */
export function boughtPhrase(facts: {
  readonly capM: number;
  readonly bought: number;
  /** How many of those have no cost of their own: next to nothing, paid for by another, or declared free. */
  readonly costless?: number;
  readonly of: number;
  readonly costK: number;
  readonly mostK: number;
  readonly doors?: { readonly all: Door; readonly most: Door };
}): Phrase {
  const { capM, bought, costless = 0, of, costK, mostK, doors } = facts;
  const cap: Phrase = [money(capM, doors?.all), " a year buys "];
  if (bought === 0) return sentence([...cap, "none of the ", count(of), " proposals"]);
  return sentence([
    ...cap,
    count(bought, doors?.all),
    " of ",
    count(of),
    ` ${noun(of, "proposal")}`,
    ...(costK === 0 || costless === 0
      ? []
      : [", ", count(costless), " of them next to free or paid for by another"]),
    ": ",
    ...(costK === 0
      ? ["all of them cost next to nothing"]
      : [pounds(costK, doors?.all), " in all, at most ", pounds(mostK, doors?.most), " in a year"]),
  ]);
}

/** Why a proposal is not in the package, in a few words that go on from its name. */
export function reasonPhrase(reason: Reason, id: string, naming: Naming): Phrase {
  switch (reason.why) {
    case "left out by the reader":
      return ["left out by you"];
    case "cost unknown":
      return ["its cost is not known, so it is not placed"];
    case "no weight":
      return ["nothing you gave points to counts it"];
    case "not reached":
      return ["the search ended before it was placed"];
    case "over the cap":
      return reason.alone
        ? ["by itself, with what it needs, ", ...overPhrase(reason, id, naming)]
        : ["beside the rest, ", ...overPhrase(reason, id, naming)];
    case "requires": {
      const needed: Phrase = [mention(reason.needs, naming.title(reason.needs))];
      const { because } = reason;
      switch (because.why) {
        case "left out by the reader":
          return ["needs ", ...needed, ", which is left out by you"];
        case "cost unknown":
          return ["needs ", ...needed, ", whose cost is not known"];
        case "over the cap":
          return [
            "needs ",
            ...needed,
            because.alone ? ", which alone is " : ", which beside the rest is ",
            ...overPhrase(because, reason.needs, naming),
          ];
        case "requires":
          return ["needs ", ...needed, ", which ", ...reasonPhrase(because, reason.needs, naming)];
        case "no weight":
        case "not reached":
          return ["needs ", ...needed, ", which is not in"];
      }
    }
  }
}

const overPhrase = (
  { year, overK }: { readonly year: number; readonly overK: number },
  id: string,
  naming: Naming,
): Phrase => [
  pounds(overK, naming.door?.(`over/${id}`)),
  " over the cap in ",
  { text: naming.year(year) },
];

/** What would have to give way for one that just does not fit. */
export const wayPhrase = ({ leaves }: Pick<Change, "leaves">, naming: Naming): Phrase =>
  leaves.length === 0 ? [] : ["To have it, ", ...namesPhrase(leaves, naming), " would have to go."];

/** The cheapest next addition: what a little more a year would change. */
export function nextPhrase(
  next: Change & { readonly riseK: number },
  capM: number,
  naming: Naming,
): Phrase {
  const door = naming.door?.("next");
  return sentence([
    "With ",
    pounds(next.riseK, door),
    " a year more (",
    money(capM + next.riseK / 1000, door),
    ") ",
    ...(next.enters.length > 0
      ? ["next in: ", ...namesPhrase(next.enters, naming)]
      : ["the package changes"]),
    ...(next.leaves.length > 0 ? ["; out: ", ...namesPhrase(next.leaves, naming)] : []),
  ]);
}

/** Why what the reader fixed cannot be had. */
export function obstaclePhrase(obstacle: Obstacle, naming: Naming): Phrase {
  switch (obstacle.why) {
    case "cost unknown":
      return sentence([
        mention(obstacle.id, naming.title(obstacle.id)),
        " is to be in, but its cost is not known: give it a cost, or say it is free",
      ]);
    case "requires":
      return sentence([
        mention(obstacle.id, naming.title(obstacle.id)),
        " is to be in and needs ",
        mention(obstacle.needs, naming.title(obstacle.needs)),
        ", which is out",
      ]);
    case "over the cap":
      return sentence([
        "What is to be in costs ",
        pounds(obstacle.overK),
        " more than the cap in ",
        { text: naming.year(obstacle.year) },
      ]);
  }
}

/** What the points are on: "Family Help 3, Love 2"; every proposal alike without any. */
export const wishWords = (names: readonly (readonly [string, number])[]): string =>
  names.length === 0
    ? "every proposal counts alike"
    : listed(names.map(([name, points]) => `${name} ${String(points)}`));

/** Why an envelope says little while few proposals are priced. */
export const estimatesNeededPhrase = (priced: number, of: number): Phrase =>
  sentence([
    "Only ",
    count(priced),
    " of ",
    count(of),
    ` ${noun(of, "proposal")} ${priced === 1 ? "has" : "have"} a cost, and none is placed whose cost is unknown`,
  ]);

/** What a cap below everything that costs money would have to be; of what has points, where points are given. */
export const cheapestPhrase = (
  next: Pick<Change, "enters"> & { readonly riseK: number },
  capM: number,
  naming: Naming,
  withPoints = false,
): Phrase =>
  sentence([
    withPoints
      ? "Of what you gave points to, nothing that costs money fits. The cheapest is "
      : "Nothing that costs money fits. The cheapest is ",
    ...namesPhrase(next.enters, naming),
    ", which needs ",
    money(capM + next.riseK / 1000, naming.door?.("next")),
    " a year",
  ]);

/** What of a package's money no year is published for, and how a cap takes it. */
export const undatedPhrase = (amountM: number, door?: Door): Phrase =>
  sentence([
    money(amountM, door),
    " of it has no published year. Against a cap it must fall in some year, so here it is spread as the rest of its line; the columns’ charts keep it apart",
  ]);

type Placed = {
  readonly id?: string;
  readonly kind: "published" | "estimate" | "yours" | "inside" | "negligible" | "unknown";
  readonly free: boolean;
  readonly unshared: boolean;
  readonly costK: number;
  readonly at: readonly string[];
  /** It is what the published parts leave of their total. */
  readonly isRest?: boolean;
};

/** What a proposal in the package costs in all, and how that is known. */
export function placedPhrase(
  { id, kind, free, unshared, costK, at, isRest }: Placed,
  naming: Naming,
): Phrase {
  const cost = pounds(costK, id === undefined ? undefined : naming.door?.(`placed/${id}`));
  if (free) return ["free of cost, as you declared"];
  if (unshared && costK === 0) return ["its money is shared out to no area"];
  switch (kind) {
    case "published":
      return costK === 0
        ? ["its money stands at its parts"]
        : [cost, isRest ? ", what its published parts leave" : ", published"];
    case "estimate":
      return [cost, ", by the editors’ estimate"];
    case "yours":
      return [cost, ", yours"];
    case "inside":
      return ["its money is in ", ...namesPhrase(at, naming)];
    case "negligible":
      return ["costs next to nothing, say the editors"];
    case "unknown":
      return ["cost not known"];
  }
}
