// Keeps the site on the reader's machine, so that it works without a network after one visit. It is
// built as a script of its own, `sw.js`, beside the page.

/** What belongs to this release: put in by the build (tools/offline.mjs). */
declare const __SHIPPED__: {
  /** Changes with the content of any file. */
  readonly version: string;
  /** Relative to the folder of the site; "./" is the front page. */
  readonly files: readonly string[];
};

type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Event & {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
};
type Scope = {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
};
const scope = globalThis as typeof globalThis & Scope;

const prefix = "reckoner-";
const { version, files } = __SHIPPED__;
const own = `${prefix}${version}`;
/** The front page, by the address under which hosts answer without a redirect. */
const front = "./";
const addressOf = (file: string): string => new URL(file, scope.registration.scope).href;
/** Files whose names carry their content's hash: the same name is the same file in every release. */
const isHashed = (file: string): boolean => file.startsWith("assets/");

addEventListener("install", (event) => {
  (event as Extendable).waitUntil(fill());
});

addEventListener("activate", (event) => {
  (event as Extendable).waitUntil(forgetOld().then(() => scope.clients.claim()));
});

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (data === "use") void scope.skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event as Fetching;
  if (request.method !== "GET" || !request.url.startsWith(scope.registration.scope)) return;
  (event as Fetching).respondWith(answer(request));
});

/** Brings every file of this release in; fails as a whole, so that no release is kept by halves. */
async function fill(): Promise<void> {
  const cache = await caches.open(own);
  for (const file of files) {
    const address = addressOf(file);
    const known = isHashed(file) ? await caches.match(address) : undefined;
    await cache.put(address, known ?? (await fetched(file)));
  }
}

/** A file as the host has it now; throws when the host sends something else under its name. */
async function fetched(file: string): Promise<Response> {
  const response = await fetch(addressOf(file), { cache: isHashed(file) ? "default" : "no-cache" });
  const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
  if (!response.ok || isPage !== (file === front || file.endsWith(".html")))
    throw new Error(`not the file that belongs to this release: ${file}`);
  // A redirected answer may not be given to a navigation.
  return response.redirected
    ? new Response(await response.blob(), { headers: response.headers })
    : response;
}

/** This release and the one before it stay: other windows may still be using that one. */
async function forgetOld(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(own);
  const kept =
    (await cache.match(request, { ignoreSearch: request.mode === "navigate" })) ??
    (await caches.match(request));
  return kept ?? fetch(request);
}
