import { headings } from "#/model/headings.ts";
import { sentences, type Phrase } from "#/words/phrase.ts";
import { headingPhrase } from "#/words/proposal.ts";
import type { Explored } from "./explore.ts";

/** What is said beside rows that tell a sum whole which sums count in part; nothing where none of it is shown. */
export const headingNote = ({
  first,
  shown,
  under,
}: Pick<Explored, "first" | "shown" | "under">): Phrase => {
  const ids = new Set(shown.map(({ id }) => id));
  return under
    ? []
    : sentences(
        ...headings(first.costs)
          .filter(({ proposals }) => proposals.some((id) => ids.has(id)))
          .map((heading) => headingPhrase(heading, (id) => id)),
      );
};
