import type { PublishedTotal } from "#/model/cost.ts";
import { atLeast } from "./explore.ts";
import { noun } from "./numbers.ts";
import { capital, count, plainText, sentence, sentences, type Phrase } from "./phrase.ts";

/** The whole view in one paragraph: the page's sentence, then each chart's title and description. */
export function textTwin(
  page: Phrase,
  charts: readonly { readonly title: Phrase; readonly description: Phrase }[],
): Phrase {
  return sentences(
    page,
    ...charts.flatMap(({ title, description }) =>
      [title, description].filter((phrase) => phrase.length > 0).map(sentence),
    ),
  );
}

/** What a view shows, as far as a change of it is announced. */
export type Shown = {
  readonly shown: number;
  readonly of: number;
  readonly total: PublishedTotal;
};

/**
 * What is said aloud when the view changes: "33 of 110 proposals shown. At least £2.3bn; 30 of 33 have no
 * published cost." The money is left out when it stayed as it was; "Still" when the count did.
 */
export function announce(before: Shown | undefined, after: Shown): string {
  const { shown, of, total } = after;
  if (of === 0) return "No proposals.";
  if (shown === 0) return "No proposals match. Take a filter away to see some.";
  const same = before !== undefined && before.shown === shown && before.of === of;
  const many: Phrase =
    shown === of
      ? ["all ", count(of), ` ${noun(of, "proposal")} shown.`]
      : [count(shown), " of ", count(of), " proposals shown."];
  const money = plainText(sentence(atLeast(total)));
  const silent = same && plainText(sentence(atLeast(before.total))) === money;
  return plainText(sentences(same ? ["Still ", ...many] : capital(many), silent ? [] : [money]));
}
