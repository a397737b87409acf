import fc from "fast-check";
import { expect, test } from "vitest";
import { readPasted } from "#/state/pasted.ts";

const link = "https://example.org/reckoner/#/explore?by=lead&theme=workforce&v=1";

test("readPasted(text) is nothing for nothing", () => {
  expect(readPasted(" \n")).toEqual({ kind: "nothing" });
});

test.each([
  ["as it is", link],
  ["from another copy of the site", link.replace("https://example.org", "file:///home/me")],
  ["its fragment alone", link.slice(link.indexOf("#"))],
  ["broken over lines by e-mail", `<${link.slice(0, 40)}\r\n ${link.slice(40)}>`],
  ["out of the source of a page", link.replaceAll("&", "&amp;")],
])("readPasted(text) reads a link %s", (_, text) => {
  const read = readPasted(text);
  expect(read).toMatchObject({
    kind: "link",
    address: { place: "explore", params: { by: "lead", theme: ["workforce"] }, setAside: [] },
  });
});

test.each([
  ["words", "see the mail I sent", /a # in it/, /seethemail/],
  ["an address without choices", "https://example.org/", /a # in it/, /example\.org/],
  ["a script", "javascript:alert(1)", /a # in it/, /javascript/],
  ["another site’s link", "https://example.org/#section-3", /a place of this site/, /#section-3/],
  ["a text that is too long", `#/explore?q=${"x".repeat(8000)}`, /8,000 characters/, /8,012/],
])(
  "readPasted(text) refuses %s, saying what was expected and what came",
  (_, text, expected, found) => {
    const read = readPasted(text);
    if (read.kind !== "fault") throw new Error(`a fault expected: ${read.kind}`);
    expect(read.expected).toMatch(expected);
    expect(read.found).toMatch(found);
  },
);

test("readPasted(text) never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, isLink) => {
      expect(["nothing", "link", "fault"]).toContain(
        readPasted(isLink ? `#/explore?${text}` : text).kind,
      );
    }),
    { numRuns: 2000 },
  );
});
