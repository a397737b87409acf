import type { Pace } from "#/model/pace.ts";

/** A time on a clock that runs: "8:18", "1:02:09". Milliseconds. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}

/** How a talk stands against its plan: "2 min behind: skip 6?", "on time", "3 min in hand". */
export function paceText({ behind, skip }: Pick<Pace, "behind" | "skip">): string {
  const minutes = Math.floor(Math.abs(behind) + 1e-9);
  if (minutes < 1) return "on time";
  if (behind < 0) return `${minutes} min in hand`;
  return `${minutes} min behind${skip ? `: skip ${skip.place + 1}?` : ""}`;
}

/** The keys of a talk, in the order in which help lists them. */
export const talkKeys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  {
    keys: ["→", "Page Down", "Space"],
    does: "next; shows the answer first where a question is open",
  },
  { keys: ["←", "Page Up"], does: "back" },
  { keys: ["R"], does: "show or hide the answer" },
  { keys: ["B", "."], does: "blank the wall" },
  { keys: ["L"], does: "lock or unlock: while locked, clicks, wheel and touches do nothing" },
  { keys: ["Esc", "Backspace"], does: "back to the script after a detour" },
  { keys: ["K"], does: "keep the detour as a scene" },
  { keys: ["O"], does: "overview of the scenes" },
  { keys: ["F"], does: "full screen" },
  { keys: ["T"], does: "larger text" },
  { keys: ["C"], does: "the code for phones" },
  { keys: ["P"], does: "spotlight pointer" },
  { keys: ["S"], does: "the other window" },
  { keys: ["Q"], does: "leave the talk" },
  { keys: ["?"], does: "these keys" },
];

/** Why a wall shows no code for phones. */
export const noCode = {
  unreachable: "Phones cannot open this copy of the site: it has no public address.",
  long: "This address is too long for a code that scans across a room.",
} as const;

/** What is said where a link named a scene that the story does not have. */
export const missingText = (name: string): string =>
  `This story has no scene called “${name}”: here is where the talk stands.`;
