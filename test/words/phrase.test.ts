import { expect, test } from "vitest";
import {
  capital,
  count,
  inYear,
  joined,
  listed,
  listedPhrases,
  mention,
  moment,
  money,
  plainText,
  quantity,
  said,
  sentence,
  sentences,
  when,
} from "#/words/phrase.ts";

test("quantity(text, door) opens a door when there is one", () => {
  expect(quantity("5")).toEqual({ text: "5" });
  expect(quantity("5", "count:x")).toEqual({ text: "5", door: "count:x" });
  expect(count(1257)).toEqual({ text: "1,257" });
  expect(money(2600, "cost:c")).toEqual({ text: "£2.6bn", door: "cost:c" });
});

test("moments, mentions and a row's words say what they are", () => {
  expect(moment("2023-02-02")).toEqual({ text: "2 February 2023", date: "2023-02-02" });
  expect(mention("CR-2.04", "2.04")).toEqual({ text: "2.04", proposal: "CR-2.04" });
  expect(said("in 2029")).toEqual({ text: "in 2029", row: true });
  expect(inYear("2024-25")).toEqual({ text: "2024-25" });
});

test("when(date) has the word that its precision needs", () => {
  expect(["2023-02-02", "2025-03", "2027"].map((date) => plainText(when(date)))).toEqual([
    "on 2 February 2023",
    "in March 2025",
    "in 2027",
  ]);
});

test("sentences and joined leave out what is empty", () => {
  expect(plainText(sentences(["A."], [], ["B ", count(2), "."]))).toBe("A. B 2.");
  expect(joined([], ", ")).toEqual([]);
  expect(plainText(joined([["a"], [], ["b"]], "; "))).toBe("a; b");
});

test("listed and listedPhrases put and, or or before the last", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
  expect(plainText(listedPhrases([["a"], ["b"], ["c"]], "or"))).toBe("a, b or c");
  expect(listedPhrases([])).toEqual([]);
});

test("capital raises words and numbers in words, and leaves a row's own words alone", () => {
  expect(capital(["none of them"])).toEqual(["None of them"]);
  expect(capital([quantity("one", "count:x"), " left"])).toEqual([
    quantity("One", "count:x"),
    " left",
  ]);
  expect(capital([said("adoption"), " grew"])).toEqual([said("adoption"), " grew"]);
  expect(capital([])).toEqual([]);
});

test("sentence ends with one mark", () => {
  expect(plainText(sentence(["no answer found"]))).toBe("No answer found.");
  expect(plainText(sentence([said("Why not?")]))).toBe("Why not?");
  expect(plainText(sentence([said("It said “no.”")]))).toBe("It said “no.”");
});
