import { encode } from "uqr";
import { isReachable } from "./reach.ts";

/** The longest text that still scans from a projector, in characters. */
export const longestQr = 400;
/** Modules of empty space round a code, without which it does not scan. */
const quiet = 4;

/**
 * A QR code as one SVG path: dark modules in a square of `size` units, its empty margin included. Seen from `far` it
 * has fewer and so larger modules, and bears less dirt, of which a screen has none.
 */
export function qrPath(
  text: string,
  far = false,
): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: far ? "L" : "M", border: quiet });
  return { path: data.map(runsIn).join(""), size };
}

/** The dark runs of one row, each as a rectangle one unit high. */
function runsIn(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x++;
    const width = x - from + 1;
    path += `M${from} ${y}h${width}v1h-${width}z`;
  }
  return path;
}

/** Why a QR code of an address is of no use in a room: a phone could not fetch it, or not read it from there. */
export const whyNoQr = (text: string): "unreachable" | "long" | undefined =>
  !isReachable(text) ? "unreachable" : text.length > longestQr ? "long" : undefined;

/** Whether a QR code of a text is of use: an address a phone can fetch, and short enough to scan across a room. */
export const fitsQr = (text: string): boolean => whyNoQr(text) === undefined;
