import { StanceSign } from "#/charts/stances/StanceSign.tsx";
import type { Dataset } from "#/data/schema.ts";
import { moment } from "#/words/phrase.ts";
import type { Explored } from "../explore/explore.ts";
import { Say } from "../parts/Say.tsx";
import styles from "./Debate.module.css";
import { ProposalName } from "./marks.tsx";
import { Sourced } from "./Sourced.tsx";

type Props = {
  readonly position: Dataset["positions"][number];
  readonly dataset: Dataset;
  readonly view: Explored;
};

/** One thing said: by whom, how they stand, in our words, when, of which proposals, and where it can be read. */
export function Statement({ position, dataset, view }: Props) {
  const { id, body, stance, topic, paraphrase, date, proposals, cites } = position;
  const who = dataset.bodies.find((row) => row.id === body)?.label ?? body;
  const own = proposals.flatMap((one) => view.byId.get(one) ?? []);
  return (
    <li className={styles.statement} data-position={id}>
      <p>
        <StanceSign stance={stance} /> <b data-row="">{who}</b>,{" "}
        {date === null ? "date not known" : <Say phrase={[moment(date)]} />}:{" "}
        <button
          type="button"
          className={styles.open}
          data-door={`position:${id}`}
          aria-haspopup="dialog"
        >
          {stance}: <span data-row="">{topic}</span>
        </button>
      </p>
      <p className={styles.words} data-row="">
        {paraphrase}
      </p>
      {own.length > 0 && (
        <ul className={styles.of}>
          {own.map((entry) => (
            <li key={entry.id}>
              <ProposalName entry={entry} view={view} />
            </li>
          ))}
        </ul>
      )}
      <Sourced cites={cites} dataset={dataset} />
    </li>
  );
}
