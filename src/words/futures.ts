import type { Series } from "#/data/schema.ts";
import { against, middleOfPeriod, type Point } from "#/model/futures.ts";
import { isFinancialYear, precisionOf } from "#/model/time.ts";
import { inUnit } from "./numbers.ts";
import {
  inYear,
  joined,
  listedPhrases,
  mention,
  moment,
  quantity,
  said,
  sentence,
  sentences,
  type Door,
  type Phrase,
  type Quantity,
} from "./phrase.ts";

/** A line of published points and who says it. */
export type Path = Pick<Series, "id" | "label" | "unit" | "by"> & {
  readonly points: readonly (Point & {
    readonly standing?: Series["points"][number]["standing"];
    readonly edition?: string | undefined;
    readonly qualifier?: Series["points"][number]["qualifier"];
    readonly note?: string | undefined;
  })[];
};
/** A history beside the futures that were published for it. */
export type FuturesFacts = {
  /** What is counted, in a title: "Children in care". */
  readonly subject: string;
  /** Whose futures they are: "the review". */
  readonly author: string;
  readonly history: Path;
  /** Each begins where the history stood when they were published: without reform, then with it. */
  readonly futures: readonly Path[];
  /** False when history and futures measure different things. */
  readonly comparable: boolean;
};

/**
 * The title of a history and its futures: where the last outturn lies against straight lines to the
 * published end points; without two of them, or when they measure different things, the last outturn alone.
 */
export function futuresTitle({
  subject,
  author,
  history,
  futures,
  comparable,
}: FuturesFacts): Phrase {
  const last = latest(history);
  if (last === undefined) return [said(subject), ": no outturn is published"];
  const [first, second] = futures;
  const place =
    comparable && first !== undefined && second !== undefined
      ? against(last, [first.points, second.points])
      : undefined;
  if (place === undefined)
    return [said(subject), ": ", ...valueOf(history, last), " ", ...inPeriod(last.period)];
  const where = {
    above: `above both of ${author}’s futures `,
    between: `between ${author}’s two futures `,
    below: `below both of ${author}’s futures `,
    "on the first": `on ${author}’s path without reform `,
    "on the second": `on ${author}’s path with reform `,
  }[place];
  return [said(subject), ": ", where, "in ", yearOf(last.period)];
}

/** What the chart measures, where and when, and how its axis begins. */
export function futuresSubtitle(
  { history, futures }: Pick<FuturesFacts, "history" | "futures">,
  place: string,
  axisFrom?: number,
): Phrase {
  const points = inOrder(history);
  const [first, last] = [points[0], points.at(-1)];
  const years: Phrase =
    first === undefined || last === undefined
      ? []
      : [", ", yearOf(first.period), " to ", yearOf(last.period)];
  const dotted = futures.length > 0 ? "Dotted: straight lines drawn by Reckoner." : "";
  return sentences(
    [said(history.label), ", ", said(place), ...years, "."],
    dotted === "" ? [] : [dotted],
    axisFrom === undefined || axisFrom === 0
      ? []
      : ["Axis starts at ", quantity(inUnit(axisFrom, bare(history.unit))), "."],
  );
}

/** The chart in words: where the history began and stands, then each future's end, then any warning. */
export function futuresDescription({ history, futures, comparable }: FuturesFacts): Phrase {
  const points = inOrder(history);
  const [first, last] = [points[0], points.at(-1)];
  const past: Phrase =
    first === undefined || last === undefined
      ? []
      : first === last
        ? [
            ...sentence([
              said(history.label),
              ": ",
              ...valueOf(history, last),
              " ",
              ...inPeriod(last.period),
            ]),
          ]
        : sentence([
            said(history.label),
            ": ",
            ...valueOf(history, first),
            " ",
            ...inPeriod(first.period),
            ", ",
            ...valueOf(history, last),
            " ",
            ...inPeriod(last.period),
          ]);
  const ends = futures.flatMap((path): Phrase[] => {
    const end = latest(path);
    return end === undefined
      ? []
      : [[said(path.label), ", ", ...valueOf(path, end), " ", ...inPeriod(end.period)]];
  });
  return sentences(
    past,
    ends.length === 0 ? [] : sentence(joined(ends, "; ")),
    comparable || futures.length === 0
      ? []
      : ["History and futures measure different things, so they cannot be set against each other."],
  );
}

/** One point in a sentence: its value, when, who says so, and how sure its text is. */
export function pointSentence(path: Path, point: Path["points"][number]): Phrase {
  const standing = point.standing === "recalled" ? " (recalled, not yet checked)" : "";
  return sentences(
    sentence([...valueOf(path, point), " ", ...inPeriod(point.period), standing]),
    sentence([
      said(path.label),
      ", ",
      said(path.by),
      ...(point.edition === undefined ? [] : [", ", said(point.edition)]),
    ]),
    point.note === undefined ? [] : [said(point.note)],
  );
}

/** The door of a point in a series. */
export const pointDoor = (series: string, period: string): Door => `series:${series}@${period}`;

/** A period with its word, as a value is told: "in 2024-25", "at 31 March 2025", "in 2032". */
export const inPeriod = (period: string): Phrase =>
  isFinancialYear(period)
    ? ["in ", inYear(period)]
    : [precisionOf(period) === "day" ? "at " : "in ", moment(period)];

const inOrder = (path: Path) =>
  [...path.points].sort((a, b) => middleOfPeriod(a.period) - middleOfPeriod(b.period));
const latest = (path: Path) => inOrder(path).at(-1);
const yearOf = (period: string): Quantity =>
  isFinancialYear(period) ? inYear(period) : moment(period.slice(0, 4));
const valueOf = (path: Pick<Path, "id" | "unit">, point: Path["points"][number]): Phrase => [
  ...(point.qualifier === undefined ? [] : [`${point.qualifier} `]),
  quantity(inUnit(point.value, path.unit), pointDoor(path.id, point.period)),
];
const bare = (unit: string): string => (unit.startsWith("£") ? unit : "");

/** The work that carries a promised effect, and by whom that is said; none where the columns differ in it. */
export type Bearing = {
  readonly by: "the editors" | "a reader" | "each column";
  readonly work: readonly { readonly id: string; readonly title: string }[];
};
const bySaid: Readonly<Record<Bearing["by"], string>> = {
  "the editors":
    "Which work that is, the dataset’s editors judge; under assumptions it can be changed.",
  "a reader": "Which work that is, and how much of it each carries, is a reader’s assumption.",
  "each column": "Which work that is differs from scenario to scenario: see the assumptions.",
};

/** How an illustrated path is worked out, and who says which work bears on it. */
export const illustrationPhrase = ({ by, work }: Bearing): Phrase => [
  "The published number without reform, less the promised difference × the share that arrives × how much of the work that carries the effect",
  ...(work.length === 0
    ? []
    : [
        " (",
        ...listedPhrases(work.map(({ id, title }) => [mention(id, title)])),
        work.length === 1 ? " alone)" : ")",
      ]),
  ` is in, paid for and on time. ${bySaid[by]} Straight lines drawn by Reckoner; not a forecast.`,
];
