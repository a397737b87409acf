import { useMemo } from "react";
import { useSize } from "#/charts/kit/useSize.ts";
import { Poles } from "#/charts/poles/Poles.tsx";
import type { Dataset } from "#/data/schema.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import {
  dilemmasDescription,
  dilemmaSentence,
  dilemmasTable,
  dilemmasTitle,
  leaningSentence,
  voiceSentence,
} from "#/words/dilemmas.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { useActs } from "../explore/acts.ts";
import type { Explored } from "../explore/explore.ts";
import { ChartFrame } from "../parts/ChartFrame.tsx";
import type { SectionProps } from "./Debate.tsx";
import styles from "./Debate.module.css";
import own from "./Dilemmas.module.css";
import { Lead } from "./Lead.tsx";
import { markOf, ProposalName } from "./marks.tsx";
import { Sourced } from "./Sourced.tsx";
import { ToDebate } from "./ToDebate.tsx";

type Dilemma = Dataset["dilemmas"][number];

/** The questions numbers cannot settle: an answer at each end, who leaned which way, and what came of it. */
export function Dilemmas({ dataset, view }: SectionProps) {
  const store = useAppStore();
  const { choose } = useActs();
  const chosen = useParams((params) => params.dilemma);
  const { ref, width } = useSize(760);
  const all = useMemo(
    () => [...dataset.dilemmas].sort((a, b) => a.order - b.order),
    [dataset.dilemmas],
  );
  const one = all.find(({ id }) => id === chosen);
  const shown = useMemo(() => (one ? [one] : all), [one, all]);
  const beams = useMemo(() => shown.map((row) => beamOf(row, view)), [shown, view]);
  const title: Phrase = one ? [{ text: one.title, row: true }] : dilemmasTitle(all, view.entries);
  return (
    <>
      <Lead title={title}>
        {one ? (
          <p>
            <span data-row="">{one.question}</span>{" "}
            <ToDebate section="dilemmas">All dilemmas</ToDebate>
          </p>
        ) : (
          <p>
            Each has two answers. A ring is who spoke for an answer; a line joins one who spoke for
            both. Which proposals lean which way is our reading, with its reason.
          </p>
        )}
      </Lead>
      {all.length > 0 && (
        <ChartFrame
          id="dilemmas"
          name="dilemmas"
          title={
            one
              ? ["Who and what leans to which answer"]
              : ["Two answers to each, and who and what leans to them"]
          }
          subtitle={["Beside a proposal’s mark stands what government answered."]}
          description={dilemmasDescription(shown)}
          pictureKey="Ring: who spoke for an answer. Square, diamond, triangle: a proposal."
          table={() => dilemmasTable(shown, view.entries, plainText(title))}
        >
          <div ref={ref}>
            <Poles
              label={plainText(title)}
              beams={beams}
              size={{ width }}
              onBeam={(id) => {
                setParams(store, { dilemma: id === chosen ? "" : id });
              }}
              onChoose={choose}
            />
          </div>
        </ChartFrame>
      )}
      {shown.map((dilemma) => (
        <Pages key={dilemma.id} dilemma={dilemma} dataset={dataset} view={view} alone={!!one} />
      ))}
    </>
  );
}

function beamOf(dilemma: Dilemma, view: Explored) {
  const side = (i: 0 | 1) => {
    const { label, voices } = dilemma.poles[i];
    return {
      label,
      voices: voices.map(({ who, says }) => ({ who, sentence: voiceSentence(who, label, says) })),
      proposals: dilemma.leanings.flatMap(({ proposal, pole, reason }) => {
        const entry = view.byId.get(proposal);
        return pole !== i || !entry
          ? []
          : [
              {
                ...markOf(view, entry),
                title: entry.title,
                decision: entry.decision,
                sentence: leaningSentence(entry, label, reason),
              },
            ];
      }),
    };
  };
  return {
    id: dilemma.id,
    title: dilemma.title,
    sentence: dilemmaSentence(dilemma),
    sides: [side(0), side(1)] as const,
  };
}

type PagesProps = SectionProps & { readonly dilemma: Dilemma; readonly alone: boolean };

/** A dilemma as two facing pages, one for each answer, and beneath them what came of it. */
function Pages({ dilemma, dataset, view, alone }: PagesProps) {
  return (
    <section className={own.pages} aria-label={dilemma.title} data-dilemma={dilemma.id}>
      {!alone && (
        <>
          <h2 className={styles.name}>
            <ToDebate section="dilemmas" chosen={{ dilemma: dilemma.id }}>
              <span data-row="">{dilemma.title}</span>
            </ToDebate>
          </h2>
          <p className={styles.aside} data-row="">
            {dilemma.question}
          </p>
        </>
      )}
      <div className={own.facing}>
        {dilemma.poles.map(({ label, argument, voices }, i) => {
          const leanings = dilemma.leanings.filter(({ pole }) => pole === i);
          return (
            <section key={label} className={own.side} aria-label={label}>
              <h3 className={own.pole} data-row="">
                {label}
              </h3>
              <p className={own.argument} data-row="">
                {argument}
              </p>
              <h4 className={own.head}>Who says so</h4>
              <ul className={own.list}>
                {voices.map(({ who, says, cites }) => (
                  <li key={who}>
                    <b data-row="">{who}.</b> <span data-row="">{says}</span>
                    <Sourced cites={cites} dataset={dataset} />
                  </li>
                ))}
              </ul>
              {leanings.length > 0 && (
                <>
                  <h4 className={own.head}>Proposals that lean this way, as we read them</h4>
                  <ul className={own.list}>
                    {leanings.map(({ proposal, reason }) => {
                      const entry = view.byId.get(proposal);
                      return (
                        entry && (
                          <li key={proposal}>
                            <ProposalName entry={entry} view={view} became />
                            <span data-row="">{reason}</span>
                          </li>
                        )
                      );
                    })}
                  </ul>
                </>
              )}
            </section>
          );
        })}
      </div>
      <div className={own.later}>
        <h3 className={own.pole}>What government did later</h3>
        <p data-row="">{dilemma.later.text}</p>
        <Sourced cites={dilemma.later.cites} dataset={dataset} />
      </div>
    </section>
  );
}
