import type { Link } from "#/data/schema.ts";
import { linkKinds, type LinkKind } from "#/data/vocabulary.ts";
import {
  connections,
  focusScene,
  pathScene,
  requiredAmong,
  ways,
  wholeScene,
  type Connection,
  type Reach,
  type Scene,
  type Ways,
} from "#/model/connections.ts";
import { publishedTotal } from "#/model/cost.ts";
import { keystones } from "#/model/layeredKeystones.ts";
import { lastCall } from "#/state/derive.ts";
import { fateSentence } from "#/words/fates.ts";
import { plainText } from "#/words/phrase.ts";
import type { GraphLink } from "#/words/connections.ts";
import { proposalSentence } from "#/words/proposal.ts";
import type { Explored } from "./explore.ts";

/** A link with its ends; its reason when the second document is there. */
export type WebLink = GraphLink & Connection;
/** A proposal that others cannot do without: how many, and the published money among them, £ million. */
export type Keystone = {
  readonly id: string;
  readonly direct: number;
  readonly all: number;
  readonly waitingM: number;
  /** The lines that make it up. */
  readonly lines: readonly string[];
  /** What waits for it: directly, then through others. */
  readonly waiting: readonly string[];
};

/** Everything the views of Connections are drawn from. */
export type Web = {
  /** The links that are switched on, among what is drawn. */
  readonly links: readonly WebLink[];
  /** Every link of every kind, whatever is filtered or switched off. */
  readonly every: readonly WebLink[];
  /** How many of each kind there are among what is drawn, on or off. */
  readonly counts: ReadonlyMap<LinkKind, number>;
  /** What holds up most, among what passes the filters. */
  readonly keystones: readonly Keystone[];
  /** The chosen proposal; without one, what holds up most. */
  readonly centre: string;
  readonly around: { readonly needs: Reach; readonly waits: Reach };
  /** What is shown in overview and whole. */
  readonly all: Scene<WebLink>;
  /** What is shown round the centre. */
  readonly near: Scene<WebLink>;
  readonly pair: readonly [from: string, to: string];
  readonly ways: Ways<WebLink>;
  readonly path: Scene<WebLink>;
  readonly isArrangement: (id: string) => boolean;
  readonly titleOf: (id: string) => string;
  /** A node in one sentence. */
  readonly wordsOf: (id: string) => string;
};

/**
 * What the links come to for one state of the address. Linear in links but for the ways; what only some
 * views ask for is worked out when it is asked for.
 */
export function webOf(view: Explored): Web {
  const { first, whole, params, byId } = view;
  const rows: Rows = whole?.links ?? first.links;
  const arrangements = new Map((whole?.arrangements ?? []).map((row) => [row.id, row.label]));
  const every = linksOf(rows);
  const drawn = new Set(view.drawn().map(({ id }) => id));
  const isDrawn = (id: string) => drawn.has(id) || (!byId.has(id) && arrangements.has(id));
  const among = every.filter((link) => isDrawn(link.before) && isDrawn(link.after));
  const links = among.filter(({ kind }) => params.links.includes(kind));
  const counts = new Map<LinkKind, number>();
  for (const { kind } of among) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const stones = keystonesIn(view, every);
  const centre = drawn.has(params.focus)
    ? params.focus
    : (stones[0]?.id ?? view.shown[0]?.id ?? view.drawn()[0]?.id ?? "");
  const isArrangement = (id: string) => !byId.has(id);
  const ended = links.filter((link) => isArrangement(link.after)).map((link) => link.after);
  const pair = lastCall(() => pairOf(view, centre, stones, every));
  const found = lastCall(() => ways(pair()[0], pair()[1], links));
  const near = lastCall(() =>
    focusScene(
      centre,
      links,
      params.depth === "all" ? Infinity : Number(params.depth),
      isArrangement,
    ),
  );
  const path = lastCall(() => pathScene(pair()[0], pair()[1], found()));
  const stateOf = view.stateOf();
  const titleOf = (id: string) => byId.get(id)?.title ?? arrangements.get(id) ?? id;
  const themes = new Map(first.themes.map((theme) => [theme.id, theme.label]));
  return {
    links,
    every: every.filter(({ after }) => byId.has(after) || arrangements.has(after)),
    counts,
    keystones: stones,
    centre,
    around: requiredIn(every).around(centre),
    all: wholeScene([...drawn, ...new Set(ended)], links),
    get near() {
      return near();
    },
    get pair() {
      return pair();
    },
    get ways() {
      return found();
    },
    get path() {
      return path();
    },
    isArrangement,
    titleOf,
    wordsOf: (id) => {
      const entry = byId.get(id);
      if (entry === undefined) return `${titleOf(id)}: an existing arrangement that would end.`;
      const fate = view.under?.fates.get(id);
      const isOut = fate?.isIn !== false && stateOf(id) === "ghost";
      const under =
        fate === undefined
          ? ""
          : ` Under ${view.under?.letter ?? ""}: ${plainText(fateSentence(fate, titleOf, (of) => themes.get(of) ?? of))}`;
      return `${proposalSentence(entry, themes.get(entry.theme) ?? entry.theme)}${isOut ? " Filtered out." : ""}${under}`;
    },
  };
}

type Rows = readonly (GraphLink & Pick<Link, "from" | "to" | "kind">)[];
const linksOf = lastCall((rows: Rows): readonly WebLink[] => connections(rows, linkKinds));

/** What *requires* comes to over every link, which no filter changes. */
const requiredIn = lastCall((links: readonly WebLink[]) => {
  const firm = links.filter(({ kind }) => kind === "requires");
  const among = requiredAmong(firm);
  const known = new Map<string, Web["around"]>();
  return {
    ranked: keystones(firm),
    around: (id: string): Web["around"] => {
      const found = known.get(id) ?? among(id);
      known.set(id, found);
      return found;
    },
  };
});

/** Past so many, what holds up least is not listed. */
const MOST_STONES = 40;

function keystonesIn(view: Explored, links: readonly WebLink[]): readonly Keystone[] {
  const shown = new Set(view.shown.map(({ id }) => id));
  const required = requiredIn(links);
  return required.ranked
    .filter(({ id }) => shown.has(id))
    .slice(0, MOST_STONES)
    .map((stone) => {
      const { waits } = required.around(stone.id);
      const waiting = [...waits.direct, ...waits.through];
      const entries = waiting.flatMap((id) => view.byId.get(id) ?? []);
      const { amountM, lines } = publishedTotal(view.costs, entries);
      return { ...stone, waiting, waitingM: amountM, lines };
    });
}

/** The two ends asked about; where they are not both given, one that leads far, and what is farthest on. */
function pairOf(
  view: Explored,
  centre: string,
  stones: readonly Keystone[],
  links: readonly WebLink[],
): readonly [string, string] {
  const [from, to] = view.params.path;
  if (from !== "" && to !== "") return [from, to];
  const farthest = (id: string, side: "needs" | "waits") => {
    const { direct, through } = requiredIn(links).around(id)[side];
    return [...direct, ...through].at(-1);
  };
  if (from !== "") return [from, farthest(from, "waits") ?? centre];
  if (to !== "") return [farthest(to, "needs") ?? centre, to];
  const isChosen = centre === view.params.focus;
  const need = isChosen ? farthest(centre, "needs") : undefined;
  if (need !== undefined) return [need, centre];
  const deep = stones.find(({ direct, all }) => all > direct)?.id ?? centre;
  const start = isChosen && farthest(centre, "waits") !== undefined ? centre : deep;
  return [start, farthest(start, "waits") ?? centre];
}
