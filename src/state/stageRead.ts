import { isObject, own } from "#/data/loose.ts";
import { readGuessed } from "./guessed.ts";
import { mostKept, type Detour, type Stage } from "./stage.ts";

/** What one window of a talk says to the other. */
export type Letter = {
  readonly from: "stage" | "speaker";
  /** hello asks for the state; state tells it; bye says that the window closes. */
  readonly kind: "hello" | "state" | "bye";
  readonly stage: Stage;
};

const idPattern = /^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/;
const linkPattern = /^#\/(explore|scenarios|evidence|debate)(\?\S{0,8000})?$/;
/** The latest moment that is believed: the year 3000. */
const latest = 32_503_680_000_000;
const mostScenes = 200;

const isId = (value: unknown): value is string =>
  typeof value === "string" && idPattern.test(value);
const isMoment = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 && value <= latest;
const maybeMoment = (value: unknown): value is number | null => value === null || isMoment(value);

/** A key of a talk: 32 hexadecimal digits, from this machine’s own chance. */
export function newKey(crypto: Pick<Crypto, "getRandomValues">): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
export const isKey = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{32}$/.test(value);

/** A talk from what was stored or sent; undefined when any part of it is not what it must be. Never throws. */
export function readStage(value: unknown): Stage | undefined {
  if (!isObject(value)) return undefined;
  const n = own(value, "n");
  const by = own(value, "by");
  const story = own(value, "story");
  const at = own(value, "at");
  const detour = own(value, "detour");
  const startedAt = own(value, "startedAt");
  const enteredAt = own(value, "enteredAt");
  const revealed = idsIn(own(value, "revealed"));
  const kept = detoursIn(own(value, "kept"));
  const spentMs = momentsIn(own(value, "spentMs"));
  const flags = (["blank", "locked", "large", "code"] as const).map((name) => own(value, name));
  const [blank, locked, large, code] = flags;
  if (
    !(Number.isSafeInteger(n) && (n as number) >= 0) ||
    !(typeof by === "string" && /^[0-9a-z]{0,16}$/.test(by)) ||
    !isId(story) ||
    !isId(at) ||
    !(typeof detour === "string" && (detour === "" || linkPattern.test(detour))) ||
    !maybeMoment(startedAt) ||
    !maybeMoment(enteredAt) ||
    !revealed ||
    !kept ||
    !spentMs ||
    typeof blank !== "boolean" ||
    typeof locked !== "boolean" ||
    typeof large !== "boolean" ||
    typeof code !== "boolean"
  )
    return undefined;
  return {
    ...{ n: n as number, by, story, at, revealed, blank, locked, large, code },
    ...{ detour, kept, startedAt, enteredAt, spentMs },
    guessed: readGuessed(own(value, "guessed")),
  };
}

function idsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.length <= mostScenes && value.every(isId)
    ? [...new Set(value)]
    : undefined;
}

function detoursIn(value: unknown): readonly Detour[] | undefined {
  if (!Array.isArray(value) || value.length > mostKept) return undefined;
  const read = value.flatMap((one: unknown): Detour[] => {
    if (!isObject(one)) return [];
    const [id, after, link] = [own(one, "id"), own(one, "after"), own(one, "link")];
    return isId(id) && isId(after) && typeof link === "string" && linkPattern.test(link)
      ? [{ id, after, link }]
      : [];
  });
  const ids = new Set(read.map(({ id }) => id));
  return read.length === value.length && ids.size === read.length ? read : undefined;
}

function momentsIn(value: unknown): Readonly<Record<string, number>> | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value);
  return entries.length <= mostScenes + mostKept &&
    entries.every(([id, ms]) => isId(id) && isMoment(ms))
    ? Object.fromEntries(entries as [string, number][])
    : undefined;
}

/** What one window says to the other, as it is sent. */
export const writeLetter = (key: string, letter: Letter): unknown => ({
  reckoner: 1,
  key,
  ...letter,
});

/**
 * What the other window of a talk says; undefined for whatever doesn’t carry the key of this talk, or is not in
 * every part what a letter must be. Never throws: anything on this machine may send anything.
 */
export function readLetter(value: unknown, key: string): Letter | undefined {
  if (!isKey(key) || !isObject(value)) return undefined;
  if (own(value, "reckoner") !== 1 || own(value, "key") !== key) return undefined;
  const [from, kind] = [own(value, "from"), own(value, "kind")];
  const stage = readStage(own(value, "stage"));
  if (from !== "stage" && from !== "speaker") return undefined;
  if (kind !== "hello" && kind !== "state" && kind !== "bye") return undefined;
  return stage && { from, kind, stage };
}

/** Whether one window’s state is later than another’s, by the same rule in both. */
export const isLater = (one: Stage, other: Stage): boolean =>
  one.n !== other.n ? one.n > other.n : one.by > other.by;
