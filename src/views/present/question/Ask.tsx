import { useState } from "react";
import { listText } from "#/charts/guess/listText.ts";
import type { Asked } from "#/model/asked.ts";
import { beginning, type Guess, type Said } from "#/model/guesses.ts";
import { count } from "#/words/phrase.ts";
import { guessWord, instruction, linePhrase } from "#/words/question.ts";
import { N, Say } from "../../parts/Say.tsx";
import { Given, Truth } from "./Given.tsx";
import { PhoneCode } from "./PhoneCode.tsx";
import { useRoom } from "./useRoom.ts";
import styles from "./Ask.module.css";

/** Text on a wall, in its own px: 26 at 1080 lines. */
const wallText = 13;
/** The largest, where there is little to show; and about how many lines each option takes. */
const [largest, perOption] = [20, 3.2];

/** Room for what is said of the source beneath a chart: two lines where they are short. */
const footRoom = (width: number): number => (width < 620 ? 44 : 24);

/** As large as what is shown leaves room for. */
const textFor = (asked: Asked, height: number): number =>
  asked.kind === "line"
    ? wallText
    : asked.kind === "number"
      ? largest
      : Math.min(largest, Math.max(wallText, height / (asked.options.length * perOption + 2)));

type AskProps = {
  readonly asked: Asked;
  readonly guesses: readonly Guess[];
  /** Where phones open this question. */
  readonly link: string;
  /** Keeps a guess made on the wall itself; without it the wall only shows the question. */
  readonly onGuess?: ((said: Said) => void) | undefined;
};

/** A question on the wall before its truth: what is known, how many have guessed, and how to. */
export function Ask({ asked, guesses, link, onGuess }: AskProps) {
  const [said, setSaid] = useState<Said | undefined>(() =>
    asked.kind === "choose" ? undefined : beginning(asked),
  );
  return (
    <div className={styles.ask} data-asked={asked.kind}>
      {/* On a locked wall no control may hold the focus: a clicker's keys would move it. */}
      {onGuess === undefined && (
        <p className="spoken" data-row="">
          {asked.question.ask}
        </p>
      )}
      <Asking
        asked={asked}
        said={onGuess === undefined && asked.kind === "number" ? undefined : said}
        onSay={onGuess && setSaid}
      />
      <div className={styles.side}>
        <p className={styles.count}>
          <N of={count(guesses.length)} />
        </p>
        <p className={styles.in}>{guessWord(guesses.length)} in</p>
        <p className={styles.how}>{instruction(asked)}</p>
        {onGuess && (
          <button
            type="button"
            className={styles.keep}
            disabled={said === undefined}
            onClick={() => {
              if (said !== undefined) onGuess(said);
            }}
          >
            Keep this guess
          </button>
        )}
        <PhoneCode link={link} />
      </div>
    </div>
  );
}

/** A question on paper: what is known, with nothing answered and nothing to press. */
export function Worksheet({ asked }: Pick<AskProps, "asked">) {
  const said = asked.kind === "rank" ? beginning(asked) : undefined;
  return (
    <div className={styles.ask} data-asked={asked.kind} data-paper="">
      <Asking asked={asked} said={said} onSay={undefined} />
    </div>
  );
}

type AskingProps = Pick<AskProps, "asked"> & {
  readonly said: Said | undefined;
  readonly onSay: ((said: Said) => void) | undefined;
};

/** What is known, and the control that answers, out of reach where nothing may be said. */
function Asking({ asked, said, onSay }: AskingProps) {
  const { ref, width, height } = useRoom(640, 380);
  return (
    <div
      className={styles.field}
      ref={ref}
      inert={onSay === undefined}
      style={
        "options" in asked
          ? {
              fontSize: `${listText(
                asked.options.map(({ label }) => label),
                width,
                height,
              )}px`,
            }
          : undefined
      }
    >
      {asked.kind === "number" && (
        <p className={styles.words} data-row="">
          {asked.question.ask}
        </p>
      )}
      <Given
        asked={asked}
        said={said}
        onSay={onSay ?? nothing}
        room={{ width, height: height - footRoom(width), text: wallText }}
      />
      <Foot asked={asked} />
    </div>
  );
}

const nothing = () => undefined;

/** What is measured and who says so, beneath a line. */
function Foot({ asked }: Pick<AskProps, "asked">) {
  return asked.kind === "line" ? (
    <p className={styles.foot}>
      <Say phrase={linePhrase(asked)} />
    </p>
  ) : null;
}

/** The truth on the wall with every guess beside it. */
export function Told({ asked, guesses }: Pick<AskProps, "asked" | "guesses">) {
  const { ref, width, height } = useRoom(640, 380);
  return (
    <div className={styles.told} ref={ref} data-told={asked.kind}>
      <Truth
        asked={asked}
        guesses={guesses}
        room={{ width, height: height - footRoom(width), text: textFor(asked, height) }}
      />
      <Foot asked={asked} />
    </div>
  );
}
