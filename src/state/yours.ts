import type { Cost } from "#/data/schema.ts";
import { yearBounds } from "#/model/assumptions.ts";
import type { InputChanges } from "#/model/illustrated.ts";
import type { Choices, Ground } from "#/model/plan.ts";
import type { OwnLine } from "#/model/planLines.ts";
import { financialYear, startOf } from "#/model/time.ts";
import { anyWords } from "./assumptionCodecs.ts";
import { assumed } from "./columns.ts";
import type { Scenario } from "./scenario.ts";

/** A line as its reader made it, with the drivers its quantity and unit cost began from. */
export type OwnDraft = Omit<OwnLine, "id" | "group"> & {
  readonly quantityFrom: string | null;
  readonly unitFrom: string | null;
};
/** Everything in a scenario that is the reader's own, and neither decided nor supposed. */
export type Yours = {
  readonly lines: readonly OwnDraft[];
  /** By proposal: inputs of its estimate, in the input's own unit and prices. */
  readonly changes: Readonly<Record<string, InputChanges>>;
  /** Proposals that the reader says cost nothing. */
  readonly free: readonly string[];
};

const longest = 60;
const words = anyWords(400);
const kinds = { v: "investment", r: "running", s: "saving", i: "income" } as const;
const keys = { n: "none", c: "children 0-17", l: "children in care", s: "spend" } as const;
const letterOf = (table: Readonly<Record<string, string>>, value: string): string =>
  Object.keys(table).find((letter) => table[letter] === value) ?? "";
const named = <T extends Readonly<Record<string, unknown>>>(
  table: T,
  letter: string | undefined,
): T[keyof T] | undefined =>
  letter !== undefined && Object.hasOwn(table, letter) ? table[letter as keyof T] : undefined;
/** What a line is while it does not say otherwise: running costs of what this reader answers for. */
const usual = { kind: "running", scalingKey: "none" } as const;

/** The most of a number that a line or an input holds, so that it can be written in a link. */
export const mostOfNumber = 999_999_999_999;
const digits = (value: number): string =>
  String(Number(Math.max(0, Math.min(mostOfNumber, value)).toFixed(6)));
const isId = (text: string | null): text is string => text !== null && /^[\w.-]{1,60}$/.test(text);
const withinYears = (start: number): number =>
  Math.max(yearBounds.min, Math.min(yearBounds.max, start));

/** A line in a link: its name, quantity x £ a year, years; then only what is not usual. */
export function formatOwnLine(line: OwnDraft): string {
  const [first, last] = [startOf(line.firstYear), startOf(line.lastYear)];
  const label = shortened(line.label);
  const option = (letter: string, value: string | number | null) =>
    value === null || value === "" ? [] : [`${letter}${value}`];
  return [
    `o:${label}`,
    `${digits(line.quantity)}x${digits(line.unitGbp)}`,
    first === last ? String(first) : `${first}-${last}`,
    ...option("l", line.unitLowGbp === null ? null : digits(line.unitLowGbp)),
    ...option("h", line.unitHighGbp === null ? null : digits(line.unitHighGbp)),
    ...(line.kind === usual.kind ? [] : option("k", letterOf(kinds, line.kind))),
    ...(line.scalingKey === usual.scalingKey ? [] : option("a", letterOf(keys, line.scalingKey))),
    ...option("y", line.prices === null ? null : startOf(line.prices)),
    ...option("p", isId(line.proposal) ? line.proposal : null),
    ...option("q", isId(line.quantityFrom) ? line.quantityFrom : null),
    ...option("u", isId(line.unitFrom) ? line.unitFrom : null),
  ].join("*");
}

/** A name as it is written, cut where it would grow too long for a link. */
function shortened(label: string): string {
  const write = (text: string) => words.format(text).replaceAll("*", "%2A");
  const letters = Array.from(label).slice(0, longest);
  while (write(letters.join("")).length > 400) letters.pop();
  return write(letters.join(""));
}

/** The line that a part of a link stands for; undefined for a part that is none. */
export function readOwnLine(part: string): OwnDraft | undefined {
  const [, label = "", quantity = "", unit = "", from = "", to = from, rest = ""] =
    /^o:([^*]*)\*([\d.]+)x([\d.]+)\*(\d{4})(?:-(\d{4}))?((?:\*[a-z][\w.-]{1,60})*)$/.exec(part) ??
    [];
  if (quantity === "") return undefined;
  const options = new Map(
    rest
      .split("*")
      .slice(1)
      .map((option) => [option.slice(0, 1), option.slice(1)] as const),
  );
  const amount = (letter: string): number | null => {
    const value = Number(options.get(letter) ?? NaN);
    return value >= 0 && value <= mostOfNumber ? value : null;
  };
  const yearIn = (text: string) => financialYear(withinYears(Number(text)));
  const prices = options.get("y") ?? "";
  return {
    label: words.parse(label) ?? label,
    proposal: options.get("p") ?? null,
    kind: named(kinds, options.get("k")) ?? usual.kind,
    quantity: Number(quantity),
    unitGbp: Number(unit),
    unitLowGbp: amount("l"),
    unitHighGbp: amount("h"),
    firstYear: yearIn(from),
    lastYear: yearIn(to),
    prices: /^\d{4}$/.test(prices) ? yearIn(prices) : null,
    scalingKey: named(keys, options.get("a")) ?? usual.scalingKey,
    quantityFrom: options.get("q") ?? null,
    unitFrom: options.get("u") ?? null,
  };
}

/** Inputs of one estimate in a link: each by name with central, low and high as far as they are changed. */
export function formatChanges(proposal: string, changes: InputChanges): string | undefined {
  const parts = Object.entries(changes).flatMap(([name, { central, low, high }]) => {
    const said = [central, low, high].map((value) => (value === undefined ? "" : digits(value)));
    while (said.at(-1) === "") said.pop();
    return said.length === 0 ? [] : [[name, ...said].join("~")];
  });
  return parts.length === 0 ? undefined : [`e:${proposal}`, ...parts].join("*");
}

function readChanges(part: string): readonly [string, InputChanges] {
  const [proposal = "", ...inputs] = part.slice(2).split("*");
  const changes: [string, InputChanges[string]][] = inputs.map((input) => {
    const [name = "", ...said] = input.split("~");
    const [central, low, high] = said.map((text) => (text === "" ? undefined : Number(text)));
    return [
      name,
      {
        ...(central === undefined ? {} : { central }),
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
      },
    ];
  });
  return [proposal, Object.fromEntries(changes.filter(([, said]) => Object.keys(said).length > 0))];
}

/** What a scenario holds of the reader's own. Of two parts about one estimate the later one counts. */
export function readYours({ yours = [] }: Pick<Scenario, "yours">): Yours {
  const of = (key: string) => yours.filter((part) => part.startsWith(key));
  return {
    lines: of("o:").flatMap((part) => readOwnLine(part) ?? []),
    changes: Object.fromEntries(
      of("e:")
        .map(readChanges)
        .filter(([, changes]) => Object.keys(changes).length > 0),
    ),
    free: [...new Set(of("z:").flatMap((part) => part.slice(2).split("*")))],
  };
}

/** A scenario with the reader's own lines, inputs and declarations as given. */
export function withYours({ yours: _, ...scenario }: Scenario, mine: Yours): Scenario {
  const free = mine.free.filter(isId);
  const parts = [
    ...mine.lines.map(formatOwnLine),
    ...Object.entries(mine.changes).flatMap(
      ([proposal, changes]) => formatChanges(proposal, changes) ?? [],
    ),
    ...(free.length === 0 ? [] : [`z:${free.join("*")}`]),
  ];
  return parts.length === 0 ? scenario : { ...scenario, yours: parts };
}

/** What a scenario says, as the model takes it. What is declared free of cost is a line of nothing. */
export function choicesOf(scenario: Scenario, { initial, source }: Ground): Required<Choices> {
  const { lines, changes, free } = readYours(scenario);
  const year = source.meta.years.first;
  return {
    decisions: scenario.decisions,
    assumptions: assumed(scenario, initial),
    changes,
    own: [
      ...lines.map(({ quantityFrom: _, unitFrom: __, ...line }, i) =>
        ownLine(line, `own-${i + 1}`),
      ),
      ...free.map((proposal) =>
        ownLine({ ...nothing, proposal, firstYear: year, lastYear: year }, `free-${proposal}`),
      ),
    ],
  };
}

const nothing = {
  label: "Declared free of cost",
  kind: "running" as Cost["kind"],
  quantity: 0,
  unitGbp: 0,
  unitLowGbp: null,
  unitHighGbp: null,
  prices: null,
  scalingKey: "none",
} as const;
/** A draft as the model takes it: a low above the middle, or a high below it, is the middle. */
const ownLine = (line: Omit<OwnLine, "id" | "group">, id: string): OwnLine => ({
  ...line,
  unitLowGbp: line.unitLowGbp === null ? null : Math.min(line.unitLowGbp, line.unitGbp),
  unitHighGbp: line.unitHighGbp === null ? null : Math.max(line.unitHighGbp, line.unitGbp),
  id,
  label: line.label === "" ? "A line of yours" : line.label,
  group: id,
});
