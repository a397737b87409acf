import type { Area, Cost } from "#/data/schema.ts";
import type { AreaKey } from "./assumptions.ts";

type Key = Exclude<Cost["scalingKey"], "none">;
/** What an area's share is worked out from: a column of the table of areas. */
export type AllocationKey = "children" | "inCare" | "spendGbp" | "careSpendGbp";
type Keyed = Pick<Area, "id" | "name" | "region" | AllocationKey> &
  Partial<Pick<Area, "spendFlag" | "inCareFlag">>;
type AllocatedLine = {
  readonly id: string;
  readonly kind: Cost["kind"];
  readonly scalingKey: Cost["scalingKey"];
};

/** An area's share of a national amount by one column, and who is not in it. */
export type AreaShare = {
  readonly column: AllocationKey;
  /** From 0 to 1; undefined when none of its authorities has the column. */
  readonly share: number | undefined;
  /** The authorities of the country, and of the area, that have no such number: names, by area id. */
  readonly without: readonly string[];
  readonly withoutHere: readonly string[];
  /** Those of the area whose number is odd, with what is odd about it. */
  readonly flags: readonly { readonly name: string; readonly flag: string }[];
};

/**
 * Which column shares a line out: the line's own key, or one key for all lines that have one. By spend, a
 * line about children in care (its own key says so) goes by spending on them. Undefined: not allocated.
 */
export function columnOf(
  scalingKey: Cost["scalingKey"],
  areaKey: AreaKey = "each line's own",
): AllocationKey | undefined {
  if (scalingKey === "none") return undefined;
  const key: Key = areaKey === "each line's own" ? scalingKey : areaKey;
  switch (key) {
    case "children 0-17":
      return "children";
    case "children in care":
      return "inCare";
    case "spend":
      return scalingKey === "children in care" ? "careSpendGbp" : "spendGbp";
  }
}

/** The authorities of an area: itself, a region's, or all for "". Empty when there is none of that name. */
export function authorities<A extends Pick<Area, "id" | "region">>(
  areas: readonly A[],
  area: string,
): readonly A[] {
  return area === "" ? areas : areas.filter(({ id, region }) => id === area || region === area);
}

/**
 * An area's share by one column: its authorities' sum over the sum of all that have a number. An authority
 * without one is named and gets none; shares of the others add to 1. A share is not a budget.
 */
export function areaShare(areas: readonly Keyed[], area: string, column: AllocationKey): AreaShare {
  const here = authorities(areas, area);
  const own = here.flatMap((row) => row[column] ?? []);
  const all = areas.flatMap((row) => row[column] ?? []);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const whole = sum(all);
  const flagOf = (row: Keyed) =>
    column === "inCare" ? row.inCareFlag : column === "children" ? undefined : row.spendFlag;
  return {
    column,
    share: own.length === 0 || whole === 0 ? undefined : sum(own) / whole,
    without: nameless(areas, column),
    withoutHere: nameless(here, column),
    flags: here.flatMap((row) => {
      const flag = flagOf(row);
      return flag === undefined ? [] : [{ name: row.name, flag }];
    }),
  };
}

const nameless = (areas: readonly Keyed[], column: AllocationKey): readonly string[] =>
  areas
    .filter((row) => row[column] === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ name }) => name);

/** What an area gets of each line: a share of a national amount by a stated key, never a local budget. */
export type Allocation<L extends AllocatedLine> = {
  /** The lines with a key that the area has, and their factor from 0 to 1. */
  readonly allocated: readonly {
    readonly line: L;
    readonly share: AreaShare;
    readonly factor: number;
  }[];
  /** Lines that are shared out to nobody, and those of which this area lacks the number. */
  readonly notAllocated: readonly L[];
  readonly withoutNumber: readonly { readonly line: L; readonly share: AreaShare }[];
  /** Each column in use. */
  readonly shares: readonly AreaShare[];
};

/** Lines shared out to an area. With no area chosen ("") every line counts whole and needs no key. */
export function allocate<L extends AllocatedLine>(
  lines: readonly L[],
  areas: readonly Keyed[],
  area: string,
  areaKey: AreaKey,
): Allocation<L> {
  const shares = new Map<AllocationKey, AreaShare>();
  const allocated: { line: L; share: AreaShare; factor: number }[] = [];
  const notAllocated: L[] = [];
  const withoutNumber: { line: L; share: AreaShare }[] = [];
  for (const line of lines) {
    const column = columnOf(line.scalingKey, areaKey);
    if (column === undefined) {
      notAllocated.push(line);
      continue;
    }
    const share = shares.get(column) ?? areaShare(areas, area, column);
    shares.set(column, share);
    if (share.share === undefined) withoutNumber.push({ line, share });
    else allocated.push({ line, share, factor: share.share });
  }
  return { allocated, notAllocated, withoutNumber, shares: [...shares.values()] };
}

/**
 * Plan lines as an area has them: those shared out as its share, and a reader's own lines without a key whole,
 * since they are of that area. With no such area the lines are as they were, and nothing is allocated.
 */
export function inArea<L extends PlacedLine>(
  lines: readonly L[],
  areas: readonly Keyed[] | undefined,
  area: string,
  areaKey: AreaKey,
): { readonly lines: readonly L[]; readonly allocation: Allocation<L> | undefined } {
  if (area === "" || areas === undefined || authorities(areas, area).length === 0)
    return { lines, allocation: undefined };
  const isOwn = ({ from, scalingKey }: L) => from === "yours" && scalingKey === "none";
  const national = lines.filter((line) => !isOwn(line));
  const allocation = allocate(national, areas, area, areaKey);
  return { lines: [...scaledToArea(allocation), ...lines.filter(isOwn)], allocation };
}
type PlacedLine = AllocatedLine & {
  readonly from: string;
  readonly low: number | null;
  readonly central: number | null;
  readonly high: number | null;
};

/** Plan lines as an area's share of them: amounts times the factor; what is not allocated is left out. */
export function scaledToArea<
  L extends AllocatedLine & {
    readonly low: number | null;
    readonly central: number | null;
    readonly high: number | null;
  },
>({ allocated }: Pick<Allocation<L>, "allocated">): readonly L[] {
  return allocated.map(({ line, factor }) => {
    const times = (value: number | null) => (value === null ? null : value * factor);
    return { ...line, low: times(line.low), central: times(line.central), high: times(line.high) };
  });
}
