import { endOfDate, monthOf, yearsOfMonth } from "#/model/months.ts";
import type { PartialDate } from "#/model/time.ts";
import { wrapText } from "../kit/text.ts";

export type ChapterEvent = {
  readonly id: string;
  readonly date: PartialDate;
  readonly sentence: string;
};
/** A stretch of the story with what happened in it. */
export type ChapterRow = {
  readonly id: string;
  readonly title: string;
  readonly from: PartialDate;
  /** Null for the one that goes on. */
  readonly to: PartialDate | null;
  readonly sentence: string;
  readonly isChosen: boolean;
  readonly events: readonly ChapterEvent[];
};

export type PlacedChapter = {
  readonly row: ChapterRow;
  readonly y: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly bar: { readonly x: number; readonly y: number; readonly width: number };
  /** The end of the bar is open: the chapter goes on. */
  readonly isOpen: boolean;
  readonly events: readonly { readonly event: ChapterEvent; readonly x: number }[];
};
export type ChaptersLayout = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly today: number;
  readonly rows: readonly PlacedChapter[];
};

const head = 26;
const barHeight = 12;

/** Chapters as bars on one axis of years, each beneath its title, with a tick for each event. */
export function layoutChapters(
  rows: readonly ChapterRow[],
  today: PartialDate,
  width: number,
): ChaptersLayout {
  const dates = rows.flatMap(({ from, to, events }) => [
    from,
    ...(to === null ? [] : [to]),
    ...events.map(({ date }) => date),
  ]);
  const first = Math.floor(yearsOfMonth(Math.min(monthOf(today), ...dates.map(monthOf))));
  const last = Math.ceil(yearsOfMonth(Math.max(monthOf(today), ...dates.map(endOfDate))));
  const start = monthOf(String(first));
  const perMonth = (width - 38) / Math.max(1, 12 * (last - first));
  const at = (month: number) => 4 + (month - start) * perMonth;
  const every = perMonth * 12 < 44 ? 2 : 1;
  let y = head + 8;
  const placed = rows.map((row): PlacedChapter => {
    const title = wrapText(row.title, width - 8, 14, "bold");
    const top = y;
    const barY = top + title.length * 18 + 8;
    const height = title.length * 18 + barHeight + 20;
    y += height;
    const ends =
      row.to === null
        ? Math.max(monthOf(today), ...row.events.map((e) => monthOf(e.date)))
        : endOfDate(row.to);
    const x = at(monthOf(row.from));
    return {
      row,
      y: top,
      height,
      title,
      bar: { x, y: barY, width: Math.max(6, at(ends) - x) },
      isOpen: row.to === null,
      events: row.events.map((event) => ({ event, x: at(monthOf(event.date)) })),
    };
  });
  return {
    width,
    height: y,
    top: head,
    ticks: Array.from({ length: last - first + 1 }, (_, i) => first + i)
      .filter((year) => (year - first) % every === 0)
      .map((year) => ({ at: at(monthOf(String(year))), label: String(year) })),
    today: at(monthOf(today)),
    rows: placed,
  };
}
