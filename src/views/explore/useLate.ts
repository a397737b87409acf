import { useCallback, useEffect, useState } from "react";

/** A module that is fetched when it is first wanted. */
export type Late<M> = {
  /** Undefined until it is there. */
  readonly part: M | undefined;
  readonly hasFailed: boolean;
  readonly retry: () => void;
};

/** Fetches a module after the first drawing, so that what needs it does not hold up the rest. */
export function useLate<M>(load: () => Promise<M>): Late<M> {
  const [part, setPart] = useState<{ readonly module: M }>();
  const [hasFailed, setFailed] = useState(false);
  const fetchIt = useCallback(() => {
    setFailed(false);
    load().then(
      (module) => {
        setPart({ module });
      },
      () => {
        setFailed(true);
      },
    );
  }, [load]);
  useEffect(() => {
    let gone = false;
    load().then(
      (module) => {
        if (!gone) setPart({ module });
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [load]);
  return { part: part?.module, hasFailed, retry: fetchIt };
}
