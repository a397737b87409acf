import { InFull } from "./InFull.tsx";
import styles from "./Scenarios.module.css";
import { TakeAway } from "./TakeAway.tsx";
import { Totals } from "./Totals.tsx";
import type { Workbench } from "./workbench.ts";
import { Years } from "./Years.tsx";

/** What the columns come to: by year, in all, and to the pound. */
export function Sums({ bench }: { bench: Workbench }) {
  return (
    <div className={styles.results}>
      <div className={styles.years}>
        {bench.columns.map((column) => (
          <Years key={column.slot} column={column} maxM={bench.maxM} through={bench.through} />
        ))}
      </div>
      <Totals bench={bench} />
      <InFull bench={bench} />
      <TakeAway bench={bench} />
    </div>
  );
}
