import type { PartialDate } from "#/model/time.ts";
import { listed, moment, sentence, sentences, said, type Phrase } from "./phrase.ts";

/** What looking back to a day does in a part of the page: to sums announced, to answers, or nothing. */
export type Touched = "money" | "answers" | "nothing";

/** What the day looked back to changes in a part of the page, or that it changes nothing; empty without a day. */
export function asOfNote(asOf: PartialDate | undefined, touched: Touched): Phrase {
  if (asOf === undefined) return [];
  switch (touched) {
    case "money":
      return ["Government’s sums as of ", moment(asOf), ", the ask as published."];
    case "answers":
      return ["Answers and steps as of ", moment(asOf), "."];
    case "nothing":
      return ["Looking back to ", moment(asOf), " changes nothing here."];
  }
}

/** Which of the government's sums are greyed because they came later than the day looked back to. */
export function laterSums(shorts: readonly string[], asOf: PartialDate): Phrase {
  if (shorts.length === 0) return [];
  return sentences(
    sentence(["Greyed, since not yet announced on ", moment(asOf), ": ", said(listed(shorts))]),
    ["A sum without a known date of its announcement counts from the first day of its years."],
  );
}
