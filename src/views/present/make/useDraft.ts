import { useCallback, useEffect, useRef, useState } from "react";
import type { Story } from "#/data/schema.ts";

type History = {
  readonly story: Story;
  readonly past: readonly Story[];
  readonly future: readonly Story[];
  /** What was changed last: more of the same is taken back with it. */
  readonly last: string;
};
export type Draft = {
  readonly story: Story;
  /** Changes the story; changes of one name in a row are one step to take back. */
  readonly edit: (change: (story: Story) => Story, name?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether everything written has been handed to the machine. */
  readonly isKept: boolean;
};

const mostSteps = 200;

/** A story while it is written: every change is kept at once, and can be taken back. */
export function useDraft(first: Story, put: (story: Story) => Promise<void>): Draft {
  const [history, setHistory] = useState<History>({
    ...{ story: first, past: [], future: [], last: "" },
  });
  const [isKept, setKept] = useState(true);
  const { story } = history;
  const latest = useRef({ story, put, saved: first, busy: false });
  useEffect(() => {
    const held = latest.current;
    held.story = story;
    held.put = put;
    if (held.busy || held.saved === story) return;
    const save = async () => {
      held.busy = true;
      setKept(false);
      // What is written while one is on its way is kept after it, the last only.
      while (held.saved !== held.story) {
        const now = held.story;
        await held.put(now);
        held.saved = now;
      }
      held.busy = false;
      setKept(true);
    };
    void save();
  }, [story, put]);
  const edit = useCallback((change: (story: Story) => Story, name = "") => {
    setHistory((now) => {
      const next = change(now.story);
      if (next === now.story) return now;
      const isMore = name !== "" && name === now.last;
      return {
        story: next,
        past: isMore ? now.past : [...now.past, now.story].slice(-mostSteps),
        future: [],
        last: name,
      };
    });
  }, []);
  const undo = useCallback(() => {
    setHistory((now) => {
      const before = now.past.at(-1);
      if (before === undefined) return now;
      return {
        story: before,
        past: now.past.slice(0, -1),
        future: [now.story, ...now.future],
        last: "",
      };
    });
  }, []);
  const redo = useCallback(() => {
    setHistory((now) => {
      const [next, ...future] = now.future;
      if (next === undefined) return now;
      return { story: next, past: [...now.past, now.story], future, last: "" };
    });
  }, []);
  return {
    ...{ story, edit, undo, redo, isKept },
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
