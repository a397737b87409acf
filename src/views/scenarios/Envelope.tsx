import { assuming } from "#/state/columns.ts";
import { mostCapM, writeEnvelope, type EnvelopeChoice } from "#/state/envelopes.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import { estimatesNeededPhrase } from "#/words/envelope.ts";
import { Say } from "../parts/Say.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { AmountField } from "./AmountField.tsx";
import env from "./Envelope.module.css";
import { EnvelopeResult } from "./EnvelopeResult.tsx";
import styles from "./Scenarios.module.css";
import { useEnvelope } from "./useEnvelope.ts";
import { Wishes } from "./Wishes.tsx";
import type { Workbench } from "./workbench.ts";
import { rewrite } from "./rewrite.ts";

/** What a yearly cap buys: how much, what matters most, and the package that fits. */
export function Envelope({ bench }: { bench: Workbench }) {
  const store = useAppStore();
  const { base, ground } = bench;
  const { choice, capM, placing } = useEnvelope(bench);
  const set = (next: EnvelopeChoice) => {
    setParams(store, writeEnvelope(next));
  };
  const kinds = [...placing.statuses.values()].map(({ kind }) => kind);
  const unknown = kinds.filter((kind) => kind === "unknown").length;
  const priced = kinds.filter((k) => k === "published" || k === "estimate" || k === "yours").length;
  return (
    <section className={env.envelope} aria-labelledby="envelope">
      <div className={styles.blockHead}>
        <h2 id="envelope" className={styles.title}>
          What you can spend, and what it buys
        </h2>
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            setParams(store, { cap: "", weights: "" });
          }}
        >
          close
        </button>
      </div>
      <p className={styles.hint}>
        Begins from {base.letter}, <span data-row="">{base.name}</span>, with its costs, dates and
        area: what is out there stays out. Every “requires” is kept.{" "}
        <HowWorkedOut method="envelope" />
      </p>
      <div className={env.ask}>
        <AmountField
          label="The most to spend in any year, £ million"
          shown="the most to spend in any year"
          unit="£ million"
          value={capM}
          max={mostCapM}
          millions
          onChange={(next) => {
            if (next !== null) set({ ...choice, capM: next });
          }}
        />
        <Wishes bench={bench} choice={choice} onChange={set} />
      </div>
      {unknown > priced && (
        <p className={env.offer}>
          <Say phrase={estimatesNeededPhrase(priced, kinds.length)} />{" "}
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              rewrite(store, base, (now) => assuming(now, ground.initial, "estimates", "all"));
            }}
          >
            turn the editors’ estimates on in {base.letter}
          </button>
        </p>
      )}
      <EnvelopeResult bench={bench} choice={choice} capM={capM} placing={placing} onChange={set} />
    </section>
  );
}
