import { anyWords } from "./assumptionCodecs.ts";
import type { Scenario } from "./scenario.ts";

/** Why one input of a scenario was changed. */
export type Note = {
  /** The input: "p.CR-5.05", "t.family-help", an assumption's name. */
  readonly of: string;
  readonly reason: string;
  /** Words, or an address. */
  readonly evidence: string;
  readonly disputed: boolean;
};
/** The most that is written of a reason or of evidence. */
export const longestNote = 240;
const words = anyWords(2000);

const write = (text: string): string =>
  words.format(Array.from(text).slice(0, longestNote).join("")).replaceAll("*", "%2A");

/** A note in a link: "w:spread*d*why*where", what is empty at its end left out; undefined when all is. */
function formatNote({ of, reason, evidence, disputed }: Note): string | undefined {
  const parts = [disputed ? "d" : "", write(reason), write(evidence)];
  while (parts.at(-1) === "") parts.pop();
  return parts.length === 0 ? undefined : [`w:${of}`, ...parts].join("*");
}

function readNote(part: string): Note {
  const [of = "", disputed = "", reason = "", evidence = ""] = part.slice(2).split("*");
  const read = (text: string) => (words.parse(text) ?? text).slice(0, 2 * longestNote);
  return { of, reason: read(reason), evidence: read(evidence), disputed: disputed === "d" };
}

/** The reasons of a scenario by input; of two for one, the first. */
export function notesIn(scenario: Scenario): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  for (const note of (scenario.ledger ?? []).map(readNote))
    if (!notes.has(note.of)) notes.set(note.of, note);
  return notes;
}

/** An input as a note names it: only what a link can hold as it stands. */
export const noteKey = (text: string): string => text.replace(/[^\w.-]/g, "_").slice(0, 80);

/** A scenario with one note written, or taken away when nothing is left of it. */
export function noting(scenario: Scenario, of: string, change: Partial<Note>): Scenario {
  const notes = new Map(notesIn(scenario));
  const blank: Note = { of, reason: "", evidence: "", disputed: false };
  notes.set(of, { ...(notes.get(of) ?? blank), ...change, of });
  const { ledger: _, ...rest } = scenario;
  const ledger = [...notes.values()].flatMap((note) => formatNote(note) ?? []);
  return ledger.length === 0 ? rest : { ...rest, ledger };
}

/** The address that evidence gives, when it is one of the web's; undefined for words and for anything else. */
export function webAddress(evidence: string): string | undefined {
  const text = evidence.trim();
  if (!/^https?:\/\/\S+$/i.test(text)) return undefined;
  try {
    const { protocol, href, username, password } = new URL(text);
    const isWeb = protocol === "http:" || protocol === "https:";
    return isWeb && username === "" && password === "" ? href : undefined;
  } catch {
    return undefined;
  }
}
