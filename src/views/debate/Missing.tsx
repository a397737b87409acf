import type { Dataset } from "#/data/schema.ts";
import { useParams } from "#/state/store.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { gapsTable, gapsTitle } from "#/words/positions.ts";
import { Slot } from "../parts/Say.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import type { SectionProps } from "./Debate.tsx";
import styles from "./Debate.module.css";
import { Lead } from "./Lead.tsx";
import own from "./Missing.module.css";
import { ProposalName } from "./marks.tsx";
import { Statement } from "./Statement.tsx";
import { ToDebate } from "./ToDebate.tsx";

type Gap = Dataset["gaps"][number];

/** What people say the review left out: who says so, who answered, and the proposals that come nearest. */
export function Missing({ dataset, view }: SectionProps) {
  const chosen = useParams((params) => params.gap);
  const all = [...dataset.gaps].sort((a, b) => a.order - b.order);
  const one = all.find(({ id }) => id === chosen);
  const title: Phrase = one ? [{ text: one.label, row: true }] : gapsTitle(all);
  const body = (id: string) => dataset.bodies.find((row) => row.id === id)?.label ?? id;
  return (
    <>
      <Lead title={title}>
        {one ? (
          <p>
            <ToDebate section="missing">All that is said to be missing</ToDebate>
          </p>
        ) : (
          <p>
            Said by those who answered the review; which proposals come nearest is our reading. An
            empty slot means that we found none in the list.
          </p>
        )}
      </Lead>
      <TableActs
        name="said-to-be-missing"
        title={title}
        table={() => gapsTable(one ? [one] : all, dataset.positions, body, plainText(title))}
      />
      {(one ? [one] : all).map((gap) => (
        <GapRow key={gap.id} gap={gap} dataset={dataset} view={view} alone={one !== undefined} />
      ))}
    </>
  );
}

type RowProps = SectionProps & { readonly gap: Gap; readonly alone: boolean };

function GapRow({ gap, dataset, view, alone }: RowProps) {
  const said = (ids: readonly string[]) =>
    ids.flatMap((id) => dataset.positions.find((row) => row.id === id) ?? []);
  const nearest = gap.nearest.flatMap(({ proposal, reason }) => {
    const entry = view.byId.get(proposal);
    return entry ? [{ entry, reason }] : [];
  });
  const answered = said(gap.answered);
  return (
    <section className={`${styles.block} ${own.gap}`} aria-label={gap.label} data-gap={gap.id}>
      <div>
        {!alone && (
          <h2 className={styles.name}>
            <ToDebate section="missing" chosen={{ gap: gap.id }}>
              <span data-row="">{gap.label}</span>
            </ToDebate>
          </h2>
        )}
        <p data-row="">{gap.what}</p>
        <h3 className={own.head}>The proposals that come nearest</h3>
        {nearest.length === 0 ? (
          <Slot>no proposal found</Slot>
        ) : (
          <ul className={own.nearest}>
            {nearest.map(({ entry, reason }) => (
              <li key={entry.id}>
                <ProposalName entry={entry} view={view} became />
                <span data-row="">{reason}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3 className={own.head}>Who says so</h3>
        <ul>
          {said(gap.raised).map((position) => (
            <Statement key={position.id} position={position} dataset={dataset} view={view} />
          ))}
        </ul>
        {answered.length > 0 && (
          <>
            <h3 className={own.head}>Who answered</h3>
            <ul>
              {answered.map((position) => (
                <Statement key={position.id} position={position} dataset={dataset} view={view} />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
