import { expect, test } from "vitest";
import { citation, sourcesPhrase } from "#/words/cite.ts";
import { plainText } from "#/words/phrase.ts";

test("citation names sources, dataset, version, the first eight of the fingerprint and the view", () => {
  const meta = { id: "care-review", version: "2026.11", fingerprint: "0123456789abcdef".repeat(4) };
  const source = {
    title: "Final report",
    publisher: "The review",
    date: "2022-05-23",
    url: "https://example.org/r",
    read: "excerpt" as const,
  };
  expect(citation({ sources: [source], meta, link: "https://example.org/#/explore" })).toBe(
    "The review, “Final report”, 23 May 2022, https://example.org/r, read in excerpt\n" +
      "As shown in Reckoner, dataset care-review 2026.11, fingerprint 01234567, https://example.org/#/explore",
  );
  const bare = citation({
    sources: [{ ...source, date: null, url: null }],
    meta: { id: "x", version: "2026.11" },
    link: "here",
  });
  expect(bare).toBe(
    "The review, “Final report”, no date, read in excerpt\nAs shown in Reckoner, dataset x 2026.11, here",
  );
});

test("sourcesPhrase names each publisher once", () => {
  const by = (publisher: string) => ({ publisher });
  expect(plainText(sourcesPhrase([by("DfE"), by("ONS"), by("DfE")]))).toBe("Sources: DfE and ONS.");
  expect(plainText(sourcesPhrase([by("DfE")]))).toBe("Source: DfE.");
  expect(sourcesPhrase([])).toEqual([]);
});
