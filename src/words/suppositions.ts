import type { Assumptions } from "#/model/assumptions.ts";
import { monthOf, monthOfYear } from "#/model/months.ts";
import { inYear, moment, sentence, type Phrase } from "./phrase.ts";

/** What does not go together in what is supposed, said where it was set; nothing where all does. */
export function oddPhrase(
  key: keyof Assumptions,
  { horizon, programmeStart }: Pick<Assumptions, "horizon" | "programmeStart">,
): Phrase {
  if (key !== "horizon" && key !== "programmeStart") return [];
  if (monthOfYear(horizon) + 12 > monthOf(programmeStart)) return [];
  return sentence([
    "A last year after the start, ",
    moment(programmeStart),
    ", was expected: ",
    inYear(horizon),
    " is over before it, so no year is drawn and all money stands after the last",
  ]);
}

/** A low above the middle, or a high below it, and what is counted instead; nothing where they are in order. */
export const disorderPhrase = (line: {
  readonly unitGbp: number;
  readonly unitLowGbp: number | null;
  readonly unitHighGbp: number | null;
}): Phrase => {
  const low = line.unitLowGbp !== null && line.unitLowGbp > line.unitGbp;
  const high = line.unitHighGbp !== null && line.unitHighGbp < line.unitGbp;
  if (!low && !high) return [];
  const which =
    low && high
      ? "The low is above it and the high below it"
      : low
        ? "The low is above it"
        : "The high is below it";
  return sentence([
    `A low at most the unit cost and a high at least that was expected. ${which}, so the unit cost itself is counted there`,
  ]);
};
