import type { Dataset } from "#/data/schema.ts";
import { countNames, type CountName, type TokenKind } from "#/data/tokens.ts";
import { inPeriod } from "./futures.ts";
import { plainText } from "./phrase.ts";
import type { Telling } from "./telling.ts";

/** A token that a text may hold, by name, with what it says today. */
export type TokenChoice = {
  readonly token: string;
  readonly name: string;
  readonly value: string;
};
/** Tokens that belong together: under a theme, a series, a topic. The label is empty where there is but one. */
export type TokenGroup = { readonly label: string; readonly choices: readonly TokenChoice[] };

/** What each kind of token is, for whoever chooses among them. */
export const tokenKindNames = {
  count: "how many proposals",
  cost: "a cost",
  year: "one year of a cost",
  gap: "what of a cost is in no year",
  share: "one cost as a share of another",
  funding: "money that government announced",
  figure: "a published number",
  point: "a point of a series",
  title: "the title of a proposal",
  answer: "what government answered",
  step: "what came of a proposal",
  waits: "how many wait for a proposal",
  needs: "how many a proposal needs first",
} as const satisfies Readonly<Record<TokenKind, string>>;

const countWords: Readonly<Record<CountName, string>> = {
  proposals: "proposals",
  accepted: "accepted, at least in part",
  "accepted-whole": "accepted whole",
  "accepted-part": "accepted in part",
  deferred: "deferred",
  rejected: "rejected",
  unanswered: "no answer found",
  delivered: "delivered",
  legislated: "in law, not yet in practice",
  moving: "under way or on trial",
  dropped: "dropped",
  "nothing-found": "neither an answer nor a step found",
  priced: "with a published cost of their own",
  unpriced: "without a published cost of their own",
  "need-nothing": "that need nothing else first",
  "need-law": "that need a change in law",
  unchecked: "whose wording nobody has checked",
};

/** As many rows of one table as are offered; the rest can be typed. */
const mostRows = 1000;
type Named = readonly [args: string, name: string];
type Bare = { readonly label: string; readonly named: readonly Named[] };

/** The tokens of a kind that say something over a dataset, in groups. Told anew at each call. */
export function tokenChoices(
  kind: TokenKind,
  dataset: Dataset,
  tell: Telling,
): readonly TokenGroup[] {
  return bareGroups(kind, dataset)
    .map(({ label, named }) => ({
      label,
      choices: named.flatMap(([args, name]): readonly TokenChoice[] => {
        const token = `{${kind}:${args}}`;
        const value = plainText(tell(token));
        return value === token ? [] : [{ token, name, value }];
      }),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** The kinds of which a dataset has any. */
export const tokenKindsIn = (dataset: Dataset, tell: Telling): readonly TokenKind[] =>
  (Object.keys(tokenKindNames) as TokenKind[]).filter((kind) =>
    bareGroups(kind, dataset).some(({ named }) =>
      named.some(([args]) => plainText(tell(`{${kind}:${args}}`)) !== `{${kind}:${args}}`),
    ),
  );

function bareGroups(kind: TokenKind, dataset: Dataset): readonly Bare[] {
  const { costs, themes, reviews, series, funding } = dataset;
  const one = (named: readonly Named[]): readonly Bare[] => [
    { label: "", named: named.slice(0, mostRows) },
  ];
  switch (kind) {
    case "figure":
      return grouped(
        dataset.figures.slice(0, mostRows).map(({ id, topic, label }) => [topic, [id, label]]),
      );
    case "cost":
    case "gap":
      return one(costs.map(({ id, label }) => [id, label]));
    case "year":
      return costs.map(({ id, label, profile }) => ({
        label,
        named: Object.keys(profile ?? {}).map((year): Named => [`${id}/${year}`, year]),
      }));
    case "share":
      return costs.map((whole) => ({
        label: `of ${whole.label}`,
        named: costs
          .filter(({ id, central }) => id !== whole.id && (central ?? 0) <= (whole.central ?? 0))
          .map((part): Named => [`${part.id}/${whole.id}`, part.label]),
      }));
    case "funding":
      return one(funding.map(({ id, label }) => [id, label]));
    case "point":
      return series.slice(0, mostRows).map(({ id, label, place, points }) => ({
        label: `${label}, ${place}`,
        named: [...new Set(points.map(({ period }) => period))].map((period): Named => [
          `${id}/${period}`,
          plainText(inPeriod(period)),
        ]),
      }));
    case "title":
    case "answer":
    case "step":
    case "waits":
    case "needs":
      return themes.map(({ id, label }) => ({
        label,
        named: dataset.proposals
          .slice(0, mostRows)
          .filter(({ theme }) => theme === id)
          .map((row): Named => [row.id, `${row.id} ${row.title}`]),
      }));
    case "count":
      return [
        { label: "of all proposals", named: countNames.map((name) => [name, countWords[name]]) },
        // Where a theme and a review share an id, the token counts what is of either.
        ...[...new Map([...reviews, ...themes].map((scope) => [scope.id, scope])).values()].map(
          (scope) => ({
            label: `of ${scope.label}`,
            named: countNames.map((name): Named => [`${name}/${scope.id}`, countWords[name]]),
          }),
        ),
      ];
  }
}

function grouped(rows: readonly (readonly [string, Named])[]): readonly Bare[] {
  const labels = [...new Set(rows.map(([label]) => label))];
  return labels.map((label) => ({
    label,
    named: rows.filter(([own]) => own === label).map(([, named]) => named),
  }));
}
