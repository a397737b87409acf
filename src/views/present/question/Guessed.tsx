import { Strip } from "#/charts/guess/Reveals.tsx";
import { formatCount } from "#/model/money.ts";
import type { Asked, AskedOf } from "#/model/asked.ts";
import { roomOrder, votes, type Guess } from "#/model/guesses.ts";
import { count } from "#/words/phrase.ts";
import { guessWord, truthText } from "#/words/question.ts";
import { N } from "../../parts/Say.tsx";
import { useRoom } from "./useRoom.ts";
import styles from "./Guessed.module.css";

/** Size of the text and the most that dots may stand on each other, in px of the wall. */
const [text, tallest] = [13, 60];

type Props<K extends Asked["kind"]> = {
  readonly asked: AskedOf<K>;
  readonly guesses: readonly Guess[];
};

/** What the room guessed, in little: beside the chart that shows what is so. */
export function Guessed({ asked, guesses }: Props<Asked["kind"]>) {
  return (
    <section
      className={styles.guessed}
      aria-label="What the room guessed"
      data-guessed={asked.kind}
    >
      <p className={styles.head}>
        The room: <N of={count(guesses.length)} strong /> {guessWord(guesses.length)}
      </p>
      {asked.kind === "number" && <Dots asked={asked} guesses={guesses} />}
      {asked.kind === "choose" && <Chosen asked={asked} guesses={guesses} />}
      {asked.kind === "rank" && <Ranked asked={asked} guesses={guesses} />}
    </section>
  );
}

function Dots({ asked, guesses }: Props<"number">) {
  const { ref, width } = useRoom(172, 0);
  return (
    <div ref={ref}>
      <Strip asked={asked} guesses={guesses} size={{ width, text, tallest }} />
    </div>
  );
}

function Chosen({ asked, guesses }: Props<"choose">) {
  const counts = votes(guesses, asked.options.length);
  return (
    <ul data-many={asked.options.length > 4 || undefined}>
      {asked.options.map(({ id, label }, i) => (
        <li key={id} data-right={asked.right?.includes(i) || undefined}>
          <b data-n="">{formatCount(counts[i] ?? 0)}</b>
          <span data-row="" data-short="">
            {label}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Ranked({ asked, guesses }: Props<"rank">) {
  return (
    <ol data-many={asked.options.length > 4 || undefined}>
      {roomOrder(guesses, asked.options.length).map((option, place) => {
        const value = asked.compared[option];
        return (
          <li key={asked.options[option]?.id}>
            <b data-n="">{formatCount(place + 1)}</b>
            <span data-row="" data-short="">
              {asked.options[option]?.label}
            </span>
            {value && <span data-n="">{truthText(value)}</span>}
          </li>
        );
      })}
    </ol>
  );
}
