import { use, useCallback, useMemo, useRef, useState } from "react";
import { Columns } from "#/charts/columns/Columns.tsx";
import type { ColumnRows } from "#/charts/columns/layout.ts";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import { formatCount } from "#/model/money.ts";
import { bought } from "#/model/bought.ts";
import { useDataset } from "#/state/dataset.ts";
import { useAreas } from "#/state/fetched.ts";
import { useParams } from "#/state/store.ts";
import { boughtPhrase } from "#/words/envelope.ts";
import { pointsPhrase } from "#/words/leftOut.ts";
import { plainText, type Door } from "#/words/phrase.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { differencePhrase, totalPhrase } from "#/words/scenarios.ts";
import { BareContext } from "../parts/bare.ts";
import { N, Say } from "../parts/Say.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { behindEnvelope, namingIn } from "../scenarios/behindEnvelope.ts";
import { behindSum } from "../scenarios/behindSum.ts";
import { SumDoors } from "../scenarios/SumPanel.tsx";
import { Years } from "../scenarios/Years.tsx";
import { useEnvelope } from "../scenarios/useEnvelope.ts";
import { useFinding } from "../scenarios/useFinding.ts";
import { wished } from "../scenarios/wished.ts";
import { createWorkbench, type Workbench } from "../scenarios/workbench.ts";
import styles from "./Bench.module.css";
import { LeftOut } from "./LeftOut.tsx";
import { RestPicture } from "./RestPicture.tsx";

/** The workbench for a room: what a limit buys where one is set, else what the scenarios come to. */
export function BenchPicture() {
  const { whole } = useDataset();
  const areas = useAreas(true);
  const [work] = useState(createWorkbench);
  const params = useParams((all) => all);
  const root = useRef<HTMLElement>(null);
  const bench = whole && work(whole, areas, params);
  const behind = useCallback((door: string) => bench && behindSum(bench, door), [bench]);
  if (!bench) return null;
  return (
    <section ref={root} aria-label="Scenarios">
      {params.cap === "" ? <Compared bench={bench} /> : <Bought bench={bench} />}
      <SumDoors behind={behind} root={root} />
    </section>
  );
}

function Compared({ bench }: { bench: Workbench }) {
  const { base, columns } = bench;
  return (
    <div>
      {columns.map(({ slot, letter, difference, outcome: { flows, plan } }) => (
        <p key={slot} className={styles.says} data-words="">
          {difference ? (
            <Say phrase={differencePhrase(base.letter, letter, difference)} strong />
          ) : (
            <>
              {letter}:{" "}
              <Say
                phrase={totalPhrase(flows.spending.totalM, plan.unpriced.length, plan.of)}
                strong
              />
            </>
          )}
        </p>
      ))}
      <div className={styles.side} data-drawing="">
        {columns.map((column) => (
          <Years key={column.slot} column={column} maxM={bench.maxM} through={bench.through} />
        ))}
      </div>
    </div>
  );
}

function Bought({ bench }: { bench: Workbench }) {
  const isOpen = use(BareContext) === "open";
  const isRest = useParams((params) => params.rest) === "open";
  const { base } = bench;
  const { choice, capM, placing } = useEnvelope(bench);
  const finding = useFinding(placing);
  const { found, reasons, next } = finding;
  const root = useRef<HTMLDivElement>(null);
  const naming = useMemo(() => namingIn(bench, placing.years), [bench, placing]);
  const behind = useCallback(
    (door: string) => behindEnvelope(bench, { placing, found, reasons, next }, capM, door),
    [bench, placing, found, reasons, next, capM],
  );
  if (found === undefined)
    return (
      <p className={styles.says} data-wait="">
        Looking for what fits…
      </p>
    );
  if (!found.found) return <p className={styles.says}>There is no such package.</p>;
  const facts = bought(placing, found);
  const { slot } = base;
  const points = wished(bench.dataset, choice.wishes);
  const phrase = boughtPhrase({
    ...facts,
    capM,
    bought: facts.chosen.length,
    doors: {
      all: sumDoor(slot, "bought"),
      most: sumDoor(slot, `bought/${facts.mostYear ?? ""}`),
    },
  });
  const years = facts.years.map((one) => ({ ...one, low: null, high: null }));
  const source = (
    <p className={styles.source} data-source="">
      <span data-row="">{base.name}</span>, £m a year. Hatched: split by year is our assumption.
      What has no known cost is not placed. A limit, not a judgement of worth.
    </p>
  );
  if (isRest)
    return (
      <div ref={root}>
        <SumDoors behind={behind} root={root} />
        <RestPicture
          {...{ bench, finding, placing, capM, naming }}
          withPoints={points.length > 0}
        />
        {source}
      </div>
    );
  return (
    <div ref={root}>
      <SumDoors behind={behind} root={root} />
      <p className={styles.says} data-words="">
        <Say phrase={phrase} strong />
        {isOpen && (
          <>
            {" "}
            <small>
              <HowWorkedOut method="envelope" />
            </small>
          </>
        )}
      </p>
      {points.length > 0 && (
        <p className={styles.points} data-words="">
          <Say phrase={pointsPhrase(points)} />
        </p>
      )}
      <div className={styles.package}>
        <div className={styles.years} data-drawing="">
          {years.length > 0 && (
            <Spent
              years={years}
              capM={capM}
              label={plainText(phrase)}
              doorOf={(year) => sumDoor(slot, `bought/${year}`)}
            />
          )}
          <LeftOut
            finding={finding}
            placing={placing}
            capM={capM}
            naming={naming}
            withPoints={points.length > 0}
          />
        </div>
        <Chosen bench={bench} chosen={new Set(facts.chosen)} />
      </div>
      {source}
    </div>
  );
}

type SpentProps = Pick<ColumnRows, "years"> & {
  readonly capM: number;
  readonly label: string;
  readonly doorOf: (year: string) => Door;
};

/** What is spent in each year, under the limit. */
function Spent({ years, capM, label, doorOf }: SpentProps) {
  const { ref, width } = useSize(400);
  return (
    <div ref={ref}>
      <Columns
        years={years}
        after={null}
        undated={null}
        maxM={0}
        capM={capM}
        basis="assumption"
        size={{ width, height: 250 }}
        label={label}
        doorOf={doorOf}
      />
    </div>
  );
}

/** What is in and what is out, theme by theme, one mark each. */
function Chosen({ bench, chosen }: { bench: Workbench; chosen: ReadonlySet<string> }) {
  const { themes, proposals, reviews } = bench.dataset;
  const markOf = new Map(reviews.map(({ id, mark }) => [id, mark]));
  return (
    <ul className={styles.themes}>
      {themes.map((theme, themeIndex) => {
        const own = proposals.filter((one) => one.theme === theme.id);
        const inside = own.filter(({ id }) => chosen.has(id));
        return (
          <li key={theme.id} data-group={theme.id} data-words="">
            <span className={styles.theme} data-row="">
              {theme.short}
            </span>
            <span className={styles.count}>
              <N of={{ text: formatCount(inside.length) }} strong /> of{" "}
              <N of={{ text: formatCount(own.length) }} />
            </span>
            <span className={styles.marks}>
              {own.map(({ id, standing, review }) => (
                <span key={id} data-id={id} data-out={!chosen.has(id) || undefined}>
                  <MarkIcon
                    mark={markOf.get(review) ?? "square"}
                    themeIndex={themeIndex}
                    standing={standing}
                  />
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
