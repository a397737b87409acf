import fc from "fast-check";
import { expect, test } from "vitest";
import { readAddress } from "#/state/params.ts";
import { readSentNote, withNote } from "#/state/sentNote.ts";

const noteIn = (link: string) => readAddress(link.slice(link.indexOf("#"))).note;

test("withNote(link, note) is read again as it was written, whatever its letters", () => {
  const note = "Look at 2026-27 & after: 50% + more?\n“So what?” #2 ~ a,b;c 🙂";
  expect(noteIn(withNote("https://example.org/#/explore", note))).toBe(note);
  expect(noteIn(withNote("https://example.org/#/explore?by=lead&v=1", note))).toBe(note);
});

test("withNote(link, note) adds nothing for white space", () => {
  expect(withNote("https://example.org/#/explore", " \n ")).toBe("https://example.org/#/explore");
});

test("withNote(link, note) never makes a link whose note is refused", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (note) => {
      const { setAside } = readAddress(withNote("#/explore", note));
      expect(setAside).toEqual([]);
    }),
  );
});

test("readSentNote(text) leaves out what cannot be seen or turns text round", () => {
  expect(readSentNote("a\u0000b\u202ec\u2066d\r\n\n\n\ne")).toBe("abcd\n\ne");
});

test("readSentNote(text) refuses more than 280 characters, and the rest of the link applies", () => {
  expect(readSentNote("😀".repeat(280))).toHaveLength(560);
  expect(readSentNote("x".repeat(281))).toBeUndefined();
  const { note, params, setAside } = readAddress(`#/explore?by=lead&note=${"x".repeat(281)}`);
  expect([note, params.by]).toEqual([undefined, "lead"]);
  expect(setAside.map(({ key, why }) => [key, why])).toEqual([
    ["note", "a note holds at most 280 characters"],
  ]);
});
