import fc, { type Arbitrary } from "fast-check";
import { financialYear } from "#/model/time.ts";
import type { Codec } from "#/state/codecs.ts";
import { paramKeys, params, type Params } from "#/state/params.ts";
import { anyScenario, idText } from "./anyScenario.ts";

const dayText = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const monthText = dayText.map((date) => date.slice(0, 7));
const calendarYear = fc.integer({ min: 1900, max: 2100 });

/** How to make a value of each kind of codec. */
const kinds = {
  text: () => fc.string({ unit: "binary", maxLength: 100 }).map((text) => text.slice(0, 200)),
  id: () => fc.option(idText, { nil: "" }),
  oneOf: (options) => fc.constantFrom(...options),
  someOf: (options) => fc.subarray([...options]),
  ids: () => fc.uniqueArray(idText, { maxLength: 20 }).map((ids) => ids.sort()),
  span: () =>
    fc.option(fc.tuple(calendarYear, calendarYear).map((span) => span.sort((a, b) => a - b))),
  date: () => fc.option(dayText, { nil: "" }),
  sort: (options) => fc.record({ by: fc.constantFrom(...options), down: fc.boolean() }),
  year: () => fc.option(fc.integer({ min: 1990, max: 2100 }), { nil: 0 }),
  prices: () =>
    fc.oneof(fc.constant("published"), fc.integer({ min: 1990, max: 2100 }).map(financialYear)),
  pair: () => fc.tuple(fc.option(idText, { nil: "" }), fc.option(idText, { nil: "" })),
  scenario: () => fc.option(anyScenario),
  written: (_, pattern) => fc.oneof(fc.constant(""), fc.stringMatching(pattern)),
  stretch: () => fc.option(fc.tuple(monthText, monthText).map((months) => months.sort())),
} satisfies {
  [K in Codec<unknown>["kind"]]: (
    options: readonly string[],
    pattern: RegExp,
  ) => Arbitrary<unknown>;
};

/** Any value that a codec can write. */
export const valueOf = (codec: Codec<unknown>): Arbitrary<unknown> =>
  kinds[codec.kind](codec.options ?? [], codec.pattern ?? /^$/);

/** Any set of choices, most of them initial as they are in real links. */
export const anyParams: Arbitrary<Params> = fc
  .record(
    Object.fromEntries(
      paramKeys.map((key) => [
        key,
        fc.oneof(
          { weight: 2, arbitrary: fc.constant((params[key] as Codec<unknown>).initial) },
          { weight: 1, arbitrary: valueOf(params[key] as Codec<unknown>) },
        ),
      ]),
    ),
  )
  .map((values) => values as unknown as Params);

/** What people, programs and post offices do to links. */
const splinters = [
  "",
  "%",
  "%zz",
  "%E0%A4%A",
  "%00",
  "&",
  "&&",
  "=",
  "?",
  "#",
  "+",
  ",",
  ",,",
  "-",
  "~",
  "v=2",
  "&v=",
  "&d=x",
  "&__proto__=1",
  "&constructor=x",
  "&toString=1",
  "&hasOwnProperty=",
  "&theme=family-help",
  "&theme=",
  "&q=<script>alert(1)</script>",
  "&years=2030-2020",
  "&asof=2023-02-30",
  "&sort=-",
  "&cols=",
  "\ud800",
  "\u0000",
  "\u202e",
  "💷",
  "é",
  "a".repeat(300),
] as const;

type Cut = { readonly at: number; readonly gone: number; readonly put: string };
const cut: Arbitrary<Cut> = fc.record({
  at: fc.nat(1000),
  gone: fc.nat(8),
  put: fc.oneof(fc.constantFrom(...splinters), fc.string({ unit: "binary", maxLength: 3 })),
});

/** A text with some cuts made, each somewhere along it. */
const spoilt = (text: string, cuts: readonly Cut[]): string =>
  cuts.reduce((now, { at, gone, put }) => {
    const i = Math.floor((at / 1000) * now.length);
    return now.slice(0, i) + put + now.slice(i + gone);
  }, text);

/** One of some links after an accident or an attack. */
export const mutatedLink = (links: readonly string[]): Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...links), fc.array(cut, { minLength: 1, maxLength: 4 }))
    .map(([link, cuts]) => spoilt(link, cuts));

let deep: unknown = "deep";
for (let i = 0; i < 2000; i++) deep = i % 2 === 0 ? [deep] : { deep };

/** What may stand where a value should. */
const intruders: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -12,
  0.5,
  NaN,
  Infinity,
  1e308,
  -1e308,
  2 ** 53,
  "",
  " ",
  "x",
  "no-such-id",
  "2023-02-30",
  "2023-13",
  "2025-24",
  "1999-01-01",
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  "=1+1",
  "\ud800",
  "x".repeat(5000),
  [],
  [[]],
  [null],
  {},
  { id: "x" },
  { toString: 1 },
  deep,
];

/** A change to one place of a document: the value there, or where it is. */
export type Spoil = {
  readonly place: number;
  readonly act: "replace" | "remove" | "repeat" | "swap" | "own key" | "prototype key";
  readonly put: unknown;
};
const spoil: Arbitrary<Spoil> = fc.record({
  place: fc.nat(1_000_000),
  act: fc.constantFrom(
    "replace",
    "replace",
    "remove",
    "repeat",
    "swap",
    "own key",
    "prototype key",
  ),
  put: fc.constantFrom(...intruders),
});

/** Between one and three changes to a document. */
export const spoils: Arbitrary<readonly Spoil[]> = fc.array(spoil, { minLength: 1, maxLength: 3 });

type Place = { readonly holder: Record<string, unknown> | unknown[]; readonly key: string };

/** Every place of a document that holds a value, however deep, from the top down. */
export function placesIn(value: unknown): readonly Place[] {
  const places: Place[] = [];
  const walk = (holder: unknown) => {
    if (typeof holder !== "object" || holder === null) return;
    for (const [key, held] of Object.entries(holder)) {
      places.push({ holder: holder as Place["holder"], key });
      walk(held);
    }
  };
  walk(value);
  return places;
}

/** Makes some changes to the document whose places are given; returns how to take them back. */
export function spoilAt(places: readonly Place[], spoils: readonly Spoil[]): () => void {
  const undos = spoils.map((spoil) => {
    const other = places[(spoil.place * 31) % places.length]!;
    const elsewhere = (other.holder as Record<string, unknown>)[other.key];
    return spoilOne(places[spoil.place % places.length]!, spoil, structuredClone(elsewhere));
  });
  return () => {
    for (const undo of undos.reverse()) undo();
  };
}

const open = { enumerable: true, configurable: true, writable: true };

function spoilOne({ holder, key }: Place, { act, put }: Spoil, elsewhere: unknown): () => void {
  const target = holder as Record<string, unknown>;
  const before = Object.entries(holder);
  switch (act) {
    case "replace":
      target[key] = put;
      break;
    case "remove":
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(target, key);
      break;
    case "repeat":
      if (Array.isArray(holder)) holder.push(holder[Number(key)]);
      else target[`${key}2`] = target[key];
      break;
    case "swap":
      target[key] = elsewhere;
      break;
    case "own key":
      if (!Array.isArray(holder)) target["constructor"] = put;
      break;
    case "prototype key":
      if (Array.isArray(holder)) break;
      Object.defineProperty(target, "__proto__", { value: put, ...open });
  }
  return () => {
    for (const own of Object.keys(target)) Reflect.deleteProperty(target, own);
    if (Array.isArray(holder)) holder.length = 0;
    // Assigned, a key of its own named __proto__ would change the prototype.
    for (const [own, value] of before) Object.defineProperty(target, own, { value, ...open });
  };
}
