import { useMemo } from "react";
import { sourceKinds } from "#/data/vocabulary.ts";
import type { Source } from "#/data/schema.ts";
import { supports, type Supported } from "#/model/cited.ts";
import { useParams } from "#/state/store.ts";
import { readings, sourceKindWords } from "#/words/behind.ts";
import { entityNames, matching } from "#/words/evidence.ts";
import { plural } from "#/words/numbers.ts";
import { capital, count, joined, type Phrase } from "#/words/phrase.ts";
import { Say } from "../parts/Say.tsx";
import type { PartProps } from "./Evidence.tsx";
import styles from "./Evidence.module.css";
import own from "./Rows.module.css";
import { AllOf, Section } from "./Section.tsx";
import { SourceLink } from "./SourceLink.tsx";

const none: readonly Supported[] = [];

/** Everything the dataset rests on: what each source supports, and how it was read. */
export function Sources({ dataset }: PartProps) {
  const { item, find } = useParams((params) => params);
  const supported = useMemo(() => supports(dataset), [dataset]);
  const one = dataset.sources.find(({ id }) => id === item);
  const found = one
    ? [one]
    : matching(dataset.sources, find, ({ id, title, publisher, date, note, url }) =>
        [id, title, publisher, date ?? "", note ?? "", url ?? ""].join(" "),
      );
  const whole = dataset.sources.filter(({ read }) => read === "whole" || read === "copy").length;
  const unread = dataset.sources.filter(({ read }) => read === "not read").length;
  return (
    <Section
      title={
        one
          ? [{ text: one.title, row: true }, ": what it supports"]
          : [
              "All of it rests on ",
              count(dataset.sources.length),
              " sources; ",
              count(whole),
              " of them we read whole or in a copy, ",
              count(unread),
              " not at all",
            ]
      }
      finds={one ? undefined : "Look for a source"}
      found={[count(found.length), " of ", count(dataset.sources.length)]}
    >
      {one && <AllOf part="sources">All sources</AllOf>}
      {sourceKinds.map((kind) => {
        const rows = found.filter((source) => source.kind === kind);
        return rows.length === 0 ? null : (
          <section key={kind} className={styles.block} aria-label={sourceKindWords[kind]}>
            {!one && (
              <h2 className={styles.name}>
                <Say phrase={capital([sourceKindWords[kind], ": ", count(rows.length)])} />
              </h2>
            )}
            <ul className={own.rows}>
              {rows.map((source) => (
                <Row
                  key={source.id}
                  source={source}
                  rests={supported.get(source.id) ?? none}
                  open={one !== undefined}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {found.length === 0 && <p>No source has all these words.</p>}
    </Section>
  );
}

type RowProps = {
  readonly source: Source;
  readonly rests: readonly Supported[];
  readonly open: boolean;
};

function Row({ source, rests, open }: RowProps) {
  const { note, rehost, licence, read } = source;
  return (
    <li data-source={source.id}>
      <SourceLink source={source} />
      <span className={own.more}>
        We read {readings[read]}.{rehost !== undefined && <span data-row=""> {rehost}</span>}
        {note !== undefined && <span data-row=""> {note}</span>}
        {licence !== null && <span data-row=""> {licence}.</span>}
      </span>
      {rests.length === 0 ? (
        <span className={own.more}>Nothing here rests on it any more.</span>
      ) : (
        <details className={own.more} open={open}>
          <summary>
            Supports <Say phrase={countsOf(rests)} />
          </summary>
          <ul>
            {rests.map(({ entity, id, label }) => (
              <li key={`${entity} ${id}`}>
                {entityNames[entity][0]} <span data-row="">{id}</span>:{" "}
                <span data-row="">{label}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** How many rows of each kind: "3 proposals, 1 figure". */
function countsOf(rests: readonly Supported[]): Phrase {
  const kinds = [...new Set(rests.map(({ entity }) => entity))];
  return joined(
    kinds.map((kind) =>
      plural(rests.filter(({ entity }) => entity === kind).length, ...entityNames[kind]),
    ),
    ", ",
  );
}
