import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { audited } from "../../tools/audited.mjs";
import { escaped, licences, page, pages, statement, textTwin } from "../../tools/pages.mjs";

const made = pages();
const rows = (name: string) =>
  JSON.parse(readFileSync(`data/care-review/${name}.json`, "utf8")) as readonly { id: string }[];

test.each([
  ["proposals", "proposal"],
  ["figures", "figure"],
  ["sources", "source"],
  ["costs", "cost"],
])("the text-only twin holds every row of %s at an anchor of its own", (name, kind) => {
  const ids = rows(name).map(({ id }) => `id="${kind}-${id}"`);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => !made["text.html"]!.includes(id))).toEqual([]);
});

test("no page holds a script, and every link in the twin leads to a row that is there", () => {
  for (const text of Object.values(made)) {
    expect(text).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(text.match(/<h1>/g)).toHaveLength(1);
  }
  const twin = made["text.html"]!;
  const anchors = new Set([...twin.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const gone = [...twin.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !anchors.has(id));
  expect(gone.map(([, id]) => id)).toEqual([]);
});

test("textTwin(data) keeps text text and links only to the web", () => {
  const row = { id: "x", title: "<script>alert(1)</script>", publisher: '" onload="x', date: null };
  const twin = textTwin({
    meta: { title: "<b>", version: "1" },
    sources: [
      { ...row, url: "javascript:alert(1)" },
      { ...row, url: "https://example.org/" },
    ],
  } as never);
  expect(twin).not.toMatch(/<script|<b>: |javascript:| onload="x/);
  expect(twin).toContain('href="https://example.org/"');
});

test("licences(lock) names each package with its version and licence, shipped ones apart", () => {
  const text = licences({
    packages: {
      "": {},
      "node_modules/react": { version: "19.3.1", license: "MIT" },
      "node_modules/a/node_modules/@b/c": { version: "1.0.0", dev: true },
    },
  });
  const [shipped = "", tools = ""] = text.split("What it is built and tested with");
  expect(shipped).toMatch(/react<\/th><td>19\.3\.1<\/td><td>MIT/);
  expect(tools).toMatch(/@b\/c<\/th><td>1\.0\.0<\/td><td>not stated/);
});

test("statement(report) counts what was checked and names what fails", () => {
  const text = statement({
    when: "2026-11-22",
    how: "axe",
    checks: [
      {
        what: "Explore",
        width: 360,
        theme: "dark",
        violations: ["label: a <label> is missing (1)"],
      },
      { what: "Explore", width: 1366, theme: "dark", violations: [] },
    ],
  });
  expect(text).toContain("2 states, of which 1 have");
  expect(text).toContain("a &lt;label&gt; is missing");
});

test("what was checked is committed, and is of this site", () => {
  const { checks } = JSON.parse(readFileSync("data/checks.json", "utf8")) as {
    checks: readonly { what: string }[];
  };
  expect([...new Set(checks.map(({ what }) => what))]).toEqual(Object.keys(audited));
});

test("every test that the threat page names is there and holds what it quotes", () => {
  const named = [...made["threats.html"]!.matchAll(/data-test="([^"]+)">.*?<q>(.*?)<\/q>/gs)].map(
    ([, file = "", quoted = ""]) => ({ file, quoted }),
  );
  expect(named.length).toBeGreaterThan(10);
  const missing = named.filter(({ file, quoted }) => !readFileSync(file, "utf8").includes(quoted));
  expect(missing).toEqual([]);
});

test("page(content) is titled by its heading", () => {
  expect(page("<h1>Help</h1>", 'a "quote"')).toContain("<title>Help · Reckoner</title>");
  expect(escaped(`<a href="x">&`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;");
});
