import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Guessed } from "./guessed.ts";
import { act, begun, script, type Act, type Stage, type Step } from "./stage.ts";
import {
  isKey,
  isLater,
  newKey,
  readLetter,
  readStage,
  writeLetter,
  type Letter,
} from "./stageRead.ts";

/** A talk as one of its windows holds it. */
export type TalkState = {
  readonly stage: Stage;
  /** When the other window was last heard, ms since 1970; null when it was not, or has said goodbye. */
  readonly heardAt: number | null;
};
export type Talk = {
  readonly store: StoreApi<TalkState>;
  readonly act: (doing: Act) => void;
  /** Opens the other window of the talk, or shows it where it is open; false when the browser refuses. */
  readonly open: (address: string) => boolean;
  readonly stop: () => void;
};
type Options = {
  readonly window: Window & typeof globalThis;
  readonly role: Letter["from"];
  readonly story: string;
  readonly scenes: readonly Step[];
  /** Where the address says that the talk is; undefined to begin, or to go on where it was. */
  readonly at: string | undefined;
  readonly now?: () => number;
};

const shelfName = "reckoner-talk";
const channelName = "reckoner-talk-";
/** The name of a window that a talk opened: its role and the key, so that neither window is ever itself. */
const windowName = /^reckoner-talk-(?:stage|speaker)-([0-9a-f]{32})$/;
/** How often a window tells that it is there. */
const beat = 2000;

/**
 * Holds a talk in one window and keeps the other in step: by the handle of whoever opened whom, and by a channel
 * of this browser where there is one. Every letter carries a key that only the two windows know.
 */
export function createTalk({ window, role, story, scenes, at, now = Date.now }: Options): Talk {
  const by = Math.floor(now() % 1e12).toString(36) + role.slice(1, 3);
  const key = keyOf(window);
  const held = heldIn(window, key);
  const steps = (stage: Stage) => script(scenes, stage.kept).map(({ id }) => id);
  const [first] = scenes;
  const start =
    held?.story === story && steps(held).includes(held.at)
      ? held
      : begun(story, first?.id ?? at ?? "");
  const wanted = at !== undefined && steps(start).includes(at) ? at : start.at;
  // Where the address leads to another scene than the one this window left, that is a step like any other.
  const stepped = start === held && wanted !== start.at ? { n: start.n + 1, by } : {};
  const store = createStore<TalkState>(() => ({
    stage: { ...start, at: wanted, ...stepped },
    heardAt: null,
  }));
  /** The other window, once it has been heard or opened. */
  let other = givenKey(window) !== undefined ? (window.opener as Window | null) : null;
  let ended = false;
  const channel =
    typeof window.BroadcastChannel === "undefined"
      ? undefined
      : new window.BroadcastChannel(channelName + key);
  const target = window.location.protocol === "file:" ? "*" : window.location.origin;

  const tell = (kind: Letter["kind"]) => {
    const letter = writeLetter(key, { from: role, kind, stage: store.getState().stage });
    if (other && !other.closed) other.postMessage(letter, target);
    channel?.postMessage(letter);
  };
  const hear = (value: unknown, source: MessageEventSource | null) => {
    const letter = readLetter(value, key);
    if (!letter || letter.from === role || ended) return;
    if (source && source !== other && "closed" in source) other = source;
    if (letter.kind === "bye") {
      store.setState({ heardAt: null });
      return;
    }
    const { stage } = store.getState();
    const isOurs = letter.stage.story === story && steps(letter.stage).includes(letter.stage.at);
    const isNews = isOurs && isLater(letter.stage, stage);
    store.setState({ heardAt: now(), ...(isNews ? { stage: letter.stage } : {}) });
    if (isNews) keep(window, key, letter.stage);
    else if (letter.kind === "hello" || (isOurs && isLater(stage, letter.stage))) tell("state");
  };
  const onMessage = (event: MessageEvent) => {
    // A page opened from a file has no origin of its own; there the key alone tells.
    if (target === "*" || event.origin === target) hear(event.data, event.source);
  };
  const onChannel = (event: MessageEvent) => {
    hear(event.data, null);
  };
  const onLeave = () => {
    tell("bye");
  };
  window.addEventListener("message", onMessage);
  window.addEventListener("pagehide", onLeave);
  channel?.addEventListener("message", onChannel);
  const timer = window.setInterval(() => {
    const { heardAt } = store.getState();
    if (heardAt !== null && now() - heardAt > 4 * beat) store.setState({ heardAt: null });
    tell("hello");
  }, beat);
  keep(window, key, store.getState().stage);
  tell("hello");

  return {
    store,
    act: (doing) => {
      const { stage } = store.getState();
      const next = act(stage, doing, scenes, now());
      if (next === stage) return;
      const mine = { ...next, by };
      store.setState({ stage: mine });
      keep(window, key, mine);
      tell("state");
    },
    open: (address) => {
      if (other && !other.closed && store.getState().heardAt !== null) {
        other.focus();
        return true;
      }
      // The name hands the key over: it stays with the window and is in no address.
      const opened = `reckoner-talk-${role === "stage" ? "speaker" : "stage"}-${key}`;
      const made = window.open(address, opened, "popup,width=1280,height=800");
      if (made) other = made;
      return made !== null;
    },
    stop: () => {
      ended = true;
      tell("bye");
      window.clearInterval(timer);
      window.removeEventListener("message", onMessage);
      window.removeEventListener("pagehide", onLeave);
      channel?.close();
    },
  };
}

/** The key of this window’s talk: handed over by who opened it, else kept from before a reload, else new. */
function keyOf(window: Window): string {
  const given = givenKey(window);
  if (given !== undefined) return given;
  const kept = shelf(window)?.key;
  return isKey(kept) ? kept : newKey(window.crypto);
}

/** The key that whoever opened this window handed it; undefined when it was not opened by a talk. */
const givenKey = ({ name }: Window): string | undefined => windowName.exec(name)?.[1];

/** What this window keeps of a talk over a reload. */
function shelf(window: Window): { readonly key?: unknown; readonly stage?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(window.sessionStorage.getItem(shelfName) ?? "null");
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const heldIn = (window: Window, key: string): Stage | undefined => {
  const held = shelf(window);
  return held?.key === key ? readStage(held.stage) : undefined;
};

/** Keeps a talk for a reload; where the browser refuses, a reload begins anew and the other window tells. */
function keep(window: Window, key: string, stage: Stage): void {
  try {
    window.sessionStorage.setItem(shelfName, JSON.stringify({ key, stage }));
  } catch {
    return;
  }
}

/** What the room guessed in the talk that this window holds or held, of a story; empty without one. */
export function guessedIn(window: Window, story: string): Guessed {
  const stage = readStage(shelf(window)?.stage);
  return stage?.story === story ? stage.guessed : {};
}

/** Forgets what the room guessed in the talk that this window held. */
export function clearGuessed(window: Window): void {
  const held = shelf(window);
  const stage = readStage(held?.stage);
  if (stage && isKey(held?.key)) keep(window, held.key, { ...stage, guessed: {}, n: stage.n + 1 });
}

/** Ends the detour of the talk that this window held, so that it goes on by its script. */
export function backToScript(window: Window): void {
  const held = shelf(window);
  const stage = readStage(held?.stage);
  if (stage && isKey(held?.key))
    keep(window, held.key, act(stage, { do: "return" }, [], Date.now()));
}

const none = createStore<TalkState | undefined>(() => undefined);
/** What a talk is like now; undefined while there is none. */
export const useTalkState = (talk: Talk | undefined): TalkState | undefined =>
  useStore<StoreApi<TalkState | undefined>>(talk?.store ?? none);
