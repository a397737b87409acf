import { useCallback, useEffect, useRef, useState } from "react";
import type { Story } from "#/data/schema.ts";
import type { Telling } from "#/words/telling.ts";
import { plainText } from "#/words/phrase.ts";
import { missingText } from "#/words/present.ts";
import { Canvas } from "./Canvas.tsx";
import { Code } from "./Code.tsx";
import { Help } from "./Help.tsx";
import { NarrowBar } from "./NarrowBar.tsx";
import { Overview } from "./Overview.tsx";
import { Pointer } from "./Pointer.tsx";
import { createMoves, MovesContext } from "./useMoves.ts";
import { useKeys, type Local } from "./useKeys.ts";
import { useTalk, type Talking } from "./useTalk.ts";
import { useUnderWay } from "./useUnderWay.ts";
import { useAhead } from "./useAhead.ts";
import { useAwake } from "./useAwake.ts";
import { useStill } from "./useStill.ts";
import { useSoon } from "../parts/later.tsx";
import { picturesSoon } from "./Picture.tsx";
import { Wall } from "./Wall.tsx";
import { wallOf } from "./wallOf.ts";
import { answerLink, questionAt, useQuestions } from "./question/useQuestions.tsx";
import styles from "./Stage.module.css";

type Props = { readonly story: Story; readonly tell: Telling };

/** What the room sees: one scene, as large as the window, and nothing that only the speaker should see. */
export function Stage({ story, tell }: Props) {
  const talking = useTalk(story, "stage");
  return talking ? <Shown story={story} tell={tell} talking={talking} /> : null;
}

function Shown({ story, tell, talking }: Props & { readonly talking: Talking }) {
  const { stage, scene, scenes, place, act, openOther } = talking;
  const [above, setAbove] = useState<"none" | "overview" | "help">("none");
  const [hasPointer, setPointer] = useState(false);
  const [told, setTold] = useState("");
  const root = useRef<HTMLDivElement>(null);
  const [moves] = useState(createMoves);
  const leave = useUnderWay(talking, "stage", tell);
  useAwake();
  useSoon(picturesSoon);
  const local = (what: Local) => {
    if (what === "overview" || what === "help") setAbove(above === what ? "none" : what);
    else if (what === "pointer") setPointer(!hasPointer);
    else if (what === "full") void toggleFull(root.current, setTold);
    else if (what === "leave") leave();
    else if (what === "other") {
      if (!openOther())
        setTold("This browser would not open a second window: allow it for this page.");
    } else if (above !== "none") setAbove("none");
    else act({ do: "return" });
  };
  useKeys(stage.locked, act, local);
  useStill(stage.locked);
  useEffect(() => {
    if (told === "") return undefined;
    const timer = setTimeout(() => {
      setTold("");
    }, 6000);
    return () => {
      clearTimeout(timer);
    };
  }, [told]);
  const wander = useCallback(
    (link: string) => {
      act({ do: "wander", link });
    },
    [act],
  );
  const title = plainText(tell(scene.title));
  const missing = talking.missing === "" ? "" : `${missingText(talking.missing)} `;
  const questions = useQuestions(scenes);
  const question = questionAt(scene.id, questions, stage, act);
  const link = answerLink(story, scene.id);
  const isAsking = question !== undefined && !stage.revealed.includes(scene.id);
  const isAskingHere = stage.detour === "" && isAsking;
  const shown = stage.detour !== "" ? stage.detour : scene.link;
  useAhead(isAsking ? scene.link : (scenes[place + 1]?.link ?? ""));
  return (
    <main
      id="main"
      className={styles.stage}
      ref={root}
      data-locked={stage.locked || undefined}
      data-role="stage"
      data-phones={stage.code || undefined}
      aria-label={story.title}
    >
      <Canvas isLarge={stage.large}>
        <div className={styles.room} inert={stage.blank}>
          <MovesContext value={moves}>
            <Wall
              {...wallOf({ story, tell, scenes, scene, place, stage }, question, !stage.locked)}
              onWander={wander}
            />
          </MovesContext>
        </div>
        {stage.code && <Code link={isAskingHere ? link : shown} isAsking={isAskingHere} />}
      </Canvas>
      <NarrowBar act={act} isAsking={isAsking} link={isAsking ? undefined : shown} />
      {hasPointer && <Pointer />}
      {stage.blank && <div className={styles.blank} data-blank="" />}
      {above === "overview" && (
        <Overview
          scenes={scenes}
          at={scene.id}
          tell={tell}
          onGo={(to) => {
            setAbove("none");
            act({ do: "go", to });
          }}
        />
      )}
      {above === "help" && <Help />}
      <p className="spoken" role="status">
        {stage.blank
          ? "The wall is blank."
          : `${missing}${title}. ${stage.locked ? "" : "Unlocked."} ${talking.kept}`}
      </p>
      {told !== "" && (
        <p role="alert" className={styles.told}>
          {told}
        </p>
      )}
    </main>
  );
}

/** Fills the screen, or stops; says why where the browser refuses. */
async function toggleFull(element: HTMLElement | null, say: (why: string) => void): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await element?.requestFullscreen();
  } catch {
    say("This browser would not fill the screen: use its own key, often F11.");
  }
}
