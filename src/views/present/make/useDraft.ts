import { useCallback, useEffect, useRef, useState } from "react";
import type { Story } from "#/data/schema.ts";
import type { Stories } from "../useStories.ts";

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
  /** The story as another window kept it since; while there is one, nothing is kept from here. */
  readonly other: Story | undefined;
  /** Goes on with what the other window kept; undo brings back what stood here. */
  readonly take: () => void;
};

const mostSteps = 200;
const after = ({ story, past }: History, next: Story, last = ""): History => ({
  story: next,
  past: [...past, story].slice(-mostSteps),
  future: [],
  last,
});

/** A story while it is written: every change is kept at once, and can be taken back. */
export function useDraft(first: Story, own: Pick<Stories, "put" | "meanwhile" | "heard">): Draft {
  const { put, meanwhile, heard } = own;
  const [history, setHistory] = useState<History>({
    ...{ story: first, past: [], future: [], last: "" },
  });
  const [isKept, setKept] = useState(true);
  const [other, setOther] = useState<Story>();
  const { story } = history;
  const latest = useRef({ story, put, saved: first, busy: false });
  useEffect(() => {
    const held = latest.current;
    held.story = story;
    held.put = put;
    if (held.busy || held.saved === story || other) return;
    const save = async () => {
      held.busy = true;
      setKept(false);
      let met: Story | undefined;
      // What is written while one is on its way is kept after it, the last only.
      while (held.saved !== held.story && !met) {
        const now = held.story;
        met = await held.put(now, held.saved);
        if (!met) held.saved = now;
      }
      held.busy = false;
      setKept(!met);
      setOther(met);
    };
    void save();
  }, [story, put, other]);
  useEffect(() => {
    const look = async () => {
      const { busy, saved } = latest.current;
      if (busy) return;
      const met = await meanwhile(saved);
      // Unless this window kept something while it looked: keeping looks as well.
      if (!latest.current.busy && latest.current.saved === saved) setOther(met);
    };
    const soon = () => {
      void look();
    };
    const stop = heard(soon);
    window.addEventListener("focus", soon);
    return () => {
      stop();
      window.removeEventListener("focus", soon);
    };
  }, [meanwhile, heard]);
  const take = useCallback(() => {
    if (!other) return;
    latest.current.saved = other;
    setHistory((now) => after(now, other));
    setOther(undefined);
    setKept(true);
  }, [other]);
  const edit = useCallback((change: (story: Story) => Story, name = "") => {
    setHistory((now) => {
      const next = change(now.story);
      if (next === now.story) return now;
      return name !== "" && name === now.last
        ? { ...now, story: next, future: [] }
        : after(now, next, name);
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
    ...{ story, edit, undo, redo, isKept, other, take },
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
