import { memo, use, useCallback, useMemo } from "react";
import { layout as placeRows } from "#/charts/network/layout.ts";
import { Network } from "#/charts/network/Network.tsx";
import { wholeWindow, windowHeight } from "#/charts/network/crowd.ts";
import { wholeHeight, wholeLayout } from "#/charts/network/whole.ts";
import { useSize } from "#/charts/kit/useSize.ts";
import type { Params } from "#/state/params.ts";
import { lastCall } from "#/state/derive.ts";
import {
  aroundTitle,
  basisSentence,
  connectionSentence,
  linksTable,
  pathTitle,
  stepSentence,
} from "#/words/connections.ts";
import { keystoneTitle } from "#/words/linkStory.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { useActs } from "./acts.ts";
import { BareContext } from "../parts/bare.ts";
import { ConnectionControls, KindKey } from "./ConnectionControls.tsx";
import { focusRows, overviewRows, pathRows, wholeRows } from "./connectionRows.ts";
import { ConnectionMatrix } from "./ConnectionMatrix.tsx";
import { ConnectionOutline } from "./ConnectionOutline.tsx";
import { amongOf, keptOf, sceneOf, storyOf } from "./connectionStory.ts";
import styles from "./Connections.module.css";
import { webOf, type Web } from "./connections.ts";
import type { Explored } from "./explore.ts";
import { Fates } from "./Fates.tsx";
import { Keystones } from "./Keystones.tsx";
import { Panel } from "./Panel.tsx";
import { useLayered } from "./useLayered.ts";

/** Below this width the links are read as an outline. */
const NARROW = 480;
const derive = lastCall(webOf);

/** What waits for what: links as a picture, a table and a list, round one proposal or over all. */
export const ConnectionsPanel = memo(function ConnectionsPanel({ view }: { view: Explored }) {
  const { ref, width } = useSize(1000);
  const web = derive(view);
  const { layout } = view.params;
  const isNarrow = width < NARROW;
  const shownAs = isNarrow ? "outline" : layout;
  const title = titleOf(view, web, layout);
  const description = storyOf(view, web, shownAs);
  const listed = sceneOf(view, web, shownAs).edges;
  const kept = keptOf(view, web, listed);
  return (
    <Panel
      id="connections"
      name="links"
      title={title}
      subtitle={isNarrow ? subtitles.outline : subtitles[layout]}
      description={description}
      foot={basisSentence(kept, listed.length)}
      keys={<KindKey view={view} web={web} />}
      pictureKey="Solid arrow: requires; dashed: enables; double: funds; crossed end: replaces; opposed ends: conflicts"
      table={() => linksTable(listed, web.titleOf, plainText(title))}
      controls={<ConnectionControls view={view} web={web} isNarrow={isNarrow} />}
    >
      <div ref={ref}>
        {shownAs === "matrix" ? (
          <ConnectionMatrix view={view} web={web} width={width} label={plainText(title)} />
        ) : shownAs === "outline" ? (
          <ConnectionOutline view={view} web={web} label={plainText(title)} />
        ) : shownAs === "whole" ? (
          <Whole view={view} web={web} width={width} label={plainText(title)} />
        ) : (
          <Graph view={view} web={web} width={width} label={plainText(title)} />
        )}
      </div>
    </Panel>
  );
});

/** Below the picture, in lists: what a scenario breaks and moves, and what most others wait for. */
export const ConnectionLists = memo(function ConnectionLists({ view }: { view: Explored }) {
  if (use(BareContext) !== undefined) return null;
  return (
    <>
      <Fates view={view} />
      <Keystones view={view} web={derive(view)} />
    </>
  );
});

const subtitles: Readonly<Record<Params["layout"], Phrase>> = {
  overview: [
    "Every proposal, by theme and by how many steps must come first. Named: what most waits for, or what touches the one chosen.",
  ],
  focus: [
    "What leads into it on the left, what it leads on to on the right, step by step. Bold: what cannot be done without.",
  ],
  whole: [
    "Every proposal, what comes first on the left. Names come as they fit: look closer to read more.",
  ],
  path: ["The shortest way, and every way over what is required, from left to right."],
  matrix: ["Links counted: what comes first by rows, what comes after by columns."],
  outline: ["The same links as a list, with the reason for each."],
};

function titleOf(view: Explored, web: Web, layout: Params["layout"]): Phrase {
  const { params } = view;
  if (layout === "path") return pathTitle(web.pair[0], web.pair[1], web.ways, web.titleOf);
  return params.focus !== "" || layout === "focus"
    ? aroundTitle(web.centre, web.around, web.titleOf)
    : keystoneTitle(web.keystones, web.titleOf, amongOf(view));
}

export type ViewProps = {
  readonly view: Explored;
  readonly web: Web;
  readonly label: string;
};
type DrawnProps = ViewProps & { readonly width: number };

function useTold(web: Web) {
  return useMemo(() => {
    const byId = new Map(web.links.map((link) => [link.id, link]));
    return {
      node: web.wordsOf,
      link: (id: string, seenFrom?: string) => {
        const link = byId.get(id);
        if (link === undefined) return "";
        const other = link.before === seenFrom ? link.after : link.before;
        return seenFrom === undefined
          ? plainText(connectionSentence(link, web.titleOf))
          : stepSentence(web.wordsOf(other), link, web.titleOf);
      },
    };
  }, [web]);
}

function useChoose(view: Explored) {
  const { choose } = useActs();
  const { byId } = view;
  return useCallback(
    (id: string) => {
      if (byId.has(id)) choose(id);
    },
    [byId, choose],
  );
}

const deskHint =
  "Point at a link, or walk along links with the arrow keys: the reason for it is told here.";

/** What to do with a graph; on a wall, nothing. */
const useHint = () => (use(BareContext) === "closed" ? "" : deskHint);

function Graph({ view, web, width, label }: DrawnProps) {
  const hint = useHint();
  const { layout } = view.params;
  const rows = useMemo(
    () =>
      layout === "focus"
        ? focusRows(view, web)
        : { hidden: 0, ...(layout === "path" ? pathRows(view, web) : overviewRows(view, web)) },
    [view, web, layout],
  );
  const placed = useMemo(() => placeRows(rows, { width }), [rows, width]);
  const wall = use(BareContext);
  const size = useMemo(
    () => (wall ? wholeWindow(placed, width) : { width, height: windowHeight(placed) }),
    [width, placed, wall],
  );
  return (
    <>
      <Network
        label={label}
        placed={placed}
        size={size}
        start={layout === "path" ? web.pair[0] : web.centre}
        wall={wall}
        told={useTold(web)}
        hint={hint}
        onChoose={useChoose(view)}
      />
      {layout !== "path" && layout !== "focus" && wall === undefined && (
        <p className={styles.note}>
          At the end of each row: links out to other themes, and in from them.
        </p>
      )}
      {rows.hidden > 0 && (
        <p className={styles.note}>
          <span data-n="">{rows.hidden}</span> links that skip a step or lead back are drawn while
          one of their ends is pointed at. Matrix and outline always have them.
        </p>
      )}
    </>
  );
}

/** Past so many proposals there is something to read until the first draft is there. */
const MOST_AT_ONCE = 1_000;

function Whole({ view, web, width, label }: DrawnProps) {
  const hint = useHint();
  const { graph, base, nodes, links, labels } = useMemo(() => wholeRows(view, web), [view, web]);
  const { drawing, part, stop, again } = useLayered(graph, base);
  const placed = useMemo(
    () => drawing && wholeLayout(drawing, nodes, links),
    [drawing, nodes, links],
  );
  const size = useMemo(
    () => ({
      width,
      height: placed === undefined ? 560 : wholeHeight(placed, width),
    }),
    [width, placed],
  );
  const told = useTold(web);
  const choose = useChoose(view);
  return (
    <>
      {(part < 1 || placed === undefined) && (
        <p className={styles.note} role="status">
          {part < 1 ? (
            <>
              Looking for the fewest crossings:{" "}
              <progress value={part} aria-label="Looking for the fewest crossings" />{" "}
              <button type="button" className={styles.act} onClick={stop}>
                stop here
              </button>
            </>
          ) : (
            <>
              Stopped before there was a picture.{" "}
              <button type="button" className={styles.act} onClick={again}>
                look again
              </button>
            </>
          )}
        </p>
      )}
      {placed === undefined ? (
        <div style={{ minHeight: size.height }}>
          {graph.nodes.length > MOST_AT_ONCE && (
            <>
              <p className={styles.note}>In its place, links counted between themes:</p>
              <ConnectionMatrix view={view} web={web} width={width} label={label} />
            </>
          )}
        </div>
      ) : (
        <Network
          label={label}
          placed={placed}
          size={size}
          labels={labels}
          start={web.centre}
          wall={use(BareContext)}
          told={told}
          hint={hint}
          onChoose={choose}
        />
      )}
    </>
  );
}
