import { useDataset } from "#/state/dataset.ts";
import { useParams } from "#/state/store.ts";
import { useMemo } from "react";
import { telling } from "#/words/telling.ts";
import { later } from "../parts/later.tsx";
import { Speaker } from "./Speaker.tsx";
import { Stage } from "./Stage.tsx";
import { Stories } from "./Stories.tsx";
import { QuestionPages } from "./question/QuestionPages.tsx";
import styles from "./Stories.module.css";

const Handout = later(async () => (await import("./Handout.tsx")).Handout);

/** Stories for a room: their list, and the two windows of a talk. */
export function Present() {
  const { whole, error, retry } = useDataset();
  const { role, story: id } = useParams((params) => params);
  const tell = useMemo(() => whole && telling(whole), [whole]);
  if (!whole || !tell)
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
  const story = whole.stories.find((one) => one.id === id);
  if (story && role === "handout") return <Handout story={story} tell={tell} />;
  if (role === "none" || !story)
    return <Stories stories={whole.stories} tell={tell} missing={role === "none" ? "" : id} />;
  if (role === "answer" || role === "ending" || role === "sheet")
    return <QuestionPages key={`${story.id} ${role}`} story={story} role={role} />;
  return role === "stage" ? (
    <Stage key={story.id} story={story} tell={tell} />
  ) : (
    <Speaker key={story.id} story={story} tell={tell} />
  );
}
