import { expect, test } from "vitest";
import { apa, bibtex, citation, embedCode, sourcesPhrase } from "#/words/cite.ts";
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

const cited = {
  meta: {
    id: "care-review",
    version: "2026.11",
    title: "A {review}",
    compiled: "2026-11-22",
    fingerprint: "0123456789abcdef",
  },
  link: "https://example.org/site/#/explore?theme=people&v=1",
};

test("apa(view) names the dataset, its version and the view", () => {
  expect(apa(cited)).toMatch(
    /^Reckoner\. \(2026\)\. A \{review\} \(Version .*\) \[Data set and interactive view\]\. https:\/\/example\.org\/site\/#\/explore\?theme=people&v=1$/,
  );
});

test("bibtex(view) is one entry whose fields nothing can end early", () => {
  const entry = bibtex(cited);
  expect(entry).toContain("title = {A review}");
  expect(entry.match(/\{/g)).toHaveLength(entry.match(/\}/g)?.length ?? 0);
});

test("embedCode(link, title) frames the same view, and text stays text", () => {
  const code = embedCode(cited.link, '<b onload="x">');
  expect(code).toContain('src="https://example.org/site/embed.html#/explore?theme=people&amp;v=1"');
  expect(code).toContain('loading="lazy"');
  expect(code).not.toMatch(/<b|onload="/);
});
