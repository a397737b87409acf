import { formatFault, type Fault } from "#/data/faults.ts";
import { formatCount } from "#/model/money.ts";
import { noun } from "#/words/numbers.ts";
import { N } from "../../parts/Say.tsx";
import styles from "../Stories.module.css";

/** As many faults as are listed. */
const mostShown = 20;

/** What is wrong with a file or a link, each on a line with how to mend it. */
export function Faults({ of }: { readonly of: readonly Fault[] }) {
  if (of.length === 0) return null;
  return (
    <div role="alert" className={styles.faults}>
      <p>
        <N of={{ text: formatCount(of.length) }} /> {noun(of.length, "fault")}; nothing was changed.
      </p>
      <ul>
        {of.slice(0, mostShown).map((fault, i) => (
          // Faults have no identity but their place.
          <li key={i} data-row="">
            {formatFault(fault)}
          </li>
        ))}
      </ul>
    </div>
  );
}
