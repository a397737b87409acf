import { costFirst, costly, type Placing } from "#/model/placing.ts";
import { leftOut } from "#/model/leftOut.ts";
import { cheapestPhrase, type Naming } from "#/words/envelope.ts";
import { leftOutPhrase, shortNextPhrase } from "#/words/leftOut.ts";
import { Say } from "../parts/Say.tsx";
import type { Finding } from "../scenarios/useFinding.ts";
import styles from "./Bench.module.css";

type Props = {
  readonly finding: Finding;
  readonly placing: Placing;
  readonly capM: number;
  readonly naming: Naming;
  /** Whether points are given to some and not to others. */
  readonly withPoints: boolean;
};

/** What a package leaves out, counted by reason, and what a little more a year would buy. */
export function LeftOut({ finding, placing, capM, naming, withPoints }: Props) {
  return (
    <>
      <p className={styles.out} data-words="">
        <Say phrase={leftOutPhrase(leftOut(finding.reasons))} />
      </p>
      <NextIn {...{ finding, placing, capM, naming, withPoints }} />
    </>
  );
}

/** What a little more a year would buy, and what would go for it. */
export function NextIn({ finding, placing, capM, naming, withPoints }: Props) {
  const { found, next, state } = finding;
  const isFree = found?.found === true && found.costK === 0;
  return next === undefined ? (
    state === "looking" ? (
      <p className={styles.out} data-wait="">
        Looking for what more would buy…
      </p>
    ) : null
  ) : (
    <p className={styles.out} data-words="">
      {next === null ? (
        "No higher limit would change it."
      ) : (
        <Say
          phrase={
            isFree
              ? cheapestPhrase(
                  { ...next, enters: costly(placing, next.enters) },
                  capM,
                  naming,
                  withPoints,
                )
              : shortNextPhrase(
                  {
                    ...next,
                    enters: costFirst(placing, next.enters),
                    leaves: costFirst(placing, next.leaves),
                  },
                  capM,
                  naming,
                )
          }
        />
      )}
    </p>
  );
}
