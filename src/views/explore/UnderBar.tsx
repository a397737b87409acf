import { useEffect } from "react";
import { formatCount } from "#/model/money.ts";
import { dateOfMonth } from "#/model/months.ts";
import type { Entry } from "#/model/register.ts";
import { formatDate } from "#/model/time.ts";
import { initialParams, writeAddress } from "#/state/params.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { money, type Phrase } from "#/words/phrase.ts";
import { called } from "#/words/under.ts";
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
          and the years a proposal counts in. Not read from it: when each could happen and what
          waits for what, which are as the review asked, here and beside a proposal; what happened;
          what became of it; and the published futures.
          {under.outcome.allocation &&
            " Sums are an area’s share of national ones: an allocation, never a local budget."}
        </p>
      )}
      {under && <Dropped under={under} />}
    </section>
  );
}

/** What the scenario leaves out, by name; its marks are struck through wherever they are drawn. */
function Dropped({ under: { dropped, letter } }: { under: Under }) {
  const { choose } = useActs();
  useStruck(dropped);
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

/** Strikes the marks of proposals through wherever they are drawn. A sheet of rules, which the page's policy allows. */
function useStruck(dropped: readonly Entry[]): void {
  useEffect(() => {
    if (dropped.length === 0 || !("adoptedStyleSheets" in document)) return;
    const marks = `:is(${dropped.map(({ id }) => `[data-id="${CSS.escape(id)}"]`).join(",")})`;
    const sheet = new CSSStyleSheet();
    sheet.insertRule(`${marks}:not(tr, button) { text-decoration: line-through; }`);
    sheet.insertRule(`${marks}[data-state] { stroke-dasharray: 2 2; }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [dropped]);
}

/** What the scenario decides about one proposal: in or out, when by durations we assume, and what it comes to. */
export function UnderNote({ under, entry }: { under: Under; entry: Entry }) {
  const { plan } = under.outcome;
  const choice = plan.choices.get(entry.id);
  const slot = plan.schedule.slots.get(entry.id);
  const date = (month: number) => {
    const when = dateOfMonth(month);
    return { text: formatDate(when), date: when };
  };
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
                date(slot.earliestStart),
                " to ",
                date(slot.earliestFinish),
                ", by durations we assume",
              ]
            : []),
          "; ",
          ...(entry.costM === null ? ["no known cost of its own"] : [money(entry.costM)]),
          ".",
        ]
      : ["Out. What stands below is what was published."];
  return (
    <p className={styles.one}>
      <b>Under {under.letter}:</b> <Say phrase={phrase} />
    </p>
  );
}
