import type { Cost, Figure, Funding, Status } from "#/data/schema.ts";
import type { Basis, Standing } from "#/data/vocabulary.ts";
import type { FinancialYear } from "#/model/time.ts";
import { inUnit, noun } from "./numbers.ts";
import {
  count,
  inYear,
  joined,
  moment,
  money,
  plainText,
  quantity,
  said,
  sentences,
  when,
  type Phrase,
} from "./phrase.ts";

/** What a door says about a number: its value in words, then facts one by one, then what limits its use. */
export type DoorWords = {
  readonly title: string;
  readonly value: Phrase;
  readonly facts: readonly { readonly label: string; readonly text: Phrase }[];
  readonly note: Phrase;
  /** What others say about the same thing; empty when nobody does. */
  readonly rivals: Phrase;
};

const origins: Record<Basis, Record<Standing, string>> = {
  stated: {
    sourced: "Stated by its source, which we have read.",
    "part sourced": "Stated by its source, which we have read only in part.",
    recalled: "Recalled as its source states it; not yet checked.",
  },
  derived: {
    sourced: "Worked out from numbers in sources that we have read.",
    "part sourced": "Worked out from numbers that are only partly in sources we have read.",
    recalled: "Worked out from numbers that are recalled and not yet checked.",
  },
  assumption: {
    sourced: "An assumption of the editors, resting on sources that we have read.",
    "part sourced": "An assumption of the editors, resting partly on sources that we have read.",
    recalled: "An assumption of the editors, resting on what is recalled and not yet checked.",
  },
};
/** How far a row was checked. */
export const checked: Record<Standing, string> = {
  sourced: "In sources that we have read.",
  "part sourced": "Only partly in sources that we have read.",
  recalled: "Recalled and not yet checked.",
};

/** Where a number comes from and how far it was checked, in one sentence. */
export const basisSentence = (basis: Basis, standing: Standing): Phrase => [
  origins[basis][standing],
];

/** The prices an amount is in, in words. */
export const priceBase = (prices: FinancialYear | null): Phrase =>
  prices === null ? ["as published; the price base is not known"] : [inYear(prices), " prices"];

const fact = (label: string, text: Phrase) => ({ label, text });
const noteOf = (note: string | undefined): Phrase => (note === undefined ? [] : [said(note)]);

/** An amount with its range: "£2.6bn", "£523m, between £500m and £542m", "at least £45m". */
function amount(central: number | null, low: number | null, high: number | null): Phrase {
  const middle = central === null ? [] : [money(central)];
  if (low !== null && high !== null && low !== high)
    return [
      ...middle,
      central === null ? "between " : ", between ",
      money(low),
      " and ",
      money(high),
    ];
  if (central === null && low === null && high === null) return ["no amount published"];
  if (low !== null && high === null && (central === null || central === low))
    return ["at least ", money(low)];
  if (high !== null && low === null)
    return central === null || central === high
      ? ["up to ", money(high)]
      : [...middle, ", up to ", money(high)];
  return central === null ? [money(low ?? high ?? 0)] : middle;
}

/** What the door of a cost line says. */
export function costDoor(
  cost: Pick<
    Cost,
    | "label"
    | "kind"
    | "low"
    | "central"
    | "high"
    | "period"
    | "prices"
    | "basis"
    | "standing"
    | "note"
  > & { readonly contains: readonly string[] },
): DoorWords {
  const kinds = {
    investment: "spending asked for, for a time",
    running: "spending asked for, every year",
    saving: "a saving; never taken off spending here",
    income: "income; never taken off spending here",
  } as const;
  const holds = cost.contains.length;
  return {
    title: cost.label,
    value: amount(cost.central, cost.low, cost.high),
    facts: [
      fact("What it is", [kinds[cost.kind]]),
      fact("Period", [said(cost.period)]),
      fact("Prices", priceBase(cost.prices)),
      fact("Basis", basisSentence(cost.basis, cost.standing)),
      ...(holds === 0
        ? []
        : [
            fact("Holds", [
              count(holds),
              ` other ${noun(holds, "line")}, counted in its place so that nothing is counted twice`,
            ]),
          ]),
    ],
    note: noteOf(cost.note),
    rivals: [],
  };
}

/** What the door of a sum from government says. */
export function fundingDoor(
  row: Pick<
    Funding,
    | "label"
    | "amountM"
    | "lowM"
    | "highM"
    | "by"
    | "period"
    | "newMoney"
    | "basis"
    | "standing"
    | "note"
  >,
): DoorWords {
  const fresh = {
    yes: "yes",
    no: "no: it was announced before",
    part: "only in part",
    unknown: "not known",
  } as const;
  return {
    title: row.label,
    value: amount(row.amountM, row.lowM, row.highM),
    facts: [
      fact("Said by", [said(row.by)]),
      fact("Period", [said(row.period)]),
      fact("New money", [fresh[row.newMoney]]),
      fact("Basis", basisSentence(row.basis, row.standing)),
    ],
    note: noteOf(row.note),
    rivals: [],
  };
}

type FigureRow = Omit<Figure, "cites" | "proposals" | "id" | "topic" | "confidence">;

/** A figure's value with its qualifier and unit in plain words: "over £15bn a year", "up to 10%". */
export function figureValue(
  figure: Pick<Figure, "value" | "low" | "high" | "qualifier" | "unit">,
): Phrase {
  const { value, low, high, qualifier, unit } = figure;
  if (value === null) {
    if (low === null || high === null) return ["no number given"];
    return ["between ", quantity(inUnit(low, unit)), " and ", quantity(inUnit(high, unit))];
  }
  const shown: Phrase = [
    ...(qualifier === undefined ? [] : [`${qualifier} `]),
    quantity(inUnit(value, unit)),
  ];
  return low !== null && high !== null && low !== high
    ? [...shown, ", between ", quantity(inUnit(low, unit)), " and ", quantity(inUnit(high, unit))]
    : shown;
}

/** What the door of a figure says; rivals are the other figures on the same topic. */
export function figureDoor(
  figure: FigureRow,
  rivals: readonly Pick<
    FigureRow,
    "value" | "low" | "high" | "qualifier" | "unit" | "by" | "preferred"
  >[],
): DoorWords {
  return {
    title: figure.label,
    value: figureValue(figure),
    facts: [
      fact("Said by", [said(figure.by)]),
      ...(figure.period === null ? [] : [fact("Period", [said(figure.period)])]),
      ...(figure.prices === null && !figure.unit.startsWith("£")
        ? []
        : [fact("Prices", priceBase(figure.prices))]),
      ...(figure.asOf === null ? [] : [fact("As of", [moment(figure.asOf)])]),
      fact("Basis", basisSentence(figure.basis, figure.standing)),
    ],
    note: sentences(
      noteOf(figure.note),
      figure.preferred === undefined ? [] : ["We prefer it: ", said(figure.preferred)],
    ),
    rivals: rivalsSentence(figure, rivals),
  };
}

/** What others say about the same thing, one by one, and whether any is preferred. */
export function rivalsSentence(
  figure: Pick<FigureRow, "preferred">,
  rivals: readonly Pick<
    FigureRow,
    "value" | "low" | "high" | "qualifier" | "unit" | "by" | "preferred"
  >[],
): Phrase {
  if (rivals.length === 0) return [];
  const each = rivals.map((rival): Phrase => [...figureValue(rival), " (", said(rival.by), ")"]);
  const isOpen = [figure, ...rivals].every((row) => row.preferred === undefined);
  return sentences(
    [
      count(rivals.length),
      ` other ${noun(rivals.length, "figure")} for the same thing: `,
      ...joined(each, "; "),
      ".",
    ],
    isOpen ? ["None is preferred."] : [],
  );
}

/** What the door of an answer or a step says. */
export function statusDoor(
  status: Pick<Status, "layer" | "value" | "from" | "seen" | "standing" | "note">,
  proposal: string,
): DoorWords {
  return {
    title: proposal,
    value: [quantity(status.value)],
    facts: [
      fact(status.layer === "decision" ? "Answered" : "Reached", [
        ...(status.from === null ? ["at a time no source gives"] : when(status.from)),
      ]),
      fact("Last seen", when(status.seen)),
      fact("Checked", [checked[status.standing]]),
    ],
    note: noteOf(status.note),
    rivals: [],
  };
}

/** How a count was made, in a sentence: "29 of the 94 proposals shown". */
export const countDoor = (title: string, n: number, of: number, rule: string): DoorWords => ({
  title,
  value: [count(n), " of the ", count(of), ` ${noun(of, "proposal")} shown`],
  facts: [fact("Counted", [rule])],
  note: [],
  rivals: [],
});

/** A door as plain text, for "copy as text". */
export const doorText = ({ title, value, facts, note, rivals }: DoorWords): string =>
  [
    `${title}: ${plainText(value)}`,
    ...facts.map(({ label, text }) => `${label}: ${plainText(text)}`),
    ...[note, rivals].map(plainText).filter((text) => text !== ""),
  ].join("\n");
