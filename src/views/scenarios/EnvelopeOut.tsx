import { leftOut } from "#/model/leftOut.ts";
import { formatCount } from "#/model/money.ts";
import type { EnvelopeChoice } from "#/state/envelopes.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { readYours, type Yours } from "#/state/yours.ts";
import { reasonPhrase, wayPhrase, type Naming } from "#/words/envelope.ts";
import { leftOutTitles } from "#/words/leftOut.ts";
import { N, Say } from "../parts/Say.tsx";
import env from "./Envelope.module.css";
import { FixPick } from "./FixPick.tsx";
import { lineFor } from "./OwnLines.tsx";
import styles from "./Scenarios.module.css";
import type { Finding } from "./useFinding.ts";
import type { Workbench } from "./workbench.ts";
import { rewriteYours } from "./rewrite.ts";

type Props = {
  readonly bench: Workbench;
  readonly finding: Finding;
  readonly naming: Naming;
  readonly choice: EnvelopeChoice;
  readonly onChange: (choice: EnvelopeChoice) => void;
};

/** Everything outside the package, each with its smallest reason and what could be done about it. */
export function EnvelopeOut({ bench, finding, naming, choice, onChange }: Props) {
  const store = useAppStore();
  const isOpen = useParams((params) => params.rest) === "open";
  const { base } = bench;
  const mine = readYours(base.scenario);
  const change = (how: (now: Yours) => Partial<Yours>) => {
    rewriteYours(store, base, how);
  };
  return (
    <div className={env.themes}>
      <h3 className={env.heading}>Why the rest is not in it</h3>
      <p>
        <button
          type="button"
          className={styles.act}
          aria-pressed={isOpen}
          onClick={() => {
            setParams(store, { rest: isOpen ? "closed" : "open" });
          }}
        >
          Open every reason
        </button>
      </p>
      {leftOut(finding.reasons).map(({ kind, rows }) => (
        <details
          key={`${kind} ${isOpen ? "open" : ""}`}
          className={env.theme}
          open={isOpen || kind === "does not fit"}
        >
          <summary>
            <span className={env.grow}>{leftOutTitles[kind]}</span>
            <N of={{ text: formatCount(rows.length) }} />
          </summary>
          <ul>
            {rows.map(([id, reason]) => {
              const name = naming.title(id);
              const way = finding.ways.get(id);
              return (
                <li key={id} data-id={id} className={env.item}>
                  <span className={env.grow}>
                    <b data-row="">{name}</b>: <Say phrase={reasonPhrase(reason, id, naming)} />.
                    {way !== undefined && (
                      <span className={env.quiet}>
                        {" "}
                        <Say phrase={wayPhrase(way, naming)} />
                      </span>
                    )}
                  </span>
                  {reason.why === "cost unknown" ? (
                    <span className={styles.acts}>
                      <button
                        type="button"
                        className={styles.act}
                        aria-label={`It is free: ${name}`}
                        onClick={() => {
                          change(({ free }) => ({ free: [...free, id] }));
                        }}
                      >
                        it is free
                      </button>
                      <button
                        type="button"
                        className={styles.act}
                        aria-label={`Give it a cost: ${name}`}
                        onClick={() => {
                          change(({ lines }) => ({
                            lines: [...lines, lineFor(bench, base, id)],
                          }));
                        }}
                      >
                        give it a cost
                      </button>
                    </span>
                  ) : (
                    <FixPick id={id} title={name} choice={choice} onChange={onChange} />
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      ))}
      {mine.free.length > 0 && (
        <p className={env.quiet}>
          Free of cost because you say so:{" "}
          {mine.free.map((id) => (
            <span key={id} className={env.flag}>
              <span data-row="">{naming.title(id)}</span>{" "}
              <button
                type="button"
                className={styles.act}
                aria-label={`Take back that ${naming.title(id)} is free of cost`}
                onClick={() => {
                  change(({ free }) => ({ free: free.filter((one) => one !== id) }));
                }}
              >
                take back
              </button>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
