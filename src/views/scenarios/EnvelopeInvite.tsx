import { setParams, useAppStore } from "#/state/store.ts";
import env from "./Envelope.module.css";
import styles from "./Scenarios.module.css";
import type { Workbench } from "./workbench.ts";

/** The other way in: from a sum of money to what it buys. */
export function EnvelopeInvite({ bench }: { bench: Workbench }) {
  const store = useAppStore();
  return (
    <section aria-labelledby="invite" className={styles.block}>
      <h2 id="invite">Or start from what you can spend</h2>
      <p className={styles.hint}>
        Give a yearly cap and say what matters most. Reckoner finds the package that fits and keeps
        every “requires”, says why each thing was left out, and what the next pound would buy.
      </p>
      <p>
        <button
          type="button"
          className={env.make}
          onClick={() => {
            setParams(store, { cap: firstCap(bench) });
          }}
        >
          Set a cap
        </button>
      </p>
    </section>
  );
}

/** About half of the dearest year, as a round number: enough to buy something and to leave something out. */
function firstCap({ base }: Workbench): string {
  const half = Math.max(0, ...base.outcome.flows.spending.byYearM) / 2;
  return half === 0 ? "100" : String(Number(Number(half.toPrecision(1)).toFixed(3)));
}
