// @ts-check
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's top folder, with no slash at the end. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where each tool's program lies, so that it runs the same on every system. */
const programs = {
  eslint: "eslint/bin/eslint.js",
  knip: "knip/bin/knip.js",
  playwright: "@playwright/test/cli.js",
  prettier: "prettier/bin/prettier.cjs",
  tsc: "typescript/bin/tsc",
  vite: "vite/bin/vite.js",
  vitest: "vitest/vitest.mjs",
};

/**
 * Installs node_modules as the lock says, when it is missing or older than the lock.
 * Ends the process with one line when Node is too old or npm fails.
 */
export function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Node 20.19 or newer is needed; this is ${process.versions.node}`);
  }
  const lock = join(root, "package-lock.json");
  const installed = join(root, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  if (existsSync(installed) && sameVersions(lock, installed)) return;

  console.log("Installing packages (once; a minute or two) ...");
  const npm = process.env["npm_execpath"];
  const { status } = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, "ci"], { cwd: root, stdio: "inherit" })
    : spawnSync("npm ci", { cwd: root, stdio: "inherit", shell: true });
  if (status !== 0) stop("npm ci failed: see the lines above");
}

/**
 * Whether everything the lock needs on this machine is installed in the version it names.
 * A fresh checkout gives the lock a new date although nothing in it changed.
 * @param {string} lock @param {string} installed
 */
function sameVersions(lock, installed) {
  const wanted = JSON.parse(readFileSync(lock, "utf8")).packages;
  const here = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" || here[path]?.version === entry.version || (entry.optional && !here[path]),
  );
}

/**
 * Runs one of the project's tools and resolves to its exit code; stops it after `minutes`.
 * @param {keyof typeof programs} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, minutes?: number }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, minutes = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [join(root, "node_modules", programs[program]), ...args],
      {
        cwd: root,
        stdio: "inherit",
        env: { ...process.env, ...env },
        timeout: minutes * 60_000,
      },
    );
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
      process.once(signal, () => child.kill(signal));
    }
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/**
 * Prints one line and ends the process.
 * @param {string} line @returns {never}
 */
export function stop(line) {
  console.error(line);
  process.exit(1);
}
