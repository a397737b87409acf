/** What a number that a link carries is: proposals shown, £ million of them, and each scenario's total. */
export const seenKeys = ["n", "m", "a", "b", "c", "d"] as const;
export type SeenKey = (typeof seenKeys)[number];
/** A few rounded totals that the sender of a link saw: counts, and £ million. */
export type Seen = Readonly<Partial<Record<SeenKey, number | undefined>>>;

const pair = /^([nmabcd])~(\d{1,9}(?:\.\d{1,6})?)$/;

/** The totals a text stands for; undefined when any part of it is not understood. */
export function readSeen(text: string): Seen | undefined {
  const seen: Partial<Record<SeenKey, number>> = {};
  for (const part of text.split(",")) {
    const [, key, value] = pair.exec(part) ?? [];
    if (key === undefined || value === undefined) return undefined;
    seen[key as SeenKey] = Number(value);
  }
  return seen;
}

/** Totals as a link carries them, to three significant figures: "n~94,m~2600"; "" for none. */
export const writeSeen = (seen: Seen): string =>
  seenKeys
    .flatMap((key) => {
      const value = seen[key];
      return value === undefined || !(value >= 0 && value < 1e9)
        ? []
        : [`${key}~${key === "n" ? value : rounded(value)}`];
    })
    .join(",");

const rounded = (value: number): string => String(Number(Number(value.toPrecision(3)).toFixed(6)));

/** What the sender saw and what is shown now, where the two differ by more than rounding. */
export const differs = (
  then: Seen,
  now: Seen,
): readonly { readonly key: SeenKey; readonly then: number; readonly now: number }[] =>
  seenKeys.flatMap((key) => {
    const [was, is] = [then[key], now[key]];
    if (was === undefined || is === undefined) return [];
    return writeSeen({ [key]: was }) === writeSeen({ [key]: is })
      ? []
      : [{ key, then: was, now: is }];
  });
