import type { Entry } from "#/model/register.ts";
import { deciding } from "#/state/columns.ts";
import { useAppStore } from "#/state/store.ts";
import { brokenSentence } from "#/words/scenarios.ts";
import { Say } from "../parts/Say.tsx";
import styles from "./Scenarios.module.css";
import type { Column, Workbench } from "./workbench.ts";
import { rewrite } from "./rewrite.ts";

type Props = { readonly bench: Workbench; readonly byId: ReadonlyMap<string, Entry> };

/** What a column's decisions leave without something it requires, with the choices there are. */
export function Consequences({ bench, byId }: Props) {
  return bench.columns.map((column) => (
    <Broken key={column.slot} bench={bench} column={column} byId={byId} />
  ));
}

function Broken({ bench, column, byId }: Props & { readonly column: Column }) {
  const store = useAppStore();
  const { broken } = column.outcome.plan;
  if (broken.length === 0) return null;
  const missing = [...new Set(broken.map((link) => link.to))];
  const title = (id: string) => byId.get(id)?.title ?? id;
  const set = (ids: readonly string[], isIn: boolean) => {
    rewrite(store, column, (now) =>
      ids.reduce(
        (scenario, of) => deciding(scenario, bench.ground, { scope: "proposal", of }, { in: isIn }),
        now,
      ),
    );
  };
  return missing.map((id) => {
    const kept = broken.filter((link) => link.to === id).map((link) => link.from);
    return (
      <section
        key={id}
        className={styles.warning}
        aria-label={`Scenario ${column.letter}: something required is out`}
      >
        <p>
          <b>{column.letter}</b> <Say phrase={brokenSentence(kept.length, title(id))} />
        </p>
        <ul>
          {broken
            .filter((link) => link.to === id)
            .map((link) => (
              <li key={link.id}>
                <b data-row="">{title(link.from)}</b>: <span data-row="">{link.reason}</span>
              </li>
            ))}
        </ul>
        <p className={styles.ways}>
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              set(kept, false);
            }}
          >
            Drop {kept.length === 1 ? "it" : "them"} too
          </button>
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              set([id], true);
            }}
          >
            Put <span data-row="">{title(id)}</span> back
          </button>
          <span className={styles.hint}>or keep {kept.length === 1 ? "it" : "them"} anyway</span>
        </p>
      </section>
    );
  });
}
