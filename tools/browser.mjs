// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Browser
 * @property {string} name what it is, for people
 * @property {string} executablePath
 * @property {string[]} args what to start it with besides the usual
 */

/** Where Chromium and its relatives are usually installed, most wanted first. */
const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name];
    if (!folder) return [];
    return [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ];
  }),
];

/** Keeps a browser under test from calling its maker. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What to say when there is no browser and none could be installed. */
export const noBrowser =
  "No browser found: install Chromium, Chrome or Edge, or name one in RECKONER_BROWSER";

/**
 * A Chromium-like browser on this machine: the one named by RECKONER_BROWSER, an installed one, or
 * the one in the package @sparticuz/chromium. Undefined when there is none.
 * @returns {Promise<Browser | undefined>}
 */
export async function findBrowser() {
  const named = process.env["RECKONER_BROWSER"];
  if (named) {
    if (!existsSync(named)) throw new Error(`RECKONER_BROWSER names no file: ${named}`);
    return { name: named, executablePath: named, args: launchArgs() };
  }
  const installed = usual.find((path) => existsSync(path));
  if (installed) return { name: installed, executablePath: installed, args: launchArgs() };
  return packaged();
}

/**
 * The browser of `findBrowser`, or else Debian's, installed now where that is allowed.
 * @returns {Promise<Browser | undefined>}
 */
export async function findOrInstallBrowser() {
  return (await findBrowser()) ?? (installWithApt() ? findBrowser() : undefined);
}

/** Firefox ESR as Debian installs it, or the one named by RECKONER_FIREFOX. */
export function findFirefox() {
  return [process.env["RECKONER_FIREFOX"], "/usr/bin/firefox-esr"].find(
    (path) => path && existsSync(path),
  );
}

/** The WebDriver of WebKitGTK and the small browser it drives, where Debian installs them. */
export function findWebKit() {
  const driver = "/usr/bin/WebKitWebDriver";
  const browser = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
  ].find((path) => existsSync(path));
  const screen = "/usr/bin/Xvfb";
  return existsSync(driver) && browser && existsSync(screen)
    ? { driver, browser, screen }
    : undefined;
}

/** The usual arguments; Chromium refuses to run as root inside its own sandbox. */
function launchArgs() {
  return process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
}

/**
 * Chromium for Linux from its npm package, unpacked into the temporary folder.
 * @returns {Promise<Browser | undefined>}
 */
async function packaged() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  // Makes the package bring its own system libraries too, so that a bare Debian is enough.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const executablePath = await chromium.executablePath();
    const args = [...launchArgs(), "--no-sandbox", "--no-zygote", "--headless=shell"];
    const works = spawnSync(executablePath, [...args, "--version"], { timeout: 30_000 });
    if (works.status !== 0) return undefined;
    return { name: "the packaged Chromium", executablePath, args };
  } catch {
    return undefined;
  }
}

/** Whether Debian's or Ubuntu's Chromium could be installed; only root may. */
function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log("Installing Chromium with apt-get ...");
  const options = { stdio: /** @type {const} */ ("inherit"), timeout: 600_000 };
  const apt = ["-o", "Acquire::Retries=3"];
  spawnSync("apt-get", [...apt, "update", "-qq"], options);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = [...apt, "install", "-y", "-qq", "--no-install-recommends", "chromium"];
  return spawnSync("apt-get", install, { ...options, env }).status === 0;
}
