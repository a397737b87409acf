import { use, useMemo, useRef, useState } from "react";
import { Columns } from "#/charts/columns/Columns.tsx";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import { formatCount } from "#/model/money.ts";
import { isLine, placing as placingOf } from "#/model/placing.ts";
import { useDataset } from "#/state/dataset.ts";
import { readEnvelope } from "#/state/envelopes.ts";
import { useAreas } from "#/state/fetched.ts";
import { useParams } from "#/state/store.ts";
import { choicesOf } from "#/state/yours.ts";
import { boughtPhrase } from "#/words/envelope.ts";
import { plainText } from "#/words/phrase.ts";
import { differencePhrase, totalPhrase } from "#/words/scenarios.ts";
import { BareContext } from "../parts/bare.ts";
import { N, Say } from "../parts/Say.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { SumDoors } from "../scenarios/SumPanel.tsx";
import { Years } from "../scenarios/Years.tsx";
import { useFinding } from "../scenarios/useFinding.ts";
import { createWorkbench, type Workbench } from "../scenarios/workbench.ts";
import styles from "./Bench.module.css";

/** The workbench for a room: what a limit buys where one is set, else what the scenarios come to. */
export function BenchPicture() {
  const { whole } = useDataset();
  const areas = useAreas(true);
  const [work] = useState(createWorkbench);
  const params = useParams((all) => all);
  const root = useRef<HTMLElement>(null);
  if (!whole) return null;
  const bench = work(whole, areas, params);
  return (
    <section ref={root} aria-label="Scenarios">
      {params.cap === "" ? <Compared bench={bench} /> : <Bought bench={bench} />}
      <SumDoors bench={bench} root={root} />
    </section>
  );
}

function Compared({ bench }: { bench: Workbench }) {
  const { base, columns } = bench;
  return (
    <div>
      {columns.map(({ slot, letter, difference, outcome: { flows, plan } }) => (
        <p key={slot} className={styles.says}>
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
      <div className={styles.side}>
        {columns.map((column) => (
          <Years key={column.slot} column={column} maxM={bench.maxM} through={bench.through} />
        ))}
      </div>
    </div>
  );
}

function Bought({ bench }: { bench: Workbench }) {
  const isOpen = use(BareContext) === "open";
  const cap = useParams((params) => params.cap);
  const weights = useParams((params) => params.weights);
  const { base, ground, dataset, areas } = bench;
  const choice = useMemo(() => readEnvelope({ cap, weights }), [cap, weights]);
  const { capM = 0 } = choice;
  const placing = useMemo(
    () =>
      placingOf(
        ground,
        dataset,
        choicesOf(base.scenario, ground),
        { capM, wishes: choice.wishes, fixed: choice.fixed },
        areas,
      ),
    [ground, dataset, base, areas, capM, choice],
  );
  const { found } = useFinding(placing);
  const { ref, width } = useSize(520);
  if (found === undefined) return <p className={styles.says}>Looking for what fits…</p>;
  if (!found.found) return <p className={styles.says}>There is no such package.</p>;
  const chosen = new Set(found.chosen.filter((id) => !isLine(id)));
  const last = found.byYearK.findLastIndex((amountK) => amountK > 0);
  const phrase = boughtPhrase({
    capM,
    bought: chosen.size,
    costless: [...chosen].filter((id) => {
      const kind = placing.statuses.get(id)?.kind;
      return kind === "inside" || kind === "negligible";
    }).length,
    of: placing.statuses.size,
    costK: found.costK,
    mostK: Math.max(0, ...found.byYearK),
  });
  const years = found.byYearK.slice(0, last + 1).map((amountK, i) => ({
    year: placing.years[i] ?? "",
    amountM: amountK / 1000,
    low: null,
    high: null,
  }));
  return (
    <div>
      <p className={styles.says}>
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
      <div className={styles.package}>
        <div className={styles.years}>
          <div ref={ref}>
            {years.length > 0 && (
              <Columns
                years={years}
                after={null}
                undated={null}
                maxM={0}
                capM={capM}
                basis="assumption"
                size={{ width, height: 250 }}
                label={plainText(phrase)}
              />
            )}
          </div>
        </div>
        <Chosen bench={bench} chosen={chosen} />
      </div>
      <p className={styles.source}>
        <span data-row="">{base.name}</span>, £m a year. Hatched: split by year is our assumption.
        What has no known cost is not placed. A limit, not a judgement of worth.
      </p>
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
          <li key={theme.id} data-group={theme.id}>
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
