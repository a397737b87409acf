import { type TimelineEvent } from "./layout.ts";
import { knownDate } from "./sentences.ts";

export type EventState = "plain" | "chosen" | "ghost";

/** Above this many events, one mark stands for those of a lane in a month, or in a year. */
const most = 600;

/** An event, or several as one under the id of the first. */
export type Gathered = {
  readonly events: readonly TimelineEvent[];
  /** What one mark stands for; null when it is one event. */
  readonly by: "month" | "year" | null;
  /** The state of a mark, from those of its events. */
  readonly stateOf: (stateOf: (event: string) => EventState) => (event: string) => EventState;
};

/** As many marks as can be told apart: each event its own while there are few. Linear in events. */
export function gather(events: readonly TimelineEvent[]): Gathered {
  if (events.length <= most) return { events, by: null, stateOf: (stateOf) => stateOf };
  const months = groupsOf(events, "month");
  const by = months.size <= most ? "month" : "year";
  const groups = by === "month" ? months : groupsOf(events, "year");
  const members = new Map<string, readonly string[]>();
  const gathered = [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    members.set(
      first.id,
      group.map((event) => event.id),
    );
    return others.length === 0 ? [first] : [together(first, group, by)];
  });
  return {
    events: gathered,
    by,
    stateOf: (stateOf) => {
      const states = new Map<string, EventState>();
      for (const [id, ids] of members) {
        const own = new Set(ids.map(stateOf));
        states.set(id, own.has("chosen") ? "chosen" : own.has("plain") ? "plain" : "ghost");
      }
      return (id) => states.get(id) ?? "plain";
    },
  };
}

function groupsOf(events: readonly TimelineEvent[], by: "month" | "year") {
  const groups = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const date = knownDate(event).slice(0, by === "month" ? 7 : 4);
    const key = `${date} ${event.lane} ${event.target} ${event.major}`;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return groups;
}

/** Several events of one stretch of time as one. */
function together(
  first: TimelineEvent,
  group: readonly TimelineEvent[],
  by: "month" | "year",
): TimelineEvent {
  const date = knownDate(first).slice(0, by === "month" ? 7 : 4);
  return {
    ...first,
    date,
    precision: date.length === 4 ? "year" : "month",
    title: `${first.title}, and ${group.length - 1} more`,
    proposals: [...new Set(group.flatMap((event) => event.proposals))],
  };
}
