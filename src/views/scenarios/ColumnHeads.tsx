import { fromPreset } from "#/state/columns.ts";
import { writeAddress } from "#/state/params.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import heads from "./ColumnHeads.module.css";
import styles from "./Scenarios.module.css";
import { WordsField } from "./WordsField.tsx";
import { slots, type Column, type Workbench } from "./workbench.ts";
import { rewrite } from "./rewrite.ts";

/** The columns' names, and what can be done with each. */
export function ColumnHeads({ bench }: { bench: Workbench }) {
  return (
    <section className={heads.heads} aria-label="Scenarios side by side">
      {bench.columns.map((column) => (
        <Head key={column.slot} bench={bench} column={column} />
      ))}
    </section>
  );
}

/** A name that no column has yet: "Two years late, again", then "…, again 2". */
function again(name: string, { columns }: Workbench): string {
  const base = `${name.replace(/, again( \d+)?$/, "")}, again`;
  const taken = new Set(columns.map((column) => column.name));
  const names = [base, ...columns.map((_, i) => `${base} ${String(i + 2)}`)];
  return (names.find((one) => !taken.has(one)) ?? base).slice(0, 60);
}

function Head({ bench, column }: { bench: Workbench; column: Column }) {
  const store = useAppStore();
  const params = useParams((all) => all);
  const { scenario, slot, letter } = column;
  const isBase = slot === bench.base.slot;
  const preset = bench.dataset.scenarios.find(({ id }) => id === scenario.preset);
  const free = slots.find((one) => !bench.columns.some((other) => other.slot === one));
  return (
    <div className={heads.headCard}>
      <p className={heads.letter}>{letter}</p>
      <WordsField
        label={`Name of scenario ${letter}`}
        className={heads.name}
        value={scenario.name}
        maxLength={60}
        placeholder={column.name}
        onChange={(name) => {
          rewrite(store, column, (now) => ({ ...now, name }));
        }}
      />
      <p className={styles.acts}>
        {isBase ? (
          <span className={styles.hint}>baseline</span>
        ) : (
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              setParams(store, { base: slot.slice(1) as "1" });
            }}
          >
            make baseline
          </button>
        )}
        <a
          className={styles.act}
          href={writeAddress({ place: "explore", params: { ...params, on: slot.slice(1) as "1" } })}
        >
          see Explore under {letter}
        </a>
        {preset && (
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              setParams(store, { [slot]: fromPreset(preset, bench.ground.initial) });
            }}
          >
            reset
          </button>
        )}
        {free && (
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              setParams(store, { [free]: { ...scenario, name: again(column.name, bench) } });
            }}
          >
            duplicate
          </button>
        )}
        {slot !== "s1" && (
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              setParams(store, { [slot]: null, ...(isBase ? { base: "1" as const } : {}) });
            }}
          >
            remove
          </button>
        )}
      </p>
    </div>
  );
}
