import type { HomeFault } from "#/words/publicHome.ts";
import { isReachable } from "./reach.ts";

type Held = Pick<Window, "localStorage">;

const shelfName = "reckoner-public-address";
/** Longer leaves no room for a view in a code that scans. */
const longestHome = 200;
const listeners = new Set<() => void>();
/** What was typed where the browser keeps nothing: it holds for the visit. */
let typed: string | undefined;

/**
 * The public address of the site that a text names, without what stands after ? or #, or why it is none. A text
 * without a scheme is taken as https. Never throws.
 */
export function readHome(text: string): { readonly home: string } | { readonly fault: HomeFault } {
  const said = text.trim();
  if (said.length > longestHome) return { fault: "long" };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(said)?.[1]?.toLowerCase();
  if (/^(file|data|blob|javascript|about|mailto):/i.test(said)) return { fault: "scheme" };
  if (scheme !== undefined && scheme !== "https" && scheme !== "http") return { fault: "scheme" };
  const whole = scheme === undefined ? `https://${said}` : said;
  if (/[\s\\]/.test(said) || !URL.canParse(whole)) return { fault: "form" };
  const { origin, pathname, hostname, username, password } = new URL(whole);
  if (username !== "" || password !== "") return { fault: "secret" };
  if (!isReachable(whole)) return { fault: "here" };
  return /[.[]/.test(hostname) ? { home: `${origin}${pathname}` } : { fault: "form" };
}

/** The public address that was typed on this machine; undefined where none was, or it is damaged. Never throws. */
export function keptHome(window: Held): string | undefined {
  try {
    const text = window.localStorage.getItem(shelfName);
    if (text === null) return typed;
    const read = readHome(text);
    return "home" in read ? read.home : undefined;
  } catch {
    return typed;
  }
}

/** Keeps a public address on this machine, or with undefined forgets it; for this visit where nothing can be kept. */
export function keepHome(window: Held, home: string | undefined): void {
  typed = shelve(window, home) ? undefined : home;
  for (const tell of listeners) tell();
}

/** Whether the browser keeps it. */
function shelve(window: Held, home: string | undefined): boolean {
  try {
    if (home === undefined) window.localStorage.removeItem(shelfName);
    else window.localStorage.setItem(shelfName, home);
    return true;
  } catch {
    return false;
  }
}

/** Tells of a public address that was typed or forgotten here or in another window; gives what ends that. */
export function onHome(window: Window, tell: () => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    if (key === shelfName || key === null) tell();
  };
  listeners.add(tell);
  window.addEventListener("storage", heard);
  return () => {
    listeners.delete(tell);
    window.removeEventListener("storage", heard);
  };
}
