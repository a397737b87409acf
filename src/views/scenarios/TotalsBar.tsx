import { barPhrase, shortUnknown } from "#/words/scenarios.ts";
import { sumDoor, totalDoors } from "#/words/sums/sum.ts";
import { noun } from "#/words/numbers.ts";
import { N, Say } from "../parts/Say.tsx";
import { formatCount } from "#/model/money.ts";
import bar from "./TotalsBar.module.css";
import styles from "./Scenarios.module.css";
import type { Workbench } from "./workbench.ts";

/** Every column's total, in sight while its decisions are made; on a phone with the way to both halves. */
export function TotalsBar({ bench }: { bench: Workbench }) {
  const warnings = bench.columns.reduce((sum, { outcome }) => sum + outcome.plan.broken.length, 0);
  return (
    <section className={bar.bar} aria-label="Totals">
      <div className={bar.columns} data-columns={bench.columns.length}>
        {bench.columns.map(({ slot, letter, name, outcome: { flows, plan } }) => (
          <p key={slot} className={bar.column}>
            <span className={bar.letter}>{letter}</span>
            <span className={bar.name} title={name} data-row="">
              {name}
            </span>
            <span className={bar.sum}>
              <Say
                phrase={barPhrase(
                  flows.spending.totalM,
                  plan.unpriced.length,
                  plan.of,
                  sumDoor(slot),
                )}
                strong
              />
            </span>
            <span className={bar.unknown}>
              <Say phrase={shortUnknown(plan.unpriced.length, plan.of, totalDoors(slot))} />
            </span>
          </p>
        ))}
      </div>
      <p className={bar.links}>
        {warnings > 0 && (
          <button
            type="button"
            className={`${styles.act ?? ""} ${bar.warn ?? ""}`}
            onClick={() => {
              jumpTo("[data-warning]");
            }}
          >
            <N of={{ text: formatCount(warnings) }} /> {noun(warnings, "warning")}
          </button>
        )}
        <button
          type="button"
          className={`${styles.act ?? ""} ${bar.jump ?? ""}`}
          onClick={() => {
            jumpTo("#controls");
          }}
        >
          controls
        </button>
        <button
          type="button"
          className={`${styles.act ?? ""} ${bar.jump ?? ""}`}
          onClick={() => {
            jumpTo("#results");
          }}
        >
          results
        </button>
      </p>
    </section>
  );
}

/** Brings a part of the page to the top, and the focus with it. */
function jumpTo(selector: string): void {
  const part = document.querySelector<HTMLElement>(selector);
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
}
