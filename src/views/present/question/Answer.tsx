import { useId, useState } from "react";
import type { Asked } from "#/model/asked.ts";
import { codeOf } from "#/model/codes.ts";
import { beginning, type Said } from "#/model/guesses.ts";
import { instruction, saidText, spacedCode } from "#/words/question.ts";
import { Given } from "./Given.tsx";
import { useRoom } from "./useRoom.ts";
import styles from "./Answer.module.css";

type Props = {
  readonly asked: Asked;
  /** The story it is asked in; empty where the question came whole in the link. */
  readonly story: string;
};

/** A question on a phone in the room: an answer becomes a code to read out. Nothing is kept or sent. */
export function Answer({ asked, story }: Props) {
  const [said, setSaid] = useState<Said | undefined>(() =>
    asked.kind === "choose" ? undefined : beginning(asked),
  );
  const { ref, width } = useRoom(320, 0);
  const heading = useId();
  return (
    <main id="main" tabIndex={-1} className={styles.page} data-role="answer">
      {story !== "" && (
        <p className={styles.story} data-row="">
          {story}
        </p>
      )}
      <h1 className={styles.ask} data-row="">
        {asked.question.ask}
      </h1>
      <p className={styles.how}>{instruction(asked)}</p>
      <div ref={ref} className={styles.given}>
        <Given
          asked={asked}
          said={said}
          onSay={setSaid}
          room={{ width, height: Math.round(Math.min(520, width * 0.95)), text: 15 }}
        />
      </div>
      <section className={styles.yours} aria-labelledby={heading}>
        <h2 id={heading}>Your code</h2>
        <div role="status">
          {said === undefined ? (
            <p className={styles.quiet}>It appears here when you have answered.</p>
          ) : (
            <>
              <p className={styles.code} data-row="">
                {spacedCode(codeOf(said, asked))}
              </p>
              <p className={styles.said} data-row="">
                {saidText(said, asked)}
              </p>
            </>
          )}
        </div>
        <p className={styles.quiet}>
          Read it out, or show it to whoever runs the session. Your answer stays on this phone until
          you do: nothing is stored and nothing is sent.
        </p>
      </section>
    </main>
  );
}
