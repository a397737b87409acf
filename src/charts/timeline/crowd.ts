import { middleOf } from "#/model/time.ts";
import type { EventState, Gathered } from "./gather.ts";
import { inDateOrder, type TimelineEvent } from "./layout.ts";
import type { TimeScale } from "./scale.ts";
import { knownDate } from "./sentences.ts";

/** Px nearer than which marks of one lane are drawn as one. */
const pitch = 16;

/** Events as one mark where they would crowd each other, and which events each mark stands for. */
export type Crowded = Omit<Gathered, "by"> & {
  readonly membersOf: (event: string) => readonly string[];
};

/**
 * Puts the events of a lane that lie within a few px of each other together as one mark that carries
 * their number; at most one of them is major, and it gives the mark its place. Linear once sorted.
 */
export function crowd(events: readonly TimelineEvent[], { x }: Pick<TimeScale, "x">): Crowded {
  const open = new Map<string, { from: number; group: TimelineEvent[] }>();
  const groups: TimelineEvent[][] = [];
  for (const event of inDateOrder(events)) {
    const at = x(middleOf(knownDate(event)));
    const last = open.get(event.lane);
    const crowds =
      last !== undefined &&
      at - last.from < pitch &&
      !(event.major && last.group.some(({ major }) => major));
    if (crowds) last.group.push(event);
    else {
      const group = [event];
      groups.push(group);
      open.set(event.lane, { from: at, group });
    }
  }
  const members = new Map<string, readonly string[]>();
  const marks = groups.map((group) => {
    const mark = asOne(group);
    members.set(
      mark.id,
      group.map(({ id }) => id),
    );
    return mark;
  });
  const membersOf = (id: string) => members.get(id) ?? [id];
  return {
    events: marks,
    membersOf,
    stateOf: (stateOf) => (id) => strongest(membersOf(id).map(stateOf)),
  };
}

const strongest = (states: readonly EventState[]): EventState =>
  states.includes("chosen") ? "chosen" : states.includes("plain") ? "plain" : "ghost";

function asOne(group: readonly TimelineEvent[]): TimelineEvent {
  const told = group.find(({ major }) => major) ?? group[0];
  if (told === undefined) throw new Error("no event in a group");
  if (group.length === 1) return told;
  return {
    ...told,
    many: group.length,
    target: false,
    // A short name keeps the flag as it was, whatever the mark is called.
    short: told.short ?? told.title,
    title: `${told.title}, and ${group.length - 1} more`,
    proposals: [...new Set(group.flatMap(({ proposals }) => proposals))],
  };
}
