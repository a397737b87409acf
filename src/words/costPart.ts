import type { Cost } from "#/data/schema.ts";
import { formatCount } from "#/model/money.ts";
import { unprofiled } from "#/model/cost.ts";
import { gapName } from "./cost.ts";
import { basisSentence, type DoorWords } from "./door.ts";
import { inYear, money, quantity, type Phrase } from "./phrase.ts";

/**
 * The door of a part of a cost line before that of the line itself: of the nth year of its profile ("3"),
 * or of what the profile leaves out ("gap"). Any other part is the whole line.
 */
export function withPart(
  words: DoorWords,
  line: Pick<Cost, "central" | "profile" | "profileBasis" | "standing">,
  part: string | undefined,
): DoorWords {
  const years = Object.keys(line.profile ?? {}).sort();
  const place = Number(part);
  const year = years[place - 1];
  const amountM = part === "gap" ? unprofiled(line) : line.profile?.[year ?? ""];
  if (amountM === undefined || line.central === null) return words;
  const isRest = year === undefined;
  const drawn: Phrase =
    year === undefined
      ? [gapName]
      : [
          "year ",
          quantity(String(place)),
          " of ",
          quantity(String(years.length)),
          line.profileBasis === "assumption" ? "; which financial year that is, we assume: " : ": ",
          inYear(year),
        ];
  return {
    ...words,
    value: [quantity(`£${formatCount(amountM)}m`), " of ", money(line.central)],
    facts: [
      { label: "Part", text: drawn },
      ...(isRest ? [{ label: "Worked out", text: subtraction(line, amountM) }] : []),
      ...words.facts.map((one) =>
        isRest && one.label === "Basis"
          ? { ...one, text: basisSentence("derived", line.standing) }
          : one,
      ),
    ],
  };
}

/** What a number of a cost line rests on: what its years leave out is our subtraction. */
export const partBasis = (
  { basis, central }: Pick<Cost, "basis" | "central">,
  part: string | undefined,
): Cost["basis"] => (part === "gap" && central !== null ? "derived" : basis);

/** "£2,600m − £46m − £987m = £1,567m". */
const subtraction = (
  { central, profile }: Pick<Cost, "central" | "profile">,
  restM: number,
): Phrase => {
  const exact = (amountM: number) => quantity(`£${formatCount(amountM)}m`);
  const years = Object.keys(profile ?? {}).sort();
  return [
    exact(central ?? 0),
    ...years.flatMap((year) => [" − ", exact(profile?.[year] ?? 0)]),
    " = ",
    exact(restM),
  ];
};
