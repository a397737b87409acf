import { useEffect, useState } from "react";

/** How long a movement must have rested before what follows it is drawn anew, ms. */
export const restMs = 120;

/** A value that changes while something moves, as it was when the movement last rested. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState({ value });
  useEffect(() => {
    if (rested.value === value) return;
    const timer = setTimeout(() => {
      setRested({ value });
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value, rested]);
  return rested.value;
}
