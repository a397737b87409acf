import { useEffect, useRef, useState } from "react";
import { go, useAppStore } from "#/state/store.ts";
import { copyOf } from "#/words/ownStories.ts";
import type { Stories } from "../useStories.ts";
import type { Draft } from "./useDraft.ts";
import page from "../Stories.module.css";

type Props = {
  readonly draft: Pick<Draft, "story" | "other" | "isKept" | "take">;
  readonly add: Stories["add"];
};

/** Says that another window changed the story, and lets the reader choose; what is here is lost in no case. */
export function Elsewhere({ draft, add }: Props) {
  const store = useAppStore();
  const [busy, setBusy] = useState(false);
  const keepMine = useKeptWhenLeft(draft, add);
  if (!draft.other) return null;
  return (
    <div role="alert" className={page.faults}>
      <p>
        This story was changed in another window.{" "}
        {draft.isKept ? "Here it stands as it was before." : "What you write here is not kept yet."}
      </p>
      <p className={page.ways}>
        <button type="button" className={page.act} onClick={draft.take}>
          Take that one
        </button>
        <button
          type="button"
          className={page.act}
          disabled={busy}
          onClick={() => {
            setBusy(true);
            void keepMine().then((id) => {
              go(store, "present", { story: id, role: "edit" });
            });
          }}
        >
          Keep mine as a copy
        </button>
      </p>
    </div>
  );
}

/** Keeps what stands here as a copy: when asked to, and when the page is left before anything was chosen. */
function useKeptWhenLeft({ story, other, isKept }: Props["draft"], add: Stories["add"]) {
  const left = useRef<() => unknown>(() => undefined);
  const isOpen = other !== undefined && !isKept;
  const keep = () => {
    left.current = () => undefined;
    return add(copyOf(story));
  };
  useEffect(() => {
    left.current = isOpen ? () => add(copyOf(story)) : () => undefined;
  }, [isOpen, add, story]);
  useEffect(
    () => () => {
      left.current();
    },
    [],
  );
  useEffect(() => {
    if (!isOpen) return undefined;
    const hold = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", hold);
    return () => {
      window.removeEventListener("beforeunload", hold);
    };
  }, [isOpen]);
  return keep;
}
