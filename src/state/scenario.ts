import type { Assumptions } from "#/model/assumptions.ts";
import { decisionBounds, type DecisionRow } from "#/model/decisions.ts";
import { anyWords, assumptionCodecs } from "./assumptionCodecs.ts";
import type { Codec } from "./codecs.ts";

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
const nothing = "-";

const within = (value: number, { min, max }: { readonly min: number; readonly max: number }) =>
  Math.max(min, Math.min(max, value));
const months = (value: number): number => Math.round(within(value, decisionBounds.laterMonths));
const percent = (value: number): number =>
  Number(within(value, decisionBounds.fundedPercent).toFixed(2));

/** A decision in short: "p.CR-5.05*out", "t.family-help*in", "p.CR-7.11*12m", "p.CR-2.04*75pc". */
function formatDecision(row: DecisionRow): string {
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

/** The scenario a text stands for; undefined when any part of it is not understood. */
export function parseScenario(text: string): Scenario | undefined {
  const [preset = "", ...parts] = text.split(";");
  if (!/^[A-Za-z0-9._-]{0,60}$/.test(preset) || parts.length > 600) return undefined;
  let name = "";
  const decisions: DecisionRow[] = [];
  const assumptions: Record<string, unknown> = {};
  const yours: string[] = [];
  const ledger: string[] = [];
  for (const part of parts) {
    const colon = part.indexOf(":");
    if (colon < 0) {
      const row = parseDecision(part);
      if (row === undefined) return undefined;
      decisions.push(row);
      continue;
    }
    const key = part.slice(0, colon);
    const written = part.slice(colon + 1);
    if (key === "n") {
      const read = names.parse(written);
      if (read === undefined) return undefined;
      name = read;
    } else if (Object.hasOwn(assumptionCodecs, key)) {
      const value = assumptionCodecs[key as keyof Assumptions].parse(written);
      if (value === undefined) return undefined;
      assumptions[key] = value;
    } else if (yoursPattern.test(part)) yours.push(part);
    else if (ledgerPattern.test(part)) ledger.push(part);
    else return undefined;
  }
  return {
    name,
    preset: preset === nothing ? "" : unslug(preset),
    decisions,
    assumptions: assumptions,
    ...(yours.length === 0 ? {} : { yours }),
    ...(ledger.length === 0 ? {} : { ledger }),
  };
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
    parse: (written) => (written === "" ? null : parseScenario(written)),
    format: (value) => (value === null ? "" : formatScenario(value)),
  };
}
