import type { AllocationKey } from "#/model/area.ts";
import type { Factor, MadeLine } from "#/model/making.ts";
import { inYear, money, quantity, said, type Door, type Phrase } from "./phrase.ts";

/** What an area's share goes by, in words. */
export const columnWords: Readonly<Record<AllocationKey, string>> = {
  children: "children 0-17",
  inCare: "children in care",
  spendGbp: "spending on children’s services",
  careSpendGbp: "spending on children in care",
};

const percent = (share: number): string => `${Number((share * 100).toPrecision(3))}%`;
const times = (by: number): string => String(Number(by.toPrecision(4)));

function factorPhrase(factor: Factor, area: string): Phrase {
  switch (factor.kind) {
    case "funded":
      return [" × ", quantity(percent(factor.by)), " paid for"];
    case "optimism":
      return [" × ", quantity(times(factor.by)), " for optimism bias"];
    case "area":
      return [
        " × ",
        quantity(percent(factor.by)),
        ", the share of ",
        said(area),
        " by ",
        said(columnWords[factor.column]),
      ];
    case "prices":
      return [
        " × ",
        quantity(times(factor.by)),
        " from ",
        inYear(factor.from),
        ...(factor.to === "cash"
          ? [" prices to cash of each year"]
          : [" to ", inYear(factor.to), " prices"]),
      ];
  }
}

/** Where the whole amount of a line comes from. */
const origins: Readonly<Record<MadeLine["line"]["from"], string>> = {
  published: "as published",
  remainder: "what the published parts leave of their total",
  estimate: "by the editors’ estimate",
  yours: "as you entered it",
};

/** How one line of a total came about: "£2bn as published, price base not known, × 1.46%, the share of Leeds…". */
export function madePhrase({ line, wholeM, prices, factors }: MadeLine, area: string): Phrase {
  if (wholeM === undefined) return ["nothing of it is paid for"];
  const origin =
    line.from === "estimate" && line.basis === "yours"
      ? "by the estimate with inputs of yours"
      : origins[line.from];
  return [
    money(wholeM),
    ` ${origin}`,
    ...(prices === null ? [", price base not known"] : [", in ", inYear(prices), " prices"]),
    ...factors.flatMap((factor) => factorPhrase(factor, area)),
  ];
}

/** What a line's number opens: the published row it is, or is what is left of; nothing behind what is no row. */
export function lineDoor({ id, from }: MadeLine["line"]): Door | undefined {
  return from === "published" || from === "remainder"
    ? `cost:${id.replace(/\.remainder$/, "")}`
    : undefined;
}
