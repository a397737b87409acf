import type { Asked } from "#/model/asked.ts";
import type { Guess } from "#/model/guesses.ts";
import type { PartialDate } from "#/model/time.ts";
import { howPhrase, saidText, spreadPhrase, truthPhrase } from "#/words/question.ts";
import { Say } from "../../parts/Say.tsx";
import { Truth } from "./Given.tsx";
import { useRoom } from "./useRoom.ts";
import styles from "./Ending.module.css";

/** One question of a story with what was guessed. */
export type Ended = {
  readonly scene: string;
  readonly asked: Asked;
  readonly guesses: readonly Guess[];
};
type Props = {
  readonly story: string;
  readonly ended: readonly Ended[];
  readonly asOf: PartialDate;
  readonly onClear: () => void;
};

/** The end of a story: every question, what the room guessed, and what is so. */
export function Ending({ story, ended, asOf, onClear }: Props) {
  const guessed = ended.some(({ guesses }) => guesses.length > 0);
  return (
    <main id="main" tabIndex={-1} className={styles.page} data-role="ending">
      <p className={styles.story} data-row="">
        {story}
      </p>
      <h1>What we guessed, and what is so</h1>
      {ended.map((one) => (
        <Question key={one.scene} {...one} asOf={asOf} />
      ))}
      {guessed ? (
        <p className={styles.quiet}>
          The guesses are kept in this window until it is closed.{" "}
          <button type="button" onClick={onClear}>
            Clear every guess of this story
          </button>
        </p>
      ) : (
        <p className={styles.quiet}>
          Nobody’s guesses are kept here. Those of a talk stay in the tab that ran it: open this
          page there to see them. These are the answers.
        </p>
      )}
    </main>
  );
}

function Question({ asked, guesses, asOf }: Ended & Pick<Props, "asOf">) {
  const { ref, width } = useRoom(720, 0);
  return (
    <section className={styles.question}>
      <h2 data-row="">{asked.question.ask}</h2>
      <p className={styles.truth}>
        <Say phrase={truthPhrase(asked)} />
      </p>
      {(guesses.length > 0 || asked.kind === "line") && (
        <div ref={ref} className={styles.picture}>
          <Truth
            asked={asked}
            guesses={guesses}
            room={{ width, height: Math.round(Math.max(240, width * 0.45)), text: 15 }}
          />
        </div>
      )}
      <p className={styles.quiet}>
        <Say phrase={howPhrase(asked, asOf)} /> <Say phrase={spreadPhrase(guesses, asked)} />
      </p>
      {guesses.length > 0 && (
        <ul className={styles.guesses} aria-label="Guesses">
          {guesses.map(({ name, said }, i) => (
            // Guesses have no identity but their place.
            <li key={i} data-row="">
              <b>{name}</b> {saidText(said, asked)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
