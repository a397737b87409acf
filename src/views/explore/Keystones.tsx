import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import { formatCount, formatMoney } from "#/model/money.ts";
import { breaksSentence } from "#/words/connections.ts";
import { keystonesTable } from "#/words/keystoneTable.ts";
import { keystonesIntro, keystoneTitle } from "#/words/linkStory.ts";
import { quantity, sentence } from "#/words/phrase.ts";
import { N, Say } from "../parts/Say.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import styles from "./Connections.module.css";
import type { Web } from "./connections.ts";
import { amongOf, waitingDoor } from "./connectionStory.ts";
import type { Explored } from "./explore.ts";
import { Named } from "./Named.tsx";

type Props = { readonly view: Explored; readonly web: Web };

const heading = "Keystones: what most waits for";

/** How many keystones are listed where the panel has not the page to itself. */
const FEW = 5;

/** What most waits for, ranked; and what would be left without what it requires if the chosen one goes. */
export function Keystones({ view, web }: Props) {
  const full = view.params.panel === "connections";
  const listed = (full ? web.keystones : web.keystones.slice(0, FEW)).map((stone) => ({
    ...stone,
    door: waitingDoor(stone, view),
  }));
  const chosen = view.params.focus;
  return (
    <div className={styles.below}>
      <section>
        <h3>{heading}</h3>
        <p>
          <Say
            phrase={
              listed.length === 0
                ? sentence(keystoneTitle([], web.titleOf, amongOf(view)))
                : keystonesIntro(amongOf(view), view.under !== undefined)
            }
          />
        </p>
        {listed.length > 0 && (
          <table className={styles.stones}>
            <thead>
              <tr>
                <th scope="col">Proposal</th>
                <td className={styles.beads} aria-hidden="true" />
                <th scope="col">direct</th>
                <th scope="col">in all</th>
                <th scope="col">known cost of what waits</th>
              </tr>
            </thead>
            <tbody>
              {listed.map(({ id, direct, all, waitingM, waiting, door }) => (
                <tr key={id} data-stone="" data-chosen={id === chosen || undefined}>
                  <th scope="row">
                    <Name id={id} view={view} />
                  </th>
                  <td className={styles.beads} aria-hidden="true">
                    <Beads ids={waiting} view={view} />
                  </td>
                  <td>
                    <N of={{ text: formatCount(direct) }} />
                  </td>
                  <td>
                    <N of={{ text: formatCount(all) }} strong />
                  </td>
                  <td>
                    {waitingM > 0 ? (
                      <N of={quantity(formatMoney(waitingM), door)} />
                    ) : (
                      <span className={styles.none}>none known</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <TableActs
          name="keystones"
          title={[heading]}
          table={() => keystonesTable(web.keystones, web.titleOf, heading)}
        />
      </section>
      <Breaks view={view} web={web} />
    </div>
  );
}

/** What cannot stand without the centre, by name; not beside a path, which is about others. */
function Breaks({ view, web }: Props) {
  const { waits } = web.around;
  const list = (ids: readonly string[]) => (
    <ul className={styles.names}>
      {ids.map((id) => (
        <li key={id}>
          <Name id={id} view={view} />
        </li>
      ))}
    </ul>
  );
  const isAsked = view.params.layout !== "path" || web.centre === view.params.focus;
  if (web.centre === "" || !isAsked) return null;
  return (
    <section>
      <h3>
        What breaks if “<span data-row="">{web.titleOf(web.centre)}</span>” goes
      </h3>
      <p>
        <Say phrase={breaksSentence(waits)} />
      </p>
      {waits.direct.length > 0 && list(waits.direct)}
      {waits.through.length > 0 && (
        <>
          <p>And through those:</p>
          {list(waits.through)}
        </>
      )}
    </section>
  );
}

/** Past so many, marks are not drawn for what waits: the number beside them says it. */
const MOST_BEADS = 12;

function Beads({ ids, view }: { readonly ids: readonly string[]; readonly view: Explored }) {
  return ids.slice(0, MOST_BEADS).map((id) => {
    const entry = view.byId.get(id);
    return (
      entry && (
        <MarkIcon
          key={id}
          id={id}
          mark={entry.mark}
          themeIndex={entry.themeIndex}
          standing={entry.standing}
        />
      )
    );
  });
}

function Name({ id, view }: { readonly id: string; readonly view: Explored }) {
  const entry = view.byId.get(id);
  return entry && <Named entry={entry} />;
}
