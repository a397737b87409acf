import { useMemo } from "react";
import type { Phrase } from "#/words/phrase.ts";
import { DecisionGlyph } from "../kit/DecisionGlyph.tsx";
import { Marks } from "./Grid.tsx";
import type { MatrixRow } from "./marks.ts";
import { layoutPhone, type PhoneBand } from "./phone.ts";
import type { MatrixChoice } from "./Matrix.tsx";
import styles from "./Matrix.module.css";
import { doorOf, type Note } from "./note.ts";
import { rowSentence, stepSentence } from "./sentences.ts";

type Props = {
  readonly rows: readonly MatrixRow[];
  readonly width: number;
  readonly note: Note | undefined;
  readonly choice: MatrixChoice;
};

/** The same for a narrow page: decisions one under the other, their steps counted in words. */
export function PhoneMatrix({ rows, width, note, choice }: Props) {
  const bands = useMemo(() => layoutPhone(rows, width), [rows, width]);
  return bands.map((band) => (
    <PhoneRow key={band.decision} band={band} width={width} note={note} choice={choice} />
  ));
}

function PhoneRow(props: { band: PhoneBand } & Omit<Props, "rows">) {
  const { band, width, note, choice } = props;
  const { decision, count } = band;
  const on = choice.decisions.includes(decision);
  return (
    <div className={styles.phoneRow} data-state={on ? "chosen" : "plain"}>
      <button
        type="button"
        className={styles.phoneHead}
        data-mark="row"
        tabIndex={-1}
        aria-pressed={on}
        aria-label={rowSentence(decision, count)}
        onClick={() => {
          choice.onDecision(decision);
        }}
      >
        <DecisionGlyph decision={decision} />
        <span className={styles.word}>{decision}</span>{" "}
        <span className={styles.numeral} data-n="">
          {count}
        </span>
      </button>
      <svg width={width} height={band.height} role="presentation">
        <Marks marks={band.marks} onChoose={choice.onChoose} />
      </svg>
      <p className={styles.steps}>
        {band.steps.map((step) => (
          <button
            key={step.delivery}
            type="button"
            data-mark=""
            tabIndex={-1}
            aria-pressed={on && choice.deliveries.includes(step.delivery)}
            aria-label={stepSentence(decision, step.delivery, step.count)}
            onClick={() => {
              choice.onCell(decision, step.delivery);
            }}
          >
            <span data-n="">{step.count}</span> {step.delivery}
          </button>
        ))}
      </p>
      {decision === "no answer found" && note && (
        <p className={styles.phoneNote}>
          <strong>
            <Words phrase={note.lead} />
          </strong>{" "}
          {note.more && <Words phrase={note.more} />}
        </p>
      )}
    </div>
  );
}

const Words = ({ phrase }: { phrase: Phrase }) =>
  phrase.map((piece, i) =>
    typeof piece === "string" ? (
      piece
    ) : (
      <span key={i} data-n="" {...doorOf(piece)}>
        {piece.text}
      </span>
    ),
  );
