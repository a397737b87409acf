import { useId, useMemo, useState } from "react";
import type { Dataset } from "#/data/schema.ts";
import type { TokenKind } from "#/data/tokens.ts";
import type { Telling } from "#/words/telling.ts";
import { tokenChoices, tokenKindNames, tokenKindsIn } from "#/words/tokenChoices.ts";
import page from "../Stories.module.css";
import styles from "./Make.module.css";

export type Tokens = { readonly dataset: Dataset; readonly tell: Telling };
type Props = Tokens & {
  /** Puts a token where the caret is. */
  readonly onInsert: (token: string) => void;
};

/** The numbers of the dataset by name, each with what it says today, to put into a text. */
export function TokenPicker({ dataset, tell, onInsert }: Props) {
  const id = useId();
  const kinds = useMemo(() => tokenKindsIn(dataset, tell), [dataset, tell]);
  const [kind, setKind] = useState<TokenKind>(kinds[0] ?? "count");
  const groups = useMemo(() => tokenChoices(kind, dataset, tell), [kind, dataset, tell]);
  const [wanted, setWanted] = useState("");
  const all = groups.flatMap(({ choices }) => choices);
  const chosen = all.find(({ token }) => token === wanted) ?? all[0];
  const option = ({ token, name, value }: (typeof all)[number]) => (
    <option key={token} value={token}>
      {name}: {value}
    </option>
  );
  return (
    <div className={styles.picker}>
      <div className={styles.field}>
        <label htmlFor={`${id}-kind`}>Kind of number</label>
        <select
          id={`${id}-kind`}
          className={styles.input}
          value={kind}
          onChange={({ target }) => {
            setKind(target.value as TokenKind);
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {tokenKindNames[one]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor={id}>Which, and what it says today</label>
        <select
          id={id}
          data-row=""
          className={styles.input}
          value={chosen?.token ?? ""}
          onChange={({ target }) => {
            setWanted(target.value);
          }}
        >
          {groups.map(({ label, choices }) =>
            label === "" ? (
              choices.map(option)
            ) : (
              <optgroup key={label} label={label}>
                {choices.map(option)}
              </optgroup>
            ),
          )}
        </select>
      </div>
      <button
        type="button"
        className={page.act}
        disabled={!chosen}
        onClick={() => {
          if (chosen) onInsert(chosen.token);
        }}
      >
        Put it in
      </button>
    </div>
  );
}
