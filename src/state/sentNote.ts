import { wellFormed } from "./codecs.ts";

/** The most that a note holds, characters: a few lines, so that the link stays short enough to send. */
export const longestSent = 280;

/** What may not stand in a note: control characters but line ends, and those that turn text round. */
const unsaid = /[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A note as it is shown: plain text of a few lines; undefined for one that is too long. */
export function readSentNote(text: string): string | undefined {
  const plain = wellFormed(text)
    .replace(unsaid, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return Array.from(plain).length > longestSent ? undefined : plain;
}

/** A link with a note to whoever opens it; the link itself for an empty one. */
export function withNote(link: string, note: string): string {
  const plain = readSentNote(Array.from(note).slice(0, longestSent).join("")) ?? "";
  if (plain === "") return link;
  const joint = link.slice(link.indexOf("#")).includes("?") ? "&" : "?";
  return `${link}${joint}note=${encodeURIComponent(plain).replace(/%20/g, "+")}`;
}
