import { useMemo } from "react";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import type { Bought, Package } from "#/model/bought.ts";
import { formatCount } from "#/model/money.ts";
import type { Placing } from "#/model/placing.ts";
import type { EnvelopeChoice } from "#/state/envelopes.ts";
import { readYours } from "#/state/yours.ts";
import { placedPhrase, undatedPhrase, type Naming } from "#/words/envelope.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { money } from "#/words/phrase.ts";
import { N, Say } from "../parts/Say.tsx";
import env from "./Envelope.module.css";
import { EnvelopeYears } from "./EnvelopeYears.tsx";
import { FixPick } from "./FixPick.tsx";
import type { Workbench } from "./workbench.ts";

type Props = {
  readonly bench: Workbench;
  readonly placing: Placing;
  readonly found: Package;
  readonly facts: Bought;
  readonly capM: number;
  readonly naming: Naming;
  readonly choice: EnvelopeChoice;
  readonly onChange: (choice: EnvelopeChoice) => void;
};

/** The package: its cost by year against the cap, and what is in it, theme by theme. */
export function EnvelopePackage(props: Props) {
  const { bench, placing, found, facts, capM, naming, choice, onChange } = props;
  const costOf = useMemo(
    () =>
      new Map(
        placing.candidates.map(({ id, costK }) => [id, (costK ?? []).reduce((a, b) => a + b, 0)]),
      ),
    [placing],
  );
  const { slot } = bench.base;
  const chosen = new Set(found.chosen);
  const undatedM = found.chosen.reduce((sum, id) => sum + (placing.undatedM.get(id) ?? 0), 0);
  const free = new Set(readYours(bench.base.scenario).free);
  return (
    <>
      {facts.years.length > 0 && (
        <EnvelopeYears years={facts.years} capM={capM} letter={bench.base.letter} slot={slot} />
      )}
      {undatedM > 0 && (
        <p className={env.quiet}>
          <Say phrase={undatedPhrase(undatedM, sumDoor(slot, "bought"))} />
        </p>
      )}
      <div className={env.themes}>
        {bench.dataset.themes.map((theme, themeIndex) => {
          const inside = bench.dataset.proposals.filter(
            (one) => one.theme === theme.id && chosen.has(one.id),
          );
          if (inside.length === 0) return null;
          const sumK = inside.reduce((sum, { id }) => sum + (costOf.get(id) ?? 0), 0);
          return (
            <details key={theme.id} className={env.theme}>
              <summary>
                <span className={env.grow} data-row="">
                  {theme.short}
                </span>
                <span className={env.quiet}>
                  <N of={{ text: formatCount(inside.length) }} /> in
                </span>
                <span className={env.money}>
                  {sumK === 0 ? "next to nothing" : <N of={money(sumK / 1000)} strong />}
                </span>
              </summary>
              <ul>
                {sumK > 0 && (
                  <li className={env.item}>
                    Together{" "}
                    <N of={money(sumK / 1000, naming.door?.(`theme/${theme.id}`))} strong />
                  </li>
                )}
                {inside.map(({ id, title, standing, review }) => {
                  const status = placing.statuses.get(id);
                  return (
                    <li key={id} data-id={id} className={env.item}>
                      <span className={env.grow}>
                        <MarkIcon
                          mark={
                            bench.dataset.reviews.find((one) => one.id === review)?.mark ?? "square"
                          }
                          themeIndex={themeIndex}
                          standing={standing}
                        />{" "}
                        <b data-row="">{naming.title(id)}</b>{" "}
                        <span className={env.quiet}>
                          <Say
                            phrase={placedPhrase(
                              {
                                id,
                                kind: status?.kind ?? "unknown",
                                free: free.has(id),
                                unshared: placing.unshared.has(id),
                                costK: costOf.get(id) ?? 0,
                                at: status?.kind === "inside" ? status.at : [],
                                isRest: naming.title(id) !== title,
                              },
                              naming,
                            )}
                          />
                        </span>
                      </span>
                      <FixPick id={id} title={title} choice={choice} onChange={onChange} />
                    </li>
                  );
                })}
              </ul>
            </details>
          );
        })}
      </div>
    </>
  );
}
