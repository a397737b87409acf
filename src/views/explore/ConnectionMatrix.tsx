import { useMemo } from "react";
import { Grid } from "#/charts/grid/Grid.tsx";
import { crossTable } from "#/model/connections.ts";
import { formatCount } from "#/model/money.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import { cellSentence, connectionSentence } from "#/words/connections.ts";
import { LinkGlyph } from "#/charts/kit/LinkGlyph.tsx";
import { Say } from "../parts/Say.tsx";
import { useActs } from "./acts.ts";
import styles from "./Connections.module.css";
import type { Web } from "./connections.ts";
import { matrixRows } from "./connectionTwins.ts";
import type { Explored } from "./explore.ts";

type Props = {
  readonly view: Explored;
  readonly web: Web;
  readonly width: number;
  readonly label: string;
};

/** Links counted between themes, or one by one between the proposals that are shown. */
export function ConnectionMatrix({ view, web, width, label }: Props) {
  const { choose } = useActs();
  const store = useAppStore();
  const [before, after] = view.params.cross;
  const open = before === "" && after === "" ? undefined : { before, after };
  const { lines, scene, groupOf } = useMemo(() => matrixRows(view, web), [view, web]);
  const cells = useMemo(() => crossTable(scene.edges, groupOf), [scene, groupOf]);
  const drawn = useMemo(
    () =>
      cells.map(({ before, after, edges }) => ({
        before,
        after,
        kinds: edges.map(({ kind }) => kind),
      })),
    [cells],
  );
  const size = useMemo(() => ({ width }), [width]);
  const labels = new Map(lines.map((line) => [line.key, line.label]));
  const told = cells.find((cell) => cell.before === open?.before && cell.after === open.after);
  return (
    <>
      <Grid
        label={label}
        lines={lines}
        cells={drawn}
        size={size}
        open={open}
        cellWords={({ before, after, kinds }) =>
          cellSentence(labels.get(before) ?? before, labels.get(after) ?? after, kinds)
        }
        lineWords={(line, links) => `${line.label}: ${formatCount(links)} lead on from it.`}
        onCell={(cell) => {
          setParams(store, { cross: [cell.before, cell.after] });
        }}
        onLine={({ id }) => {
          if (id !== undefined && view.byId.has(id)) choose(id);
        }}
      />
      <div role="status" className={styles.cell}>
        {told === undefined ? (
          <p className={styles.note}>
            The foot of a cell is the part of its links that are required. Open a cell to read its
            links. Proposals stand after what they require; themes by how many steps come before
            their proposals on average.
          </p>
        ) : (
          <ul>
            {told.edges.map((edge) => (
              <li key={edge.id}>
                <LinkGlyph kind={edge.kind} />{" "}
                <Say phrase={connectionSentence(edge, web.titleOf)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
