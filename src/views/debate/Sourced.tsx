import type { Dataset } from "#/data/schema.ts";
import { count } from "#/words/phrase.ts";
import { SourceLink } from "../evidence/SourceLink.tsx";
import { Say } from "../parts/Say.tsx";
import styles from "./Debate.module.css";

type Props = { readonly cites: readonly string[]; readonly dataset: Dataset };

/** The sources of something, one by one, or folded when there are more than two. */
export function Sourced({ cites, dataset }: Props) {
  const sources = [...new Set(cites)].flatMap(
    (id) => dataset.sources.find((row) => row.id === id) ?? [],
  );
  if (sources.length === 0) return null;
  const list = (
    <ul className={styles.sources}>
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
  if (sources.length < 3) return list;
  return (
    <details className={styles.folded}>
      <summary>
        <Say phrase={[count(sources.length), " sources"]} />
      </summary>
      {list}
    </details>
  );
}
