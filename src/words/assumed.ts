import type { Dataset } from "#/data/schema.ts";
import type { Assumptions } from "#/model/assumptions.ts";
import { headings } from "#/model/headings.ts";
import { formatMoney } from "#/model/money.ts";
import { formatDate } from "#/model/time.ts";
import { listed, said, type Phrase } from "./phrase.ts";

/** What of a dataset tells why something is assumed as it is. */
export type AssumedFrom = Pick<Dataset, "scenarios" | "costs"> & {
  readonly durations: readonly {
    readonly lever: string;
    readonly cases: readonly Pick<
      Dataset["durations"][number]["cases"][number],
      "what" | "months" | "endEvent"
    >[];
  }[];
};
type Told = { readonly means: string; readonly source: string };

/** What an assumption means and where its first value comes from, with what the dataset in use says of it. */
export function assumedWords(key: keyof Assumptions, row: Told, dataset: AssumedFrom): Told {
  const { means, source } = row;
  if (key === "programmeStart") return { means, source: startSource(dataset) ?? source };
  if (key === "billWait") return { means, source: [source, ...waits(dataset)].join(" ") };
  if (key === "remainder") return { means: [means, ...remainders(dataset)].join(" "), source };
  return { means, source };
}

/** The first preset's month, which the review itself may not name. */
function startSource({ scenarios: [first] }: AssumedFrom): string | undefined {
  const month = first?.assumptions["programmeStart"];
  return first === undefined || typeof month !== "string"
    ? undefined
    : `${formatDate(month)} in “${first.label}”: the editors’ reading, where the review names no month.`;
}

/** How long the introduction of Bills was waited for, where that was observed. */
const waits = ({ durations }: AssumedFrom): readonly string[] => {
  const seen = durations
    .filter(({ lever }) => lever === "legislation")
    .flatMap(({ cases }) => cases)
    .filter(({ endEvent, months }) => endEvent === "Bill introduced" && months !== null)
    .map(({ what, months }) => `${what}, ${Math.round(months ?? 0)} months`);
  return seen.length === 0 ? [] : [`Observed: ${seen.join("; ")}.`];
};

/** "Here: £2.6bn less £2bn, £253m and £82m." */
const remainders = ({ costs }: AssumedFrom): readonly string[] => {
  const sums = headings(costs).flatMap(({ wholeM, parts }) => {
    const known = costs.flatMap(({ id, central }) =>
      parts.includes(id) && central !== null ? [formatMoney(central)] : [],
    );
    return known.length === 0 ? [] : [`${formatMoney(wholeM)} less ${listed(known)}`];
  });
  return sums.length === 0 ? [] : [`Here: ${sums.join("; ")}.`];
};

/** What an assumption was before it was changed: "at first: 0 %". */
export const atFirstPhrase = (value: string): Phrase => ["at first: ", said(value)];
