import type { Dataset } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";
import { formatCount, formatMoney } from "#/model/money.ts";
import { ground } from "#/model/plan.ts";
import { notesIn, type Note } from "#/state/ledger.ts";
import {
  paramKeys,
  params as table,
  type Address,
  type Params,
  type ParamKey,
} from "#/state/params.ts";
import { formatScenario, type Scenario } from "#/state/scenario.ts";
import { seenKeys, type SeenKey } from "#/state/seen.ts";
import { readOwnLine } from "#/state/yours.ts";
import { inputsOf } from "../scenarios/inputs.ts";
import { createChosen, slots, type Chosen, type Slot } from "../scenarios/workbench.ts";
import { choiceLabel, choiceText, placeNames } from "./choices.ts";

/** One thing in which two links differ: what it is, and what each says of it. */
export type Difference = { readonly label: string; readonly says: readonly [string, string] };

/** What a link that says nothing about a choice shows. */
const initially = "as at first";
const isSlot = (key: ParamKey): key is Slot => (slots as readonly string[]).includes(key);
const both = <T, R>(of: (one: T) => R, [a, b]: readonly [T, T]): readonly [R, R] => [of(a), of(b)];

/** What differs between two links, in words, in the order in which links are written. */
export function differences(
  pair: readonly [Address, Address],
  first: First,
): readonly Difference[] {
  const choices = paramKeys.flatMap((key): readonly Difference[] => {
    if (isSlot(key))
      return scenarioDifferences(
        key,
        both(({ params }) => params[key], pair),
        first,
      );
    const says = both(({ params }) => choiceText(key, params[key], first) ?? initially, pair);
    const written = both(({ params }) => writtenOf(key, params), pair);
    return written[0] === written[1] ? [] : [{ label: choiceLabel(key), says }];
  });
  return [
    ...unless(
      "Place",
      both(({ place }) => placeNames[place], pair),
    ),
    ...choices,
    ...unless("Made over", both(madeOverText, pair)),
    ...seenKeys.flatMap((key) =>
      unless(
        seenLabels[key],
        both(({ seen }) => seenText(key, seen?.[key]), pair),
      ),
    ),
    ...unless(
      "Note sent with it",
      both(({ note }) => note ?? "none", pair),
    ),
  ];
}

const writtenOf = (key: ParamKey, values: Params): string =>
  (table[key] as { format: (value: unknown) => string }).format(values[key]);

const unless = (label: string, says: readonly [string, string]): readonly Difference[] =>
  says[0] === says[1] ? [] : [{ label, says }];

const madeOverText = ({ madeOver }: Address): string =>
  madeOver === undefined
    ? "not said"
    : `${madeOver.id}, version ${madeOver.version}, fingerprint ${madeOver.fingerprint}`;

const seenLabels: Readonly<Record<SeenKey, string>> = {
  n: "Proposals its sender saw",
  m: "Published cost its sender saw",
  a: "Total of A its sender saw",
  b: "Total of B its sender saw",
  c: "Total of C its sender saw",
  d: "Total of D its sender saw",
};
const seenText = (key: SeenKey, value: number | undefined): string =>
  value === undefined ? "not said" : key === "n" ? formatCount(value) : formatMoney(value);

type MaybeScenario = Params[Slot];

/** What differs between two columns of the same letter. */
function scenarioDifferences(
  slot: Slot,
  pair: readonly [MaybeScenario, MaybeScenario],
  first: First,
): readonly Difference[] {
  const letter = "ABCD"[slots.indexOf(slot)] ?? "A";
  const title = `Scenario ${letter}`;
  const [a, b] = pair;
  if (a === null && b === null) return [];
  if (a === null || b === null) {
    const absent = slot === "s1" ? initially : "not there";
    const says = both((one: MaybeScenario) => (one ? calledText(one, first) : absent), pair);
    return [{ label: title, says }];
  }
  if (formatScenario(a) === formatScenario(b)) return [];
  const found = [
    ...unless(
      `${title} is called`,
      both((one) => one.name || "no name of its own", [a, b]),
    ),
    ...unless(`${title} began as`, both(presetText, [a, b])),
    ...inputDifferences(title, [a, b], first),
  ];
  return found.length > 0
    ? found
    : [{ label: title, says: ["the same decisions", "the same, in another order"] }];
}

const presetText = ({ preset }: Scenario): string =>
  preset === "" ? "one of your own" : preset.replaceAll("-", " ");

/** A whole scenario in a line, where the other link has none. */
function calledText(scenario: Scenario, first: First): string {
  const inputs = inputsOf(scenario, { dataset: first, areas: undefined });
  const said = inputs.map(({ of, label, value }) => `${label}: ${ownText(scenario, of) ?? value}`);
  return [scenario.name || presetText(scenario), ...said].join("; ");
}

/** Decisions, assumptions and the reader's own, by what they are about; then the reasons for them. */
function inputDifferences(
  title: string,
  pair: readonly [Scenario, Scenario],
  first: First,
): readonly Difference[] {
  const inputs = both(
    (one) =>
      new Map(
        inputsOf(one, { dataset: first, areas: undefined }).map(({ of, label, value }) => [
          of,
          { label, value: ownText(one, of) ?? value },
        ]),
      ),
    pair,
  );
  const notes = both(notesIn, pair);
  const labelOf = (of: string) => inputs[0].get(of)?.label ?? inputs[1].get(of)?.label ?? of;
  const every = (maps: readonly ReadonlyMap<string, unknown>[]) => [
    ...new Set(maps.flatMap((map) => [...map.keys()])),
  ];
  return [
    ...every(inputs).flatMap((of) =>
      unless(
        `${title}, ${labelOf(of)}`,
        both((map) => map.get(of)?.value ?? initially, inputs),
      ),
    ),
    ...every(notes).flatMap((of) =>
      unless(
        `${title}, the reason for ${labelOf(of)}`,
        both((map) => noteText(map.get(of)), notes),
      ),
    ),
  ];
}

const noteText = (note: Note | undefined): string =>
  note === undefined
    ? "none"
    : [note.reason, note.evidence, note.disputed ? "disputed" : ""].filter(Boolean).join("; ");

/** What a line or an estimate of the reader's own says in full; undefined for any other input. */
function ownText({ yours = [] }: Scenario, of: string): string | undefined {
  const same = yours.filter((part) => inputKey(part) === of);
  return same.length === 0 ? undefined : same.map(partText).join("; ");
}

const inputKey = (part: string): string => {
  const [head = ""] = part.slice(2).split("*");
  return `${part.slice(0, 1)}.${head}`.replace(/[^\w.-]/g, "_").slice(0, 80);
};

function partText(part: string): string {
  const line = readOwnLine(part);
  if (!line) return part.startsWith("z:") ? "said to cost nothing" : changesText(part);
  const { quantity, unitGbp, unitLowGbp, unitHighGbp, firstYear, lastYear, kind } = line;
  const range = [unitLowGbp, unitHighGbp].map((one) =>
    one === null ? "" : `£${formatCount(one)}`,
  );
  return [
    `${formatCount(quantity)} × £${formatCount(unitGbp)} a year`,
    ...(range.join("") === "" ? [] : [`from ${range.join(" to ")}`]),
    firstYear === lastYear ? firstYear : `${firstYear} to ${lastYear}`,
    kind,
    ...[line.proposal, line.prices, line.scalingKey].filter(
      (one) => one !== null && one !== "none",
    ),
  ].join(", ");
}

const changesText = (part: string): string =>
  part
    .slice(2)
    .split("*")
    .slice(1)
    .map((input) => input.split("~").filter(Boolean).join(" "))
    .join(", ");

/**
 * The columns that set two links side by side: of each the scenarios in which they differ, two at most, named by
 * which link they came with; undefined when both hold the same.
 */
export function sideBySide(
  pair: readonly [Address, Address],
  dataset: Dataset,
): Pick<Params, Slot | "base"> | undefined {
  const chosen = createChosen();
  const base = ground(dataset);
  const [left, right] = both(({ params }) => chosen(dataset, base, params), pair);
  const own = (mine: readonly Chosen[], others: readonly Chosen[]) =>
    mine.filter(
      ({ slot, scenario }) =>
        !others.some(
          (other) =>
            other.slot === slot && formatScenario(other.scenario) === formatScenario(scenario),
        ),
    );
  const ownLeft = own(left, right);
  const ownRight = own(right, left);
  if (ownLeft.length + ownRight.length === 0) return undefined;
  const named = (columns: readonly Chosen[], which: string) =>
    columns.slice(0, 2).map(({ name, scenario }) => ({
      ...scenario,
      name: `${name.slice(0, 60)} (${which} link)`,
    }));
  const [s1 = null, s2 = null, s3 = null, s4 = null] = [
    ...named(ownLeft.length > 0 ? ownLeft : left, "first"),
    ...named(ownRight.length > 0 ? ownRight : right, "second"),
  ];
  return { s1, s2, s3, s4, base: "1" };
}
