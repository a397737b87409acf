import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { findWebKit } from "../../tools/browser.mjs";

/** A WebKitGTK window on a screen of its own. */
export interface WebKit {
  open(address: string): Promise<void>;
  sees(selector: string, text: string): Promise<void>;
  misses(selector: string): Promise<void>;
  presses(selector: string): Promise<void>;
  goesBack(): Promise<void>;
  stop(): Promise<void>;
}

/** The key under which WebDriver hands out an element. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** Starts a screen, a driver and a browser; throws when one of them does not come up. */
export async function startWebKit(): Promise<WebKit> {
  const here = findWebKit();
  if (!here) throw new Error("WebKitGTK is not here: expected webkit2gtk-driver and xvfb");

  const screen = spawn(
    here.screen,
    ["-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const display = await firstLine(screen.stdio[3] as Readable);
  const port = await freePort();
  const driver = spawn(here.driver, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      // WebKit's own sandbox refuses to start for root.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" }),
    },
  });
  const stopAll = async () => {
    await ended(driver);
    await ended(screen);
  };

  const send = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };

  try {
    await until("the driver to answer", () =>
      send<object>("GET", "/status").catch(() => undefined),
    );
    const options = { binary: here.browser, args: ["--automation"] };
    const { sessionId } = await send<{ sessionId: string }>("POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
    });
    const session = `/session/${sessionId}`;
    const find = (selector: string) =>
      send<Record<string, string>>("POST", `${session}/element`, {
        using: "css selector",
        value: selector,
      });
    return {
      open: (url) => send("POST", `${session}/url`, { url }),
      sees: (selector, text) =>
        until(`${selector} to hold "${text}"`, () =>
          send<boolean>("POST", `${session}/execute/sync`, {
            script: holds,
            args: [selector, text],
          }),
        ),
      misses: (selector) =>
        until(`${selector} to be gone`, () =>
          send<boolean>("POST", `${session}/execute/sync`, { script: lacks, args: [selector] }),
        ),
      goesBack: () => send("POST", `${session}/back`, {}),
      presses: (selector) =>
        until(`${selector} to be pressed`, async () => {
          try {
            const element = (await find(selector))[elementKey] ?? "";
            // The driver's own scrolling stops short of what was never laid out.
            await send("POST", `${session}/execute/sync`, { script: toMiddle, args: [selector] });
            await send("POST", `${session}/element/${element}/click`, {});
            return true;
          } catch (error) {
            lastRefusal = String(error);
            return false;
          }
        }),
      stop: async () => {
        await send("DELETE", session).catch(() => undefined);
        await stopAll();
      },
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** Runs in the page: whether a visible element that matches holds the text, or any. */
const holds = `
  const [selector, text] = arguments;
  return [...document.querySelectorAll(selector)].some(
    (element) => element.checkVisibility() && element.textContent.trim() && element.textContent.includes(text),
  );`;

/** Runs in the page: whether no visible element matches. */
const lacks = `
  return ![...document.querySelectorAll(arguments[0])].some((element) => element.checkVisibility());`;

/** Runs in the page: scrolls to the first element that matches. */
const toMiddle = `document.querySelector(arguments[0]).scrollIntoView({ block: "center" });`;

/** What the driver last refused to do, for the message when patience ends. */
let lastRefusal = "";

/** Asks until the answer is yes; throws, naming what was waited for, after 30 seconds. */
async function until(what: string, ask: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`waited 30 s for ${what} ${lastRefusal}`);
    await wait(100);
  }
}

/** The first line a stream brings. */
function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("\n")) resolve(text.trim());
    });
    stream.on("end", () => reject(new Error("no screen: Xvfb ended before it said which")));
  });
}

/** A port nobody listens on just now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Asks a process to end, and waits until it has. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill();
  });
}
