import type { Link } from "#/data/schema.ts";
import { linkKinds, type LinkKind } from "#/data/vocabulary.ts";
import type { Reach } from "#/model/connections.ts";
import { formatCount } from "#/model/money.ts";
import { countInWords, noun, plural } from "./numbers.ts";
import {
  capital,
  count,
  listedPhrases,
  mention,
  plainText,
  said,
  sentence,
  sentences,
  type Phrase,
} from "./phrase.ts";
import { linkBasisWords, linkPhrase } from "./proposal.ts";
import type { Table } from "./table.ts";

/** A link as the graph tells it; the reason comes with the second document. */
export type GraphLink = Pick<Link, "id" | "from" | "to" | "kind" | "type"> &
  Partial<Pick<Link, "reason" | "basis">>;
type TitleOf = (id: string) => string;

const named = (id: string, titleOf: TitleOf): Phrase => [mention(id, titleOf(id))];
const most = 8;

/** Names in a list, the first eight and how many more. */
function namesOf(ids: readonly string[], titleOf: TitleOf): Phrase {
  const few = ids.length > most ? ids.slice(0, most - 1) : ids;
  const names = few.map((id) => named(id, titleOf));
  return listedPhrases(
    few.length < ids.length ? [...names, [count(ids.length - few.length), " more"]] : names,
  );
}

const more = (n: number, through: string): Phrase =>
  n === 0 ? [] : [", and ", countInWords(n), ` more through ${through}`];

/** What one proposal needs and what waits for it, counted over *requires*. */
export function aroundTitle(
  id: string,
  around: { readonly needs: Reach; readonly waits: Reach },
  titleOf: TitleOf,
): Phrase {
  const { needs, waits } = around;
  const before: Phrase =
    needs.direct.length === 0
      ? [" needs nothing first"]
      : [
          " needs ",
          countInWords(needs.direct.length),
          ` ${noun(needs.direct.length, "proposal")} first`,
          ...more(needs.through.length, needs.direct.length === 1 ? "that" : "them"),
        ];
  const after: Phrase =
    waits.direct.length === 0
      ? ["; nothing waits for it"]
      : [
          "; ",
          countInWords(waits.direct.length),
          ` ${waits.direct.length === 1 ? "waits" : "wait"} for it`,
          ...more(waits.through.length, waits.direct.length === 1 ? "that" : "them"),
        ];
  return ["“", ...named(id, titleOf), "”", ...before, ...after];
}

/** The same with every name: what it requires and through what, and what requires it. */
export function aroundSentence(
  around: { readonly needs: Reach; readonly waits: Reach },
  titleOf: TitleOf,
): Phrase {
  const side = (reach: Reach, none: string, lead: string, through: string): Phrase =>
    reach.direct.length === 0
      ? [none]
      : [
          lead,
          ...namesOf(reach.direct, titleOf),
          ...(reach.through.length === 0 ? [] : [through, ...namesOf(reach.through, titleOf)]),
          ".",
        ];
  return sentences(
    side(around.needs, "It requires nothing first.", "It requires ", "; through that, "),
    side(around.waits, "Nothing requires it.", "What requires it: ", "; through that, "),
  );
}

/** What would be left without what it requires: "If this goes, five proposals lose …". */
export function breaksSentence(waits: Reach): Phrase {
  const all = waits.direct.length + waits.through.length;
  if (all === 0) return ["If this goes, nothing else has to: no proposal requires it."];
  return [
    "If this goes, ",
    ...plural(all, "proposal"),
    ` ${all === 1 ? "loses" : "lose"} what ${all === 1 ? "it requires" : "they require"}: `,
    count(waits.direct.length),
    " directly",
    ...(waits.through.length === 0
      ? []
      : [" and ", count(waits.through.length), " through others"]),
    ".",
  ];
}

/** How the links are known; where more are drawn than are between proposals shown, of how many. */
export function basisSentence(links: readonly GraphLink[], drawn: number): Phrase {
  const of = (basis: Link["basis"]) => links.filter((link) => link.basis === basis).length;
  if (links.length === 0 && drawn > 0)
    return ["None of the ", count(drawn), ` ${noun(drawn, "link")} is between proposals shown.`];
  if (links.length === 0 || links.every((link) => link.basis === undefined)) return [];
  const parts = [
    [of("stated"), "stated by a source"],
    [of("partly stated"), "partly stated"],
    [of("judgement"), "our judgement"],
  ] as const;
  return [
    ...(links.length === drawn
      ? capital(plural(drawn, "link"))
      : [
          count(links.length),
          " of the ",
          ...plural(drawn, "link"),
          ` ${links.length === 1 ? "is" : "are"} between proposals shown`,
        ]),
    ": ",
    ...listedPhrases(parts.filter(([n]) => n > 0).map(([n, words]) => [count(n), ` ${words}`])),
    ".",
  ];
}

/** A link in full, with both its ends: "A needs B first. Because … (our judgement)". */
export function connectionSentence(link: GraphLink, titleOf: TitleOf): Phrase {
  return sentences(
    sentence([
      mention(link.from, titleOf(link.from)),
      " ",
      ...linkPhrase(link, link.from, named(link.to, titleOf)),
    ]),
    link.reason === undefined ? [] : sentence([said(link.reason)]),
    link.basis === undefined ? [] : [`(${linkBasisWords[link.basis]})`],
  );
}

/** A step of a walk: where it leads, and by which link. */
export const stepSentence = (node: string, link: GraphLink, titleOf: TitleOf): string =>
  `${node} ${plainText(connectionSentence(link, titleOf))}`;

/** Why one proposal matters to another, in a title. */
export function pathTitle(
  from: string,
  to: string,
  ways: {
    readonly shortest: readonly unknown[] | undefined;
    readonly required: readonly unknown[];
  },
  titleOf: TitleOf,
): Phrase {
  const ends: readonly [Phrase, Phrase] = [
    ["“", ...named(from, titleOf), "”"],
    ["“", ...named(to, titleOf), "”"],
  ];
  if (ways.required.length > 0)
    return [
      ...ends[1],
      " cannot do without ",
      ...ends[0],
      ": ",
      countInWords(ways.required.length),
      ` ${noun(ways.required.length, "way")} over what it requires`,
    ];
  if (ways.shortest === undefined) return ["No link leads from ", ...ends[0], " to ", ...ends[1]];
  return [
    ...ends[0],
    " leads on to ",
    ...ends[1],
    " in ",
    countInWords(ways.shortest.length),
    ` ${noun(ways.shortest.length, "step")}, but it is not required`,
  ];
}

/** A link without its reason. */
const bare = ({ id, from, to, kind, type }: GraphLink): GraphLink => ({ id, from, to, kind, type });

/** Links as rows: what comes first, the kind, what comes after, and why. */
export function linksTable(
  links: readonly (GraphLink & { readonly before: string; readonly after: string })[],
  titleOf: TitleOf,
  caption: string,
): Table {
  const column = (key: string, label: string) => ({ key, label, kind: "text" as const });
  return {
    caption,
    columns: [
      column("beforeId", "First, id"),
      column("before", "Comes first"),
      column("kind", "Link"),
      column("afterId", "After, id"),
      column("after", "Comes after"),
      column("says", "What the link says"),
      column("reason", "Reason"),
      column("basis", "Basis"),
    ],
    rows: links.map((link) => [
      link.before,
      titleOf(link.before),
      link.kind,
      link.after,
      titleOf(link.after),
      plainText(connectionSentence(bare(link), titleOf)),
      link.reason ?? null,
      link.basis === undefined ? null : linkBasisWords[link.basis],
    ]),
  };
}

/** A cell of the matrix in words. */
export function cellSentence(before: string, after: string, kinds: readonly LinkKind[]): string {
  const n = kinds.length;
  const firm = kinds.filter((kind) => kind === "requires").length;
  const told = linkKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind) => `${formatCount(kinds.filter((one) => one === kind).length)} ${kind}`);
  const where = before === after ? `Within ${before}` : `${before} before ${after}`;
  return `${where}: ${formatCount(n)} ${noun(n, "link")}${n === 0 ? "" : `, ${told.join(", ")}`}${
    n > 0 && firm === 0 ? ", none of them required" : ""
  }.`;
}

/** The name of what is left of a theme by filters or a scenario, greyed. */
export const notShown = (theme: string): string => `${theme}, not shown`;

/** What a link says before the proposal it leads to, seen from the one above it. */
export const linkLead =
  (side: "needs" | "waits") =>
  (kind: LinkKind, link: Pick<GraphLink, "type">): string => {
    switch (kind) {
      case "requires":
        if (link.type === "together") return "goes together with";
        return side === "needs" ? "needs first" : "is needed by";
      case "enables":
        return side === "needs" ? "is helped by" : "helps";
      case "funds":
        return side === "needs" ? "gets money from" : "brings money to";
      case "replaces":
        return side === "needs" ? "is replaced by" : "replaces";
      case "conflicts":
        return "pulls against";
    }
  };

/** The same where the one it starts from has to be named. */
export const restLead = (link: GraphLink, from: string): string => {
  const [words] = linkPhrase(link, link.from, [""]);
  return `${from} ${typeof words === "string" ? words.trim() : ""}`;
};
