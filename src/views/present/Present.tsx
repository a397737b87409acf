import { useMemo, useState } from "react";
import type { Dataset, Story } from "#/data/schema.ts";
import { runnable } from "#/data/story.ts";
import { useDataset } from "#/state/dataset.ts";
import { isOwnId } from "#/state/ownStories.ts";
import type { Params } from "#/state/params.ts";
import { useParams } from "#/state/store.ts";
import { telling, type Telling } from "#/words/telling.ts";
import { later } from "../parts/later.tsx";
import { guestOf } from "./guest.ts";
import { Speaker } from "./Speaker.tsx";
import { Stage } from "./Stage.tsx";
import { Stories } from "./Stories.tsx";
import { useStories } from "./useStories.ts";
import { QuestionPages } from "./question/QuestionPages.tsx";
import styles from "./Stories.module.css";

const Handout = later(async () => (await import("./Handout.tsx")).Handout);
const Guest = later(async () => (await import("./make/Guest.tsx")).Guest);
const Editor = later(async () => (await import("./make/Editor.tsx")).Editor);

/** Stories for a room: their list, the two windows of a talk, and the desk at which one is made. */
export function Present() {
  const { whole, error, retry } = useDataset();
  if (whole) return <Told whole={whole} />;
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      {error ? (
        <p role="alert">
          Stories need the whole dataset. {error.message}{" "}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      ) : (
        <p role="status">Fetching the stories…</p>
      )}
    </main>
  );
}

function Told({ whole }: { readonly whole: Dataset }) {
  const { role, story: id, told } = useParams((params) => params);
  const own = useStories();
  const tell = useMemo(() => telling(whole), [whole]);
  const guest = useMemo(() => (told === "" ? undefined : guestOf(told)), [told]);
  const kept = own.kept.find(({ story }) => story.id === id);
  const found = guest
    ? "story" in guest
      ? guest.story
      : undefined
    : (whole.stories.find((one) => one.id === id) ?? kept?.story);
  const story = useMemo(() => found && runnable(found, whole), [found, whole]);
  if (guest && (role === "none" || role === "edit" || !story))
    return <Guest read={guest} told={told} tell={tell} />;
  if (isOwnId(id) && role !== "none" && !story && !own.isRead)
    return (
      <main id="main" tabIndex={-1} className={styles.page}>
        <p role="status">Looking for your story…</p>
      </main>
    );
  if (role === "edit" && kept) return <Editor key={id} kept={kept} tell={tell} />;
  if (role === "none" || role === "edit" || !story)
    return (
      <Stories stories={whole.stories} tell={tell} missing={role === "none" || story ? "" : id} />
    );
  return <Running key={`${id} ${told} ${role}`} story={story} role={role} tell={tell} />;
}

type RunningProps = {
  readonly story: Story;
  readonly role: Exclude<Params["role"], "none" | "edit">;
  readonly tell: Telling;
};

/** One window of a story, as it was when the window opened: changing it elsewhere does not move the room. */
function Running({ story: given, role, tell }: RunningProps) {
  const [story] = useState(given);
  switch (role) {
    case "handout":
      return <Handout story={story} tell={tell} />;
    case "answer":
    case "ending":
    case "sheet":
      return <QuestionPages story={story} role={role} />;
    case "stage":
      return <Stage story={story} tell={tell} />;
    case "speaker":
      return <Speaker story={story} tell={tell} />;
  }
}
