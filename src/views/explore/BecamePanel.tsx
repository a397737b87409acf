import { memo, use, useMemo } from "react";
import { useSize } from "#/charts/kit/useSize.ts";
import { Matrix } from "#/charts/matrix/Matrix.tsx";
import { since } from "#/model/standing.ts";
import { isOn } from "#/state/filters.ts";
import { setParams, toggle, useAppStore } from "#/state/store.ts";
import {
  becameDescription,
  becameTitle,
  layerSentence,
  recalledSentence,
  undatedSentence,
} from "#/words/became.ts";
import { plainText, sentences, type Phrase } from "#/words/phrase.ts";
import { becameTable } from "#/words/table.ts";
import { useActs } from "./acts.ts";
import { BareContext } from "../parts/bare.ts";
import { Say } from "../parts/Say.tsx";
import type { Explored } from "./explore.ts";
import { Panel } from "./Panel.tsx";
import { ownFilters, scoped } from "./scopes.ts";

/** What government answered to each proposal, and what came of it, on a day the reader sets. */
export const BecamePanel = memo(function BecamePanel({ view }: { view: Explored }) {
  const store = useAppStore();
  const { choose } = useActs();
  const { ref, width } = useSize(640);
  const isAlone = use(BareContext) === "closed";
  const { first, params } = view;
  const state = view.stateOf(...ownFilters.became);
  const passes = view.passes(...ownFilters.became);
  const drawn = view.drawn(...ownFilters.became);
  const kept = useMemo(
    () => view.entries.filter((entry) => passes(entry.id)),
    [view.entries, passes],
  );
  const rows = useMemo(
    () =>
      drawn.map((entry) => ({
        id: entry.id,
        title: entry.title,
        mark: entry.mark,
        themeIndex: entry.themeIndex,
        standing: entry.standing,
        state: state(entry.id),
        passes: passes(entry.id),
        decision: entry.decision,
        delivery: entry.delivery,
        undated:
          (entry.answer.decidedBy !== undefined && entry.answer.decidedBy.from === null) ||
          (entry.answer.deliveredBy !== undefined && entry.answer.deliveredBy.from === null),
      })),
    [drawn, state, passes],
  );
  const dates = useMemo(() => {
    const known = first.statuses.map(since).sort();
    return {
      first: `${(known[0] ?? first.meta.compiled).slice(0, 7)}-01`.slice(0, 10),
      last: first.meta.compiled,
    };
  }, [first]);
  const asOf = params.asof === "" ? undefined : params.asof;
  const isOwn = ownFilters.became.some((key) => isOn(params, key));
  const title = useMemo(
    () => scoped(becameTitle(kept, asOf, isOwn), "became"),
    [kept, asOf, isOwn],
  );
  const undated = useMemo(() => {
    const phrase = scoped(undatedSentence(kept), "became");
    return phrase.length === 0 ? undefined : { phrase, said: <Say phrase={phrase} /> };
  }, [kept]);
  const description = useMemo(
    () =>
      sentences(
        becameDescription(kept),
        scoped(layerSentence(kept), "became"),
        undated?.phrase ?? [],
      ),
    [kept, undated],
  );
  const note = useMemo(() => {
    const more = scoped(recalledSentence(kept), "became");
    const lead: Phrase = ["Here neither an answer nor a step was found."];
    return more.length === 0 ? undefined : { lead, more };
  }, [kept]);
  return (
    <Panel
      id="became"
      name="what-became-of-it"
      title={title}
      subtitle={[
        "What government said against what it did. Filled mark: text sourced; half: part sourced; hollow: recalled.",
      ]}
      description={description}
      foot={["“No answer found” says that we looked and found none, not that none was given."]}
      table={() => becameTable(kept, plainText(title))}
    >
      <div ref={ref}>
        <Matrix
          label={plainText(title)}
          size={{ width }}
          isAlone={isAlone}
          rows={rows}
          layer={params.layer}
          onLayer={(layer) => {
            setParams(store, { layer });
          }}
          date={view.asOf}
          dates={dates}
          onDate={(date) => {
            setParams(store, { asof: date === first.meta.compiled ? "" : date });
          }}
          note={note}
          undated={undated?.said}
          decisions={params.decision}
          deliveries={params.delivery}
          onDecision={(decision) => {
            toggle(store, "decision", decision);
          }}
          onDelivery={(delivery) => {
            toggle(store, "delivery", delivery);
          }}
          onCell={(decision, delivery) => {
            const on =
              params.decision.length === 1 &&
              params.decision[0] === decision &&
              params.delivery.length === 1 &&
              params.delivery[0] === delivery;
            setParams(
              store,
              on ? { decision: [], delivery: [] } : { decision: [decision], delivery: [delivery] },
            );
          }}
          onChoose={choose}
        />
      </div>
    </Panel>
  );
});
