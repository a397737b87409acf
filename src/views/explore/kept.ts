import type { Entry } from "#/model/register.ts";
import type { Codec } from "#/state/codecs.ts";
import { filterKeys, filters, isOn, visible } from "#/state/filters.ts";
import type { FilterKey, FilterValues } from "#/state/filters.ts";

export type MarkState = "plain" | "chosen" | "ghost";

/** What passes the filters, or those of them that a chart does not set itself. */
export type Kept = {
  /** The proposals that pass. */
  readonly shown: readonly Entry[];
  /** The proposals to draw: all, or without those filtered out when context is hidden. */
  readonly drawn: readonly Entry[];
  /** Whether a proposal passes: the one in the inspector stands out even when it does not. */
  readonly passes: (id: string) => boolean;
  /** How a proposal stands out. */
  readonly stateOf: (id: string) => MarkState;
};
type Keep = (...except: readonly FilterKey[]) => Kept;

/**
 * Answers what passes the filters that are on, but those excepted. Where filters come to the same as in
 * the call before, so does the answer, by identity: a chart that leaves out the filter it sets is then
 * not drawn again when that filter moves.
 */
export function createKept(): (
  entries: readonly Entry[],
  values: FilterValues,
  focus: string,
  hide: boolean,
) => Keep {
  let last: { entries: readonly Entry[]; answers: Map<string, Kept> } | undefined;
  return (entries, values, focus, hide) => {
    const before = last?.entries === entries ? last.answers : undefined;
    const answers = new Map<string, Kept>();
    last = { entries, answers };
    return (...except) => {
      const on = filterKeys.filter((key) => !except.includes(key) && isOn(values, key));
      const key = JSON.stringify([focus, hide, ...on.map((one) => [one, written(values, one)])]);
      const answer =
        answers.get(key) ?? before?.get(key) ?? keep(entries, values, except, focus, hide);
      answers.set(key, answer);
      return answer;
    };
  };
}

const written = (values: FilterValues, key: FilterKey): string =>
  (filters[key].codec as Codec<unknown>).format(values[key]);

function keep(
  entries: readonly Entry[],
  values: FilterValues,
  except: readonly FilterKey[],
  focus: string,
  hide: boolean,
): Kept {
  const ids = visible(entries, values, ...except);
  const shown = ids.size === entries.length ? entries : entries.filter(({ id }) => ids.has(id));
  return {
    shown,
    drawn: hide ? shown : entries,
    passes: (id) => ids.has(id),
    stateOf: (id) => (id === focus ? "chosen" : ids.has(id) ? "plain" : "ghost"),
  };
}
