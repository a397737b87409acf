import type { ScheduleGroup, ScheduleRow, Stretch } from "./rows.ts";

/** A row, and its sentence without the title that stands above it. */
export type ListedRow = { readonly row: ScheduleRow; readonly more: string };

/** The proposals that could be done, or were, in one year; `year` is null for those without a time. */
export type YearOfRows = {
  readonly year: number | null;
  readonly rows: readonly ListedRow[];
  /** How many there are besides those listed. */
  readonly more: number;
};

/**
 * The phone form: by the year in which each could be done, the first first. Unless `all`, only what is
 * critical, chosen or has a date that was set.
 */
export function listByYear(groups: readonly ScheduleGroup[], all: boolean): readonly YearOfRows[] {
  const rows = new Map(groups.flatMap((group) => group.rows.map((row) => [row.id, row] as const)));
  const years = new Map<number | null, ScheduleRow[]>();
  for (const row of rows.values()) {
    const year = row.span === null ? null : yearOf(row.span);
    const own = years.get(year);
    if (own) own.push(row);
    else years.set(year, [row]);
  }
  const end = ({ span }: ScheduleRow) => span?.to ?? 0;
  return [...years]
    .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([year, own]) => {
      const listed = own.filter(
        (row) => all || row.isCritical || row.flag !== null || row.state === "chosen",
      );
      return {
        year,
        rows: listed
          .sort((a, b) => end(a) - end(b) || (a.id < b.id ? -1 : 1))
          .map((row) => ({ row, more: capital(row.sentence.replace(`${row.title}: `, "")) })),
        more: own.length - listed.length,
      };
    });
}

/** A bar that ends at the turn of a year was done in the year before it; a point lies where it is. */
const yearOf = ({ from, to }: Stretch): number => Math.floor(to === from ? to : to - 1e-6);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
