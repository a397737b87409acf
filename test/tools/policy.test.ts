import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { headers, headersFor, hostFiles } from "../../tools/policy.mjs";

const csp = headers["Content-Security-Policy"]!;

test("the policy lets nothing in but the site's own, and no script that is not a file", () => {
  expect(csp).toContain("default-src 'none'");
  expect(csp).toContain("frame-ancestors 'none'");
  expect(csp).toContain("require-trusted-types-for 'script'");
  expect(csp).not.toMatch(/unsafe-|wasm|https?:|\*/);
});

test.each(Object.entries(hostFiles))("%s names every header with its value", (_, text) => {
  for (const [name, value] of Object.entries(headers)) {
    expect(text()).toContain(name);
    expect(text()).toContain(value);
  }
});

test("only embed.html may be framed by others, whatever its name is under", () => {
  expect(headersFor("embed.html")["Content-Security-Policy"]).toContain("frame-ancestors *");
  for (const name of ["", "index.html", "a/embed.html", "embed.html/", "reckoner.html"])
    expect(headersFor(name)).toBe(headers);
});

const nginx = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"].find((file) =>
  existsSync(file),
);
const needed = process.env["RECKONER_ENGINES"] === "all";

test.skipIf(!nginx && !needed)(
  "nginx with the example sends them all, and keeps what is hashed",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "reckoner-nginx-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>Here</title>");
    writeFileSync(join(folder, "assets", "part-1a2b3c4d.js"), "export {};");
    writeFileSync(join(folder, "embed.html"), "<!doctype html><title>A view</title>");
    const port = await freePort();
    const server = hostFiles["nginx.example.conf"]()
      .replace("listen 8080", `listen 127.0.0.1:${port}`)
      .replace("/usr/share/nginx/reckoner", folder);
    const conf = join(folder, "nginx.conf");
    writeFileSync(
      conf,
      `pid ${folder}/pid; error_log stderr; events {} http { access_log off;
     client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
     uwsgi_temp_path ${folder}; scgi_temp_path ${folder}; ${server} }`,
    );
    const running = spawn(nginx!, ["-p", folder, "-c", conf, "-g", "daemon off;"]);
    onTestFinished(() => ended(running));
    const page = await answerOf(`http://127.0.0.1:${port}/`, running);
    for (const [name, value] of Object.entries(headers)) expect(page.headers.get(name)).toBe(value);
    expect(page.headers.get("content-type")).toMatch(/^text\/html/);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const part = await fetch(`http://127.0.0.1:${port}/assets/part-1a2b3c4d.js`);
    expect(part.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(part.headers.get("cache-control")).toContain("immutable");
    expect(part.headers.get("content-security-policy")).toBe(csp);
    const framed = await fetch(`http://127.0.0.1:${port}/embed.html`);
    expect(framed.headers.get("content-security-policy")).toBe(
      csp.replace("frame-ancestors 'none'", "frame-ancestors *"),
    );
    const missing = await fetch(`http://127.0.0.1:${port}/not-here`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get("content-security-policy")).toBe(csp);
  },
);

/** A port nobody listens at. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => {
        resolve(port);
      });
    });
  });

/** The answer of a server that may still be starting; throws with what it said when it ends. */
async function answerOf(address: string, server: ChildProcess): Promise<Response> {
  let said = "";
  server.stderr?.on("data", (text) => (said += String(text)));
  for (;;) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    try {
      return await fetch(address);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

const ended = (server: ChildProcess) =>
  new Promise<void>((resolve) => {
    server.once("exit", () => {
      resolve();
    });
    if (!server.kill("SIGQUIT")) resolve();
  });
