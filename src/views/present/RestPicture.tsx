import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import { leftOut } from "#/model/leftOut.ts";
import { formatCount } from "#/model/money.ts";
import type { Placing } from "#/model/placing.ts";
import type { Naming } from "#/words/envelope.ts";
import { leftOutPhrase, leftOutTitles } from "#/words/leftOut.ts";
import { N, Say } from "../parts/Say.tsx";
import type { Finding } from "../scenarios/useFinding.ts";
import type { Workbench } from "../scenarios/workbench.ts";
import { NextIn } from "./LeftOut.tsx";
import styles from "./Bench.module.css";

type Props = {
  readonly bench: Workbench;
  readonly finding: Finding;
  readonly placing: Placing;
  readonly capM: number;
  readonly naming: Naming;
  readonly withPoints: boolean;
};

/** As many as are named where they are left out for one reason; more are marks alone. */
const mostNamed = 12;

/** What a package leaves out, one mark each under the reason why, and what would come in next. */
export function RestPicture({ bench, ...rest }: Props) {
  const { finding, naming } = rest;
  const { themes, proposals, reviews } = bench.dataset;
  const groups = leftOut(finding.reasons);
  const markOf = new Map(reviews.map(({ id, mark }) => [id, mark]));
  const place = new Map(proposals.map((one, i) => [one.id, i]));
  const themeOf = (id: string) => themes.findIndex((theme) => theme.id === id);
  return (
    <div>
      <p className={styles.says} data-words="">
        <Say phrase={leftOutPhrase(groups)} strong />
      </p>
      {groups.map(({ kind, rows }) => {
        const own = rows
          .flatMap(([id]) => proposals[place.get(id) ?? -1] ?? [])
          .sort((a, b) => themeOf(a.theme) - themeOf(b.theme));
        return (
          <section key={kind} className={styles.reason} data-words="">
            <p className={styles.why}>
              <N of={{ text: formatCount(rows.length) }} strong /> {leftOutTitles[kind]}
            </p>
            <ul className={styles.left} data-named={rows.length <= mostNamed || undefined}>
              {own.map(({ id, theme, standing, review }) => (
                <li key={id} data-id={id}>
                  <MarkIcon
                    mark={markOf.get(review) ?? "square"}
                    themeIndex={themeOf(theme)}
                    standing={standing}
                  />
                  {rows.length <= mostNamed && <span data-row="">{naming.title(id)}</span>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <NextIn {...rest} />
    </div>
  );
}
