import type { Dataset, Story, StoryScene } from "#/data/schema.ts";
import {
  isCountName,
  isTokenKind,
  pieces,
  written,
  type CountName,
  type Token,
} from "#/data/tokens.ts";
import { unprofiled } from "#/model/cost.ts";
import { formatCount, formatPercent } from "#/model/money.ts";
import { aroundOf, counted, groundOf } from "#/model/quantity.ts";
import type { Entry } from "#/model/register.ts";
import { decidedWords } from "./became.ts";
import { partDoors } from "./cost.ts";
import { figureValue } from "./door.ts";
import { countInWords, inUnit } from "./numbers.ts";
import { count, mention, money, quantity, said, type Phrase } from "./phrase.ts";

/** A text of a story with its tokens as what they stand for, from the dataset as it is now. */
export type Telling = (text: string) => Phrase;
/** A paragraph of notes: to say, or to do. */
export type Note = { readonly kind: "say" | "do"; readonly phrase: Phrase };

const isAccepted = ({ decision }: Entry) => decision === "accepted" || decision === "part accepted";
const kept: Readonly<Record<CountName, (entry: Entry) => boolean>> = {
  proposals: () => true,
  accepted: isAccepted,
  "accepted-whole": ({ decision }) => decision === "accepted",
  "accepted-part": ({ decision }) => decision === "part accepted",
  deferred: ({ decision }) => decision === "deferred",
  rejected: ({ decision }) => decision === "rejected",
  unanswered: ({ decision }) => decision === "no answer found",
  delivered: ({ delivery }) => delivery === "delivered",
  legislated: ({ delivery }) => delivery === "legislated",
  moving: ({ delivery }) => delivery === "in progress" || delivery === "piloting",
  dropped: ({ delivery }) => delivery === "dropped",
  "nothing-found": ({ decision, delivery }) =>
    decision === "no answer found" && delivery === "unknown",
  priced: ({ costM }) => costM !== null,
  unpriced: ({ costM }) => costM === null,
  "need-nothing": () => false,
  "need-law": ({ levers }) => levers.includes("legislation"),
  unchecked: ({ standing }) => standing === "recalled",
};

/**
 * How the texts of stories are told over a dataset. A token that means nothing there (a fault that the
 * dataset’s rules name) is told as it is written.
 */
export function telling(dataset: Dataset): Telling {
  const ground = groundOf(dataset);
  const { entries } = ground;
  const needing = new Set(
    dataset.links.filter(({ kind }) => kind === "requires").map(({ from }) => from),
  );
  const counts = (name: CountName, scope: string): number =>
    counted(
      ground,
      name,
      (entry) =>
        (scope === "" || entry.theme === scope || entry.review === scope) &&
        (name === "need-nothing" ? !needing.has(entry.id) : kept[name](entry)),
    ).value;
  const told = (token: Token): Phrase | undefined => {
    const [first = "", second = ""] = token.args;
    if (!isTokenKind(token.kind)) return undefined;
    const cost = (id: string) => dataset.costs.find((row) => row.id === id);
    const entry = entries.find(({ id }) => id === first);
    switch (token.kind) {
      case "figure": {
        const row = dataset.figures.find(({ id }) => id === first);
        return (
          row &&
          figureValue(row).map((piece) =>
            typeof piece === "string" ? piece : { ...piece, door: `figure:${first}` as const },
          )
        );
      }
      case "cost":
        return amount(cost(first)?.central, `cost:${first}`);
      case "year": {
        const row = cost(first);
        return row && amount(row.profile?.[second], partDoors(row)(second));
      }
      case "gap": {
        const row = cost(first);
        return row && amount(unprofiled(row), partDoors(row)("gap"));
      }
      case "share": {
        const [part, whole] = [cost(first)?.central, cost(second)?.central];
        return typeof part === "number" && typeof whole === "number" && whole > 0
          ? [quantity(formatPercent(part / whole), `cost:${first}`)]
          : undefined;
      }
      case "funding":
        return amount(dataset.funding.find(({ id }) => id === first)?.amountM, `funding:${first}`);
      case "point": {
        const row = dataset.series.find(({ id }) => id === first);
        const point = row?.points.find(({ period }) => period === second);
        return (
          row &&
          point && [
            quantity(
              /^£|^per cent/.test(row.unit)
                ? inUnit(point.value, row.unit)
                : formatCount(point.value),
              `series:${first}@${second}`,
            ),
          ]
        );
      }
      case "title":
        return entry && ["“", mention(entry.id, entry.title), "”"];
      case "answer":
        return entry && [decidedWords(entry.decision)];
      case "step":
        return entry && [entry.delivery];
      case "waits":
      case "needs":
        return entry && [countInWords(aroundOf(first, token.kind, ground)?.value ?? 0)];
      case "count":
        return isCountName(first) ? [count(counts(first, second))] : undefined;
    }
  };
  return (text) =>
    pieces(text).flatMap((piece): Phrase =>
      typeof piece === "string"
        ? [/\d/.test(piece) ? said(piece) : piece]
        : (told(piece) ?? [written(piece)]),
    );
}

const amount = (
  value: number | null | undefined,
  door: `cost:${string}` | `funding:${string}`,
): Phrase | undefined => (typeof value === "number" ? [money(value, door)] : undefined);

const direction = /^>\s*/;

/** The notes of a scene as paragraphs to say and to do. */
export const notesOf = ({ notes }: Pick<StoryScene, "notes">, tell: Telling): readonly Note[] =>
  notes.map((text) =>
    direction.test(text)
      ? { kind: "do", phrase: tell(text.replace(direction, "")) }
      : { kind: "say", phrase: tell(text) },
  );

/** The scenes that are shown, in their order. */
export const scenesOf = ({ scenes }: Pick<Story, "scenes">): readonly StoryScene[] =>
  scenes.filter(({ hidden }) => hidden !== true);
