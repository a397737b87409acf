import type { Asked } from "#/model/asked.ts";
import { printedAnswers } from "#/model/codes.ts";
import type { PartialDate } from "#/model/time.ts";
import { capital } from "#/words/phrase.ts";
import { howPhrase, saidText, spacedCode, truthPhrase } from "#/words/question.ts";
import { Say } from "../../parts/Say.tsx";
import styles from "./Sheet.module.css";

type Props = {
  readonly story: string;
  readonly questions: readonly Asked[];
  readonly asOf: PartialDate;
};

/** What a room without phones is handed: each question with the code of every answer, and answers at the back. */
export function Sheet({ story, questions, asOf }: Props) {
  return (
    <main id="main" tabIndex={-1} className={styles.page} data-role="sheet">
      <p className={styles.tools}>
        <button
          type="button"
          onClick={() => {
            window.print();
          }}
        >
          Print this sheet
        </button>{" "}
        The last page holds the answers: keep it back.
      </p>
      <p className={styles.story} data-row="">
        {story}
      </p>
      <h1>Questions</h1>
      {questions.map((asked) => (
        <Worked key={asked.question.ask} asked={asked} />
      ))}
      <section className={styles.back}>
        <p className={styles.story} data-row="">
          {story}
        </p>
        <h1>Answers</h1>
        <ol>
          {questions.map((asked) => (
            <li key={asked.question.ask}>
              <h2 data-row="">{asked.question.ask}</h2>
              <p>
                <Say phrase={capital(truthPhrase(asked))} />
              </p>
              <p className={styles.quiet}>
                <Say phrase={howPhrase(asked, asOf)} />
              </p>
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}

function Worked({ asked }: { readonly asked: Asked }) {
  const answers = printedAnswers(asked);
  return (
    <section className={styles.question}>
      <h2 data-row="">{asked.question.ask}</h2>
      {answers.length === 0 ? (
        <>
          <p>Write them in order, the most first, and call it out.</p>
          {"options" in asked && (
            <ul>
              {asked.options.map(({ id, label }) => (
                <li key={id} data-row="">
                  {label}
                </li>
              ))}
            </ul>
          )}
          <p className={styles.line} aria-hidden="true" />
        </>
      ) : (
        <>
          <p>Ring one, and read out the code beside it.</p>
          <ul className={styles.codes} data-many={answers.length > 12 || undefined}>
            {answers.map(({ said, code }) => (
              <li key={code} data-row="">
                <span>{saidText(said, asked)}</span> <b>{spacedCode(code)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
