import { useCallback, useEffect, useRef, useState } from "react";
import type { Story } from "#/data/schema.ts";
import { withDetour } from "#/model/storyEdits.ts";
import type { Detour } from "#/state/stage.ts";
import { copyOf, detourTitle, keptSentence, newScene } from "#/words/ownStories.ts";
import { useStories } from "./useStories.ts";

/** The one copy of a story that is not the reader’s own in which detours from it are kept. */
const copyId = (id: string): string => `own.from-${id}`.slice(0, 60);

/** How a detour becomes a scene of a story on this machine: of the story itself, else of a copy of it. */
export function useKept(story: Story): {
  readonly kept: string;
  readonly keep: (detour: Detour) => void;
} {
  const own = useStories();
  const [kept, setKept] = useState("");
  const latest = useRef({ own, story });
  useEffect(() => {
    latest.current = { own, story };
  });
  const keep = useCallback(({ id, after, link }: Detour) => {
    const { own: stories, story: from } = latest.current;
    const isMine = stories.kept.some((one) => one.story.id === from.id);
    const shown = document.querySelector("figure h2, figure h3")?.textContent ?? "";
    const scene = {
      ...newScene(link, detourTitle(shown)),
      ...{ id, minutes: 1, notes: ["> Kept while you wandered off the script."] },
    };
    const to = isMine ? from.id : copyId(from.id);
    const title = isMine ? from.title : copyOf(from).title;
    void stories
      .change(to, (now) => withDetour(now ?? copyOf(from), scene, after))
      .then(() => {
        setKept(keptSentence(title));
      });
  }, []);
  return { kept, keep };
}
