import { useMemo } from "react";
import { RivalsPicture } from "#/charts/rivals/RivalsPicture.tsx";
import { RivalMark, RivalsScale } from "#/charts/rivals/Rivals.tsx";
import { layoutRivals } from "#/charts/rivals/layout.ts";
import { useSize } from "#/charts/kit/useSize.ts";
import type { Dataset, Figure, Source } from "#/data/schema.ts";
import { useParams } from "#/state/store.ts";
import { basisSentence, figureValue } from "#/words/door.ts";
import { matching } from "#/words/evidence.ts";
import {
  onOneScale,
  rivalsTable,
  rivalsWords,
  saysWords,
  topicsOf,
  type Topic,
} from "#/words/figures.ts";
import { inUnit } from "#/words/numbers.ts";
import { count, moment, plainText, quantity, said } from "#/words/phrase.ts";
import { ChartFrame } from "../parts/ChartFrame.tsx";
import { N, Say } from "../parts/Say.tsx";
import type { PartProps } from "./Evidence.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import styles from "./Evidence.module.css";
import own from "./Figures.module.css";
import { AllOf, Section } from "./Section.tsx";
import { SourceLink } from "./SourceLink.tsx";

const saidOnce = "Said once, as far as we found";
const wordsOf = (topic: Topic): string =>
  [
    topic.topic,
    topic.note ?? "",
    ...topic.figures.map((row) =>
      [
        row.id,
        row.label,
        row.by,
        row.period ?? "",
        row.note ?? "",
        plainText(figureValue(row)),
      ].join(" "),
    ),
  ].join(" ");

const namesOf = ({ topic, figures }: Topic): readonly string[] => [
  topic,
  ...figures.map(({ label }) => label),
];

/** Every published number, with its rivals on one scale. */
export function Figures({ dataset }: PartProps) {
  const { item, find } = useParams((params) => params);
  const topics = useMemo(() => topicsOf(dataset.figures), [dataset]);
  const sources = useMemo(() => new Map(dataset.sources.map((row) => [row.id, row])), [dataset]);
  const one = topics.find(({ figures }) => figures.some(({ id }) => id === item));
  const found = one ? [one] : matching(topics, find, wordsOf, namesOf);
  const rivals = found.filter(({ figures }) => figures.length > 1);
  const single = found.filter(({ figures }) => figures.length === 1);
  const rows = () =>
    rivalsTable(
      single.flatMap(({ figures }) => figures),
      saidOnce,
    );
  const several = topics.filter(({ figures }) => figures.length > 1).length;
  return (
    <Section
      title={
        one
          ? [{ text: one.topic, row: true }, ": who says what"]
          : [
              count(dataset.figures.length),
              " published numbers about ",
              count(topics.length),
              " things; about ",
              count(several),
              " of them there is more than one",
            ]
      }
      lead={
        <p>
          Rivals stand side by side and are never averaged. A filled dot is a value as stated, a
          ring one worked out; an open dot is “about”, or with dots beside it “over”, “nearly” or
          “up to”. A number opens its source.
        </p>
      }
      finds={one ? undefined : "Look for a number, a thing or who said it"}
      found={[count(found.length), " of ", count(topics.length)]}
    >
      {one && <AllOf part="figures">All figures</AllOf>}
      {rivals.map((topic) => (
        <TopicBlock key={topic.topic} topic={topic} item={item} sources={sources} />
      ))}
      {single.length > 0 && (
        <section className={styles.block} aria-label="Said once">
          {!one && <h2 className={styles.name}>{saidOnce}</h2>}
          <table className={own.singles}>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">How much</th>
                <th scope="col">Who says so, when</th>
              </tr>
            </thead>
            <tbody>
              {single.map(({ topic, figures: [figure] }) =>
                figure ? (
                  <tr key={topic} data-figure={figure.id}>
                    <th scope="row" data-row="">
                      {topic}
                    </th>
                    <td>
                      <Value figure={figure} />
                    </td>
                    <td>
                      <Says figure={figure} sources={sources} note={figure.note} />
                    </td>
                  </tr>
                ) : null,
              )}
            </tbody>
          </table>
          <TableActs name="figures-said-once" title={[saidOnce]} table={rows} />
        </section>
      )}
      {found.length === 0 && (
        <p>No figure has all these words. Fewer or shorter words find more.</p>
      )}
    </Section>
  );
}

type Sources = ReadonlyMap<string, Source>;

/** One thing and who says what about it, for a page of its own. */
export function FigureTopic({ topic, dataset }: { topic: Topic; dataset: Dataset }) {
  const sources = useMemo(() => new Map(dataset.sources.map((row) => [row.id, row])), [dataset]);
  return <TopicBlock topic={topic} item="" sources={sources} />;
}

function TopicBlock({ topic, item, sources }: { topic: Topic; item: string; sources: Sources }) {
  const { ref, width } = useSize(420);
  const drawn = useMemo(() => onOneScale(topic.figures), [topic]);
  const layout = useMemo(
    () => layoutRivals(drawn, width, (value) => shortUnit(value, drawn[0]?.unit ?? "")),
    [drawn, width],
  );
  const placed = new Map(layout.rows.map((row) => [row.id, row]));
  const preferred = topic.figures.some((row) => row.preferred !== undefined);
  return (
    <section className={styles.block} aria-label={topic.topic} data-topic="">
      <ChartFrame
        id={`rivals-${topic.figures[0]?.id ?? ""}`}
        name={topic.topic}
        title={[said(topic.topic)]}
        subtitle={[
          ...(topic.unlike === undefined ? [] : [topic.unlike]),
          ...(topic.unlike !== undefined && topic.note !== undefined ? [" "] : []),
          ...(topic.note === undefined ? [] : [said(topic.note)]),
        ]}
        description={[said(rivalsWords(topic.figures))]}
        pictureKey="Filled: as stated. Ring: worked out. Open: about, over, nearly or up to."
        table={() => rivalsTable(topic.figures, topic.topic)}
      >
        <div className={own.rivals} data-drawn={drawn.length > 0 || undefined}>
          <div className={own.head} aria-hidden="true">
            <div className={own.plot} ref={ref}>
              {drawn.length > 0 && <RivalsScale layout={layout} />}
            </div>
          </div>
          <ul>
            {topic.figures.map((figure) => {
              const mark = placed.get(figure.id);
              return (
                <li
                  key={figure.id}
                  className={own.rival}
                  data-figure={figure.id}
                  data-words=""
                  aria-current={figure.id === item || undefined}
                >
                  <div className={own.plot}>
                    {mark && <RivalMark layout={layout} rival={mark} chosen={figure.id === item} />}
                  </div>
                  <div className={own.value}>
                    <Value figure={figure} />
                    <span className={styles.used} data-row="">
                      {figure.label}
                    </span>
                  </div>
                  <div className={own.says}>
                    <Says figure={figure} sources={sources} note={topic.notes.get(figure.id)} />
                  </div>
                </li>
              );
            })}
          </ul>
        </div>
        <div hidden>
          {drawn.length > 0 && (
            <RivalsPicture
              label={topic.topic}
              rows={topic.figures.flatMap((figure) => {
                const rival = drawn.find(({ id }) => id === figure.id);
                return rival
                  ? [{ ...rival, shown: plainText(figureValue(figure)), says: saysWords(figure) }]
                  : [];
              })}
              format={(value) => shortUnit(value, drawn[0]?.unit ?? "")}
            />
          )}
        </div>
      </ChartFrame>
      {drawn.length > 0 && !layout.fromZero && (
        <p className={styles.used}>The scale does not begin at nothing.</p>
      )}
      {drawn.length > 0 && drawn.length < topic.figures.length && (
        <p className={styles.used}>What has no number in the same unit is not on the scale.</p>
      )}
      {!preferred && <p className={styles.used}>None of them is preferred here.</p>}
    </section>
  );
}

/** A value on an axis: its unit's sign, without what it counts. */
const shortUnit = (value: number, unit: string): string =>
  inUnit(
    value,
    unit.startsWith("£")
      ? unit.replace(/ a year.*$| a child.*$| a care.*$/, "")
      : unit === "year" || unit.startsWith("per cent")
        ? unit.replace(/ of .*$/, "")
        : "",
  );

function Value({ figure }: { figure: Figure }) {
  const text = plainText(figureValue(figure));
  return <N of={quantity(text, `figure:${figure.id}`)} strong />;
}

function Says(props: { figure: Figure; sources: Sources; note: string | undefined }) {
  const { figure, sources, note } = props;
  const cited = figure.cites.flatMap((id) => sources.get(id) ?? []);
  return (
    <>
      <span data-row="">{figure.by}</span>
      {figure.asOf !== null && (
        <>
          , <Say phrase={[moment(figure.asOf)]} />
        </>
      )}
      {figure.period !== null && (
        <>
          ; <span data-row="">{figure.period}</span>
        </>
      )}
      {figure.unit.startsWith("£") && (
        <>
          ;{" "}
          {figure.prices === null ? (
            "price base not known"
          ) : (
            <>
              <span data-row="">{figure.prices}</span> prices
            </>
          )}
        </>
      )}
      . <Say phrase={basisSentence(figure.basis, figure.standing)} />
      {figure.preferred !== undefined && (
        <>
          {" "}
          Preferred here: <span data-row="">{figure.preferred}</span>
        </>
      )}
      {note !== undefined && (
        <>
          {" "}
          <span data-row="">{note}</span>
        </>
      )}
      {cited.length > 0 && (
        <details className={own.sources}>
          <summary>
            <Say phrase={[count(cited.length)]} /> {cited.length === 1 ? "source" : "sources"}
          </summary>
          <ul>
            {cited.map((source) => (
              <li key={source.id}>
                <SourceLink source={source} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
