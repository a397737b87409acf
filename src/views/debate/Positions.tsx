import { useMemo } from "react";
import { useSize } from "#/charts/kit/useSize.ts";
import type { StanceCell } from "#/charts/stances/layout.ts";
import { Stances, StancesKey } from "#/charts/stances/Stances.tsx";
import { stances } from "#/data/vocabulary.ts";
import { isAbout, stanceGrid } from "#/model/debate.ts";
import { setParams, toggle, useAppStore, useParams } from "#/state/store.ts";
import { plainText, said, type Phrase } from "#/words/phrase.ts";
import {
  bodySentence,
  cellSentence,
  positionsDescription,
  positionsTable,
  positionsTitle,
  stanceVerbs,
  themeSentence,
} from "#/words/positions.ts";
import { ChartFrame } from "../parts/ChartFrame.tsx";
import { Say } from "../parts/Say.tsx";
import type { SectionProps } from "./Debate.tsx";
import styles from "./Debate.module.css";
import own from "./Positions.module.css";
import { Lead } from "./Lead.tsx";
import { Statement } from "./Statement.tsx";
import { ToDebate } from "./ToDebate.tsx";

const nowhere = ["", ""] as const;

/** Who says what about which theme, as a grid that opens to what they say, when, and where it can be read. */
export function Positions({ dataset, view }: SectionProps) {
  const store = useAppStore();
  const only = useParams((params) => params.stance);
  const cell = useParams((params) => params.cell);
  const focus = useParams((params) => params.focus);
  const { ref, width } = useSize(760);
  const names = useMemo(() => namesIn(dataset), [dataset]);
  const grid = useMemo(
    () => stanceGrid(dataset.positions, dataset.bodies, dataset.themes),
    [dataset],
  );
  const lines = useMemo(
    () =>
      grid.rows.map(({ body, positions, cells }) => ({
        body,
        label: names.short(body),
        sentence: bodySentence(names.both(body), positions.length),
        cells: cells.map(({ theme, positions: held }): StanceCell => ({
          theme: keyOf(theme),
          sentence: cellSentence(names.body(body), names.theme(theme), held),
          signs: held.map(({ id, stance, proposals }) => ({
            id,
            stance,
            proposals,
            state:
              only.length > 0 && !only.includes(stance)
                ? "ghost"
                : focus !== "" && proposals.includes(focus)
                  ? "chosen"
                  : "plain",
          })),
        })),
      })),
    [grid, names, only, focus],
  );
  const heads = useMemo(
    () =>
      grid.columns.map((theme) => ({
        theme: keyOf(theme),
        short: names.theme(theme),
        themeIndex: names.index(theme),
        sentence: themeSentence(
          names.theme(theme),
          dataset.positions.filter((row) => isAbout(row, theme)).length,
        ),
      })),
    [grid, names, dataset.positions],
  );
  const [who, about] = cell;
  const isOpen = who !== "" || about !== "";
  const open = dataset.positions.filter(
    (row) =>
      (who === "" || row.body === who) &&
      (about === "" || isAbout(row, about === general ? "" : about)) &&
      (only.length === 0 || only.includes(row.stance)),
  );
  const title = positionsTitle(dataset.positions, only);
  const opened: Phrase = isOpen
    ? [
        ...(who === "" ? ["Everyone"] : [said(names.body(who))]),
        ...(about === "" ? [] : [" on ", said(names.theme(about === general ? "" : about))]),
      ]
    : ["Everything that is said"];
  return (
    <>
      <Lead title={title}>
        <p>
          In our words, each with its date and source. A sign opens what was said; so do a name and
          a theme. <ToDebate section="missing">What they say is missing</ToDebate> has a place of
          its own.
        </p>
      </Lead>
      {dataset.positions.length > 0 && (
        <>
          <fieldset className={own.stances}>
            <legend>Only those who</legend>
            {stances.map((stance) => (
              <label key={stance}>
                <input
                  type="checkbox"
                  checked={only.includes(stance)}
                  onChange={() => {
                    toggle(store, "stance", stance);
                  }}
                />{" "}
                {stanceVerbs[stance][1]}
              </label>
            ))}
          </fieldset>
          <ChartFrame
            id="positions"
            name="positions"
            title={["Who says what about which theme"]}
            subtitle={[
              "Those of whom most was found come first. An empty cell means that we found nothing, not that nothing was said.",
            ]}
            description={positionsDescription(
              grid.rows.map(({ body, positions }) => ({ who: names.body(body), positions })),
            )}
            pictureKey="Triangle up: supports. Half diamond: mixed. Ring: takes no side. Triangle down: concern. Cross: opposes. Dashed square: says something is missing."
            keys={<StancesKey stances={stances} />}
            table={() => positionsTable(dataset.positions, names, plainText(title))}
          >
            <div ref={ref}>
              <Stances
                label={plainText(title)}
                lines={lines}
                heads={heads}
                size={{ width }}
                open={cell}
                onCell={([body, theme]) => {
                  const same = who === body && about === theme;
                  setParams(store, { cell: same ? nowhere : [body, theme] });
                }}
              />
            </div>
          </ChartFrame>
          <section className={styles.block} aria-label="What they say">
            <h2 className={styles.name}>
              <Say phrase={opened} />
            </h2>
            {isOpen && (
              <p className={styles.aside}>
                <ToDebate section="positions">Everything that is said</ToDebate>
              </p>
            )}
            {open.length === 0 && <p>Nobody says so here. Untick a stance to see more.</p>}
            <ul className={styles.statements}>
              {open.map((position) => (
                <Statement key={position.id} position={position} dataset={dataset} view={view} />
              ))}
            </ul>
          </section>
        </>
      )}
    </>
  );
}

/** In the address, the column of what is about no theme. */
const general = "general";
const keyOf = (theme: string): string => (theme === "" ? general : theme);

function namesIn(dataset: SectionProps["dataset"]) {
  const bodies = new Map(dataset.bodies.map((row) => [row.id, row]));
  const themes = [...dataset.themes].sort((a, b) => a.order - b.order);
  return {
    body: (id: string) => bodies.get(id)?.label ?? id,
    short: (id: string) => bodies.get(id)?.short ?? bodies.get(id)?.label ?? id,
    /** As it is shown, then in full: who hears it must find what others see. */
    both: (id: string) => {
      const row = bodies.get(id);
      return row?.short === undefined ? (row?.label ?? id) : `${row.short}, ${row.label}`;
    },
    theme: (id: string) =>
      id === "" ? "The review itself" : (themes.find((row) => row.id === id)?.short ?? id),
    index: (id: string) => (id === "" ? null : themes.findIndex((row) => row.id === id)),
  };
}
