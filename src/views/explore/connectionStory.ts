import type { LinkKind } from "#/data/vocabulary.ts";
import { crossTable, type Scene } from "#/model/connections.ts";
import type { Params } from "#/state/params.ts";
import { aroundSentence } from "#/words/connections.ts";
import { fatesStory } from "#/words/fates.ts";
import {
  busiestSentence,
  dearestSentence,
  kindsSentence,
  stepsSentence,
  waysSentence,
  type Among,
} from "#/words/linkStory.ts";
import { sentence, sentences, type Phrase } from "#/words/phrase.ts";
import { called } from "#/words/under.ts";
import { underDoor } from "#/words/underPart.ts";
import type { Keystone, Web, WebLink } from "./connections.ts";
import { matrixRows } from "./connectionTwins.ts";
import { sumDoor } from "./sums.ts";
import type { Explored } from "./explore.ts";

/** A way of looking at the links; a narrow page shows its lists in place of the pictures. */
type Shown = Params["layout"];

/** What of the links is drawn or listed, as they are looked at. */
export function sceneOf({ params }: Explored, web: Web, shownAs: Shown): Scene<WebLink> {
  if (params.layout === "path") return web.path;
  if (params.layout === "focus") return web.near;
  const isTwin = shownAs === "matrix" || shownAs === "outline";
  return isTwin && web.centre === params.focus ? web.near : web.all;
}

/** How many proposals pass the filters, and a scenario, of how many. */
export const amongOf = ({ shown, entries }: Explored): Among => ({
  shown: shown.length,
  of: entries.length,
});

/** The links between proposals that are shown, among some. */
export function keptOf(view: Explored, web: Web, edges: readonly WebLink[]): readonly WebLink[] {
  const shown = new Set(view.shown.map(({ id }) => id));
  const isShown = (id: string) => shown.has(id) || web.isArrangement(id);
  return edges.filter(({ before, after }) => isShown(before) && isShown(after));
}

/** The door of the money that waits for a keystone. */
export const waitingDoor = ({ lines }: Keystone, view: Explored) =>
  view.under === undefined ? sumDoor(lines, view.pricesOf) : underDoor(lines);

/** What the links tell as they are looked at, for those who do not see them. */
export function storyOf(view: Explored, web: Web, shownAs: Shown): Phrase {
  const scene = sceneOf(view, web, shownAs);
  const kept = keptOf(view, web, scene.edges).map(({ kind }) => kind);
  return sentences(
    ownStory(view, web, shownAs, scene),
    kindsSentence(kept, scene.edges.length, view.params.links),
    underStory(view, web, scene),
  );
}

function ownStory(view: Explored, web: Web, shownAs: Shown, scene: Scene<WebLink>): Phrase {
  const { layout, focus, links } = view.params;
  if (layout === "path") return waysSentence(web.ways, web.titleOf);
  const busiest = shownAs === "matrix" ? busiestSentence(cellsOf(view, web)) : [];
  if (focus !== "" || layout === "focus")
    return sentences(aroundSentence(web.around, web.titleOf), busiest);
  const dearest = [...web.keystones].sort((a, b) => b.waitingM - a.waitingM || b.all - a.all)[0];
  return sentences(
    links.includes("requires") && shownAs !== "matrix" ? stepsSentence(stepsOf(view, scene)) : [],
    busiest,
    dearestSentence(dearest, web.titleOf, amongOf(view), dearest && waitingDoor(dearest, view)),
  );
}

function stepsOf(view: Explored, { nodes }: Scene) {
  const shown = new Set(view.shown.map(({ id }) => id));
  const counts = new Map<number, number>();
  for (const { id, step } of nodes)
    if (shown.has(id)) counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([step, proposals]) => ({ step, proposals }));
}

function cellsOf(view: Explored, web: Web) {
  const { lines, scene, groupOf } = matrixRows(view, web);
  const labels = new Map(lines.map(({ key, label }) => [key, label]));
  const label = (key: string) => labels.get(key) ?? key;
  return crossTable(scene.edges, groupOf).map(({ before, after, edges }) => ({
    before: label(before),
    after: label(after),
    kinds: edges.map(({ kind }): LinkKind => kind),
  }));
}

/** What the scenario makes of what is drawn. */
function underStory({ under }: Explored, web: Web, { nodes }: Scene): Phrase {
  if (under === undefined) return [];
  const drawn = new Set(nodes.map(({ id }) => id));
  const all = [...under.fates.values()];
  const own = all.filter(({ proposal }) => drawn.has(proposal));
  return sentences(
    ["Under ", ...called(under), ":"],
    own.length === 0 && all.length > 0
      ? sentence(["all that is drawn here is in and starts when the review asked"])
      : fatesStory(own, web.titleOf),
  );
}
