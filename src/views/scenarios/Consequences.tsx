import type { ReactNode } from "react";
import type { Entry } from "#/model/register.ts";
import { deciding } from "#/state/columns.ts";
import { useAppStore } from "#/state/store.ts";
import { brokenSentence, manyBrokenSentence } from "#/words/scenarios.ts";
import { Say } from "../parts/Say.tsx";
import styles from "./Scenarios.module.css";
import type { Column, Workbench } from "./workbench.ts";
import { rewrite } from "./rewrite.ts";

type Props = {
  readonly bench: Workbench;
  readonly byId: ReadonlyMap<string, Entry>;
  /** What is out and warned of at its own row already. */
  readonly elsewhere: ReadonlySet<string>;
};

/** Above this many, what is missing is told in one sentence, and one by one when asked. */
const most = 3;

/** What is out in a column though something that is in requires it, in no order of importance. */
export const missingIn = ({ outcome }: Pick<Column, "outcome">): readonly string[] => [
  ...new Set(outcome.plan.broken.map((link) => link.to)),
];

/** What the columns' decisions leave without something it requires, with the choices there are. */
export function Consequences({ bench, byId, elsewhere }: Props) {
  return bench.columns.map((column) => {
    const missing = missingIn(column).filter((id) => !elsewhere.has(id));
    if (missing.length > most)
      return <Many key={column.slot} column={column} bench={bench} byId={byId} missing={missing} />;
    return missing.map((id) => (
      <Broken key={`${column.slot} ${id}`} bench={bench} column={column} byId={byId} id={id} />
    ));
  });
}

type BrokenProps = Omit<Props, "elsewhere"> & { readonly column: Column };

function Many({ missing, ...props }: BrokenProps & { readonly missing: readonly string[] }) {
  const { bench, column } = props;
  const set = useDeciding(bench, column);
  const links = column.outcome.plan.broken.filter(({ to }) => missing.includes(to));
  const kept = [...new Set(links.map(({ from }) => from))];
  return (
    <section className={styles.warning} aria-label={nameOf(column)} tabIndex={-1} data-warning="">
      <p>
        <b>{column.letter}</b> <Say phrase={manyBrokenSentence(kept.length, missing.length)} />
      </p>
      <Ways
        ways={[
          ["Put what is missing back", () => set(missing, true)],
          ["Drop what needs it too", () => set(kept, false)],
        ]}
        or="all as it is"
      />
      <details>
        <summary>Which, and why</summary>
        {missing.map((id) => (
          <Told key={id} {...props} id={id} />
        ))}
      </details>
    </section>
  );
}

/** One proposal that is out, and what is left without it. */
export function Broken(props: BrokenProps & { readonly id: string }) {
  return (
    <section
      className={styles.warning}
      aria-label={nameOf(props.column)}
      tabIndex={-1}
      data-warning=""
    >
      <Told {...props} />
    </section>
  );
}

function Told({ bench, column, byId, id }: BrokenProps & { readonly id: string }) {
  const set = useDeciding(bench, column);
  const title = (one: string) => byId.get(one)?.title ?? one;
  const links = column.outcome.plan.broken.filter((link) => link.to === id);
  const kept = links.map((link) => link.from);
  const them = kept.length === 1 ? "it" : "them";
  return (
    <>
      <p>
        <b>{column.letter}</b> <Say phrase={brokenSentence(kept.length, title(id))} />
      </p>
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            <b data-row="">{title(link.from)}</b>: <span data-row="">{link.reason}</span>
          </li>
        ))}
      </ul>
      <Ways
        ways={[
          [`Drop ${them} too`, () => set(kept, false)],
          [
            <>
              Put <span data-row="">{title(id)}</span> back
            </>,
            () => set([id], true),
          ],
        ]}
        or={`${them} anyway`}
      />
    </>
  );
}

type WaysProps = {
  readonly ways: readonly (readonly [words: ReactNode, act: () => void])[];
  readonly or: string;
};

/** The ways out, none of which is taken for the reader. */
function Ways({ ways, or }: WaysProps) {
  return (
    <p className={styles.ways}>
      {ways.map(([words, act], i) => (
        // The ways are always the same, in their order.
        <button key={i} type="button" className={styles.act} onClick={act}>
          {words}
        </button>
      ))}
      <span className={styles.hint}>or keep {or}</span>
    </p>
  );
}

const nameOf = ({ letter }: Column): string => `Scenario ${letter}: something required is out`;

function useDeciding(bench: Workbench, column: Column) {
  const store = useAppStore();
  return (ids: readonly string[], isIn: boolean) => {
    rewrite(store, column, (now) =>
      ids.reduce(
        (scenario, of) => deciding(scenario, bench.ground, { scope: "proposal", of }, { in: isIn }),
        now,
      ),
    );
  };
}
