import type { Decision, Delivery } from "#/data/vocabulary.ts";
import { formatDate } from "#/model/time.ts";
import { decidedWords } from "./became.ts";
import { costless, reviewName } from "./explore.ts";
import { inYear, listedPhrases, said, type Phrase } from "./phrase.ts";

/** What can be filtered; the same words as in the address. */
export type FilterName =
  | "theme"
  | "review"
  | "kind"
  | "lead"
  | "lever"
  | "decision"
  | "delivery"
  | "standing"
  | "objective"
  | "mission"
  | "costed"
  | "years"
  | "layer"
  | "q";

const kinds: Record<string, string> = {
  recommendation: "recommendations",
  mission: "missions",
  package: "packages",
  "sub-proposal": "parts of a proposal",
};
const needs: Record<string, string> = {
  legislation: "legislation",
  funding: "funding",
  guidance: "guidance",
  "new body": "a new body",
  workforce: "changes to the workforce",
  inspection: "inspection",
  data: "data",
  pilot: "a pilot",
  governance: "a change of governance",
  target: "a target",
  "service redesign": "a redesigned service",
};
const layers: Record<string, string> = {
  recommended: "recommended",
  accepted: "accepted in whole or part",
  delivered: "delivered",
};
/**
 * The short label of one value of a filter, for the word one can remove. Ids arrive as their labels,
 * years as two financial years.
 */
export function filterLabel(name: FilterName, values: readonly string[]): string {
  const text = values.join(", ");
  switch (name) {
    case "theme":
    case "objective":
    case "mission":
    case "kind":
      return text;
    case "review":
      return `${values.map(reviewName).join(", ")} only`;
    case "lead":
      return `led by ${text}`;
    case "lever":
      return `needs ${values.map((value) => needs[value] ?? value).join(", ")}`;
    case "decision":
      return text;
    case "delivery":
      return values.map((value) => (value === "unknown" ? "delivery unknown" : value)).join(", ");
    case "standing":
      return `text ${text}`;
    case "costed":
      return values[0] === "without" ? "no published cost" : "published cost";
    case "years":
      return values[0] === values[1]
        ? (values[0] ?? "")
        : `${values[0] ?? ""} to ${values[1] ?? ""}`;
    case "layer":
      return layers[values[0] ?? ""] ?? text;
    case "q":
      return `“${text}”`;
  }
}

/** The clause of a filter for the page's sentence: "that need legislation or funding", "about Family Help". */
export function filterClause(name: FilterName, values: readonly string[]): Phrase {
  const any = (words: readonly string[]): Phrase =>
    listedPhrases(
      words.map((word) => [word]),
      "or",
    );
  const named = listedPhrases(
    values.map((value) => [said(value)]),
    "or",
  );
  switch (name) {
    case "theme":
      return ["about ", ...named];
    case "review":
      return [
        "made by ",
        ...listedPhrases(
          values.map((value) => ["the ", said(reviewName(value))]),
          "or",
        ),
      ];
    case "kind":
      return ["that are ", ...any(values.map((value) => kinds[value] ?? value))];
    case "lead":
      return ["led by ", ...named];
    case "lever":
      return ["that need ", ...any(values.map((value) => needs[value] ?? value))];
    case "decision":
      return decisionClause(values as readonly Decision[]);
    case "delivery":
      return deliveryClause(values as readonly Delivery[]);
    case "standing":
      return ["whose text is ", ...any(values)];
    case "objective":
      return ["that serve ", ...named];
    case "mission":
      return ["that serve the mission ", ...named];
    case "costed":
      return [values[0] === "without" ? costless : "with a published cost"];
    case "years":
      return yearsClause(values);
    case "layer":
      return [`that were ${layers[values[0] ?? ""] ?? "recommended"}`];
    case "q":
      return ["that mention “", ...named, "”"];
  }
}

function decisionClause(values: readonly Decision[]): Phrase {
  const words = values
    .filter((value) => value !== "no answer found")
    .map((value): Phrase => [decidedWords(value)]);
  if (words.length === 0) return ["with no answer found"];
  const silent = words.length < values.length ? " or have no answer found" : "";
  return ["that were ", ...listedPhrases(words, "or"), ...(silent === "" ? [] : [silent])];
}

const fates: Record<Delivery, string> = {
  "not started": "have not started",
  "in progress": "are in progress",
  piloting: "are being piloted",
  legislated: "were legislated",
  delivered: "were delivered",
  dropped: "were dropped",
  unknown: "have an unknown delivery",
};

const deliveryClause = (values: readonly Delivery[]): Phrase => [
  "that ",
  ...listedPhrases(
    values.map((value) => [fates[value]]),
    "or",
  ),
];

function yearsClause([first = "", last = first]: readonly string[]): Phrase {
  if (first === last) return ["with something dated in ", inYear(first)];
  return ["with something dated in ", inYear(first), " to ", inYear(last)];
}

/** The label of the date looked back to, for the word one can remove. */
export const asOfLabel = (asOf: string): string => `as of ${formatDate(asOf)}`;
