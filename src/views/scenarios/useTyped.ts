import { useState } from "react";

/** What was typed, the value it met, and those it made since, which arrive a moment later, perhaps each. */
type Held<T> = { readonly typed: string; readonly met: T; readonly made: readonly T[] };

/**
 * A field whose value comes back from the address a moment after it was typed. What was typed stays while it is
 * not understood; a value that came from elsewhere (reset, undo) takes its place.
 */
export function useTyped<T>(
  value: T,
  read: (text: string) => T | undefined,
  onChange: (value: T) => void,
) {
  const [held, setHeld] = useState<Held<T> | undefined>(undefined);
  const last = held?.made.at(-1);
  const typed = held && (value === held.met || held.made.includes(value)) ? held.typed : undefined;
  if (held && value === last && value !== held.met) setHeld({ ...held, met: value, made: [value] });
  const wrong = typed !== undefined && read(typed) === undefined;
  return {
    typed,
    wrong,
    onType: (text: string) => {
      const next = read(text);
      const before = typed === undefined ? undefined : held;
      const made = before?.made ?? [];
      setHeld({
        typed: text,
        met: before ? before.met : value,
        made: [...made, next ?? made.at(-1) ?? value],
      });
      if (next !== undefined) onChange(next);
    },
    onLeave: () => {
      if (!wrong) setHeld(undefined);
    },
  };
}
