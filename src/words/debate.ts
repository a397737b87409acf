import type { Dataset, Event, Source } from "#/data/schema.ts";
import { checked, type DoorWords } from "./door.ts";
import { moment, said, type Phrase } from "./phrase.ts";

type Position = Dataset["positions"][number];
type Dilemma = Dataset["dilemmas"][number];

/** One of the two answers to a dilemma: its argument, who makes it, and the proposals that lean to it. */
export type Side = {
  readonly label: string;
  readonly argument: string;
  readonly voices: readonly {
    readonly who: string;
    readonly says: string;
    readonly sources: readonly Source[];
  }[];
  readonly leanings: readonly {
    readonly id: string;
    readonly title: string;
    readonly reason: string;
  }[];
};

const fact = (label: string, text: Phrase) => ({ label, text });
const noteOf = (note: string | undefined): Phrase => (note === undefined ? [] : [said(note)]);

/** What the door of a position says: the position in our words, whose it is, and from when. */
export const positionDoor = (
  row: Pick<Position, "topic" | "stance" | "paraphrase" | "date" | "standing">,
  who: string,
): DoorWords => ({
  title: row.topic,
  value: [said(row.paraphrase)],
  facts: [
    fact("Who", [said(who)]),
    fact("Stance", [row.stance]),
    fact("Date", row.date === null ? ["not given"] : [moment(row.date)]),
    fact("Checked", [checked[row.standing]]),
  ],
  note: ["Put in our words."],
  rivals: [],
});

/** What the door of an event says. */
export const eventDoor = (
  row: Pick<Event, "title" | "summary" | "date" | "kind" | "standing" | "note">,
): DoorWords => ({
  title: row.title,
  value: [said(row.summary)],
  facts: [
    fact("When", [moment(row.date)]),
    fact("What it is", [row.kind]),
    fact("Checked", [checked[row.standing]]),
  ],
  note: noteOf(row.note),
  rivals: [],
});

/** What the door of a dilemma says before its two sides: the question, and what came of it. */
export const dilemmaDoor = (row: Pick<Dilemma, "title" | "question" | "later">): DoorWords => ({
  title: row.title,
  value: [said(row.question)],
  facts: [fact("Government, later", [said(row.later.text)])],
  note: [],
  rivals: [],
});

/** The two sides of a dilemma, each with its voices and the proposals that lean to it. */
export const sidesOf = (
  { poles, leanings }: Pick<Dilemma, "poles" | "leanings">,
  { proposals, sources }: Pick<Dataset, "proposals" | "sources">,
): readonly Side[] =>
  poles.map(({ label, argument, voices }, i) => ({
    label,
    argument,
    voices: voices.map(({ who, says, cites }) => ({
      who,
      says,
      sources: sources.filter(({ id }) => cites.includes(id)),
    })),
    leanings: leanings
      .filter(({ pole }) => pole === i)
      .map(({ proposal, reason }) => ({
        id: proposal,
        title: proposals.find(({ id }) => id === proposal)?.title ?? proposal,
        reason,
      })),
  }));

/** Every source that a dilemma rests on, anywhere in it. */
export const citesOf = ({
  cites,
  poles,
  later,
}: Pick<Dilemma, "cites" | "poles" | "later">): readonly string[] => [
  ...cites,
  ...poles.flatMap(({ voices }) => voices.flatMap((voice) => voice.cites)),
  ...later.cites,
];

type More =
  | { readonly label: string; readonly section: "dilemmas"; readonly dilemma: string }
  | {
      readonly label: string;
      readonly section: "positions";
      readonly cell: readonly [string, string];
      readonly stance: readonly [];
    }
  | { readonly label: string; readonly section: "story"; readonly chapter: string };

/** Where in Debate there is more about what a door opens; undefined where there is no more. */
export function inDebate(
  door: string,
  positions: readonly Pick<Position, "id" | "body">[],
  chapters: readonly Pick<Dataset["chapters"][number], "id" | "events">[],
): More | undefined {
  const id = door.slice(door.indexOf(":") + 1);
  if (door.startsWith("dilemma:"))
    return { label: "This dilemma in Debate", section: "dilemmas", dilemma: id };
  if (door.startsWith("position:")) {
    const body = positions.find((row) => row.id === id)?.body;
    return body === undefined
      ? undefined
      : {
          label: "Everything they say, in Debate",
          ...{ section: "positions", cell: [body, ""], stance: [] },
        };
  }
  if (!door.startsWith("event:")) return undefined;
  const chapter = chapters.find(({ events }) => events.includes(id));
  return (
    chapter && {
      label: "Its chapter of the story, in Debate",
      section: "story",
      chapter: chapter.id,
    }
  );
}
