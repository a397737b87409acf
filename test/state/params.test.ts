import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Codec } from "#/state/codecs.ts";
import {
  changed,
  grammar,
  initialParams,
  isPush,
  paramKeys,
  params,
  readAddress,
  writeAddress,
  type MadeOver,
  type ParamKey,
  type Params,
} from "#/state/params.ts";
import { anyParams, mutatedLink, valueOf } from "../arbitraries.ts";

type Kept = { link: string; says: object; aside?: string[]; over?: string };
type Grammars = Record<string, { initial: object; links: readonly Kept[] }>;
const file = JSON.parse(readFileSync("test/state/links.json", "utf8")) as { grammars: Grammars };
const kept = Object.values(file.grammars).flatMap(({ initial, links }) =>
  links.map((one) => ({ ...one, says: { ...initial, ...one.says } })),
);
const codecOf = (key: ParamKey) => params[key] as Codec<unknown>;
const rewritten = (link: string) => writeAddress(readAddress(link));
const madeOver: MadeOver = { id: "care-review", version: "2026.11", fingerprint: "0123abcd" };

test.each(kept)(
  "readAddress($link) reads as when it was written",
  ({ link, says, aside, over }) => {
    const address = readAddress(link);
    expect(address.params).toMatchObject(says);
    expect(address.setAside.map(({ key }) => key)).toEqual(aside ?? []);
    expect(address.madeOver?.id).toBe(over);
  },
);

test("every grammar there ever was has links that are kept", () => {
  expect(Object.keys(file.grammars).map(Number)).toEqual(
    Array.from({ length: grammar }, (_, i) => i + 1),
  );
});

test.each(paramKeys)("param %s: readAddress(writeAddress(x)) is x", (key) => {
  expect(codecOf(key).parse(codecOf(key).format(codecOf(key).initial))).toEqual(
    codecOf(key).initial,
  );
  fc.assert(
    fc.property(valueOf(codecOf(key)), (value) => {
      const link = writeAddress({ place: "explore", params: { ...initialParams, [key]: value } });
      const { params: read, setAside } = readAddress(link);
      expect(read).toEqual({ ...initialParams, [key]: value });
      expect(setAside).toEqual([]);
    }),
  );
});

test.each(paramKeys)("param %s: two of its words are never written alike", (key) => {
  const { options = [] } = codecOf(key);
  const slugs = options.map((option) => option.replaceAll(" ", "-"));
  expect(new Set(slugs).size).toBe(options.length);
});

test("readAddress(writeAddress(state)) is the state, whatever was chosen", () => {
  fc.assert(
    fc.property(anyParams, (values) => {
      const address = { place: "explore", params: values, setAside: [] } as const;
      expect(readAddress(writeAddress(address))).toEqual({ ...address, madeOver: undefined });
      expect(readAddress(writeAddress(address, madeOver))).toEqual({ ...address, madeOver });
    }),
  );
});

test("writeAddress(state) leaves out what is initial and keeps the order of the table", () => {
  expect(writeAddress({ place: "explore", params: initialParams })).toBe("#/explore");
  const params: Params = { ...initialParams, q: "rail & road", focus: "CR-2.04", panel: "cost" };
  expect(writeAddress({ place: "explore", params })).toBe(
    "#/explore?panel=cost&focus=CR-2.04&q=rail+%26+road",
  );
});

test("writeAddress(state, madeOver) names the grammar and the dataset", () => {
  expect(writeAddress({ place: "explore", params: initialParams }, madeOver)).toBe(
    "#/explore?v=1&d=care-review~2026.11~0123abcd",
  );
});

test("writeAddress(state) is the same for equal choices in another order", () => {
  const lists = { theme: ["b", "a"], lever: ["pilot", "data"] } as const;
  const turned = { theme: ["a", "b"], lever: ["data", "pilot"] } as const;
  expect(writeAddress({ place: "explore", params: { ...initialParams, ...lists } })).toBe(
    writeAddress({ place: "explore", params: { ...initialParams, ...turned } }),
  );
});

test("writeAddress(state) does not fail on half a character", () => {
  const params = { ...initialParams, q: "\ud83d" };
  expect(writeAddress({ place: "explore", params })).toBe("#/explore?q=%EF%BF%BD");
});

test.each([
  ["#/explore?v=99", "v", "99", "the link was made by a version of the site not known here"],
  ["#/explore?d=x", "d", "x", "it doesn’t name a dataset"],
  ["#/explore?d=a~2026.11~0123ABCD", "d", "a~2026.11~0123ABCD", "it doesn’t name a dataset"],
  ["#/explore?colour=red", "colour", "red", "nothing goes by that name"],
  ["#/explore?__proto__=1", "__proto__", "1", "nothing goes by that name"],
  ["#/explore?constructor", "constructor", "", "nothing goes by that name"],
  [
    "#/explore?panel=moon",
    "panel",
    "moon",
    "that is not a value it can take; it can be none, cost, by, when, connections, became, futures, money or table",
  ],
  [
    "#/explore?years=2030-2020",
    "years",
    "2030-2020",
    "that is not a value it can take; two years such as 2022-2026 are expected",
  ],
  [
    "#/explore?asof=2023-02-30",
    "asof",
    "2023-02-30",
    "that is not a value it can take; a day such as 2024-01-31 is expected",
  ],
  [
    "#/explore?cap=-5",
    "cap",
    "-5",
    "that is not a value it can take; millions of pounds such as 300 or 2.5 are expected",
  ],
  ["#/moon", "place", "moon", "there is no place of that name; explore is shown"],
])("readAddress(%s) sets it aside by name, and the rest applies", (link, key, text, why) => {
  const rest = `${link}${link.includes("?") ? "&" : "?"}theme=family-help`;
  expect(readAddress(rest)).toEqual({
    place: "explore",
    params: { ...initialParams, theme: ["family-help"] },
    setAside: [{ key, text, why }],
    madeOver: undefined,
  });
});

test.each([
  "",
  "#",
  "#/",
  "#//",
  "#/explore",
  "#/explore/",
  "explore",
  "#/explore?",
  "#/explore?&&",
])("readAddress(%j) is the front door, without a word", (link) => {
  expect(readAddress(link)).toEqual({
    place: "explore",
    params: initialParams,
    setAside: [],
    madeOver: undefined,
  });
});

test("readAddress(link) reads a broken escape as it stands", () => {
  expect(readAddress("#/explore?q=100%").params.q).toBe("100%");
});

test("100,000 spoilt links read without a throw, and are written the same for ever after", () => {
  const links = kept.map(({ link }) => link);
  fc.assert(
    fc.property(mutatedLink(links), (link) => {
      const address = readAddress(link);
      const once = writeAddress(address);
      const again = readAddress(once);
      expect(again.setAside).toEqual([]);
      expect(writeAddress(again)).toBe(once);
      if (Object.keys(address.params).length !== paramKeys.length)
        throw new Error("a choice too many");
    }),
    { numRuns: 100_000, seed: 2026 },
  );
});

test("writeAddress(readAddress(any text)) is stable", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
      expect(rewritten(rewritten(text))).toBe(rewritten(text));
    }),
    { numRuns: 2000 },
  );
});

test("changed(before, after) names what differs, however it is held", () => {
  expect(changed(initialParams, initialParams)).toEqual([]);
  expect(changed(initialParams, { ...initialParams, theme: [] })).toEqual([]);
  expect(changed(initialParams, { ...initialParams, q: "x", panel: "cost" })).toEqual([
    "panel",
    "q",
  ]);
});

test("isPush(before, after): a place to come back to is pushed, a nudge is not", () => {
  const pushes = (patch: Partial<Params>) => isPush(initialParams, { ...initialParams, ...patch });
  expect([
    pushes({ focus: "P-1" }),
    pushes({ theme: ["people"] }),
    pushes({ panel: "cost" }),
  ]).toEqual([true, true, true]);
  expect([
    pushes({}),
    pushes({ q: "x" }),
    pushes({ asof: "2024-01-01" }),
    pushes({ sort: { by: "id", down: false } }),
  ]).toEqual([false, false, false, false]);
});
