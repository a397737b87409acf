import type { EntityName } from "./schema.ts";

/** Counts of proposals that a story may name, alone or within a theme or a review. */
export const countNames = [
  "proposals",
  "accepted",
  "accepted-whole",
  "accepted-part",
  "deferred",
  "rejected",
  "unanswered",
  "delivered",
  "legislated",
  "moving",
  "dropped",
  "nothing-found",
  "priced",
  "unpriced",
  "need-nothing",
  "need-law",
  "unchecked",
] as const;
export type CountName = (typeof countNames)[number];

/** What stands in a story's text in place of a number or a name, and where its ids must be found. */
export const tokenKinds = {
  /** A published number: {figure:fig-fh-2bn}. */
  figure: ["figures"],
  /** The middle of a cost: {cost:cost-family-help}. */
  cost: ["costs"],
  /** One year of a cost's profile: {year:cost-programme/2024-25}. */
  year: ["costs", undefined],
  /** What of a cost is in no year of its profile: {gap:cost-programme}. */
  gap: ["costs"],
  /** One cost as a share of another: {share:cost-family-help/cost-programme}. */
  share: ["costs", "costs"],
  /** What government announced: {funding:gov-200m}. */
  funding: ["funding"],
  /** A point of a series: {point:cla/2025-03-31}. */
  point: ["series", undefined],
  /** The title of a proposal: {title:CR-2.04}. */
  title: ["proposals"],
  /** What government answered, and what came of it: {answer:CR-5.03}, {step:CR-5.03}. */
  answer: ["proposals"],
  step: ["proposals"],
  /** How many proposals cannot do without it, or it cannot do without, through others too. */
  waits: ["proposals"],
  needs: ["proposals"],
  /** How many proposals there are of a kind, perhaps of one theme or review: {count:accepted/care}. */
  count: [undefined, ["themes", "reviews"]],
} as const satisfies Readonly<
  Record<string, readonly (EntityName | readonly EntityName[] | undefined)[]>
>;
export type TokenKind = keyof typeof tokenKinds;
/** A token as it stands in a text; its kind may be none there is. */
export type Token = { readonly kind: string; readonly args: readonly string[] };

const pattern = /\{([^{}]*)\}/g;

/** A text in pieces: words, and the tokens among them. */
export function pieces(text: string): readonly (string | Token)[] {
  const found: (string | Token)[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) found.push(text.slice(from, match.index));
    const [kind = "", rest = ""] = (match[1] ?? "").split(/:(.*)/s);
    found.push({ kind, args: rest.split("/") });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push(text.slice(from));
  return found;
}

/** A token as it is written. */
export const written = ({ kind, args }: Token): string => `{${kind}:${args.join("/")}}`;

export const isTokenKind = (kind: string): kind is TokenKind => Object.hasOwn(tokenKinds, kind);
export const isCountName = (name: string): name is CountName =>
  (countNames as readonly string[]).includes(name);
