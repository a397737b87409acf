import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import type { Dataset } from "#/data/schema.ts";

const review = readFolder("data/care-review", "data/areas");
const example = readFolder("data/example");
const folders: [string, Dataset][] = [
  ["care review", review],
  ["example", example],
];

type Text = { readonly place: string; readonly key: string; readonly text: string };

/** Every text of a dataset with its place, down to the field. */
function textsIn(value: unknown, place: string, key = ""): readonly Text[] {
  if (typeof value === "string") return [{ place, key, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([own, held]) => {
    const id = (held as { id?: unknown } | null)?.id;
    const step = typeof id === "string" ? id : own;
    return textsIn(held, place === "" ? step : `${place}.${step}`, /^\d+$/.test(own) ? key : own);
  });
}

/** What people read: not ids, addresses or what is cited. */
const prose = (dataset: Partial<Dataset>) =>
  textsIn(dataset, "").filter(
    ({ key, place }) =>
      !/^(id|url|cites|context|of|from|to|fingerprint|expression|group)$/.test(key) &&
      !/^sources\..*\.publisher$/.test(place),
  );

/** Where some words stand, as "place: the words". */
const standing = (texts: readonly Text[], words: RegExp) =>
  texts.flatMap(({ place, text }) =>
    [...text.matchAll(words)].map(([found]) => `${place}: ${found}`),
  );

test.each(folders)("%s: no word about how the facts were gathered, or by what", (_, dataset) => {
  const words =
    /excerpt of|stored cop(y|ies)|retrieved|fact base|from memory|background knowledge|knowledge[- ]only|\bagents?\b(?! of| for)|\bsessions?\b(?= (log|id))|language model|\bLLM\b|\bChatGPT\b|\bcrawl|confirmed-by-URL|\bprompt\b/gi;
  expect(standing(prose(dataset), words)).toEqual([]);
});

test.each(folders)("%s: no file names and no paths", (_, dataset) => {
  const words = /\b[\w-]+\.(json|txt|csv|md|py|pdf|html)\b|\/(work|tmp|home|var|shared)\/|\.\.\//g;
  expect(standing(prose(dataset), words)).toEqual([]);
});

test.each(folders)(
  "%s: nothing left to do, no markup, no signs of a broken encoding",
  (_, dataset) => {
    const words = /\bTODO\b|\bTBC\b|\bFIXME\b|\bXXX\b|<\/?[a-z]+>|&[a-z]+;|\*\*|Â£|â€|\ufffd/g;
    expect(standing(prose(dataset), words)).toEqual([]);
  },
);

test.each(folders)("%s: no space too many, and no empty text", (_, dataset) => {
  const texts = prose(dataset);
  expect(standing(texts, /^\s.*|.*\s$| {2,}|\s[,.;:](?=\s|$)/g)).toEqual([]);
});

test.each(folders)("%s: quotation marks that open also close", (_, dataset) => {
  const odd = prose(dataset).filter(
    ({ text }) =>
      (text.match(/“/g) ?? []).length !== (text.match(/”/g) ?? []).length ||
      (text.match(/"/g) ?? []).length % 2 === 1 ||
      (text.match(/\(/g) ?? []).length !== (text.match(/\)/g) ?? []).length,
  );
  expect(odd.map(({ place }) => place)).toEqual([]);
});

test("British spelling", () => {
  const words =
    /\b(program(?!m)s?|organiz\w+|recogniz\w+|prioritiz\w+|centers?|behaviors?|labor|favor\w*|analyz\w+|judgment)\b/gi;
  expect(standing(prose(review), words).filter((found) => !/title|publisher/.test(found))).toEqual(
    [],
  );
});

test("every abbreviation in a proposal, an event, a position or a note is in the glossary", () => {
  const known = new Set(
    [
      ...review.glossary.map(({ term }) => term),
      ...review.bodies.flatMap(({ short, label }) => [short ?? "", label]),
      // Names that people know by their letters, and the first letters of our own ids.
      "UK UNISON ECPAT CoramBAAF VoiceAbility CR SP EX",
    ].flatMap((term) => term.match(/[A-Za-z0-9]+/g) ?? []),
  );
  const { proposals, events, positions, costs, funding, statuses, links, figures } = review;
  const rows = { proposals, events, positions, costs, funding, statuses, links, figures };
  const read = prose({ ...rows, dilemmas: review.dilemmas }).filter(({ key }) => key !== "by");
  const unknown = standing(read, /\b[A-Z][A-Za-z]*[A-Z]+[a-z]*\b/g).filter((found) => {
    const word = found.split(": ").at(-1) ?? "";
    return !known.has(word) && !known.has(word.replace(/s$/, ""));
  });
  expect(unknown).toEqual([]);
});

test("a glossary term is explained once, and not by itself alone", () => {
  const terms = review.glossary.map(({ term }) => term.toLowerCase());
  expect(new Set(terms).size).toBe(terms.length);
  for (const { term, means } of review.glossary) {
    expect(means.length, term).toBeGreaterThan(term.length);
    expect(means, term).toMatch(/[.)]$/);
  }
});

test("summaries and differences are sentences", () => {
  for (const { id, summary, difference } of review.proposals) {
    expect(summary, id).toMatch(/^[A-Z£“0-9].*[.”]$/);
    expect(difference, id).toMatch(/^[A-Z£“0-9].*\.$/);
  }
});

test("“no answer found” says where we looked, and when last", () => {
  expect(review.meta.looked).toMatch(/22 November 2026/);
});
