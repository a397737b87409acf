import { useEffect, useMemo, useState } from "react";
import type { Story, StoryScene } from "#/data/schema.ts";
import { script, type Act, type Stage } from "#/state/stage.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import { createTalk, useTalkState, type Talk } from "#/state/talk.ts";
import { scenesOf } from "#/words/telling.ts";
import { storyAddress } from "./addresses.ts";
import { useKept } from "./useKept.ts";

export type Talking = {
  readonly stage: Stage;
  /** The scenes in order, kept detours among them. */
  readonly scenes: readonly StoryScene[];
  readonly scene: StoryScene;
  /** Its place, from 0. */
  readonly place: number;
  /** When the other window was last heard; null while it isn’t there. */
  readonly heardAt: number | null;
  readonly act: (doing: Act) => void;
  /** What was said of the last detour that was kept; empty before. */
  readonly kept: string;
  /** What the address named that is no scene of the story, until the talk moves on; empty where it was one. */
  readonly missing: string;
  /** Opens or shows the other window; false when the browser refuses. */
  readonly openOther: () => boolean;
};

/** A talk in this window: its state, in step with the other window and with the address. */
export function useTalk(story: Story, role: "stage" | "speaker"): Talking | undefined {
  const app = useAppStore();
  const own = useMemo(() => scenesOf(story), [story]);
  const [talk, setTalk] = useState<Talk>();
  const [missed, setMissed] = useState({ name: "", at: "" });
  useEffect(() => {
    const asked = app.getState().params.scene;
    const made = createTalk({
      window,
      role,
      story: story.id,
      scenes: own.map(({ id, question }) => ({ id, asks: question !== undefined })),
      at: asked === "" ? undefined : asked,
    });
    // The address follows the talk; Back, or another address, leads it.
    let isOurs = false;
    const write = () => {
      isOurs = true;
      setParams(app, { scene: made.store.getState().stage.at });
      isOurs = false;
    };
    const stopWriting = made.store.subscribe(write);
    const stopReading = app.subscribe(({ params }) => {
      if (!isOurs && params.scene !== "") made.act({ do: "go", to: params.scene });
    });
    write();
    let isGone = false;
    const { at } = made.store.getState().stage;
    queueMicrotask(() => {
      if (isGone) return;
      setTalk(made);
      setMissed({ name: asked === at ? "" : asked, at });
    });
    return () => {
      isGone = true;
      stopReading();
      stopWriting();
      made.stop();
    };
  }, [app, story, role, own]);
  const state = useTalkState(talk);
  const { kept, keep } = useKept(story);
  return useMemo(() => {
    if (!talk || !state) return undefined;
    const { stage, heardAt } = state;
    const steps = script(
      own.map(({ id }) => ({ id, asks: false })),
      stage.kept,
    );
    const scenes = steps.flatMap(
      ({ id }) => own.find((one) => one.id === id) ?? detourScene(stage, id),
    );
    const place = Math.max(
      0,
      scenes.findIndex(({ id }) => id === stage.at),
    );
    const scene = scenes[place];
    if (!scene) return undefined;
    const other = role === "stage" ? "speaker" : "stage";
    const { told } = app.getState().params;
    const address = storyAddress(story, other, { scene: stage.at, told });
    return {
      ...{ stage, scenes, scene, place, heardAt, kept },
      missing: missed.at === stage.at ? missed.name : "",
      act: (doing: Act) => {
        talk.act(doing);
        const detour = talk.store.getState().stage.kept.at(-1);
        if (doing.do === "keep" && detour && !stage.kept.includes(detour)) keep(detour);
      },
      openOther: () => talk.open(new URL(address, window.location.href).href),
    };
  }, [app, talk, state, own, story, role, kept, keep, missed]);
}

/** A kept detour as a scene of its own: what the wall showed, with nothing written over it. */
const detourScene = ({ kept }: Stage, id: string): readonly StoryScene[] =>
  kept
    .filter((one) => one.id === id)
    .map(({ link }) => ({
      id,
      title: "A question from the room",
      link,
      minutes: 1,
      notes: ["> Kept while you wandered off the script."],
    }));
