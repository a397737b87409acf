/** A proposal that carries part of the promised effect: its share is its weight over the sum of weights. */
export type Effect = { readonly proposal: string; readonly weight: number };

/** What is assumed of the effects at first: the dataset's own. */
export const asJudged = "as judged";
const part = String.raw`[A-Za-z0-9][A-Za-z0-9.-]{0,59}~\d{1,3}(\.\d{1,3})?`;
/** How many proposals can carry the effect in a reader's view. */
export const mostEffects = 30;
/** The words for the dataset's effects, or proposals with their parts: "CR-2.01~2,CR-4.03~1". */
export const effectsPattern = new RegExp(
  `^(${asJudged}|${part}(,${part}){0,${String(mostEffects - 1)}})$`,
);

/**
 * The proposals that carry the effect as a text assumes it: the dataset's, or those it names. Of two parts about
 * one proposal the later counts; one of weight 0 carries nothing. Any text can be read.
 */
export function effectsOf(text: string, judged: readonly Effect[]): readonly Effect[] {
  const named =
    text === asJudged || !effectsPattern.test(text)
      ? judged.map(({ proposal, weight }) => [proposal, weight] as const)
      : text.split(",").map((one): readonly [string, number] => {
          const [proposal = "", weight] = one.split("~");
          return [proposal, Number(weight)];
        });
  return [...new Map(named)].flatMap(([proposal, weight]) =>
    weight > 0 ? [{ proposal, weight }] : [],
  );
}

/** The text that assumes these effects; the same words as at first where they are the dataset's. */
export function effectsText(effects: readonly Effect[], judged: readonly Effect[]): string {
  const text = textOf(effects);
  return text === "" || text === textOf(effectsOf(asJudged, judged)) ? asJudged : text;
}

const textOf = (effects: readonly Effect[]): string =>
  effects
    .slice(0, mostEffects)
    .map(({ proposal, weight }) => `${proposal}~${String(Number(weight.toFixed(3)))}`)
    .join(",");
