// @ts-check
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { root } from "./node.mjs";
import { headersFor } from "./policy.mjs";

/**
 * What can go wrong with one file.
 * `status` answers with that number; `html` answers 200 with a page, as hosts do that send every
 * unknown address to the front page; `truncated` sends the first half as if it were all; `cut`
 * drops the connection half way; `refused` drops it at once; `slow` waits first; `other` answers as
 * if the file were another, as after a release.
 * @typedef {{ kind: "status", status: number } | { kind: "html" } | { kind: "truncated" }
 *   | { kind: "cut" } | { kind: "refused" } | { kind: "slow", ms: number }
 *   | { kind: "other", body: string }} Fault
 */

/**
 * @typedef {object} Options
 * @property {string} [folder] what to serve; dist unless told
 * @property {string} [base] the path it is served under, with a slash at each end
 * @property {number} [port] 0 takes a free one
 * @property {(path: string) => Fault | undefined} [fault] asked for every file, by its path under the base
 * @property {Readonly<Record<string, string>>} [headers] sent with every answer; the site's own unless told
 */

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};

/**
 * What was compressed before, with what it was made of; compressing a page's files anew takes a fifth of a second.
 * @type {Map<string, { body: Buffer, gzip: Buffer }>}
 */
const squeezed = new Map();

/** @param {string} file @param {Buffer} body */
function squeeze(file, body) {
  const before = squeezed.get(file);
  if (before?.body.equals(body)) return before.gzip;
  const gzip = gzipSync(body, { level: 9 });
  squeezed.set(file, { body, gzip });
  return gzip;
}

/**
 * Serves a folder of files under a base path, as a plain static host does, on this machine alone.
 * Text is compressed where the browser asks for it.
 * @param {Options} [options]
 * @returns {Promise<{ address: string, port: number, stop: () => Promise<void> }>}
 */
export async function serve(options = {}) {
  const { folder = join(root, "dist"), base = "/", port = 0, fault } = options;

  const server = createServer(async (request, response) => {
    const headers =
      options.headers ?? headersFor((readPath(request.url ?? "/") ?? "").slice(base.length));
    /** @param {number} status @param {Buffer | string} body @param {string} type @param {Record<string, string>} [more] */
    const answer = (status, body, type, more = {}) => {
      response.writeHead(status, { ...headers, "content-type": type, ...more });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    const say = (/** @type {number} */ status, /** @type {string} */ line) =>
      answer(status, `${line}\n`, "text/plain; charset=utf-8");

    if (request.method !== "GET" && request.method !== "HEAD")
      return say(405, "Method not allowed");
    const path = readPath(request.url ?? "/");
    if (path === undefined) return say(400, "Bad request");
    if (`${path}/` === base) {
      return answer(301, "", "text/plain; charset=utf-8", { location: base });
    }
    if (!path.startsWith(base)) return say(404, "Not found");

    const name = path.slice(base.length);
    const wrong = fault?.(name);
    if (wrong?.kind === "refused") return void request.socket.destroy();
    if (wrong?.kind === "status") return say(wrong.status, "As asked");
    if (wrong?.kind === "html") {
      return answer(200, "<!doctype html><title>Not your file</title>", types[".html"] ?? "");
    }
    if (wrong?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, wrong.ms));

    const found = await readUnder(folder, name);
    if (!found) return say(404, "Not found");
    const type = types[extname(found.file).toLowerCase()] ?? "application/octet-stream";
    const cache = { "cache-control": "no-cache" };
    if (wrong?.kind === "other") return answer(200, wrong.body, type, cache);
    const half = found.body.subarray(0, Math.floor(found.body.length / 2));
    if (wrong?.kind === "truncated") return answer(200, half, type, cache);
    if (wrong?.kind === "cut") {
      const length = { "content-length": String(found.body.length) };
      response.writeHead(200, { ...headers, "content-type": type, ...cache, ...length });
      return void response.write(half, () => request.socket.destroy());
    }
    const squeezes = /charset|json|javascript|svg/.test(type);
    if (squeezes && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
      const encoding = { "content-encoding": "gzip", vary: "accept-encoding" };
      return answer(200, squeeze(found.file, found.body), type, { ...cache, ...encoding });
    }
    answer(200, found.body, type, cache);
  });

  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  const taken = typeof address === "object" && address ? address.port : port;
  return {
    address: `http://127.0.0.1:${taken}${base}`,
    port: taken,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The path of a request without its query, decoded; undefined when it cannot be read.
 * @param {string} url
 */
function readPath(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
    return path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * A file inside a folder, or the `index.html` of a folder in it; nothing outside it is ever read.
 * @param {string} folder @param {string} name
 */
async function readUnder(folder, name) {
  let file = normalize(join(folder, name));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return undefined;
  try {
    if ((await stat(file)).isDirectory()) {
      if (name !== "" && !name.endsWith("/")) return undefined;
      file = join(file, "index.html");
    }
    return { file, body: await readFile(file) };
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { address } = await serve({ port: Number(process.env["PORT"] ?? 4173) });
  console.log(`The built site is at ${address}  (npm run build makes it anew)`);
}
