import { useMemo } from "react";
import { useSize } from "#/charts/kit/useSize.ts";
import { Lenses, StepsKey } from "#/charts/lenses/Lenses.tsx";
import { furthest, lensesOf, unserving } from "#/model/debate.ts";
import { formatMoney } from "#/model/money.ts";
import type { Entry } from "#/model/register.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import {
  emptyThemes,
  lensesDescription,
  lensesTable,
  lensesTitle,
  lensMoney,
  lensSentence,
  stepsWords,
  unpricedWords,
  type NamedLens,
} from "#/words/lenses.ts";
import { listed, plainText, quantity } from "#/words/phrase.ts";
import { useActs } from "../explore/acts.ts";
import { sumDoor } from "../explore/sums.ts";
import { ChartFrame } from "../parts/ChartFrame.tsx";
import { N, Say } from "../parts/Say.tsx";
import type { SectionProps } from "./Debate.tsx";
import styles from "./Debate.module.css";
import { Lead } from "./Lead.tsx";
import { markOf, ProposalName } from "./marks.tsx";
import { Sourced } from "./Sourced.tsx";
import { ToDebate } from "./ToDebate.tsx";

/** The review's aims as lenses: what serves which, where nothing does, with the money and the delivery of each. */
export function LensPart({ dataset, view }: SectionProps) {
  const store = useAppStore();
  const { choose } = useActs();
  const chosen = useParams((params) => params.lens);
  const { ref, width } = useSize(760);
  const lenses = useMemo(() => named(dataset, view.entries), [dataset, view.entries]);
  const themes = useMemo(
    () => [...dataset.themes].sort((a, b) => a.order - b.order),
    [dataset.themes],
  );
  const label = useMemo(() => {
    const names = new Map(themes.map((row) => [row.id, row.short]));
    return (id: string) => names.get(id) ?? id;
  }, [themes]);
  const rows = useMemo(
    () =>
      lenses.map((lens) => ({
        id: lens.id,
        label: lens.label,
        kind: lens.kind === "objective" ? "Objectives" : "Missions",
        sentence: lensSentence(lens, label),
        isChosen: lens.id === chosen,
        cells: lens.cells.map(({ theme, entries }) => ({
          theme,
          marks: entries.map((entry) => ({
            ...markOf(view, entry),
            sentence: `${entry.id}, ${entry.title}, serves ${lens.label}. Delivery: ${entry.delivery}.`,
          })),
        })),
        money: lens.total.lines.length === 0 ? null : `at least ${formatMoney(lens.total.amountM)}`,
        unpriced: unpricedWords(lens.total),
        steps: lens.steps.map(({ delivery, entries }) => ({ delivery, n: entries.length })),
      })),
    [lenses, label, chosen, view],
  );
  const title = lensesTitle(lenses, unserving(view.entries).length, view.entries.length);
  const doors = new Map(lenses.map(({ id, total }) => [id, sumDoor(total.lines, null)]));
  const one = lenses.find(({ id }) => id === chosen);
  return (
    <>
      <Lead title={title}>
        <p>
          Which aim a proposal serves is our judgement, with its reason beside it. A proposal counts
          whole in each aim it serves, so rows overlap and are never added up.
        </p>
      </Lead>
      {lenses.length > 0 && (
        <ChartFrame
          id="lenses"
          name="aims"
          title={["What serves which aim, and where nothing does"]}
          subtitle={[
            "A mark for each proposal, by theme; a dashed slot where nothing serves the aim. Money as published, price base of the ask not known.",
          ]}
          description={lensesDescription(lenses, label)}
          pictureKey="Dashed slot: nothing there. Squares: how far each came, fuller for further."
          keys={<StepsKey steps={furthest} />}
          foot={["Objectives and missions of the review; which proposal serves which is ours."]}
          table={() => lensesTable(lenses, label, plainText(title))}
        >
          <div ref={ref}>
            <Lenses
              label={plainText(title)}
              rows={rows}
              themes={themes.map(({ id, short }, themeIndex) => ({ id, short, themeIndex }))}
              size={{ width }}
              moneyDoor={(id) => doors.get(id) ?? "method:published-total"}
              onLens={(id) => {
                setParams(store, { lens: id === chosen ? "" : id });
              }}
              onChoose={choose}
            />
          </div>
        </ChartFrame>
      )}
      {(one ? [one] : lenses).map((lens) => {
        const empty = emptyThemes(lens, label);
        return (
          <section
            key={lens.id}
            className={styles.block}
            aria-label={lens.label}
            data-lens={lens.id}
          >
            <h2 className={styles.name}>
              <ToDebate section="lenses" chosen={{ lens: one ? "" : lens.id }}>
                <span data-row="">{lens.label}</span>
              </ToDebate>
            </h2>
            <p className={styles.aside} data-row="">
              {lens.meaning}
            </p>
            <p>
              <Say phrase={lensMoney(lens, doors.get(lens.id) ?? "method:published-total")} />{" "}
              {lens.steps.length > 0 && (
                <>
                  How far they came: <N of={quantity(stepsWords(lens.steps))} />.{" "}
                </>
              )}
              {empty.length > 0 && (
                <>
                  Nothing serves it in <span data-row="">{listed(empty)}</span>.
                </>
              )}
            </p>
            {one && (
              <ul className={styles.statements}>
                {lens.entries.map((entry) => (
                  <li key={entry.id} className={styles.statement}>
                    <ProposalName entry={entry} view={view} became />
                    <span data-row="">
                      {dataset.proposals.find(({ id }) => id === entry.id)?.lensReason}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <Sourced cites={citesOf(dataset, lens)} dataset={dataset} />
          </section>
        );
      })}
    </>
  );
}

const rowsOf = (dataset: SectionProps["dataset"]) => [
  ...dataset.objectives.map((row) => ({ ...row, kind: "objective", meaning: row.meaning })),
  ...dataset.missions.map((row) => ({ ...row, kind: "mission", meaning: row.aim })),
];
const citesOf = (dataset: SectionProps["dataset"], lens: NamedLens) =>
  rowsOf(dataset).find(({ kind, id }) => kind === lens.kind && id === lens.id)?.cites ?? [];

function named(dataset: SectionProps["dataset"], entries: readonly Entry[]) {
  const rows = rowsOf(dataset);
  return lensesOf(dataset, entries, dataset.costs).map((lens): NamedLens<Entry> => {
    const row = rows.find(({ kind, id }) => kind === lens.kind && id === lens.id);
    return { ...lens, label: row?.label ?? lens.id, meaning: row?.meaning ?? "" };
  });
}
