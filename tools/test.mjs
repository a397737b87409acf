// @ts-check
// `npm test`: installs what is missing and runs every check there is, however many fail on the way.
// Its last line is `N passed, N failed`. `npm test -- --only lint,unit` runs some of them.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findFirefox, findOrInstallBrowser, findWebKit, noBrowser } from "./browser.mjs";
import { installPackages, root, run, stop } from "./node.mjs";

/** @typedef {{ passed: number, failed: number }} Count */

const reports = join(root, ".cache", "reports");
/** A limit for hangs only, for each step. */
const minutes = 45;

/** False once a build has failed: what lies in dist is then not this code. */
let built = true;

/**
 * In the order they run: the cheap ones first. An engine's journeys run where the machine has it.
 * @type {Record<string, () => Promise<Count>>}
 */
const steps = {
  format: () => one(run("prettier", ["--check", "--log-level", "warn", "."], { minutes })),
  types: () => one(run("tsc", [], { minutes })),
  dead: () => one(run("knip", ["--no-progress", "--no-config-hints"], { minutes })),
  lint: () => linted ?? lint(),
  unit,
  build: async () => {
    const site = await one(run("vite", ["build", "--logLevel", "warn"], { minutes }));
    const single = await one(
      run("vite", ["build", "--mode", "single", "--logLevel", "warn"], { minutes }),
    );
    built = site.failed + single.failed === 0;
    return { passed: site.passed + single.passed, failed: site.failed + single.failed };
  },
  size: async () => {
    const { printFirstLoad } = await import("./size.mjs");
    return one(built && printFirstLoad() ? 0 : 1);
  },
  chromium,
  firefox: () => engine("firefox", findFirefox() !== undefined),
  webkit: () => engine("webkit", findWebKit() !== undefined),
};

const { values } = parseArgs({ options: { only: { type: "string" } } });
const only = values.only?.split(",") ?? Object.keys(steps);
const unknown = only.filter((name) => !(name in steps));
if (unknown.length > 0) stop(`no such check: ${unknown.join(", ")}; there are ${list(steps)}`);

installPackages();
mkdirSync(reports, { recursive: true });
const linted = only.includes("lint") ? lint() : undefined;
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];
for (const name of Object.keys(steps).filter((name) => only.includes(name))) {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const { passed, failed } = await /** @type {() => Promise<Count>} */ (steps[name])();
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((Date.now() - start) / 1000);
  summary.push(`${name.padEnd(10)} ${passed} passed, ${failed} failed  (${seconds} s)`);
}
console.log(`\n${summary.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/**
 * A whole tool counts as one test.
 * @param {number | Promise<number>} code
 * @returns {Promise<Count>}
 */
async function one(code) {
  return (await code) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** As long as all checks before it together, on one core: it begins with the first of them, beside them. */
function lint() {
  return one(run("eslint", ["--max-warnings", "0", "."], { minutes }));
}

/** Unit, property, dataset and architecture tests. */
async function unit() {
  const report = freshReport("unit");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run("vitest", ["run", ...reporters], { minutes });
  const { numPassedTests: passed = 0, numFailedTests = 0, testResults = [] } = read(report);
  const unread = testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return counted(code, passed, numFailedTests + unread.length);
}

/** All journeys, in Chromium. */
async function chromium() {
  try {
    const browser = await findOrInstallBrowser();
    if (browser) return journeys("chromium");
    console.log(noBrowser);
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
  }
  return { passed: 0, failed: 1 };
}

/**
 * One journey per place, in another engine; where RECKONER_ENGINES=all, it has to be there.
 * @param {"firefox" | "webkit"} name @param {boolean} here
 */
async function engine(name, here) {
  if (here) return journeys(name);
  const needed = process.env["RECKONER_ENGINES"] === "all";
  console.log(`${name} is not on this machine: ${needed ? "but it is asked for" : "left out"}`);
  return { passed: 0, failed: needed ? 1 : 0 };
}

/** @param {string} project one of playwright.config.ts */
async function journeys(project) {
  if (!built) {
    console.log("No journeys: the build failed");
    return { passed: 0, failed: 1 };
  }
  const report = freshReport(project);
  const env = { RECKONER_REPORT: report };
  const code = await run("playwright", ["test", `--project=${project}`], { env, minutes });
  const { stats = {}, errors = [] } = read(report);
  const { expected = 0, flaky = 0, unexpected = 0 } = stats;
  return counted(code, expected, unexpected + flaky + errors.length);
}

/**
 * What a runner reported; a runner that failed without naming a failure is one failure.
 * @param {number} code @param {number} passed @param {number} failed
 * @returns {Count}
 */
function counted(code, passed, failed) {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** @param {string} name */
function freshReport(name) {
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file @returns {any} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

/** @param {object} table */
function list(table) {
  return Object.keys(table).join(", ");
}
