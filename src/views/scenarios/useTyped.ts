import { useState } from "react";

/** What was typed, the value it met, and the one it made, which arrives a moment later. */
type Held<T> = { readonly typed: string; readonly met: T; readonly made: T };

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
  const typed = held && (value === held.made || value === held.met) ? held.typed : undefined;
  if (held && value === held.made && held.met !== held.made) setHeld({ ...held, met: held.made });
  const wrong = typed !== undefined && read(typed) === undefined;
  return {
    typed,
    wrong,
    onType: (text: string) => {
      const next = read(text);
      setHeld({ typed: text, met: value, made: next ?? value });
      if (next !== undefined) onChange(next);
    },
    onLeave: () => {
      if (!wrong) setHeld(undefined);
    },
  };
}
