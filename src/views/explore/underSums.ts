import type { Dataset } from "#/data/schema.ts";
import type { CostByYear } from "#/model/cost.ts";
import { making } from "#/model/making.ts";
import { formatMoney } from "#/model/money.ts";
import type { Settled } from "#/model/outcome.ts";
import type { Entry } from "#/model/register.ts";
import { sourcesBehind, type Behind } from "#/words/behind.ts";
import { lineDoor, madePhrase } from "#/words/making.ts";
import { inMillions } from "#/words/methods/method.ts";
import { joined, money, quantity } from "#/words/phrase.ts";
import type { Parts } from "#/words/parts.ts";
import { underPrices } from "#/words/under.ts";
import { underPart } from "#/words/underPart.ts";
import type { Made } from "./counts.ts";

type Seen = {
  readonly letter: string;
  readonly outcome: Settled;
  readonly whole: Dataset;
  /** What the scenario's area is called; nothing for the whole country. */
  readonly area: string;
  readonly entries: readonly Entry[];
};
const fact = (label: string, text: Behind["words"]["value"]) => ({ label, text });

/** How a sum under a scenario is made up: each line with what it was published, estimated or entered at. */
export function underTotal(seen: Seen, ids: readonly string[]): Made {
  const { letter, outcome, area } = seen;
  const made = making(outcome).filter(({ line }) => ids.includes(line.id));
  const totalM = made.reduce((sum, one) => sum + one.totalM, 0);
  const sum = made.map(({ line, totalM: lineM }) => `${line.short} ${formatMoney(lineM)}`);
  return madeOf(seen, {
    title: `Under ${letter}: ${formatMoney(totalM)}`,
    how: `${sum.join(" + ")}. A published total that holds other lines is replaced by them, so that nothing is counted twice. Each is paid for, moved and priced as the scenario decides and supposes, which is our sum; Scenarios shows how.`,
    totalM,
    ids,
    parts: {
      heads: ["Line", "What it is made from", "Counted"],
      rows: made.map((one) => ({
        name: one.line.short,
        how: madePhrase(one, area),
        amount: quantity(money(one.totalM).text, lineDoor(one.line)),
      })),
    },
  });
}

/** The same of a year's bar, or of what falls in no year: `asked` is the year or "gap", and of which lines. */
export function underYear(
  seen: Seen,
  cost: CostByYear,
  asked: readonly string[],
): Made | undefined {
  const part = underPart(cost, seen.letter, asked);
  if (part === undefined) return undefined;
  const lineOf = new Map(seen.outcome.lines.map((line) => [line.id, line]));
  const madeBy = new Map(making(seen.outcome).map((one) => [one.line.id, one]));
  return madeOf(seen, {
    title: part.title,
    how: part.how,
    totalM: part.lines.reduce((sum, { amountM }) => sum + amountM, 0),
    ids: part.lines.map(({ cost: id }) => id),
    parts: {
      heads: ["Line", "What it is made from", "Counted"],
      rows: part.lines.map(({ cost: id, label, amountM }) => {
        const line = lineOf.get(id);
        const whole = madeBy.get(id);
        return {
          name: label,
          how: [
            inMillions(amountM),
            " of ",
            inMillions(whole?.totalM ?? amountM),
            ...(whole ? [": ", ...madePhrase(whole, seen.area)] : []),
          ],
          amount: quantity(money(amountM).text, line && lineDoor(line)),
        };
      }),
    },
  });
}

type Sum = Pick<Made, "title" | "how"> & {
  readonly totalM: number;
  readonly ids: readonly string[];
  readonly parts: Parts;
};

function madeOf({ letter, outcome, whole, area, entries }: Seen, sum: Sum): Made {
  const { title, how, totalM, ids, parts } = sum;
  const lines = outcome.lines.filter(({ id }) => ids.includes(id));
  const carriers = new Set(lines.flatMap(({ proposals }) => proposals));
  return {
    title,
    how,
    proposals: entries.filter(({ id }) => carriers.has(id)),
    behind: {
      words: {
        title: `The sum of ${lines.map(({ short }) => short).join(" + ")} under scenario ${letter}`,
        value: [money(totalM)],
        facts: [
          fact("What it is", ["spending, by central values, as the scenario decides and supposes"]),
          fact("Prices", underPrices(outcome)),
          fact("Basis", basisOf(lines)),
          ...(area === ""
            ? []
            : [fact("Area", [`${area}’s share of national sums: never a local budget`])]),
        ],
        note: [],
        rivals: [],
      },
      parts,
      sources: sourcesBehind(lines.map(lineDoor), whole),
      proposals: [],
      rivals: [],
    },
  };
}

const rests = {
  published: "published amounts",
  remainder: "what published parts leave of their total",
  estimate: "editors’ estimates",
  yours: "what you entered",
} as const;

/** "worked out by us from published amounts and editors’ estimates" */
const basisOf = (lines: Settled["lines"]) => [
  "worked out by us from ",
  ...joined(
    [...new Set(lines.map(({ from }) => rests[from]))].map((each) => [each]),
    " and ",
  ),
];
