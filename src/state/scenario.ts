import type { Assumptions } from "#/model/assumptions.ts";
import { decisionBounds, type DecisionRow } from "#/model/decisions.ts";
import { anyWords, assumptionCodecs, type AssumptionCodec } from "./assumptionCodecs.ts";
import type { Codec } from "./codecs.ts";
import { refusing } from "./expected.ts";

/** A scenario as the address holds it: what differs from the initial decisions and assumptions. */
export type Scenario = {
  /** What the reader calls it; empty for the name of its preset. */
  readonly name: string;
  /** The preset it began as: only a label, since decisions and assumptions are written out. */
  readonly preset: string;
  readonly decisions: readonly DecisionRow[];
  /** Those that differ from the initial ones. */
  readonly assumptions: Partial<Assumptions>;
  /** The reader's own lines, inputs and declarations as written, in order; `yours.ts` reads them. */
  readonly yours?: readonly string[];
  /** Reasons for what was changed, as written, in order; `ledger.ts` reads them. */
  readonly ledger?: readonly string[];
};
export type MaybeScenario = Scenario | null;

const scopes = { a: "all", p: "proposal", t: "theme", l: "lever", d: "decision" } as const;
type Letter = keyof typeof scopes;
const letterOf = Object.fromEntries(
  Object.entries(scopes).map(([letter, scope]) => [scope, letter]),
) as Record<DecisionRow["scope"], Letter>;

const slug = (word: string): string => word.replaceAll(" ", "_");
const unslug = (text: string): string => text.replaceAll("_", " ");
const names = anyWords(80);
/** Stands for a scenario that says nothing at all, which is not the same as none. */
export const nothing = "-";

const within = (value: number, { min, max }: { readonly min: number; readonly max: number }) =>
  Math.max(min, Math.min(max, value));
const months = (value: number): number => Math.round(within(value, decisionBounds.laterMonths));
const percent = (value: number): number =>
  Number(within(value, decisionBounds.fundedPercent).toFixed(2));

/** A decision in short: "p.CR-5.05*out", "t.family-help*in", "p.CR-7.11*12m", "p.CR-2.04*75pc". */
export function formatDecision(row: DecisionRow): string {
  return [
    `${letterOf[row.scope]}${row.of === undefined ? "" : `.${slug(row.of)}`}`,
    ...(row.in === undefined ? [] : [row.in ? "in" : "out"]),
    ...(row.laterMonths === undefined ? [] : [`${months(row.laterMonths)}m`]),
    ...(row.fundedPercent === undefined ? [] : [`${percent(row.fundedPercent)}pc`]),
  ].join("*");
}

const decisionPattern =
  /^([aptld])(?:\.([A-Za-z0-9._-]{1,80}))?((?:\*(?:in|out|-?\d{1,3}m|\d{1,3}(?:\.\d{1,2})?pc)){1,3})$/;

function parseDecision(text: string): DecisionRow | undefined {
  const match = decisionPattern.exec(text);
  if (!match) return undefined;
  const [, letter = "", of, changes = ""] = match;
  const scope = scopes[letter as Letter];
  if ((scope === "all") !== (of === undefined)) return undefined;
  const row: { -readonly [K in keyof DecisionRow]: DecisionRow[K] } = { scope };
  if (of !== undefined) row.of = scope === "lever" || scope === "decision" ? unslug(of) : of;
  for (const change of changes.slice(1).split("*")) {
    if (change === "in" || change === "out") row.in = change === "in";
    else if (change.endsWith("pc")) row.fundedPercent = percent(Number(change.slice(0, -2)));
    else row.laterMonths = months(Number(change.slice(0, -1)));
  }
  return row;
}

/**
 * Own lines ("o:"), inputs of estimates ("e:") and proposals declared free of cost ("z:"). Any text of this form
 * can be read, so that reading them may wait until the workbench is opened.
 */
const yoursPattern =
  /^(o:[^;*]{0,400}\*\d{1,12}(\.\d{1,6})?x\d{1,12}(\.\d{1,6})?\*\d{4}(-\d{4})?(\*[a-z][\w.-]{1,60})*|e:[\w.-]{1,60}(\*[a-z][a-z0-9_]{0,60}(~(\d{1,13}(\.\d{1,6})?)?){1,3})+|z:[\w.-]{1,60}(\*[\w.-]{1,60})*)$/;
/** A reason, evidence or a mark of dispute for one input ("w:"). Any text of this form can be read, later. */
const ledgerPattern = /^w:[\w.-]{1,80}(\*[^;*]{0,3000}){1,3}$/;

const saysSomething = (row: DecisionRow): boolean =>
  row.in !== undefined || row.laterMonths !== undefined || row.fundedPercent !== undefined;

/** A scenario in the address: its preset, then each decision and assumption that differs, in order. */
export function formatScenario(scenario: Scenario): string {
  const assumed = Object.entries(scenario.assumptions).map(
    ([key, value]) => `${key}:${assumptionCodecs[key as keyof Assumptions].format(value as never)}`,
  );
  const text = [
    slug(scenario.preset),
    ...(scenario.name === "" ? [] : [`n:${names.format(scenario.name)}`]),
    ...scenario.decisions.filter(saysSomething).map(formatDecision),
    ...assumed,
    ...(scenario.yours ?? []),
    ...(scenario.ledger ?? []),
  ].join(";");
  return text === "" ? nothing : text;
}

/** A part of a text that is not understood, and why. */
export type Refused = { readonly text: string; readonly why: string };
/** What of a text is a scenario, undefined when nothing is, and what is not understood. */
export type ReadScenario = {
  readonly scenario: Scenario | undefined;
  readonly refused: readonly Refused[];
};
const mostParts = 600;
const ownParts: Readonly<Record<string, string>> = {
  o: "a line such as o:Name*12x500*2024-2026 is",
  e: "changed inputs such as e:CR-2.04*places~12 are",
  z: "ids such as z:CR-2.04*CR-8.01 are",
  w: "a reason such as w:billLate**Agreed_in_May is",
};

/** Reads a scenario part by part: what is not understood is named, and the rest applies. */
export function readScenario(text: string): ReadScenario {
  const [preset = "", ...all] = text.split(";");
  const [parts, beyond] = [all.slice(0, mostParts), all.slice(mostParts)];
  let name = "";
  const decisions: DecisionRow[] = [];
  const assumptions: Record<string, unknown> = {};
  const yours: string[] = [];
  const ledger: string[] = [];
  const refused: Refused[] = [];
  const refuse = (part: string, why: string) =>
    refused.push({ text: part === "" ? ";" : part, why });
  const isPreset = /^[A-Za-z0-9._-]{0,60}$/.test(preset);
  if (!isPreset) refuse(preset, refusing("a preset such as as-the-review-asked is"));
  const before = refused.length;
  for (const part of parts) {
    const colon = part.indexOf(":");
    const key = part.slice(0, Math.max(0, colon));
    const written = part.slice(colon + 1);
    if (colon < 0) {
      const row = parseDecision(part);
      if (row) decisions.push(row);
      else refuse(part, refusing("a decision such as p.CR-2.04*out is"));
    } else if (key === "n") {
      const read = names.parse(written);
      if (read === undefined) refuse(part, refusing("a name of at most 80 characters is"));
      else name = read;
    } else if (Object.hasOwn(assumptionCodecs, key)) {
      const codec: AssumptionCodec<unknown> = assumptionCodecs[key as keyof Assumptions];
      const value = codec.parse(written);
      if (value === undefined) refuse(part, refusing(codec.expected));
      else assumptions[key] = value;
    } else if (yoursPattern.test(part)) yours.push(part);
    else if (ledgerPattern.test(part)) ledger.push(part);
    else
      refuse(
        part,
        Object.hasOwn(ownParts, key) ? refusing(ownParts[key]) : "nothing goes by that name",
      );
  }
  const understood = parts.length - (refused.length - before);
  if (beyond.length > 0) refuse(beyond.join(";"), `a scenario has at most ${mostParts} parts`);
  const isNothing = understood === 0 && refused.length > 0 && (!isPreset || preset === "");
  const scenario: Scenario | undefined = isNothing
    ? undefined
    : {
        name,
        preset: !isPreset || preset === nothing ? "" : unslug(preset),
        decisions,
        assumptions: assumptions,
        ...(yours.length === 0 ? {} : { yours }),
        ...(ledger.length === 0 ? {} : { ledger }),
      };
  return { scenario, refused };
}

/** The scenario a text stands for; undefined when any part of it is not understood. */
export function parseScenario(text: string): Scenario | undefined {
  const { scenario, refused } = readScenario(text);
  return refused.length === 0 ? scenario : undefined;
}

/**
 * Whether a scenario decides and supposes nothing: all in the link but its preset is taken back, or was never
 * written. A preset's name alone is only a label, so it does not decide what the preset does.
 */
export const saysNothing = ({ decisions, assumptions, yours = [] }: Scenario): boolean =>
  !decisions.some(saysSomething) && Object.keys(assumptions).length === 0 && yours.length === 0;

/** What a scenario comes to: two that differ in their words alone are one step of undo. */
const withoutWords = ({ ledger: _, ...scenario }: Scenario): string =>
  formatScenario({ ...scenario, name: "" });

/** One column of the workbench in the address; null for a column that is not there. */
export function scenarioCodec(): Codec<MaybeScenario> {
  return {
    kind: "scenario",
    initial: null,
    history: "push",
    isNudge: (before, after) =>
      before !== null && after !== null && withoutWords(before) === withoutWords(after),
    parse: (written) => (written === "" ? null : readScenario(written).scenario),
    unused: (written) => {
      const { scenario, refused } = readScenario(written);
      return scenario ? refused : [];
    },
    format: (value) => (value === null ? "" : formatScenario(value)),
  };
}
