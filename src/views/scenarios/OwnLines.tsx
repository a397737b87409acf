import { useEffect, useRef } from "react";
import { startedLine } from "#/state/ownStart.ts";
import { assumed } from "#/state/columns.ts";
import { useAppStore } from "#/state/store.ts";
import { yearOfMonth, monthOf } from "#/model/months.ts";
import { readYours, type OwnDraft } from "#/state/yours.ts";
import { ownLinesPhrase } from "#/words/folds.ts";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { Fold } from "./Fold.tsx";
import { OwnLineCard } from "./OwnLineCard.tsx";
import styles from "./Scenarios.module.css";
import type { Column, Workbench } from "./workbench.ts";
import own from "./Yours.module.css";
import { rewriteYours } from "./rewrite.ts";

/** The reader's own cost lines, column by column: how many, at what cost, in which years. */
export function OwnLines({ bench }: { bench: Workbench }) {
  return (
    <Fold
      id="own-lines"
      title="Your own cost lines"
      says={ownLinesPhrase(
        bench.columns.map(({ letter, scenario, outcome: { plan } }) => {
          const { length } = readYours(scenario).lines;
          const counted = plan.lines.filter(({ from }) => from === "yours").length;
          return { letter, lines: length, uncounted: length - counted };
        }),
      )}
    >
      <p className={styles.hint}>
        How many a year, times what one costs, over some years. They are yours: drawn dotted,
        counted beside what is published, and carried by the link.{" "}
        <HowWorkedOut method="estimates" />
      </p>
      {bench.columns.map((column) => (
        <Lines key={column.slot} bench={bench} column={column} />
      ))}
    </Fold>
  );
}

function Lines({ bench, column }: { bench: Workbench; column: Column }) {
  const store = useAppStore();
  const mine = readYours(column.scenario);
  const set = (how: (lines: readonly OwnDraft[]) => readonly OwnDraft[]) => {
    rewriteYours(store, column, ({ lines }) => ({ lines: how(lines) }));
  };
  const { box, act } = useFollow(mine.lines.length);
  return (
    <div ref={box} className={own.lines}>
      {mine.lines.map((line, i) => (
        <OwnLineCard
          // Lines have no identity but their place.
          key={i}
          bench={bench}
          column={column}
          line={line}
          place={i + 1}
          onChange={(change) => {
            set((lines) => lines.map((now, other) => (other === i ? { ...now, ...change } : now)));
          }}
          onRemove={() => {
            act();
            set((lines) => lines.filter((_, other) => other !== i));
          }}
        />
      ))}
      <p className={styles.acts}>
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            act();
            set((lines) => [...lines, lineFor(bench, column, null)]);
          }}
        >
          add a line to {column.letter}
        </button>
      </p>
    </div>
  );
}

/** Takes the focus to a line that was just added, and to the button where one went. */
function useFollow(lines: number) {
  const box = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  const before = useRef(lines);
  useEffect(() => {
    const isMore = lines > before.current;
    before.current = lines;
    if (!acted.current) return;
    acted.current = false;
    const cards = box.current?.querySelectorAll("fieldset");
    (isMore
      ? cards?.[lines - 1]?.querySelector("input")
      : box.current?.querySelector<HTMLElement>(":scope > p button")
    )?.focus();
  }, [lines]);
  const act = () => {
    acted.current = true;
  };
  return { box, act };
}

/** A first line for a proposal in a column, begun from the dataset's drivers where there are some. */
export function lineFor(bench: Workbench, column: Column, proposal: string | null): OwnDraft {
  const { area, programmeStart } = assumed(column.scenario, bench.ground.initial);
  const firstYear = yearOfMonth(monthOf(programmeStart));
  return startedLine(bench.dataset, proposal, { firstYear, area });
}
