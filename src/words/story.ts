import type { Dataset } from "#/data/schema.ts";
import { formatDate } from "#/model/time.ts";
import { column } from "./costTable.ts";
import { countInWords, noun } from "./numbers.ts";
import { capital, moment, said, type Phrase } from "./phrase.ts";
import type { Table } from "./table.ts";

type Chapter = Dataset["chapters"][number];
type Event = Dataset["events"][number];

/** From when to when a chapter goes: "January 2021 to June 2021", "since April 2026". */
export const chapterTime = ({ from, to }: Pick<Chapter, "from" | "to">): Phrase =>
  to === null ? ["since ", moment(from)] : [moment(from), " to ", moment(to)];

/** "Seven chapters since January 2021, from “Early plans” to “Now”". */
export function storyTitle(chapters: readonly Pick<Chapter, "title" | "from">[]): Phrase {
  const [first] = chapters;
  const last = chapters.at(-1);
  if (first === undefined || last === undefined) return ["This dataset tells no story"];
  const called = (title: string) => said(title.split(":")[0] ?? title);
  const n = chapters.length;
  return [
    ...capital([countInWords(n), ` ${noun(n, "chapter")} since `]),
    moment(first.from),
    ...(first === last
      ? [": ", called(first.title)]
      : [", from “", called(first.title), "” to “", called(last.title), "”"]),
  ];
}

/** A chapter in a sentence for those who listen. */
export function chapterSentence(chapter: Chapter): string {
  const { title, from, to, events, positions } = chapter;
  const time =
    to === null ? `since ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`;
  return `${title}, ${time}: ${events.length} ${noun(events.length, "event")}, ${positions.length} ${noun(positions.length, "statement")}. Open it by itself.`;
}

/** What an event's tick says. */
export const eventSentence = ({ title, date }: Pick<Event, "title" | "date">): string =>
  `${formatDate(date)}: ${title}. Open it with its sources.`;

/** The story in words. */
export const storyDescription = (chapters: readonly Chapter[]): Phrase => [
  said(chapters.map(({ title, text }) => `${title}. ${text}`).join(" ")),
];

/** Chapters with what happened and what was said in each, as rows in order of date. */
export function storyTable(
  chapters: readonly Chapter[],
  dataset: Pick<Dataset, "events" | "positions">,
  body: (id: string) => string,
  caption: string,
): Table {
  return {
    caption,
    columns: [
      column("chapter", "Chapter"),
      column("date", "Date", "date"),
      column("what", "Event or statement"),
      column("title", "What"),
      column("text", "In our words"),
      column("sources", "Sources"),
    ],
    rows: chapters.flatMap((chapter) => [
      ...dataset.events
        .filter(({ id }) => chapter.events.includes(id))
        .map((row) => [
          ...[chapter.title, row.date, row.kind, row.title],
          ...[row.summary, row.cites.join("; ")],
        ]),
      ...dataset.positions
        .filter(({ id }) => chapter.positions.includes(id))
        .map((row) => [
          ...[chapter.title, row.date, row.stance],
          ...[`${body(row.body)}: ${row.topic}`, row.paraphrase, row.cites.join("; ")],
        ]),
    ]),
  };
}
