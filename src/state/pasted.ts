import { placeOf, readAddress, type Address } from "./params.ts";

/** The longest link that is read, characters. */
export const longestLink = 8000;

/** What a pasted text is: nothing yet, a link with what it says, or no link, and why. */
export type Pasted =
  | { readonly kind: "nothing" }
  | { readonly kind: "link"; readonly address: Address }
  | { readonly kind: "fault"; readonly expected: string; readonly found: string };

/**
 * Reads a link as people paste it: broken over lines, in angle brackets, or copied out of a page's source.
 * Only what stands after the # is read, whatever site comes before it. Never throws.
 */
export function readPasted(text: string): Pasted {
  const link = text.replace(/\s+|^<|>$/g, "").replaceAll("&amp;", "&");
  if (link === "") return { kind: "nothing" };
  const fault = (expected: string, found: string): Pasted => ({ kind: "fault", expected, found });
  if (link.length > longestLink)
    return fault(
      `a link of at most ${longestLink.toLocaleString("en-GB")} characters`,
      `a text of ${link.length.toLocaleString("en-GB")}`,
    );
  const hash = link.indexOf("#");
  if (hash < 0) return fault("a link with a # in it, from its beginning to its end", shortly(link));
  const fragment = link.slice(hash);
  if (placeOf(fragment) === undefined)
    return fault("a place of this site after the #, such as #/explore", shortly(fragment));
  return { kind: "link", address: readAddress(fragment) };
}

const shortly = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
