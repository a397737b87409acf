import type { GridLine } from "#/charts/grid/layout.ts";
import type { OutlineItem } from "#/charts/outline/tree.ts";
import type { LinkKind } from "#/data/vocabulary.ts";
import { meanSteps, outline, stepsBefore, type Branch, type Scene } from "#/model/connections.ts";
import { lastCall } from "#/state/derive.ts";
import { linkBasisWords } from "#/words/proposal.ts";
import { linkLead, notShown, restLead } from "#/words/connections.ts";
import type { Web, WebLink } from "./connections.ts";
import type { Explored } from "./explore.ts";

/** Past so many proposals the table counts by theme. */
const MOST_LINES = 60;

/** Past so many proposals the outline begins with its themes closed, so that what follows is near. */
const MOST_OPEN = 40;

/** How many steps over what is required are open to begin with. */
const DEEPEST = 8;

/** What the table is of: what is round the chosen proposal, or everything. */
const twinScene = (view: Explored, web: Web): Scene<WebLink> =>
  web.centre === view.params.focus ? web.near : web.all;

/**
 * The lines of the table, by layers: the proposals shown, each after what it requires, and what is filtered
 * out by theme; or all by theme, where that would be too many to read.
 */
export function matrixRows(
  view: Explored,
  web: Web,
): {
  readonly lines: readonly GridLine[];
  readonly scene: Scene<WebLink>;
  readonly groupOf: (id: string) => string;
} {
  const scene = twinScene(view, web);
  const shown = new Set(view.shown.map(({ id }) => id));
  const isNear = (id: string) => scene === web.near || shown.has(id);
  const among = scene.edges.filter(({ before, after }) => isNear(before) || isNear(after));
  const linked = new Set(among.flatMap(({ before, after }) => [before, after]));
  const near = scene.nodes.filter(
    ({ id }) => linked.has(id) && (isNear(id) || web.isArrangement(id)),
  );
  const isAll = view.shown.length === view.entries.length && scene === web.all;
  const byTheme = near.length > MOST_LINES || isAll;
  const own = byTheme ? [] : near;
  const named = new Set(own.map(({ id }) => id));
  const groupOf = (id: string) => (named.has(id) ? id : (view.byId.get(id)?.theme ?? ""));
  const rest = new Set(
    scene.edges
      .flatMap(({ before, after }) => [groupOf(before), groupOf(after)])
      .filter((key) => !named.has(key)),
  );
  return {
    lines: [...ownLines(view, web, scene, own), ...themeLines(view, web, !byTheme, rest)],
    scene,
    groupOf,
  };
}

/** A line for each proposal, each after what it requires; what would end comes last. */
function ownLines(
  view: Explored,
  web: Web,
  scene: Scene<WebLink>,
  own: Scene<WebLink>["nodes"],
): readonly GridLine[] {
  const stateOf = view.stateOf();
  const ids = own.map(({ id }) => id);
  const among = new Set(ids);
  const steps = stepsBefore(
    ids,
    scene.edges.filter(({ before, after }) => among.has(before) && among.has(after)),
  );
  const order = new Map(view.entries.map(({ id }, i) => [id, i]));
  const step = (one: { readonly id: string; readonly step: number }) =>
    scene === web.near ? one.step : (steps.get(one.id) ?? 0);
  return [...own]
    .sort(
      (a, b) =>
        Number(web.isArrangement(a.id)) - Number(web.isArrangement(b.id)) ||
        step(a) - step(b) ||
        (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
    )
    .map(({ id }) => ({
      key: id,
      label: web.titleOf(id),
      short: id,
      themeIndex: view.byId.get(id)?.themeIndex ?? null,
      id,
      state: view.byId.has(id) ? stateOf(id) : ("plain" as const),
    }));
}

/** The steps before each theme's proposals over every *requires*, whatever is shown. */
const themeSteps = lastCall((entries: Explored["entries"], every: Web["every"]) =>
  meanSteps(new Map(entries.map(({ id, theme }) => [id, theme])), every),
);

/**
 * A line for each theme, by layers: themes need each other, so they stand by how many steps come before what
 * they propose. Of everything, or of what the filters leave out and has links.
 */
function themeLines(
  view: Explored,
  web: Web,
  isRest: boolean,
  linked: ReadonlySet<string>,
): readonly GridLine[] {
  const index = new Map(view.entries.map((entry) => [entry.theme, entry.themeIndex]));
  const steps = themeSteps(view.entries, web.every);
  const line = (key: string, name: string): GridLine => ({
    key,
    label: isRest ? notShown(name) : name,
    short: name,
    themeIndex: index.get(key) ?? null,
    ...(isRest && { state: "ghost" }),
  });
  return [
    ...[...view.first.themes]
      .sort((a, b) => (steps.get(a.id) ?? 0) - (steps.get(b.id) ?? 0) || a.order - b.order)
      .filter(({ id }) => !isRest || linked.has(id))
      .map(({ id, short }) => line(id, short)),
    ...(linked.has("") ? [line("", "Would end")] : []),
  ];
}

/** What every line of an outline says of a proposal. */
function said(view: Explored, web: Web, id: string) {
  const entry = view.byId.get(id);
  return {
    id: entry === undefined ? undefined : id,
    title: web.titleOf(id),
    ...(entry && {
      mark: { mark: entry.mark, themeIndex: entry.themeIndex, standing: entry.standing },
      state: view.stateOf()(id),
    }),
  };
}

const reasonOf = ({ reason, basis }: WebLink): string | undefined =>
  reason === undefined
    ? undefined
    : `${reason}${basis === undefined ? "" : ` (${linkBasisWords[basis]})`}`;

type Lead = (kind: LinkKind, link: WebLink) => string;

function branches(
  view: Explored,
  web: Web,
  from: readonly Branch<WebLink>[],
  lead: Lead,
  path: string,
  firm: boolean,
  depth = 1,
): readonly OutlineItem[] {
  const rank = ({ edge }: Branch<WebLink>) => (edge.kind === "requires" ? 0 : 1);
  return [...from]
    .sort((a, b) => rank(a) - rank(b))
    .map((branch) => {
      const { edge, id, again } = branch;
      const strong = firm && edge.kind === "requires";
      const key = `${path}:${edge.id}`;
      return {
        key,
        ...said(view, web, id),
        kind: edge.kind,
        lead: lead(edge.kind, edge),
        reason: reasonOf(edge),
        note: again ? "also listed elsewhere here" : undefined,
        strong,
        open: strong && depth < DEEPEST,
        // Made when it is come to: a chain may be thousands of steps long.
        get children() {
          return branches(view, web, branch.children, lead, key, strong, depth + 1);
        },
      };
    });
}

const rest = (view: Explored, web: Web, edges: readonly WebLink[]): readonly OutlineItem[] =>
  edges.map((edge) => ({
    key: `rest:${edge.id}`,
    ...said(view, web, edge.to),
    kind: edge.kind,
    lead: restLead(edge, web.titleOf(edge.from)),
    reason: reasonOf(edge),
    open: false,
    children: [],
  }));

/** The links as lists: round one proposal, from one end of a way, or under each proposal of each theme. */
export function outlineItems(view: Explored, web: Web): readonly OutlineItem[] {
  const { layout, focus } = view.params;
  if (layout === "path") return around(view, web, web.pair[0], web.path);
  if (layout === "focus" || web.centre === focus) return around(view, web, web.centre, web.near);
  return everyLink(view, web, web.all);
}

function around(
  view: Explored,
  web: Web,
  id: string,
  scene: Scene<WebLink>,
): readonly OutlineItem[] {
  const found = outline(id, scene);
  const section = (
    key: string,
    title: string,
    open: boolean,
    children: readonly OutlineItem[],
  ): readonly OutlineItem[] =>
    children.length === 0 ? [] : [{ key, title, count: children.length, open, children }];
  const side = (which: "needs" | "waits") =>
    branches(view, web, found[which], linkLead(which), which, true);
  return [
    { key: "centre", ...said(view, web, id), strong: true, open: true, children: [] },
    ...section("needs", "Leads into it", true, side("needs")),
    ...section("waits", "Leads on from it", true, side("waits")),
    ...section("rest", "Besides, among these", false, rest(view, web, found.rest)),
  ];
}

type Side = "needs" | "waits";

function everyLink(view: Explored, web: Web, scene: Scene<WebLink>): readonly OutlineItem[] {
  const at = new Map<string, WebLink[]>();
  for (const edge of scene.edges)
    for (const id of [edge.before, edge.after]) {
      const own = at.get(id);
      if (own === undefined) at.set(id, [edge]);
      else own.push(edge);
    }
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  const isFew = drawn.size <= MOST_OPEN;
  const themes = [...view.first.themes].sort((a, b) => a.order - b.order);
  const sideOf = (edge: WebLink, id: string): Side =>
    edge.ordered ? (edge.after === id ? "needs" : "waits") : edge.from === id ? "waits" : "needs";
  /** A proposal's links, or those on one side of it; what lies under each goes on the same way. */
  const own = (id: string, path: readonly string[], only?: Side): readonly OutlineItem[] =>
    (at.get(id) ?? [])
      .filter((edge) => only === undefined || (edge.ordered && sideOf(edge, id) === only))
      .map((edge) => {
        const other = edge.after === id ? edge.before : edge.after;
        const side = sideOf(edge, id);
        const further = [...path, id];
        return {
          key: [...further, edge.id].join(":"),
          ...said(view, web, other),
          kind: edge.kind,
          lead: linkLead(side)(edge.kind, edge),
          reason: reasonOf(edge),
          strong: edge.kind === "requires",
          open: false,
          // Made when it is come to: all ways together would be too many.
          get children() {
            return edge.ordered && !further.includes(other) ? own(other, further, side) : [];
          },
        };
      });
  return themes.flatMap((theme) => {
    const members = view.entries.filter((entry) => entry.theme === theme.id && drawn.has(entry.id));
    if (members.length === 0) return [];
    const children = members.map(({ id }) => {
      const lines = own(id, []);
      return { key: id, ...said(view, web, id), count: lines.length, open: false, children: lines };
    });
    return [
      {
        key: `theme:${theme.id}`,
        title: theme.label,
        count: members.length,
        open: isFew,
        children,
      },
    ];
  });
}
