import { useState } from "react";
import type { Fate } from "#/model/fates.ts";
import { formatCount } from "#/model/money.ts";
import { fateKind, fateSentence, fatesSentence, type FateKind } from "#/words/fates.ts";
import { called } from "#/words/under.ts";
import { N, Say } from "../parts/Say.tsx";
import styles from "./Connections.module.css";
import type { Explored } from "./explore.ts";
import { Named } from "./Named.tsx";
import type { Under } from "./under.ts";

/** Of each kind, as many as are told at first. */
const few = 6;

const heads: Readonly<Record<FateKind, string>> = {
  stranded: "Left without what they require",
  out: "Out, though what is in requires them",
  late: "Start later",
  early: "Start earlier",
};
const kinds: readonly FateKind[] = ["stranded", "out", "late", "early"];

/** What a scenario breaks and moves, proposal by proposal, each with the reason. */
export function Fates({ view }: { readonly view: Explored }) {
  return view.under && <Told view={view} under={view.under} />;
}

function Told({ view, under }: { readonly view: Explored; readonly under: Under }) {
  const all = [...under.fates.values()];
  const weight = ({ strands, lacks, months }: Fate) =>
    strands.length * 1000 + lacks.length * 1000 + Math.abs(months);
  return (
    <section className={styles.fates} aria-labelledby="fates">
      <h3 id="fates">
        What follows under <Say phrase={called(under)} />
      </h3>
      <p>
        <Say phrase={fatesSentence(all)} /> Out: struck through. Left without: a wavy line. Moved: a
        dotted one.
      </p>
      {kinds.map((kind) => {
        const those = all
          .filter((fate) => fateKind(fate) === kind && (kind !== "out" || fate.strands.length > 0))
          .sort((a, b) => weight(b) - weight(a) || (a.proposal < b.proposal ? -1 : 1));
        return those.length > 0 && <Kind key={kind} kind={kind} fates={those} view={view} />;
      })}
    </section>
  );
}

type KindProps = {
  readonly kind: FateKind;
  readonly fates: readonly Fate[];
  readonly view: Explored;
};

function Kind({ kind, fates, view }: KindProps) {
  const [all, setAll] = useState(false);
  const title = (id: string) => view.byId.get(id)?.title ?? id;
  const theme = (id: string) => view.first.themes.find((row) => row.id === id)?.short ?? id;
  return (
    <>
      <h4>
        {heads[kind]}: <N of={{ text: formatCount(fates.length) }} />
      </h4>
      <ul className={styles.names}>
        {(all ? fates : fates.slice(0, few)).map((fate) => {
          const entry = view.byId.get(fate.proposal);
          if (entry === undefined) return null;
          return (
            <li key={fate.proposal}>
              <Named entry={entry} /> <Say phrase={fateSentence(fate, title, theme)} />
            </li>
          );
        })}
      </ul>
      {fates.length > few && (
        <button
          type="button"
          className={styles.act}
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? (
            "fewer"
          ) : (
            <>
              all <N of={{ text: formatCount(fates.length) }} />
            </>
          )}
        </button>
      )}
    </>
  );
}
