import type { Standing } from "#/data/vocabulary.ts";
import { formatDate } from "#/model/time.ts";
import type { Door } from "#/words/phrase.ts";

export type LinePoint = {
  /** Calendar years and fractions. */
  readonly t: number;
  /** As the source has it: "2025-03-31", "2024-25", "2032". */
  readonly period: string;
  readonly value: number;
  readonly standing: Standing;
  readonly edition?: string | undefined;
  /** "about", "over": said before the number. */
  readonly qualifier?: string | undefined;
};
export type Line = {
  readonly id: string;
  readonly label: string;
  readonly by: string;
  readonly points: readonly LinePoint[];
  /** What its points open, where they are no rows of the dataset's series. */
  readonly door?: Door | undefined;
};
export type LinesData = {
  readonly history: Line | null;
  readonly futures: readonly Line[];
  readonly claims: readonly Line[];
  /** Said after a number ("children"); empty when the format says it. */
  readonly unit: string;
  readonly format: (value: number) => string;
  /** When the futures were published, in calendar years and fractions. */
  readonly published: number;
  /** Whether the axis starts at 0; when it does not, the break is drawn. */
  readonly fromZero: boolean;
  /** What must be said before the lines are compared ("Not like for like: …"). */
  readonly note?: string | undefined;
};

const isFinancial = (period: string): boolean => {
  const [, first, second] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  return first !== undefined && Number(second) === (Number(first) + 1) % 100;
};

/** A period as people write it; a financial year stays as it is. */
export const periodText = (period: string): string =>
  isFinancial(period) ? period : formatDate(period);

/** The year of a period: "2025", or the financial year whole. */
export const yearOf = ({ period }: LinePoint): string =>
  isFinancial(period) ? period : period.slice(0, 4);

/** A value with what qualifies it: "about 100,000". */
export const worded = (point: LinePoint, format: (value: number) => string): string =>
  `${point.qualifier === undefined ? "" : `${point.qualifier} `}${format(point.value)}`;

const doubts: Readonly<Record<Standing, string>> = {
  sourced: "",
  "part sourced": " Part sourced.",
  recalled: " Recalled, not yet checked.",
};

/** One point as a sentence: when, how much, of what, who says so, and how sure that is. */
export function pointSentence(
  point: LinePoint,
  series: Line,
  role: "history" | "future" | "claim",
  { unit, format }: Pick<LinesData, "unit" | "format">,
): string {
  const what = { history: "", future: "Published future: ", claim: "A claim: " }[role];
  const value = `${worded(point, format)}${unit === "" ? "" : ` ${unit}`}`;
  const edition = point.edition === undefined ? "" : ` ${point.edition}.`;
  return `${periodText(point.period)}: ${value}. ${what}${series.label}, ${series.by}.${doubts[point.standing]}${edition}`;
}
