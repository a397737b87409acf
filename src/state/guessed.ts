import { isObject } from "#/data/loose.ts";
import type { Asked } from "#/model/asked.ts";
import { nameOf } from "#/model/codes.ts";
import { isFitting, mostGuesses, type Guess, type Said } from "#/model/guesses.ts";

/** What was guessed at one place of a story, with the name of the question it was asked. */
type Kept = { readonly question: string; readonly guesses: readonly Guess[] };
/** Everything guessed in a story, by the scene where it was asked. */
export type Guessed = Readonly<Record<string, Kept>>;

/** The longest name of a table or a person that is kept. */
const longestName = 40;
/** As many places as are read. */
const mostPlaces = 500;
const longestList = 1000;

const isList = (value: unknown): value is number[] =>
  Array.isArray(value) &&
  value.length <= longestList &&
  value.every((one) => typeof one === "number" && Number.isFinite(one));
const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);

/** Guesses from what was stored or sent. Never throws: what is not understood is left out. */
export function readGuessed(doc: unknown): Guessed {
  if (!isObject(doc)) return {};
  const places = Object.entries(doc).slice(0, mostPlaces);
  return Object.fromEntries(
    places.flatMap(([place, kept]) => {
      const read = readKept(kept);
      return read === undefined ? [] : [[place, read]];
    }),
  );
}

/** What was guessed at a place, if it was this question that was asked there. */
export function guessesAt(guessed: Guessed, place: string, asked: Asked): readonly Guess[] {
  const kept = Object.hasOwn(guessed, place) ? guessed[place] : undefined;
  if (kept?.question !== nameOf(asked.question)) return [];
  return kept.guesses.filter(({ said }) => isFitting(said, asked));
}

/** The same with other guesses at a place; none there leaves the place out. */
export function withGuesses(
  guessed: Guessed,
  place: string,
  asked: Asked,
  guesses: readonly Guess[],
): Guessed {
  const others = Object.entries(guessed).filter(([one]) => one !== place);
  const own: [string, Kept][] =
    guesses.length === 0
      ? []
      : [[place, { question: nameOf(asked.question), guesses: guesses.slice(-mostGuesses) }]];
  return Object.fromEntries([...others, ...own]);
}

function readKept(kept: unknown): Kept | undefined {
  if (!isObject(kept)) return undefined;
  const { question, guesses } = kept;
  if (typeof question !== "string" || !/^[0-9a-f]{8}$/.test(question) || !Array.isArray(guesses))
    return undefined;
  return {
    question,
    guesses: guesses.slice(0, mostGuesses).flatMap((one) => readGuess(one) ?? []),
  };
}

function readGuess(guess: unknown): Guess | undefined {
  if (!isObject(guess)) return undefined;
  const said = readSaid(guess["said"]);
  const name = guess["name"];
  return said && typeof name === "string" ? { name: name.slice(0, longestName), said } : undefined;
}

function readSaid(said: unknown): Said | undefined {
  if (!isObject(said)) return undefined;
  const { kind, end, path, value, option, order } = said;
  if (kind === "line" && isNumber(end))
    return path === undefined ? { kind, end } : isList(path) ? { kind, end, path } : undefined;
  if (kind === "number" && isNumber(value)) return { kind, value };
  if (kind === "choose" && isNumber(option)) return { kind, option };
  if (kind === "rank" && isList(order)) return { kind, order };
  return undefined;
}
