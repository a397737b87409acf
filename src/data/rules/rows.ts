import { abbreviate, type Fault } from "../faults.ts";
import type { Dataset } from "../schema.ts";
import { decisions, levers } from "../vocabulary.ts";

/** One proposal has one line in the schedule. */
export function scheduledOnce({ schedule }: Dataset): readonly Fault[] {
  const earlier = new Map<string, string>();
  return schedule.flatMap(({ id, proposal }) => {
    const other = earlier.get(proposal);
    if (other === undefined) {
      earlier.set(proposal, id);
      return [];
    }
    return [
      {
        where: `schedule ${id}`,
        field: "proposal",
        expected: "one row for a proposal",
        found: `${abbreviate(proposal)}, which ${other} schedules too`,
        mend: "Put the two rows together.",
      },
    ];
  });
}

/** A proposal has no two answers of one layer from the same date. */
export function answeredOnce({ statuses }: Dataset): readonly Fault[] {
  const earlier = new Map<string, string>();
  return statuses.flatMap(({ id, proposal, layer, from, seen }) => {
    const since = from ?? seen;
    const key = `${proposal} ${layer} ${since}`;
    const other = earlier.get(key);
    if (other === undefined) {
      earlier.set(key, id);
      return [];
    }
    return [
      {
        where: `statuses ${id}`,
        field: "from",
        expected: `one ${layer} on ${proposal} from a date`,
        found: `${since}, from which ${other} counts too`,
        mend: "Put the two rows together, or correct one of the dates.",
      },
    ];
  });
}

/** A scenario's decision says what it is about, in words that the dataset has. */
export const decisionsNamed = ({ scenarios }: Dataset): readonly Fault[] =>
  scenarios.flatMap(({ id, decisions: taken }) =>
    taken.flatMap(({ scope, of }, i) => {
      const fault = (expected: string, mend: string): Fault => ({
        where: `scenarios ${id}`,
        field: `decisions.${i}.of`,
        expected,
        found: abbreviate(of),
        mend,
      });
      if (scope === "all")
        return of === undefined ? [] : [fault("nothing when the scope is all", "Take it out.")];
      if (of === undefined) return [fault(`which ${scope} it is about`, `Name the ${scope}.`)];
      const words: readonly string[] =
        scope === "lever" ? levers : scope === "decision" ? decisions : [of];
      return words.includes(of)
        ? []
        : [fault(`one of ${words.join(", ")}`, `Name a ${scope} of this list.`)];
    }),
  );
