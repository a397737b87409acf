import type { Guessed } from "./guessed.ts";

/** What a room is being shown, as both windows of a talk hold it. */
export type Stage = {
  /** Counts every change: of two windows’ states the one with more is the later. */
  readonly n: number;
  /** Told apart where two windows changed at once: the greater wins in both. */
  readonly by: string;
  readonly story: string;
  /** The id of the scene; that of a kept detour too. */
  readonly at: string;
  /** Scenes whose truth has been shown. */
  readonly revealed: readonly string[];
  readonly blank: boolean;
  readonly locked: boolean;
  readonly large: boolean;
  readonly code: boolean;
  /** Where the wall has wandered to; empty while it follows the script. */
  readonly detour: string;
  /** Detours kept as scenes, each after the scene it left. */
  readonly kept: readonly Detour[];
  /** When the talk began and when this scene was come to, ms since 1970; null before it begins. */
  readonly startedAt: number | null;
  readonly enteredAt: number | null;
  /** Milliseconds spent on the scenes that were left. */
  readonly spentMs: Readonly<Record<string, number>>;
  /** What the room guessed, by scene. */
  readonly guessed: Guessed;
};
export type Detour = { readonly id: string; readonly after: string; readonly link: string };
/** A scene as far as stepping needs it. */
export type Step = { readonly id: string; readonly asks: boolean };

export type Act =
  | { readonly do: "next" | "back" | "first" | "last" }
  | { readonly do: "go"; readonly to: string }
  | { readonly do: "reveal" | "blank" | "lock" | "large" | "code" }
  | { readonly do: "wander"; readonly link: string }
  | { readonly do: "guess"; readonly guessed: Guessed }
  | { readonly do: "return" | "keep" | "start" | "restart" };

/** The most detours that are kept in one talk. */
export const mostKept = 20;

/** A talk before it begins, on one scene: locked, so that nothing happens by accident. */
export const begun = (story: string, at: string): Stage => ({
  n: 0,
  by: "",
  story,
  at,
  revealed: [],
  blank: false,
  locked: true,
  large: false,
  code: false,
  detour: "",
  kept: [],
  startedAt: null,
  enteredAt: null,
  spentMs: {},
  guessed: {},
});

/**
 * The scenes of a talk in their order, the kept detours each after the scene it left; one that has become a
 * scene of the story meanwhile is there once.
 */
export function script(scenes: readonly Step[], kept: readonly Detour[]): readonly Step[] {
  const left = kept.filter(({ id }) => !scenes.some((scene) => scene.id === id));
  return scenes.flatMap((scene) => [
    scene,
    ...left.filter(({ after }) => after === scene.id).map(({ id }) => ({ id, asks: false })),
  ]);
}

/**
 * What one act makes of a talk, at a moment in ms since 1970. Acts that change nothing give the same object
 * back: next at the end, back at the beginning, a scene there is not.
 */
export function act(stage: Stage, doing: Act, scenes: readonly Step[], now: number): Stage {
  const next = changed(stage, doing, script(scenes, stage.kept), now);
  return next === stage ? stage : { ...next, n: stage.n + 1 };
}

function changed(stage: Stage, doing: Act, steps: readonly Step[], now: number): Stage {
  const place = steps.findIndex(({ id }) => id === stage.at);
  const here = steps[place];
  switch (doing.do) {
    case "next":
      if (stage.detour !== "") return { ...stage, detour: "" };
      if (stage.blank) return { ...stage, blank: false };
      if (here?.asks && !stage.revealed.includes(here.id)) return reveal(stage, here.id, now);
      return enter(stage, steps[place + 1], now);
    case "back":
      if (stage.detour !== "") return { ...stage, detour: "" };
      return enter(stage, steps[place - 1], now);
    case "first":
      return enter(stage, steps[0], now);
    case "last":
      return enter(stage, steps.at(-1), now);
    case "go":
      return enter(
        stage,
        steps.find(({ id }) => id === doing.to),
        now,
      );
    case "reveal":
      return here?.asks ? reveal(stage, here.id, now) : stage;
    case "blank":
      return { ...stage, blank: !stage.blank };
    case "lock":
      return { ...stage, locked: !stage.locked };
    case "large":
      return { ...stage, large: !stage.large };
    case "code":
      return { ...stage, code: !stage.code };
    case "wander":
      return stage.locked || doing.link === stage.detour ? stage : { ...stage, detour: doing.link };
    case "guess":
      return { ...stage, guessed: doing.guessed };
    case "return":
      return stage.detour === "" && !stage.code ? stage : { ...stage, detour: "", code: false };
    case "keep":
      return keep(stage, steps, now);
    case "start":
      return stage.startedAt === null ? { ...stage, startedAt: now, enteredAt: now } : stage;
    case "restart":
      return { ...stage, startedAt: now, enteredAt: now, spentMs: {} };
  }
}

/** Shows the truth of a question, or hides it again. A talk that opens with one has begun by then. */
const reveal = (stage: Stage, id: string, now: number): Stage => ({
  ...stage,
  startedAt: stage.startedAt ?? now,
  enteredAt: stage.enteredAt ?? now,
  revealed: stage.revealed.includes(id)
    ? stage.revealed.filter((one) => one !== id)
    : [...stage.revealed, id],
});

/** Comes to a scene; the time spent on the one before is counted to it. */
function enter(stage: Stage, to: Step | undefined, now: number): Stage {
  if (to === undefined || (to.id === stage.at && stage.detour === "" && !stage.blank)) return stage;
  const spent = stage.enteredAt === null ? 0 : Math.max(0, now - stage.enteredAt);
  return {
    ...stage,
    at: to.id,
    blank: false,
    code: false,
    detour: "",
    startedAt: stage.startedAt ?? now,
    enteredAt: now,
    spentMs:
      stage.enteredAt === null
        ? stage.spentMs
        : { ...stage.spentMs, [stage.at]: (stage.spentMs[stage.at] ?? 0) + spent },
  };
}

/** Keeps what the wall shows as a scene after this one, and comes to it. */
function keep(stage: Stage, steps: readonly Step[], now: number): Stage {
  if (stage.detour === "" || stage.kept.length >= mostKept) return stage;
  const after = stage.kept.find(({ id }) => id === stage.at)?.after ?? stage.at;
  const id = freeId([...stage.kept, ...steps]);
  const { detour, ...rest } = stage;
  const kept = [...stage.kept, { id, after, link: detour }];
  return enter({ ...rest, detour, kept }, { id, asks: false }, now);
}

function freeId(taken: readonly { readonly id: string }[]): string {
  for (let i = 1; ; i++) {
    const id = `detour.${i}`;
    if (!taken.some((one) => one.id === id)) return id;
  }
}
