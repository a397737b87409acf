import { useMemo } from "react";
import { fitsQr } from "#/share/qr.ts";
import { isReachable } from "#/share/reach.ts";
import { assumptionTable } from "#/state/assumptions.ts";
import { notesIn } from "#/state/ledger.ts";
import { briefWords, linePhrase, morePhrase, notePhrase, type Cut } from "#/words/brief.ts";
import { count, money, sentence, type Phrase } from "#/words/phrase.ts";
import { differencePhrase, rangePhrase, totalPhrase } from "#/words/scenarios.ts";
import { sumDoor, totalDoors } from "#/words/sums/sum.ts";
import { formatDate } from "#/model/time.ts";
import { QrCode } from "../parts/QrCode.tsx";
import { N, Say } from "../parts/Say.tsx";
import { assumptionWords, inputsOf } from "./inputs.ts";
import styles from "./Brief.module.css";
import { totalLines } from "./Totals.tsx";
import type { Column, Workbench } from "./workbench.ts";

type Props = {
  readonly bench: Workbench;
  readonly column: Column;
  readonly link: string;
  readonly onClose: () => void;
};

/** What is chosen, at most as many as two pages hold. */
const mostChosen = 14;
/** What every result rests on, changed or not. */
const rests = [
  "programmeStart",
  "billWait",
  "billLate",
  "prices",
  "askPrices",
  "spread",
  "estimates",
  "area",
] as const;

/** A scenario on two pages of A4: what was chosen, what it costs, what is not known, what it rests on. */
export function Brief({ bench, column, link, onClose }: Props) {
  const { dataset, ground, base } = bench;
  const { slot } = column;
  const { plan, flows, range } = column.outcome;
  const words = useMemo(() => briefWords(dataset, column.outcome), [dataset, column.outcome]);
  const inputs = inputsOf(column.scenario, bench);
  const notes = notesIn(column.scenario);
  const chosen: Cut<(typeof inputs)[number]> = {
    shown: inputs.slice(0, mostChosen),
    more: Math.max(0, inputs.length - mostChosen),
  };
  const assumed = { ...ground.initial, ...column.scenario.assumptions };
  return (
    <article className={styles.brief} data-brief="" aria-labelledby="brief">
      <p className={styles.acts}>
        <button
          type="button"
          onClick={() => {
            window.print();
          }}
        >
          Print, or save as PDF
        </button>
        <button type="button" onClick={onClose}>
          Close the brief
        </button>
        <span>Two pages of A4.</span>
      </p>
      <header className={styles.head}>
        <p>
          <span data-row="">{dataset.meta.shortTitle}</span>, a scenario
        </p>
        <h2 id="brief" data-row="">
          {column.name}
        </h2>
        <p className={styles.sentence}>
          <Say
            phrase={sentence(
              totalPhrase(flows.spending.totalM, plan.unpriced.length, plan.of, totalDoors(slot)),
            )}
            strong
          />{" "}
          {range && (
            <>
              <Say phrase={sentence(rangePhrase(range, sumDoor(slot, "range")))} />{" "}
            </>
          )}
          {column.difference && (
            <Say
              phrase={differencePhrase(
                base.name,
                column.name,
                column.difference,
                sumDoor(slot, "difference"),
              )}
            />
          )}
        </p>
      </header>
      <section>
        <h3>What was chosen</h3>
        {chosen.shown.length === 0 && (
          <p>Nothing is changed: every proposal is in, on time and in full.</p>
        )}
        <ul>
          {chosen.shown.map(({ of, label, value }) => (
            <li key={of}>
              <span data-row="">
                {label}: {value}
              </span>
              {notes.get(of)?.reason ? <i data-row="">. {notes.get(of)?.reason}</i> : null}
            </li>
          ))}
          <More phrase={morePhrase(chosen.more, "choices, in the link")} />
        </ul>
      </section>
      <section>
        <h3>What it costs</h3>
        <table>
          <tbody>
            {totalLines
              .filter(({ when }) => when === undefined || when(column))
              .map(({ label, of }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>
                    <Say phrase={of(column)} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
        <h4>By year</h4>
        <ul className={styles.years}>
          {yearsOf(column).map(([key, label, amountM]) => (
            <li key={key}>
              <span data-row="">{label}</span>{" "}
              <Say phrase={[money(amountM, sumDoor(slot, `year/${key}`))]} strong />
            </li>
          ))}
        </ul>
        <h4>By line of money</h4>
        <ul>
          {words.lines.shown.map((line) => (
            <li key={line.id}>
              <span data-row="">{line.label}</span>:{" "}
              <Say phrase={linePhrase(line, sumDoor(slot, `line/${line.id}`))} />
              {line.notes.map((n) => (
                <sup key={n}>
                  <N of={{ text: String(n) }} />{" "}
                </sup>
              ))}
            </li>
          ))}
          <More phrase={morePhrase(words.lines.more, "lines")} />
        </ul>
      </section>
      <section>
        <h3>What nobody knows</h3>
        <p>
          <Say
            phrase={[
              count(plan.unpriced.length, sumDoor(slot, "unknown")),
              " of ",
              count(plan.of, sumDoor(slot, "in")),
            ]}
          />{" "}
          proposals in it have no cost here; unknown is never zero. Most waits for:
        </p>
        <ul>
          {words.unknown.shown.map(({ id, title }) => (
            <li key={id} data-row="">
              {title}
            </li>
          ))}
          <More phrase={morePhrase(words.unknown.more, "without a cost")} />
        </ul>
      </section>
      <section>
        <h3>What depends on what</h3>
        <ul>
          {words.broken.map((phrase, i) => (
            <li key={i}>
              <b>
                <Say phrase={phrase} />
              </b>
            </li>
          ))}
          {words.waits.shown.map((phrase, i) => (
            <li key={i}>
              <Say phrase={phrase} />
            </li>
          ))}
          <More phrase={morePhrase(words.waits.more, "that others wait for")} />
        </ul>
      </section>
      <section>
        <h3>What it rests on</h3>
        <ul className={styles.pairs}>
          {rests.map((key) => (
            <li key={key}>
              {assumptionTable[key].label}:{" "}
              <span data-row="">
                {key === "programmeStart"
                  ? formatDate(assumed[key])
                  : assumptionWords(key, assumed[key]) || "England"}
              </span>
              {assumed[key] !== ground.initial[key] && <b> (changed)</b>}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>Sources</h3>
        <ol className={styles.sources}>
          {words.sources.shown.map((source) => (
            <li key={source.id}>
              <Say phrase={notePhrase(source)} />
            </li>
          ))}
          <More phrase={morePhrase(words.sources.more, "sources, in the link")} />
        </ol>
      </section>
      <footer className={styles.foot}>
        {fitsQr(link) && <QrCode link={link} label="QR code of the link" />}
        <div>
          <p data-row="">
            Dataset {dataset.meta.id}, version {dataset.meta.version}, compiled{" "}
            {formatDate(dataset.meta.compiled)}
            {dataset.meta.fingerprint !== undefined &&
              `, fingerprint ${dataset.meta.fingerprint.slice(0, 16)}`}
            . {dataset.meta.attribution}
          </p>
          <p className={styles.link} data-row="">
            {isReachable(link) && fitsQr(link)
              ? link
              : "The link to this scenario is too long to print, or works on this machine alone: copy it under Share."}
          </p>
        </div>
      </footer>
    </article>
  );
}

const More = ({ phrase }: { phrase: Phrase }) =>
  phrase.length === 0 ? null : (
    <li>
      <Say phrase={phrase} />
    </li>
  );

/** The years in which something is spent, and what has no year. */
function yearsOf({
  outcome: { flows },
}: Column): readonly (readonly [key: string, label: string, amountM: number])[] {
  const { years, spending } = flows;
  return [
    ...years.map((year, i) => [year, year, spending.byYearM[i] ?? 0] as const),
    ["after", `after ${years.at(-1) ?? ""}`, spending.afterM] as const,
    ["undated", "in no published year", spending.undatedM] as const,
  ].filter(([, , amountM]) => amountM > 0);
}
