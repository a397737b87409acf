import type { Cost } from "#/data/schema.ts";
import { formatCount } from "#/model/money.ts";
import { leftOut } from "#/model/cost.ts";
import { gapName } from "./cost.ts";
import type { DoorWords } from "./door.ts";
import { inYear, money, quantity, type Phrase } from "./phrase.ts";

/**
 * The door of a part of a cost line before that of the line itself: of the nth year of its profile ("3"),
 * or of what the profile leaves out ("gap"). Any other part is the whole line.
 */
export function withPart(
  words: DoorWords,
  line: Pick<Cost, "central" | "profile" | "profileBasis">,
  part: string | undefined,
): DoorWords {
  const years = Object.keys(line.profile ?? {}).sort();
  const place = Number(part);
  const year = years[place - 1];
  const amountM = part === "gap" ? leftOut(line) : line.profile?.[year ?? ""];
  if (amountM === undefined || line.central === null) return words;
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
    facts: [{ label: "Part", text: drawn }, ...words.facts],
  };
}
