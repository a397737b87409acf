import fc from "fast-check";
import { expect, test } from "vitest";
import {
  day,
  id,
  ids,
  lines,
  oneOf,
  pair,
  someOf,
  sort,
  span,
  stretch,
  text,
  wellFormed,
  year,
  type Codec,
} from "#/state/codecs.ts";
import { valueOf } from "../arbitraries.ts";

const every: Record<string, Codec<unknown>> = {
  text: text(),
  id: id(),
  oneOf: oneOf(["any", "no answer found"], "any"),
  someOf: someOf(["new body", "data", "pilot"], ["data"]),
  ids: ids(),
  pair: pair(),
  lines: lines(),
  span: span(),
  day: day(),
  sort: sort(["id", "on"], { by: "on", down: true }),
  year: year(),
  stretch: stretch(),
};

test.each(Object.entries(every))(
  "%s(): parse(format(x)) is x, its initial value included",
  (_, codec) => {
    expect(codec.parse(codec.format(codec.initial))).toEqual(codec.initial);
    fc.assert(
      fc.property(valueOf(codec), (value) => {
        expect(codec.parse(codec.format(value))).toEqual(value);
      }),
    );
  },
);

test.each(Object.entries(every))(
  "%s(): parse(any text) never throws and reads back what it made",
  (_, codec) => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 250 }), (written) => {
        const value = codec.parse(written);
        if (value !== undefined) expect(codec.parse(codec.format(value))).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  },
);

test.each<[string, Codec<unknown>, string, unknown]>([
  ["text", every["text"]!, "rail & road", "rail & road"],
  ["text, too long", every["text"]!, "x".repeat(201), undefined],
  ["text, half a character", every["text"]!, "a\ud83d", "a\ufffd"],
  ["id", every["id"]!, "CR-2.04", "CR-2.04"],
  ["id, none", every["id"]!, "", ""],
  ["id, markup", every["id"]!, "<b>", undefined],
  ["id, too long", every["id"]!, "x".repeat(61), undefined],
  ["oneOf", every["oneOf"]!, "no-answer-found", "no answer found"],
  ["oneOf, a word of its own", every["oneOf"]!, "perhaps", undefined],
  ["oneOf, with spaces", every["oneOf"]!, "no answer found", undefined],
  ["someOf, in another order", every["someOf"]!, "pilot,new-body", ["new body", "pilot"]],
  ["someOf, repeated", every["someOf"]!, "pilot,pilot", ["pilot"]],
  ["someOf, none", every["someOf"]!, "", []],
  ["pair", every["pair"]!, "CR-2.04~CR-3.01", ["CR-2.04", "CR-3.01"]],
  ["pair, one end", every["pair"]!, "~CR-3.01", ["", "CR-3.01"]],
  ["pair, three", every["pair"]!, "a~b~c", undefined],
  ["pair, not an id", every["pair"]!, "a~<b>", undefined],
  ["someOf, one unknown", every["someOf"]!, "pilot,magic", ["pilot"]],
  ["someOf, all unknown", every["someOf"]!, "magic", undefined],
  ["lines", every["lines"]!, "theme:workforce,CR-2.04:L-1", "theme:workforce,CR-2.04:L-1"],
  ["lines, none", every["lines"]!, "", ""],
  ["lines, with a gap", every["lines"]!, "a,,b", undefined],
  ["lines, without an end", every["lines"]!, "a:", undefined],
  ["lines, not an id", every["lines"]!, "a:<b>", undefined],
  ["lines, too deep", every["lines"]!, "a:".repeat(12) + "a", undefined],
  ["lines, too many", every["lines"]!, Array.from({ length: 61 }, (_, i) => i).join(), undefined],
  ["ids, unsorted and repeated", every["ids"]!, "b,a,b", ["a", "b"]],
  ["ids, with a gap", every["ids"]!, "a,,b", undefined],
  ["ids, none", every["ids"]!, "", []],
  ["ids, too many", every["ids"]!, Array.from({ length: 201 }, (_, i) => i).join(), undefined],
  ["span", every["span"]!, "2023-2025", [2023, 2025]],
  ["span, one year", every["span"]!, "2023", [2023, 2023]],
  ["span, reversed", every["span"]!, "2025-2023", undefined],
  ["span, a financial year", every["span"]!, "2023-24", undefined],
  ["span, none", every["span"]!, "", null],
  ["day", every["day"]!, "2024-02-29", "2024-02-29"],
  ["day, of no calendar", every["day"]!, "2023-02-29", undefined],
  ["day, a month", every["day"]!, "2023-02", undefined],
  ["sort", every["sort"]!, "-on", { by: "on", down: true }],
  ["sort, up", every["sort"]!, "id", { by: "id", down: false }],
  ["sort, nothing", every["sort"]!, "", undefined],
  ["sort, another column", every["sort"]!, "-size", undefined],
  ["year", every["year"]!, "2024", 2024],
  ["year, the dataset's own", every["year"]!, "", 0],
  ["stretch, of years", every["stretch"]!, "2022..2026", ["2022-01", "2026-12"]],
  ["stretch, of months", every["stretch"]!, "2024-04..2025-03", ["2024-04", "2025-03"]],
  ["stretch, one month", every["stretch"]!, "2024-04..2024-04", ["2024-04", "2024-04"]],
  ["stretch, reversed", every["stretch"]!, "2026..2022", undefined],
  ["stretch, of a year and a month", every["stretch"]!, "2022..2023-04", undefined],
  ["stretch, of no calendar", every["stretch"]!, "2022-13..2023-01", undefined],
  ["stretch, all of time", every["stretch"]!, "", null],
  ["year, long gone", every["year"]!, "1066", undefined],
])("%s: parse reads as it says", (_, codec, written, value) => {
  expect(codec.parse(written)).toEqual(value);
});

test("format(value) writes what parse reads", () => {
  expect(someOf(["new body", "pilot"]).format(["pilot", "new body"])).toBe("new-body,pilot");
  expect(ids().format(["b", "a"])).toBe("a,b");
  expect(span().format([2023, 2023])).toBe("2023");
  expect(span().format([2023, 2025])).toBe("2023-2025");
  expect(stretch().format(["2022-01", "2026-12"])).toBe("2022..2026");
  expect(stretch().format(["2024-04", "2025-03"])).toBe("2024-04..2025-03");
  expect(sort(["on"], { by: "on", down: true }).format({ by: "on", down: true })).toBe("-on");
});

test("wellFormed(text) replaces half characters and leaves whole ones", () => {
  expect(wellFormed("£💷é")).toBe("£💷é");
  expect(wellFormed("\udcb7 \ud83d")).toBe("\ufffd \ufffd");
});
