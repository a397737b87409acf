import { headings } from "#/model/headings.ts";
import { Suspense, useEffect, useRef } from "react";
import { DecisionGlyph } from "#/charts/kit/DecisionGlyph.tsx";
import { DeliveryBoxes } from "#/charts/kit/DeliveryBoxes.tsx";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import type { Dataset } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";
import { formatMoney } from "#/model/money.ts";
import type { Plan } from "#/model/plan.ts";
import type { Entry } from "#/model/register.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { asOfNote } from "#/words/asOf.ts";
import { quantity, type Phrase } from "#/words/phrase.ts";
import {
  costSentence,
  headingPhrase,
  decisionSentence,
  deliverySentence,
  standingSentence,
} from "#/words/proposal.ts";
import { InspectorLinks } from "./InspectorLinks.tsx";
import { InspectorStory } from "./InspectorStory.tsx";
import { Boundary } from "./Boundary.tsx";
import { later } from "./later.tsx";
import { N, Say, Slot } from "./Say.tsx";
import { ToEvidence } from "./ToEvidence.tsx";
import styles from "./Inspector.module.css";

const InspectorTimes = later(async () => (await import("./InspectorTimes.tsx")).InspectorTimes);

type Props = {
  readonly entry: Entry;
  readonly first: First;
  /** Undefined until the second document is there. */
  readonly whole: Dataset | undefined;
  readonly byId: ReadonlyMap<string, Entry>;
  /** The plan under which its times are told; as the review asked unless given. */
  readonly plan?: Plan | undefined;
};

/** Everything known about one proposal, beside the charts or, on a phone, as a page. */
export function Inspector({ entry, first, whole, byId, plan }: Props) {
  const store = useAppStore();
  const asof = useParams((params) => params.asof);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (window.matchMedia("(max-width: 900px)").matches) title.current?.focus();
  }, [entry.id]);
  const theme = first.themes.find((row) => row.id === entry.theme);
  const row = first.proposals.find((one) => one.id === entry.id);
  const full = whole?.proposals.find((one) => one.id === entry.id);
  const close = () => {
    setParams(store, { focus: "" });
  };
  return (
    <section className={styles.inspector} aria-label={`About ${entry.title}`} data-inspector="">
      <div className={styles.top}>
        <p className={styles.kick}>
          <MarkIcon mark={entry.mark} themeIndex={entry.themeIndex} standing={entry.standing} />{" "}
          <span data-row="">
            {entry.id} · {theme?.label ?? entry.theme}
          </span>
        </p>
        <button type="button" className={styles.close} onClick={close}>
          close
        </button>
      </div>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        <span data-row="">{entry.title}</span>
      </h2>
      <Answers entry={entry} first={first} whole={whole} />
      <p className={styles.summary} data-row="">
        {row?.summary}
      </p>
      {full && (
        <p className={styles.difference}>
          <b>What would be different</b> <span data-row="">{full.difference}</span>{" "}
          <i className={styles.ours}>our wording</i>
        </p>
      )}
      <Facts entry={entry} first={first} whole={whole} byId={byId} />
      {whole && (
        <Boundary what="When it could happen">
          <Suspense fallback={<div className={styles.times} />}>
            <InspectorTimes
              entry={entry}
              whole={whole}
              byId={byId}
              asOf={asof === "" ? first.meta.compiled : asof}
              {...(plan === undefined ? {} : { plan })}
            />
          </Suspense>
        </Boundary>
      )}
      <InspectorLinks entry={entry} first={first} whole={whole} byId={byId} />
      <InspectorStory entry={entry} first={first} whole={whole} />
    </section>
  );
}

/** What government said and did, first of all: what most readers come for. */
function Answers({ entry, first, whole }: Omit<Props, "byId">) {
  const noteOf = (id: string | undefined) =>
    id === undefined ? undefined : whole?.statuses.find((row) => row.id === id)?.note;
  const looked = first.meta.looked;
  const asOf = useParams((params) => params.asof);
  return (
    <dl className={styles.facts}>
      {asOf !== "" && (
        <Fact label="As of">
          <Say phrase={asOfNote(asOf, "answers")} />
        </Fact>
      )}
      <Fact label="Decision">
        <DecisionGlyph decision={entry.decision} />{" "}
        <Say phrase={decisionSentence(entry.answer, looked, noteOf(entry.answer.decidedBy?.id))} />
      </Fact>
      <Fact label="Delivery">
        <DeliveryBoxes delivery={entry.delivery} />{" "}
        <Say
          phrase={deliverySentence(entry.answer, looked, noteOf(entry.answer.deliveredBy?.id))}
        />
      </Fact>
    </dl>
  );
}

function Facts({ entry, first, whole, byId }: Props) {
  const full = whole?.proposals.find((one) => one.id === entry.id);
  const labels = (
    ids: readonly string[],
    rows: readonly { id: string; label: string; short?: string | undefined }[],
  ) => ids.map((id) => rows.find((row) => row.id === id)?.label ?? id).join(", ");
  return (
    <dl className={styles.facts}>
      <Fact label="Cost">
        <Money entry={entry} first={first} byId={byId} />
      </Fact>
      <FundingFact entry={entry} first={first} />
      <Fact label="Led by">
        <span data-row="">{labels(entry.leads, first.bodies)}</span>
      </Fact>
      {full && full.affected.length > 0 && (
        <Fact label="Touches">
          <span data-row="">{full.affected.join(", ")}</span>
        </Fact>
      )}
      <Fact label="Levers">{entry.levers.join(", ")}</Fact>
      {(entry.objectives.length > 0 || entry.missions.length > 0) && (
        <Fact label="Serves">
          <span data-row="">
            {labels(entry.objectives, first.objectives)}
            {entry.objectives.length > 0 && entry.missions.length > 0 && "; "}
            {entry.missions.length > 0 && `mission: ${labels(entry.missions, first.missions)}`}
            {full?.lensReason !== undefined && `. ${full.lensReason}`}
          </span>{" "}
          <i className={styles.ours}>our judgement</i>
        </Fact>
      )}
      <Fact label="Text">
        <Say
          phrase={standingSentence(entry.standing, full?.cites.length ?? 0, full?.standingNote)}
        />{" "}
        <ToEvidence part="standing" item={entry.id}>
          Sources, and a correction
        </ToEvidence>
      </Fact>
    </dl>
  );
}

function Money({ entry, first, byId }: Omit<Props, "whole">) {
  const own = first.costs.filter(
    (cost) => cost.owner === undefined && cost.proposals.includes(entry.id),
  );
  const elsewhere = whereMoneyIs(entry, first);
  const at = elsewhere === undefined ? undefined : byId.get(elsewhere);
  const phrase: Phrase = costSentence(
    own,
    at && { proposal: at.id, text: `${at.id}, ${at.title}` },
  );
  const heading = headings(first.costs).find(({ proposals }) => proposals.includes(entry.id));
  return own.some((cost) => cost.central !== null) ? (
    <>
      <Say phrase={phrase} strong />
      {heading && (
        <>
          {". "}
          <Say phrase={headingPhrase(heading, (id) => id)} />
        </>
      )}
    </>
  ) : (
    <>
      <Slot /> {at && <Say phrase={phrase} />}
    </>
  );
}

/** The proposal at which this one's money sits, by a "funds" or "requires" link to one that is priced. */
function whereMoneyIs(entry: Entry, first: First): string | undefined {
  if (entry.costM !== null) return undefined;
  const priced = new Set(
    first.costs.flatMap((cost) => (cost.contains.length > 0 ? [] : cost.proposals)),
  );
  const funds = first.links.find(
    (link) => link.kind === "funds" && link.to === entry.id && priced.has(link.from),
  );
  if (funds) return funds.from;
  return first.links.find(
    (link) =>
      link.kind === "requires" &&
      link.from === entry.id &&
      priced.has(link.to) &&
      sameTheme(first, link.to, entry),
  )?.to;
}

const sameTheme = (first: First, id: string, entry: Entry): boolean =>
  first.proposals.find((row) => row.id === id)?.theme === entry.theme;

function FundingFact({ entry, first }: Pick<Props, "entry" | "first">) {
  const blocks = first.funding.filter((row) => row.proposals.includes(entry.id));
  if (blocks.length === 0) return null;
  return (
    <Fact label="Put in since">
      <ul className={styles.blocks}>
        {blocks.map((row) => (
          <li key={row.id}>
            {row.amountM === null ? (
              <Slot>amount not published</Slot>
            ) : (
              <N of={quantity(formatMoney(row.amountM), `funding:${row.id}`)} strong />
            )}{" "}
            <span data-row="">
              {row.short}, {row.period}
            </span>
          </li>
        ))}
      </ul>
      {blocks.length > 1 && <p className={styles.hint}>These overlap: they are never added up.</p>}
    </Fact>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
