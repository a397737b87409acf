import { useId, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { TokenPicker, type Tokens } from "./TokenPicker.tsx";
import styles from "./Make.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly most?: number;
  /** Lines of the box; one is a line. */
  readonly rows?: number;
  /** Why a text cannot be taken; undefined when it can. */
  readonly fault?: (text: string) => string | undefined;
  readonly hint?: ReactNode;
  /** Where it may hold numbers of a dataset: what they are chosen from, and how they are told. */
  readonly tokens?: Tokens;
  readonly onChange: (text: string) => void;
};

/** Words to write: each letter is kept, but for what cannot be, which is said beside the box. */
export function Field(props: Props) {
  const { label, value, most = 160, rows = 1, fault, hint, tokens, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const caret = useRef<number>(undefined);
  const [full, setFull] = useState(false);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    box.current?.focus();
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  const put = (piece: string) => {
    const { selectionStart, selectionEnd } = box.current ?? {};
    const now = typed ?? value;
    const from = selectionStart ?? now.length;
    const next = now.slice(0, from) + piece + now.slice(selectionEnd ?? from);
    setFull(next.length > most);
    if (next.length > most) return;
    caret.current = from + piece.length;
    // The box holds the text as it is written, which is not always as it is kept.
    setTyped(next);
    if (fault?.(next) === undefined) onChange(next);
  };
  const wrong = typed === undefined ? undefined : fault?.(typed);
  const shared = {
    id,
    ref: box,
    value: typed ?? value,
    maxLength: most,
    className: styles.input,
    "aria-invalid": wrong !== undefined || undefined,
    "aria-describedby": `${id}-hint`,
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped(target.value);
      if (fault?.(target.value) === undefined) onChange(target.value);
    },
    onBlur: () => {
      setTyped(undefined);
    },
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} data-row="">
        {label}
      </label>
      {rows > 1 ? <textarea rows={rows} {...shared} /> : <input type="text" {...shared} />}
      <p className={styles.hint} id={`${id}-hint`} data-row="">
        {wrong === undefined ? hint : <span role="alert">{wrong}</span>}
      </p>
      {tokens && (
        <details className={styles.insert}>
          <summary aria-label={`Put a number in: ${label}`}>Put a number in</summary>
          <TokenPicker {...tokens} onInsert={put} />
          {full && <p role="alert">No room: at most {most} letters.</p>}
        </details>
      )}
    </div>
  );
}

type SelectProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
};

/** One of a list of words. */
export function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} data-row="">
        {label}
      </label>
      <select
        id={id}
        data-row=""
        className={styles.input}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type NumberProps = {
  readonly label: string;
  readonly value: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
};

/** A number to type; what is no number is not taken. */
export function NumberBox({ label, value, step, onChange }: NumberProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  return (
    <div className={styles.field}>
      <label htmlFor={id} data-row="">
        {label}
      </label>
      <input
        id={id}
        className={styles.number}
        inputMode="decimal"
        type="number"
        step={step ?? "any"}
        value={typed ?? String(value)}
        onChange={({ target }) => {
          setTyped(target.value);
          const number = Number(target.value);
          if (target.value !== "" && Number.isFinite(number)) onChange(number);
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      />
    </div>
  );
}

type TickProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** Something that is so or not. */
export function Tick({ label, checked, disabled = false, onChange }: TickProps) {
  return (
    <label className={styles.tick} data-row="">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />{" "}
      {label}
    </label>
  );
}
