import type { Row, Source } from "#/data/schema.ts";
import { driverStart } from "#/model/driverStart.ts";
import { formatCount } from "#/model/money.ts";
import type { FinancialYear } from "#/model/time.ts";
import { inUnit, inWords } from "./numbers.ts";
import {
  joined,
  money,
  quantity,
  said,
  sentence,
  sentences,
  type Door,
  type Phrase,
} from "./phrase.ts";

type Parts = {
  readonly publishedM: number;
  readonly estimatesM: number;
  readonly yoursM: number;
};

/** What a total rests on: "£2.6bn published, £1.07bn by editors’ estimates, £120m yours". */
export const partsPhrase = (
  { publishedM, estimatesM, yoursM }: Parts,
  door?: (part: "published" | "estimates" | "yours") => Door,
): Phrase =>
  joined(
    [
      ...(publishedM > 0 ? [[money(publishedM, door?.("published")), " published"]] : []),
      ...(estimatesM > 0
        ? [[money(estimatesM, door?.("estimates")), " by editors’ estimates"]]
        : []),
      ...(yoursM > 0 ? [[money(yoursM, door?.("yours")), " yours"]] : []),
    ],
    ", ",
  );

type Line = {
  readonly quantity: number;
  readonly unitGbp: number;
  readonly prices: FinancialYear | null;
};

/** What a line of the reader's comes to: "£2.12m a year for four years, £8.49m in all". */
export function ownLinePhrase(
  { quantity: many, unitGbp, prices }: Line,
  years: number,
  door?: Door,
): Phrase {
  const yearM = (many * unitGbp) / 1e6;
  if (years === 0) return ["the last year is before the first, so nothing is counted"];
  const sums: Phrase =
    years === 1
      ? [money(yearM, door), " in one year"]
      : [
          money(yearM, door),
          ` a year for ${inWords(years)} years, `,
          money(yearM * years, door),
          " in all",
        ];
  return [...sums, ...(prices === null ? [] : [", in ", { text: prices }, " prices"])];
}

type Driver = Pick<
  Row<"drivers">,
  "label" | "value" | "unit" | "period" | "place" | "standing" | "caveat"
>;

/** A driver as an option: "Children in kinship foster care: 12,920 children". */
export const driverOption = ({ label, value, unit }: Driver): string =>
  `${label}: ${value === null ? "no one value" : inUnit(value, unit)}`;

/** Where a number began: its driver, what was done to it, how far it is checked and who says so. */
export function driverPhrase(
  driver: Driver,
  sources: readonly Pick<Source, "publisher">[],
  now: number,
  door?: Door,
): Phrase {
  const start = driverStart(driver);
  const by = [...new Set(sources.map(({ publisher }) => publisher))];
  const from: Phrase = [
    "From “",
    said(driver.label),
    "”",
    ...(driver.value === null ? [] : [", ", quantity(inUnit(driver.value, driver.unit), door)]),
    ...(start === undefined || start.times === 1
      ? []
      : [", times ", quantity(formatCount(start.times))]),
    ...(driver.period === null ? [] : [" (", said(driver.period), ")"]),
  ];
  return sentences(
    sentence(from),
    driver.standing === "recalled"
      ? ["Recalled, not yet checked against its source."]
      : by.length === 0
        ? []
        : sentence(["Source: ", said(by.join(", "))]),
    driver.caveat === undefined ? [] : sentence([said(driver.caveat)]),
    start === undefined || start.value === now ? [] : ["You have changed the number."],
  );
}
