import type { Asked, Option } from "#/model/asked.ts";
import { alphabet, type Read } from "#/model/codes.ts";
import { spread, valuesOf, type Guess, type Said } from "#/model/guesses.ts";
import type { Quantity as Worked, Rests } from "#/model/quantity.ts";
import { formatPercent } from "#/model/money.ts";
import { snapped } from "#/model/scale.ts";
import type { PartialDate } from "#/model/time.ts";
import { inPeriod } from "./futures.ts";
import { inUnit, noun } from "./numbers.ts";
import {
  count,
  joined,
  listedPhrases,
  mention,
  moment,
  quantity,
  said as quoted,
  sentence,
  sentences,
  type Door,
  type Phrase,
} from "./phrase.ts";

/** A number of a question with its unit: "81,770 children", "1 proposal", "76.9%". */
export const valueText = (value: number, unit: string): string =>
  value === 1 && unit === "proposals" ? "1 proposal" : inUnit(value, unit);

/** A truth with its unit; a share that was worked out is told as the notes and headlines tell it: "77%". */
export const truthText = ({
  value,
  unit,
  rests,
}: Pick<Worked, "value" | "unit" | "rests">): string =>
  unit === "per cent" && rests.on === "costs"
    ? formatPercent(value / 100)
    : valueText(Math.round(value * 10) / 10, unit);

/** The same for an axis, without the noun: "80,000", "£2bn", "40%". */
export const axisText = (value: number, unit: string): string =>
  inUnit(value, /^(£( million| thousand)?|per cent|year)/.exec(unit)?.[0] ?? "");

/** What opens when a truth is pressed: the row it was taken from, where it is one row or a sum. */
export function doorOf(rests: Rests): Door | undefined {
  switch (rests.on) {
    case "figure":
      return `figure:${rests.id}`;
    case "points":
      return `series:${rests.series}@${rests.periods.at(-1) ?? ""}`;
    case "costs":
      return rests.lines.length === 1 && rests.lines[0] !== undefined
        ? `cost:${rests.lines[0]}`
        : `method:published-total@${rests.lines.join("+")}`;
    case "status":
      return `status:${rests.id}`;
    case "event":
    case "count":
      return undefined;
  }
}

const worked = (truth: Worked): Phrase => [
  ...(truth.qualifier === undefined ? [] : [`${truth.qualifier} `]),
  quantity(truthText(truth), doorOf(truth.rests)),
];

const named = ({ thing, id, label }: Option): Phrase => {
  if (thing === "proposal") return [mention(id, label)];
  return [thing === "year" ? moment(label) : quoted(label)];
};

/** An option by its name, and how much it has of what was asked about. */
const withValue = (asked: Asked & { kind: "choose" | "rank" }, place: number): Phrase => {
  const [option, value] = [asked.options[place], asked.compared[place]];
  if (option === undefined) return [];
  return [...named(option), ...(value === undefined ? [] : [", ", ...worked(value)])];
};

/** The truth in a sentence, its numbers doors; what is said where there is no truth. */
export function truthPhrase(asked: Asked): Phrase {
  switch (asked.kind) {
    case "line": {
      const last = asked.hidden.at(-1);
      if (last === undefined) return [];
      const door: Door = `series:${asked.series}@${last.period}`;
      const value = quantity(valueText(last.value, asked.unit), door);
      return sentence([value, " ", ...inPeriod(last.period)]);
    }
    case "number":
      return sentence(worked(asked.truth));
    case "choose": {
      if (asked.right === null) return ["There is no right answer to this one."];
      if (asked.right.length === 0) return ["None of these: the dataset has no number for them."];
      const right = asked.right.map((place) => withValue(asked, place));
      const found: Phrase =
        asked.truth === undefined || ["event", "status"].includes(asked.truth.rests.on)
          ? []
          : [": ", ...worked(asked.truth)];
      return sentence([...listedPhrases(right), ...found]);
    }
    case "rank":
      return sentence([
        "The most first: ",
        ...joined(
          asked.order.map((place) => withValue(asked, place)),
          "; ",
        ),
      ]);
  }
}

/** What a line chart measures, where its axis starts, and who says so. */
export function linePhrase(asked: Asked & { kind: "line" }): Phrase {
  const { label, place, unit, scale, by } = asked;
  const starts: Phrase =
    scale.from === 0 ? [] : [" Axis starts at ", quantity(axisText(scale.from, unit)), "."];
  return [quoted(`${label}, ${place}.`), ...starts, " Source: ", quoted(by), "."];
}

const rules: Readonly<Record<string, string>> = {
  proposals: "Counted among the proposals of this dataset",
  unpriced:
    "Counted among the proposals of this dataset: those with no published cost of their own",
  waiting: "Counted along the links that say “requires”, through others too",
  needing: "Counted along the links that say “requires”, through others too",
};

/** How a truth was come by, in a sentence; empty where its door says it. */
export function howPhrase(asked: Asked, asOf: PartialDate): Phrase {
  const truth =
    asked.kind === "number" ? asked.truth : asked.kind === "choose" ? asked.truth : undefined;
  const first = truth ?? (asked.kind === "line" ? undefined : compared(asked)[0]);
  if (first?.rests.on !== "count") return [];
  const { rule } = first.rests;
  const how =
    rules[rule] ?? `Counted among the proposals of this dataset: those whose latest is “${rule}”`;
  return [how, ", as they stood on ", moment(asOf), "."];
}

const compared = (asked: Asked): readonly Worked[] =>
  "compared" in asked ? asked.compared.filter((one) => one !== undefined) : [];

/** What somebody said, in a few words. */
export function saidText(said: Said, asked: Asked): string {
  const label = (place: number) => ("options" in asked ? (asked.options[place]?.label ?? "") : "");
  switch (said.kind) {
    case "line":
      return "unit" in asked ? valueText(said.end, asked.unit) : "";
    case "number":
      return "unit" in asked ? valueText(said.value, asked.unit) : "";
    case "choose":
      return label(said.option);
    case "rank":
      return said.order.map(label).join("; ");
  }
}

/** How many guesses there are and how they lie. */
export function spreadPhrase(guesses: readonly Guess[], asked: Asked): Phrase {
  const many: Phrase = guesses.length === 0 ? ["No guesses"] : [...guessesIn(guesses.length)];
  const found = spread(valuesOf(guesses));
  if (found === undefined || !("unit" in asked)) return [...many, "."];
  const shown = (value: number) => quantity(valueText(snapped(asked.scale, value), asked.unit));
  if (guesses.length === 1) return [...many, ": ", shown(found.middle), "."];
  return sentences(
    [...many, ", from ", shown(found.least), " to ", shown(found.most), "."],
    ["The middle one is ", shown(found.middle), "."],
    guesses.length < 10
      ? []
      : ["Eight in ten lie between ", shown(found.low), " and ", shown(found.high), "."],
  );
}

/** A code as it is read out: in two halves where it is long. */
export const spacedCode = (code: string): string =>
  code.length < 6
    ? code
    : `${code.slice(0, Math.ceil(code.length / 2))} ${code.slice(Math.ceil(code.length / 2))}`;

/** The word for so many guesses. */
export const guessWord = (guesses: number): string => noun(guesses, "guess", "guesses");

const guessesIn = (guesses: number): Phrase => [count(guesses), ` ${guessWord(guesses)}`];

/** A name for the next guess where none is given: the first "Table n" that is free. */
export function nextName(guesses: readonly Guess[]): string {
  const taken = new Set(guesses.map(({ name }) => name));
  for (let n = 1; ; n++) if (!taken.has(`Table ${n}`)) return `Table ${n}`;
}

/** What to do with a question, on the wall and on a phone. */
export function instruction(asked: Asked): string {
  switch (asked.kind) {
    case "line":
      return "Draw where you think the line went.";
    case "number":
      return "Move the slider to your guess.";
    case "choose":
      return "Choose one.";
    case "rank":
      return "Put them in order, the most first. Drag them, or use the buttons.";
  }
}

/** What a question offers to choose from, a line each: its options, or where its scale begins and ends. */
export function offered(asked: Asked): readonly string[] {
  switch (asked.kind) {
    case "line":
      return [instruction(asked)];
    case "number": {
      const { from, to } = asked.scale;
      return [`From ${axisText(from, asked.unit)} to ${valueText(to, asked.unit)}`];
    }
    case "choose":
    case "rank":
      return asked.options.map(({ label }) => `•  ${label}`);
  }
}

/** Why a code was refused and what to do about it; empty for one that was taken. */
export function refusal(read: Read): Phrase {
  if (!("refused" in read)) return [];
  const { refused } = read;
  switch (refused.why) {
    case "symbol":
      return [
        "Codes have no “",
        quoted(refused.symbol),
        "” in them. They are written with ",
        quoted(alphabet.split("").join(" ")),
        ".",
      ];
    case "length":
      return refused.found === 0
        ? ["Type the code that a phone or the sheet shows."]
        : [
            "Codes for this question have ",
            count(refused.expected),
            " symbols; this has ",
            count(refused.found),
            ".",
          ];
    case "check":
      return refused.other === undefined
        ? ["A symbol is wrong, or two are swapped. Ask for it again."]
        : ["This reads as a code for another question: “", quoted(refused.other.ask), "”"];
  }
}
