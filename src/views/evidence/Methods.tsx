import { useEffect, useMemo, useState } from "react";
import { methodSources } from "#/data/methods.ts";
import type { Source } from "#/data/schema.ts";
import { presets, type Presets } from "#/model/presets.ts";
import { isBeside } from "#/share/reach.ts";
import { useAreas } from "#/state/fetched.ts";
import { writeAddress, type Params } from "#/state/params.ts";
import { useParams } from "#/state/store.ts";
import { exampleOf, methodGroups, methods } from "#/words/methods/all.ts";
import { told, type Method, type Use } from "#/words/methods/method.ts";
import { matching } from "#/words/evidence.ts";
import { count, type Phrase } from "#/words/phrase.ts";
import { Say } from "../parts/Say.tsx";
import { ToEvidence } from "../parts/ToEvidence.tsx";
import type { PartProps } from "./Evidence.tsx";
import styles from "./Evidence.module.css";
import { Formula } from "./Formula.tsx";
import { AllOf, Section } from "./Section.tsx";
import { SourceLink } from "./SourceLink.tsx";

/** How everything is worked out: each formula in words, in symbols and with the numbers of this dataset. */
export function Methods({ dataset }: PartProps) {
  const { item, find } = useParams((params) => params);
  const areas = useAreas(true);
  const work = useMemo(() => presets(dataset, undefined), [dataset]);
  // Only shares of areas wait for them; what is worked out by then stays.
  const here = useMemo(() => ({ ...work, areas }), [work, areas]);
  const one = methods.find(({ id }) => id === item);
  const found = one
    ? [one]
    : matching(methods, find, (row) => `${row.title} ${row.plain.join(" ")} ${row.id}`);
  const ready = useOneByOne(found.length);
  return (
    <Section
      title={
        one
          ? [`${one.title}: how it is worked out`]
          : ["How every number of ours is worked out, with the numbers of this dataset"]
      }
      lead={
        <p>
          Each rule in words, in symbols, and worked with this dataset while you read.
          {isBeside && (
            <>
              {" "}
              An independent script does the scenarios again:{" "}
              <a href="./recompute.mjs">recompute.mjs</a>.
            </>
          )}
        </p>
      }
      finds={one ? undefined : "Look for a method"}
      found={[count(found.length), " of ", count(methods.length)]}
    >
      {one ? <AllOf part="methods">All methods</AllOf> : <Contents shown={found} />}
      {methodGroups.map(({ id, label }) => {
        const own = found.filter(({ group }) => group === id);
        return own.length === 0 ? null : (
          <section key={id} aria-label={label} className={styles.block}>
            {!one && <h2 className={styles.group}>{label}</h2>}
            {own.map((method) => (
              <Paragraph
                key={method.id}
                method={method}
                work={method.id === "area" ? here : work}
                alone={one !== undefined}
                ready={found.indexOf(method) < ready}
              />
            ))}
          </section>
        );
      })}
    </Section>
  );
}

/** How many of some pieces may be worked out by now: one more each time the page is idle. */
function useOneByOne(of: number): number {
  const [ready, setReady] = useState(1);
  useEffect(() => {
    if (ready >= of) return;
    const timer = setTimeout(() => {
      setReady(ready + 1);
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [ready, of]);
  return ready;
}

function Contents({ shown }: { shown: readonly Method[] }) {
  return (
    <nav aria-label="Methods" className={styles.contents}>
      {methodGroups.map(({ id, label }) => {
        const own = shown.filter(({ group }) => group === id);
        return own.length === 0 ? null : (
          <div key={id}>
            <p>{label}</p>
            <ul>
              {own.map((method) => (
                <li key={method.id}>
                  <ToEvidence part="methods" item={method.id}>
                    {method.title}
                  </ToEvidence>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

type ParagraphProps = {
  readonly method: Method;
  readonly work: Presets;
  readonly alone: boolean;
  readonly ready: boolean;
};

function Paragraph({ method, work, alone, ready }: ParagraphProps) {
  const Small = alone ? "h2" : "h4";
  const example = useMemo(() => (ready ? exampleOf(method, work) : []), [method, work, ready]);
  return (
    <article className={styles.method} id={`method-${method.id}`}>
      {!alone && <h3 className={styles.name}>{method.title}</h3>}
      <div>
        {method.plain.map((text) => (
          <p key={text}>
            <Say phrase={told([text])} />
          </p>
        ))}
      </div>
      <ul className={styles.formulas} aria-label="In symbols">
        {method.symbols.map((line) => (
          <li key={line}>
            <Formula>{line}</Formula>
          </li>
        ))}
      </ul>
      <div className={styles.example}>
        <Small>With the numbers of this dataset</Small>
        {ready ? <Steps steps={example} /> : <p>Working it out…</p>}
      </div>
      <Rests method={method} work={work} />
      <p className={styles.used}>
        Used in:{" "}
        {method.used.map((use, i) => (
          <span key={use.label}>
            {i > 0 && " · "}
            <Used use={use} />
          </span>
        ))}
      </p>
    </article>
  );
}

function Steps({ steps }: { steps: readonly Phrase[] }) {
  if (steps.length === 0) return <p>This dataset has nothing to work it out with.</p>;
  return (
    <ol>
      {steps.map((step, i) => (
        // Steps have no identity but their place.
        <li key={i}>
          <Say phrase={step} />
        </li>
      ))}
    </ol>
  );
}

/** The most sources that are listed by name. */
const most = 6;

function Rests({ method, work }: { method: Method; work: Presets }) {
  const cited = new Set(method.restsOn?.(work.dataset));
  const rests: readonly Source[] = [
    ...methodSources.filter(({ id }) => method.rests.includes(id)),
    ...work.dataset.sources.filter(({ id }) => cited.has(id)),
  ];
  return (
    <p className={styles.used}>
      {rests.length === 0 ? "A rule of ours; it rests on no outside source." : "It rests on: "}
      {rests.slice(0, most).map((source, i) => (
        <span key={source.id}>
          {i > 0 && "; "}
          <SourceLink source={source} />
        </span>
      ))}
      {rests.length > most && (
        <>
          ; and <Say phrase={[count(rests.length - most)]} /> more, under{" "}
          <ToEvidence part="sources">Sources</ToEvidence>
        </>
      )}
    </p>
  );
}

function Used({ use }: { use: Use }) {
  const params = useParams((all) => all);
  const at: Partial<Params> =
    use.at === undefined
      ? {}
      : use.place === "evidence"
        ? { part: use.at as Params["part"], item: "", find: "" }
        : { panel: use.at as Params["panel"] };
  return <a href={writeAddress({ place: use.place, params: { ...params, ...at } })}>{use.label}</a>;
}
