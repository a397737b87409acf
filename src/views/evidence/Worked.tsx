import { useCallback, useMemo, useRef } from "react";
import { DataTable } from "#/charts/kit/DataTable.tsx";
import type { Row } from "#/data/schema.ts";
import { presets, type Presets } from "#/model/presets.ts";
import { assumptionTable } from "#/state/assumptions.ts";
import { fromPreset } from "#/state/columns.ts";
import { writeAddress } from "#/state/params.ts";
import { useParams } from "#/state/store.ts";
import { told } from "#/words/methods/method.ts";
import { capital, closed, count, said, type Phrase } from "#/words/phrase.ts";
import { presetWords } from "#/words/presets.ts";
import { Say } from "../parts/Say.tsx";
import { HowWorkedOut, ToEvidence } from "../parts/ToEvidence.tsx";
import { behindSum } from "../scenarios/behindSum.ts";
import { SumDoors } from "../scenarios/SumPanel.tsx";
import { createWorkbench } from "../scenarios/workbench.ts";
import type { PartProps } from "./Evidence.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import styles from "./Evidence.module.css";
import { Scrolling } from "./Scrolling.tsx";
import { AllOf, Section } from "./Section.tsx";

type Preset = Row<"scenarios">;
const labelOf = (key: string): string =>
  (assumptionTable as Readonly<Record<string, { readonly label: string }>>)[key]?.label ?? key;

/** Each shipped scenario: what it decides and supposes, and how its numbers are arrived at. */
export function Worked({ dataset }: PartProps) {
  const item = useParams((params) => params.item);
  const work = useMemo(() => presets(dataset, undefined), [dataset]);
  const one = dataset.scenarios.find(({ id }) => id === item);
  return (
    <Section
      title={
        one
          ? [{ text: one.label, row: true }, ": how its numbers come about"]
          : [count(dataset.scenarios.length), " scenarios, taken apart step by step"]
      }
    >
      {one ? (
        <>
          <AllOf part="worked">All scenarios</AllOf>
          <Page work={work} preset={one} />
        </>
      ) : (
        <ul className={styles.cards}>
          {dataset.scenarios.map((preset) => (
            <li key={preset.id}>
              <h2 className={styles.name}>
                <ToEvidence part="worked" item={preset.id}>
                  <span data-row="">{preset.label}</span>
                </ToEvidence>
              </h2>
              <p data-row="">{preset.why}</p>
              <Total work={work} preset={preset} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Total({ work, preset }: { work: Presets; preset: Preset }) {
  const words = presetWords(work, preset, labelOf);
  return words ? (
    <p className={styles.total}>
      <Say phrase={capital(closed(words.total))} />.
    </p>
  ) : null;
}

function Page({ work, preset }: { work: Presets; preset: Preset }) {
  const params = useParams((all) => all);
  const words = useMemo(() => presetWords(work, preset, labelOf), [work, preset]);
  const alone = useMemo(() => {
    const scenario = fromPreset(preset, work.ground.initial);
    return { s1: scenario, s2: null, s3: null, s4: null, base: "1" } as const;
  }, [work, preset]);
  const root = useRef<HTMLDivElement>(null);
  const behind = useCallback(
    (door: string) => behindSum(createWorkbench()(work.dataset, undefined, alone), door),
    [work, alone],
  );
  if (!words) return null;
  const address = writeAddress({ place: "scenarios", params: { ...params, ...alone } });
  return (
    <div ref={root}>
      <SumDoors behind={behind} root={root} />
      <p data-row="">{preset.why}</p>
      <p className={styles.total}>
        <Say phrase={capital(words.total)} />. <HowWorkedOut method="totals" />
      </p>
      <p className={styles.used}>
        <a href={address}>Open it in Scenarios</a>
      </p>
      <Piece title="What it decides" steps={words.decides} method="decisions" />
      <Piece title="What it supposes" steps={words.supposes} method="reference" />
      <Piece title="How its numbers come about" steps={words.steps} method="totals" ordered />
      <section className={styles.block}>
        <h2 className={styles.name}>Line by line</h2>
        <Scrolling label="Line by line">
          <DataTable table={words.lines} />
        </Scrolling>
        <TableActs
          name={`${preset.id}-lines`}
          title={[said(words.lines.caption)]}
          table={() => words.lines}
        />
        <p className={styles.used}>
          <HowWorkedOut method="prices" />
        </p>
      </section>
      <section className={styles.block}>
        <h2 className={styles.name}>Year by year</h2>
        <div className={styles.narrow}>
          <DataTable table={words.years} />
        </div>
        <TableActs
          name={`${preset.id}-years`}
          title={[said(words.years.caption)]}
          table={() => words.years}
        />
        <p className={styles.used}>
          <HowWorkedOut method="year-by-theme" />
        </p>
      </section>
    </div>
  );
}

type PieceProps = {
  readonly title: string;
  readonly steps: readonly Phrase[];
  readonly method: string;
  readonly ordered?: boolean;
};

function Piece({ title, steps, method, ordered = false }: PieceProps) {
  const List = ordered ? "ol" : "ul";
  return (
    <section className={styles.block}>
      <h2 className={styles.name}>{title}</h2>
      <List className={ordered ? styles.steps : styles.list}>
        {steps.map((step, i) => (
          // Steps have no identity but their place.
          <li key={i}>
            <Say phrase={told(step)} />
          </li>
        ))}
      </List>
      <p className={styles.used}>
        <HowWorkedOut method={method} />
      </p>
    </section>
  );
}
