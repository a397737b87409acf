import { useEffect } from "react";
import { formatCount } from "#/model/money.ts";
import { dateOfFinish, dateOfMonth } from "#/model/months.ts";
import type { PartialDate } from "#/model/time.ts";
import type { Entry } from "#/model/register.ts";
import { formatDate } from "#/model/time.ts";
import { initialParams, writeAddress } from "#/state/params.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { fateKind, fateSentence, type FateKind } from "#/words/fates.ts";
import { money, sentences, type Phrase } from "#/words/phrase.ts";
import { called } from "#/words/under.ts";
import { underDoor } from "#/words/underPart.ts";
import { N, Say } from "../parts/Say.tsx";
import { useActs } from "./acts.ts";
import type { Explored } from "./explore.ts";
import styles from "./UnderBar.module.css";
import { useUnder, type Under } from "./under.ts";

const slots = ["s1", "s2", "s3", "s4"] as const;
const letters = ["A", "B", "C", "D"] as const;

/** Says that Explore is seen under a scenario, what is read from it and what isn't, and how to leave it. */
export function UnderBar({ view }: { view: Explored }) {
  const store = useAppStore();
  const params = useParams((all) => all);
  const under = useUnder(view);
  const place = Number(params.on) - 1;
  const isThere = params.on === "1" || params[slots[place] ?? "s1"] !== null;
  const others = letters
    .map((letter, i) => ({ letter, on: String(i + 1) as typeof params.on }))
    .filter(({ on }, i) => on !== params.on && (i === 0 || params[slots[i] ?? "s1"] !== null));
  const leave = (
    <button
      type="button"
      className={styles.act}
      onClick={() => {
        setParams(store, { on: initialParams.on });
      }}
    >
      show as published
    </button>
  );
  return (
    <section className={styles.bar} aria-label="Seen under a scenario">
      <p className={styles.head}>
        {under ? (
          <>
            Seen under scenario{" "}
            <b>
              <Say phrase={called(under)} />
            </b>
            , not as published.
          </>
        ) : !isThere ? (
          <>This link holds no scenario {letters[place]}, so everything is as published.</>
        ) : view.underFault ? (
          <span role="alert">
            The scenario could not be worked out. {view.underFault.error.message}{" "}
            <button type="button" className={styles.act} onClick={view.underFault.retry}>
              Try again
            </button>
          </span>
        ) : (
          <>Working out scenario {letters[place]}…</>
        )}
      </p>
      <p className={styles.acts}>
        {leave}
        <a className={styles.act} href={writeAddress({ place: "scenarios", params })}>
          open Scenarios
        </a>
        {others.map(({ letter, on }) => (
          <button
            key={on}
            type="button"
            className={styles.act}
            onClick={() => {
              setParams(store, { on });
            }}
          >
            see {letter} instead
          </button>
        ))}
      </p>
      {under && (
        <p className={styles.note}>
          Read from the plan: what is in, the totals, cost by year and by group, the table’s costs,
          when each could happen, what is left without what it requires, and the years a proposal
          counts in. Not read from it: what happened; what became of it; and the published futures.
          {under.loose > 0 && (
            <>
              {" "}
              <N of={{ text: formatCount(under.loose) }} />{" "}
              {under.loose === 1 ? "line of your own is" : "lines of your own are"} of no proposal,
              and counted while nothing is filtered.
            </>
          )}
          {under.outcome.allocation &&
            " Sums are an area’s share of national ones: an allocation, never a local budget."}
        </p>
      )}
      {under && <Dropped under={under} />}
    </section>
  );
}

/** What the scenario leaves out, by name; its marks are struck through wherever they are drawn. */
function Dropped({ under: { dropped, letter, fates } }: { under: Under }) {
  const { choose } = useActs();
  useMarked(fates);
  if (dropped.length === 0) return <p className={styles.note}>Every proposal is in.</p>;
  return (
    <details className={styles.dropped}>
      <summary>
        <N of={{ text: formatCount(dropped.length) }} /> {dropped.length === 1 ? "is" : "are"} out
        under {letter}, greyed and struck through
      </summary>
      <ul>
        {dropped.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={styles.act}
              data-row=""
              onClick={() => {
                choose(entry.id);
              }}
            >
              {entry.title}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How the marks of proposals are drawn, by what becomes of them; each a second sign beside the words. */
const marked: Readonly<Record<FateKind, readonly [text: string, mark: string]>> = {
  out: ["text-decoration: line-through;", "stroke-dasharray: 2 2;"],
  stranded: [
    "text-decoration: underline wavy var(--critical); text-underline-offset: 0.2em;",
    "stroke: var(--critical);",
  ],
  late: ["text-decoration: underline dotted; text-underline-offset: 0.2em;", ""],
  early: ["text-decoration: underline dotted; text-underline-offset: 0.2em;", ""],
};

/** Marks proposals wherever they are drawn. A sheet of rules, which the page's policy allows. */
function useMarked(fates: Under["fates"]): void {
  useEffect(() => {
    if (fates.size === 0 || !("adoptedStyleSheets" in document)) return;
    const sheet = new CSSStyleSheet();
    for (const [kind, [text, mark]] of Object.entries(marked)) {
      const those = [...fates.values()].filter((fate) => fateKind(fate) === kind);
      if (those.length === 0) continue;
      const marks = `:is(${those.map(({ proposal }) => `[data-id="${CSS.escape(proposal)}"]`).join(",")})`;
      sheet.insertRule(`${marks}:not(tr, li, button, [role="treeitem"]) { ${text} }`);
      sheet.insertRule(`${marks}[role="treeitem"] [data-title] { ${text} }`);
      sheet.insertRule(`${marks}[data-state]:not(:has(text)) { ${mark} }`);
    }
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [fates]);
}

type NoteProps = { readonly under: Under; readonly entry: Entry; readonly view: Explored };

/** What the scenario decides about one proposal: in or out, when by durations we assume, and what it comes to. */
export function UnderNote({ under, entry, view }: NoteProps) {
  const { plan } = under.outcome;
  const choice = plan.choices.get(entry.id);
  const slot = plan.schedule.slots.get(entry.id);
  const own = view.costs
    .filter(({ proposals }) => proposals.length === 1 && proposals[0] === entry.id)
    .map(({ id }) => id);
  const date = (when: PartialDate) => ({ text: formatDate(when), date: when });
  const phrase: Phrase =
    choice?.in === true
      ? [
          "In",
          ...(choice.funded < 1
            ? [", ", { text: `${String(Math.round(choice.funded * 100))}%` }, " paid for"]
            : []),
          ...(slot
            ? [
                "; its work runs from ",
                date(dateOfMonth(slot.earliestStart)),
                " to ",
                date(dateOfFinish(slot.earliestFinish, slot.earliestStart)),
                ", by durations we assume",
              ]
            : []),
          "; ",
          ...(entry.costM === null
            ? ["no known cost of its own"]
            : [money(entry.costM, underDoor(own))]),
          ".",
        ]
      : ["What stands below is what was published."];
  const fate = under.fates.get(entry.id);
  const why =
    fate &&
    fateSentence(
      fate,
      (id) => view.byId.get(id)?.title ?? id,
      (id) => view.first.themes.find((theme) => theme.id === id)?.short ?? id,
    );
  return (
    <p className={styles.one}>
      <b>Under {under.letter}:</b>{" "}
      <Say
        phrase={choice?.in === true ? sentences(phrase, why ?? []) : sentences(why ?? [], phrase)}
      />
    </p>
  );
}
