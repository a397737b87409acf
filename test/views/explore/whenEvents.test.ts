import { expect, test } from "vitest";
import { statesIn } from "#/views/explore/whenEvents.ts";
import { small } from "../../small.ts";

const [first] = small().events;
const event = (id: string, proposals: string[]) => ({ ...first!, id, proposals });
const events = [event("of-both", ["P-1", "P-2"]), event("of-one", ["P-1"]), event("of-none", [])];

test.each([
  ["", ["P-1", "P-2"], ["plain", "plain", "plain"]],
  ["P-1", ["P-1", "P-2"], ["chosen", "chosen", "plain"]],
  ["P-1", ["P-2"], ["plain", "ghost", "plain"]],
  ["P-2", ["P-2"], ["chosen", "ghost", "plain"]],
  ["P-1", [], ["ghost", "ghost", "plain"]],
])(
  "statesIn(%j in the inspector, %j pass) marks no event by a proposal that is filtered out",
  (focus, shown, states) => {
    const found = statesIn(events, focus, (id) => shown.includes(id));
    expect(events.map(({ id }) => found.get(id))).toEqual(states);
  },
);
