import { useId, useState, type SyntheticEvent } from "react";
import type { Asked } from "#/model/asked.ts";
import { readCode } from "#/model/codes.ts";
import { beginning, without, type Guess, type Said } from "#/model/guesses.ts";
import type { Phrase } from "#/words/phrase.ts";
import { nextName, refusal, saidText, spreadPhrase } from "#/words/question.ts";
import { Say } from "../../parts/Say.tsx";
import { Given } from "./Given.tsx";
import { useRoom } from "./useRoom.ts";
import styles from "./Collect.module.css";

type Props = {
  readonly asked: Asked;
  /** Other questions of the story, so that a code for one of them is known. */
  readonly others: readonly Asked[];
  readonly guesses: readonly Guess[];
  readonly onGuesses: (guesses: readonly Guess[]) => void;
};

/** The speaker's side of a question: guesses as they are called out or come as codes, and who made them. */
export function Collect({ asked, others, guesses, onGuesses }: Props) {
  const [name, setName] = useState("");
  const add = (said: Said) => {
    onGuesses([...guesses, { name: name.trim() || nextName(guesses), said }]);
    setName("");
  };
  return (
    <section className={styles.collect} aria-label="Guesses">
      <h2>Guesses</h2>
      <div className={styles.typed}>
        <label className={styles.name}>
          Whose
          <input
            value={name}
            maxLength={40}
            placeholder={nextName(guesses)}
            autoComplete="off"
            onChange={({ target }) => {
              setName(target.value);
            }}
          />
        </label>
        <Codes asked={asked} others={others} onSaid={add} />
      </div>
      <CalledOut key={asked.question.ask} asked={asked} onSaid={add} />
      <p className={styles.spread} role="status">
        <Say phrase={spreadPhrase(guesses, asked)} />
      </p>
      {guesses.length > 0 && (
        <>
          <ol className={styles.list}>
            {guesses.map((guess, i) => (
              // Guesses have no identity but their place.
              <li key={i}>
                <span data-row="">
                  <b>{guess.name}</b> {saidText(guess.said, asked)}
                </span>
                <button
                  type="button"
                  aria-label={`Remove the guess of ${guess.name}: ${saidText(guess.said, asked)}`}
                  onClick={() => {
                    onGuesses(without(guesses, i));
                  }}
                >
                  Remove
                </button>
              </li>
            ))}
          </ol>
          <Clear
            onClear={() => {
              onGuesses([]);
            }}
          />
        </>
      )}
    </section>
  );
}

/** Codes from phones or from the printed sheet; one that is refused stays, with the reason. */
function Codes({
  asked,
  others,
  onSaid,
}: Pick<Props, "asked" | "others"> & { readonly onSaid: (said: Said) => void }) {
  const [typed, setTyped] = useState("");
  const [told, setTold] = useState<{ kind: "taken" | "refused"; phrase: Phrase }>();
  const why = useId();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readCode(typed, asked, others);
    if ("refused" in read) {
      setTold({ kind: "refused", phrase: refusal(read) });
      return;
    }
    onSaid(read.said);
    setTyped("");
    setTold({
      kind: "taken",
      phrase: ["Taken: ", { text: saidText(read.said, asked), row: true }],
    });
  };
  return (
    <form className={styles.codes} onSubmit={submit} noValidate>
      <label>
        Code from a phone or the sheet
        <input
          className={styles.code}
          value={typed}
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={told?.kind === "refused"}
          aria-describedby={why}
          onChange={({ target }) => {
            setTyped(target.value);
            setTold(undefined);
          }}
        />
      </label>
      <button type="submit">Take it</button>
      <p id={why} role="status" className={styles.why} data-kind={told?.kind}>
        {told && <Say phrase={told.phrase} />}
      </p>
    </form>
  );
}

/** A guess called out across the room, set with the same control as on phones. */
function CalledOut({
  asked,
  onSaid,
}: Pick<Props, "asked"> & { readonly onSaid: (said: Said) => void }) {
  const begin = () => (asked.kind === "choose" ? undefined : beginning(asked));
  const [said, setSaid] = useState<Said | undefined>(begin);
  const { ref, width } = useRoom(420, 0);
  return (
    <details className={styles.out} open>
      <summary>Called out</summary>
      <div ref={ref}>
        <Given
          asked={asked}
          said={said}
          onSay={setSaid}
          room={{ width, height: Math.round(width * 0.62), text: 14 }}
        />
      </div>
      <button
        type="button"
        disabled={said === undefined}
        onClick={() => {
          if (said !== undefined) onSaid(said);
          if (asked.kind !== "choose") setSaid(begin());
        }}
      >
        Add <span data-row="">{said === undefined ? "a guess" : saidText(said, asked)}</span>
      </button>
    </details>
  );
}

/** Clears all guesses of a question; asked twice, since they cannot be had again. */
function Clear({ onClear }: { readonly onClear: () => void }) {
  const [sure, setSure] = useState(false);
  return (
    <p className={styles.clear}>
      <button
        type="button"
        onBlur={() => {
          setSure(false);
        }}
        onClick={() => {
          if (sure) onClear();
          setSure(!sure);
        }}
      >
        {sure ? "Press again to clear them all" : "Clear all"}
      </button>
    </p>
  );
}
