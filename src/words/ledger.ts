import { countInWords, noun } from "./numbers.ts";
import { capital, sentences, type Phrase } from "./phrase.ts";

/** "Four inputs changed, none with a reason yet, one marked disputed. It travels with the link." */
export function ledgerPhrase(changed: number, reasoned: number, disputed: number): Phrase {
  if (changed === 0)
    return ["Nothing is changed yet. What you change can be given a reason and its evidence here."];
  const reasons: Phrase =
    reasoned === changed
      ? [changed === 1 ? ", with a reason" : ", each with a reason"]
      : [", ", countInWords(reasoned), reasoned === 0 ? " with a reason yet" : " with a reason"];
  return sentences(
    capital([
      countInWords(changed),
      ` ${noun(changed, "input")} changed`,
      ...reasons,
      ...(disputed === 0 ? [] : [", ", countInWords(disputed), " marked disputed"]),
      ".",
    ]),
    ["It travels with the link."],
  );
}
