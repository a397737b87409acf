// @ts-check
// Pages that need no script, written while building: the text-only twin of the site from the dataset, the
// licences from the lock, and the plain pages in `pages/`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./node.mjs";

/** @typedef {Readonly<Record<string, any>>} Row */
/** @typedef {Readonly<Record<string, readonly Row[]>> & { readonly meta: any }} Rows */

/** A text as HTML holds it, whatever is in it. @param {unknown} text */
export const escaped = (text) =>
  String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Every page, as it is linked from the others. */
const listed = [
  ["./index.html", "Reckoner"],
  ["./text.html", "Everything as text"],
  ["./help.html", "Help"],
  ["./accessibility.html", "Accessibility"],
  ["./threats.html", "What could go wrong, and what stops it"],
  ["./licences.html", "Licences"],
];

/**
 * A whole page round its content, which begins with an h1.
 * @param {string} content @param {string} description
 */
export function page(content, description) {
  const title = /<h1>(.*?)<\/h1>/s.exec(content)?.[1] ?? "Reckoner";
  const links = listed.map(([href, name]) => `<li><a href="${href}">${name}</a></li>`);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${title} · Reckoner</title>
<meta name="description" content="${escaped(description)}">
<link rel="icon" href="./icon.svg">
<link rel="stylesheet" href="./pages.css">
</head>
<body>
<header><nav aria-label="Pages"><ul>${links.join("")}</ul></nav></header>
<main>
${content}
</main>
</body>
</html>
`;
}

const money = (/** @type {number | null} */ amountM) =>
  amountM === null ? "not published" : `£${amountM} million`;
/** Only an address of the web becomes a link. @param {unknown} url */
const linkTo = (url) =>
  typeof url === "string" && /^https?:\/\//.test(url)
    ? ` <a href="${escaped(url)}" rel="noreferrer">${escaped(url)}</a>`
    : "";

/**
 * The text-only twin: every proposal, figure, cost, event, position and source, each with an anchor.
 * @param {Rows} data
 */
export function textTwin(data) {
  const of = (/** @type {string} */ name) => data[name] ?? [];
  const sources = new Set(of("sources").map(({ id }) => id));
  const titles = new Map(of("proposals").map(({ id, title }) => [id, title]));
  const bodies = new Map(of("bodies").map(({ id, label }) => [id, label]));
  const cites = (/** @type {Row} */ row) => {
    const known = (row["cites"] ?? []).filter((/** @type {string} */ id) => sources.has(id));
    return known.length === 0
      ? ""
      : ` <small>Sources: ${known.map((/** @type {string} */ id) => `<a href="#source-${escaped(id)}">${escaped(id)}</a>`).join(", ")}.</small>`;
  };
  const proposalLink = (/** @type {string} */ id) =>
    !titles.has(id)
      ? escaped(id)
      : `<a href="#proposal-${escaped(id)}">${escaped(titles.get(id) ?? id)}</a>`;
  const fact = (/** @type {string} */ label, /** @type {unknown} */ text) =>
    text === undefined || text === null || text === "" ? "" : `<dt>${label}</dt><dd>${text}</dd>`;
  const section = (
    /** @type {string} */ id,
    /** @type {string} */ title,
    /** @type {readonly string[]} */ rows,
  ) =>
    rows.length === 0
      ? ""
      : `<section><h2 id="${id}">${title} (${rows.length})</h2>${rows.join("\n")}</section>`;

  const proposals = of("proposals").map((row) => {
    const status = of("statuses").filter(({ proposal }) => proposal === row["id"]);
    const links = of("links").filter(({ from }) => from === row["id"]);
    return `<article id="proposal-${escaped(row["id"])}"><h3>${escaped(row["id"])} ${escaped(row["title"])}</h3>
<p>${escaped(row["summary"])}${cites(row)}</p><dl>${[
      fact("What would differ", row["difference"] && escaped(row["difference"])),
      fact(
        "Led by",
        (row["leads"] ?? [])
          .map((/** @type {string} */ id) => escaped(bodies.get(id) ?? id))
          .join(", "),
      ),
      fact("Levers", (row["levers"] ?? []).map(escaped).join(", ")),
      fact("Text", escaped(row["standing"])),
      ...status.map((one) =>
        fact(
          "What became of it",
          `${[one["date"] ?? one["asOf"], one["decision"], one["delivery"], one["note"] ?? one["summary"]].filter(Boolean).map(escaped).join("; ")}${cites(one)}`,
        ),
      ),
      ...links.map((one) =>
        fact(escaped(one["kind"]), `${proposalLink(one["to"])}: ${escaped(one["reason"])}`),
      ),
    ].join("")}</dl></article>`;
  });
  const costs = of("costs").map(
    (row) =>
      `<p id="cost-${escaped(row["id"])}"><b>${escaped(row["label"])}</b>: ${money(row["central"])}, ${escaped(row["period"])}, ${escaped(row["basis"])}. For ${(row["proposals"] ?? []).map(proposalLink).join(", ") || "no single proposal"}.${cites(row)}</p>`,
  );
  const figures = of("figures").map(
    (row) =>
      `<p id="figure-${escaped(row["id"])}"><b>${escaped(row["label"])}</b> (${escaped(row["topic"])}). ${[row["by"], row["period"], row["basis"]].filter(Boolean).map(escaped).join("; ")}. ${escaped(row["note"] ?? "")}${cites(row)}</p>`,
  );
  const events = of("events").map(
    (row) =>
      `<p id="event-${escaped(row["id"])}"><time>${escaped(row["date"])}</time> <b>${escaped(row["title"] ?? row["label"])}</b>. ${escaped(row["summary"] ?? "")}${cites(row)}</p>`,
  );
  const positions = of("positions").map(
    (row) =>
      `<p id="position-${escaped(row["id"])}"><b>${escaped(row["by"] ?? row["who"] ?? row["body"] ?? row["id"])}</b>: ${escaped(row["says"] ?? row["summary"] ?? row["text"] ?? row["what"] ?? "")}${cites(row)}</p>`,
  );
  const terms = of("glossary").map(
    (row) =>
      `<p id="term-${escaped(row["id"])}"><b>${escaped(row["term"])}</b>: ${escaped(row["means"])}</p>`,
  );
  const notes = of("sources").map(
    (row) =>
      `<p id="source-${escaped(row["id"])}"><b>${escaped(row["title"])}</b>, ${escaped(row["publisher"])}, ${escaped(row["date"] ?? "no date")}.${linkTo(row["url"])}</p>`,
  );
  const content = [
    `<h1>${escaped(data.meta.title)}: everything as text</h1>`,
    `<p>Every proposal, figure and source of the dataset (version ${escaped(data.meta.version)}), for reading without JavaScript. ${escaped(data.meta.countNote ?? "")} ${escaped(data.meta.disclaimer ?? "")}</p>`,
    `<ul><li><a href="#proposals">Proposals</a></li><li><a href="#costs">Published costs</a></li><li><a href="#figures">Figures</a></li><li><a href="#events">What happened</a></li><li><a href="#positions">Who said what</a></li><li><a href="#words">Words</a></li><li><a href="#sources">Sources</a></li></ul>`,
    section("proposals", "Proposals", proposals),
    section("costs", "Published costs", costs),
    section("figures", "Figures", figures),
    section("events", "What happened", events),
    section("positions", "Who said what", positions),
    section("words", "Words", terms),
    section("sources", "Sources", notes),
    `<p>${escaped(data.meta.attribution)}</p>`,
  ].join("\n");
  return page(content, data.meta.title);
}

/**
 * The licences of what the site is made with, and of what it is built and tested with.
 * @param {{ packages: Readonly<Record<string, { version?: string, license?: string, dev?: boolean, optional?: boolean }>> }} lock
 */
export function licences({ packages }) {
  const all = Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { version = "", license = "not stated", dev = false }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + 13),
      version,
      license,
      dev,
    }));
  const table = (/** @type {boolean} */ dev) => {
    const rows = [
      ...new Set(
        all
          .filter((one) => one.dev === dev)
          .map(
            (one) =>
              `<tr><th scope="row">${escaped(one.name)}</th><td>${escaped(one.version)}</td><td>${escaped(one.license)}</td></tr>`,
          ),
      ),
    ];
    return `<table><thead><tr><th scope="col">Package</th><th scope="col">Version</th><th scope="col">Licence</th></tr></thead><tbody>${rows.sort().join("\n")}</tbody></table>`;
  };
  return page(
    `<h1>Licences</h1>
<p>From <code>package-lock.json</code>, as this release was built.</p>
<h2>What is in the site</h2>${table(false)}
<h2>What it is built and tested with</h2>${table(true)}`,
    "The packages that Reckoner is made with, their versions and licences.",
  );
}

/**
 * The accessibility statement, from what `npm run audit` wrote.
 * @param {{ when: string, how: string, checks: readonly { what: string, width: number, theme: string, violations: readonly string[] }[] }} report
 */
export function statement({ when, how, checks }) {
  const failing = checks.filter(({ violations }) => violations.length > 0);
  const places = [...new Set(checks.map(({ what }) => what))];
  const rows = places.map((what) => {
    const own = checks.filter((one) => one.what === what);
    const wrong = [...new Set(own.flatMap(({ violations }) => violations))];
    return `<tr><th scope="row">${escaped(what)}</th><td>${own.length}</td><td>${wrong.length === 0 ? "nothing" : wrong.map(escaped).join("<br>")}</td></tr>`;
  });
  return page(
    `<h1>Accessibility</h1>
<p>Reckoner is made to be used by keyboard, by screen reader, at 400 per cent zoom, in forced colours, in dark and light, with less motion and in print, to WCAG 2.2 AA. Every chart has its table and says in words what it shows; <a href="./text.html">everything can be read as text</a>, also without JavaScript.</p>
<h2>What was checked by machine</h2>
<p>On <time>${escaped(when)}</time>, with ${escaped(how)}: ${checks.length} states, of which ${failing.length} have something that fails. Journeys by keyboard alone, forced colours, reduced motion, print and 320 pixels are tested with every release.</p>
<table><thead><tr><th scope="col">What</th><th scope="col">States</th><th scope="col">What fails</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>
<h2>What a machine cannot check</h2>
<p>No one who uses a screen reader every day has tried this release yet; the pictures of links are walked with the arrow keys and are long to hear: the outline and the table say the same. The map of authorities is drawn as tiles and has a table beside it.</p>`,
    "What was checked for accessibility in Reckoner, how, when, and what fails.",
  );
}

/** Every page by its file name. @returns {Readonly<Record<string, string>>} */
export function pages() {
  const read = (/** @type {string} */ file) => readFileSync(join(root, file), "utf8");
  const rows = (/** @type {string} */ folder) =>
    Object.fromEntries(
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith(".json"))
        .map((name) => [name.replace(".json", ""), JSON.parse(read(`${folder}/${name}`))]),
    );
  const plain = readdirSync(join(root, "pages")).map((name) => [
    name,
    page(read(`pages/${name}`), `${name.replace(".html", "")} of Reckoner`),
  ]);
  return {
    "text.html": textTwin(/** @type {Rows} */ (rows("data/care-review"))),
    "licences.html": licences(JSON.parse(read("package-lock.json"))),
    "accessibility.html": statement(JSON.parse(read("data/checks.json"))),
    ...Object.fromEntries(plain),
  };
}

/**
 * Writes the pages beside the site.
 * @returns {import("vite").Plugin}
 */
export function pagesPlugin() {
  return {
    name: "reckoner-pages",
    apply: "build",
    generateBundle() {
      for (const [fileName, source] of Object.entries(pages()))
        this.emitFile({ type: "asset", fileName, source });
    },
  };
}
