import { useCallback, useMemo, useRef } from "react";
import { bought } from "#/model/bought.ts";
import { costly, type Placing } from "#/model/placing.ts";
import { packed, type EnvelopeChoice } from "#/state/envelopes.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import { formatCount } from "#/model/money.ts";
import {
  boughtPhrase,
  cheapestPhrase,
  nextPhrase,
  obstaclePhrase,
  reasonPhrase,
  type Naming,
} from "#/words/envelope.ts";
import { plainText } from "#/words/phrase.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { packageTable } from "#/words/workbenchTables.ts";
import { N, Say } from "../parts/Say.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import { behindEnvelope, namingIn } from "./behindEnvelope.ts";
import env from "./Envelope.module.css";
import { EnvelopeOut } from "./EnvelopeOut.tsx";
import { EnvelopePackage } from "./EnvelopePackage.tsx";
import styles from "./Scenarios.module.css";
import { SumDoors } from "./SumPanel.tsx";
import { useFinding } from "./useFinding.ts";
import { slots, type Workbench } from "./workbench.ts";

type Props = {
  readonly bench: Workbench;
  readonly choice: EnvelopeChoice;
  readonly capM: number;
  readonly placing: Placing;
  readonly onChange: (choice: EnvelopeChoice) => void;
};

/** The package that fits a cap, why the rest is not in it, and what a little more would buy. */
export function EnvelopeResult({ bench, choice, capM, placing, onChange }: Props) {
  const store = useAppStore();
  const finding = useFinding(placing);
  const { found, reasons, next } = finding;
  const root = useRef<HTMLDivElement>(null);
  const naming = useMemo(() => namingIn(bench, placing.years), [bench, placing]);
  const behind = useCallback(
    (door: string) => behindEnvelope(bench, { placing, found, reasons, next }, capM, door),
    [bench, placing, found, reasons, next, capM],
  );
  const free = slots.find((slot) => !bench.columns.some((column) => column.slot === slot));
  const facts = found?.found === true ? bought(placing, found) : undefined;
  const { slot } = bench.base;
  return (
    <div ref={root} className={env.envelope}>
      <SumDoors behind={behind} root={root} />
      <Progress finding={finding} />
      {found !== undefined && !found.found && (
        <div className={styles.warning} role="status">
          <p>There is no such package.</p>
          <ul>
            {found.obstacles.map((obstacle, i) => (
              // Obstacles have no identity but their place.
              <li key={i}>
                <Say phrase={obstaclePhrase(obstacle, naming)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {found?.found === true && facts !== undefined && (
        <>
          <p className={env.says} role="status">
            <Say
              phrase={boughtPhrase({
                ...facts,
                capM,
                bought: facts.chosen.length,
                doors: {
                  all: sumDoor(slot, "bought"),
                  most: sumDoor(slot, `bought/${facts.mostYear ?? ""}`),
                },
              })}
              strong
            />
            {!found.proved && " The search was cut short: a better package may exist."}
          </p>
          {next !== null && next !== undefined && (
            <p className={env.next}>
              <Say
                phrase={
                  found.costK === 0
                    ? cheapestPhrase(
                        { ...next, enters: costly(placing, next.enters) },
                        capM,
                        naming,
                        choice.wishes.length > 0,
                      )
                    : nextPhrase(next, capM, naming)
                }
              />
            </p>
          )}
          {next === null && <p className={env.next}>No higher cap would change it.</p>}
          <p className={styles.acts}>
            {free === undefined ? (
              <span className={styles.hint}>
                There is no room for another column: remove one to keep this package.
              </span>
            ) : (
              <button
                type="button"
                className={env.make}
                onClick={() => {
                  setParams(store, {
                    [free]: {
                      ...packed(bench.base.scenario, bench.ground, new Set(facts.chosen)),
                      name: `What £${formatCount(capM)}m a year buys`,
                    },
                  });
                }}
              >
                Make this a column
              </button>
            )}
          </p>
          <EnvelopePackage
            bench={bench}
            placing={placing}
            found={found}
            facts={facts}
            capM={capM}
            naming={naming}
            choice={choice}
            onChange={onChange}
          />
          <EnvelopeOut
            bench={bench}
            finding={finding}
            naming={naming}
            choice={choice}
            onChange={onChange}
          />
          <TableActs
            name="package"
            title={["What is in the package, and why the rest is not"]}
            table={() =>
              packageTable(
                told(bench, placing, new Set(found.chosen), finding.reasons, naming),
                "What is in the package, and why the rest is not",
              )
            }
          />
        </>
      )}
    </div>
  );
}

/** Every proposal with what became of it in the search. */
function told(
  { dataset }: Workbench,
  { candidates }: Placing,
  chosen: ReadonlySet<string>,
  reasons: ReturnType<typeof useFinding>["reasons"],
  naming: Naming,
) {
  const costs = new Map(candidates.map(({ id, costK }) => [id, costK]));
  const short = new Map(dataset.themes.map((theme) => [theme.id, theme.short]));
  return dataset.proposals.map(({ id, theme }) => {
    const reason = reasons.get(id);
    const costK = costs.get(id);
    return {
      id,
      title: naming.title(id),
      theme: short.get(theme) ?? theme,
      isIn: chosen.has(id),
      costM: costK ? costK.reduce((a, b) => a + b, 0) / 1000 : null,
      why: reason === undefined ? "" : plainText(reasonPhrase(reason, id, naming)),
    };
  });
}

function Progress({ finding }: { finding: ReturnType<typeof useFinding> }) {
  const { state, nodes, why, found, stop, again } = finding;
  if (state === "done") return null;
  if (state === "looking")
    return (
      <p className={env.progress} role="status">
        {found === undefined
          ? "Looking for the package that fits"
          : "Looking at what would change it"}
        {nodes > 0 && (
          <>
            : <N of={{ text: formatCount(nodes) }} /> branches weighed
          </>
        )}
        …{" "}
        <button type="button" className={styles.act} onClick={stop}>
          stop
        </button>
      </p>
    );
  return (
    <p className={env.progress} role={state === "failed" ? "alert" : "status"}>
      {state === "failed" ? (
        <>
          It could not be worked out: <span data-row="">{why}</span>.
        </>
      ) : (
        "Stopped; what was found so far stands."
      )}{" "}
      <button type="button" className={styles.act} onClick={again}>
        look again
      </button>
    </p>
  );
}
