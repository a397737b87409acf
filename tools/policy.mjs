// @ts-check
// What a browser may do with the site, said once: as headers, as files for the common static hosts,
// and as the <meta> tag that stands in where a host sends no headers.

/** Content-Security-Policy by directive. */
const directives = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "frame-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "reckoner",
};

const policy = (/** @type {Readonly<Record<string, string>>} */ rules) =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

/** Without the directives that count only in a header. */
const { "frame-ancestors": _, ...inPage } = directives;

/**
 * The policy of a page that holds its one script and its one style, by their hashes, and needs nothing else.
 * @param {{ script: string, style: string }} hashes
 */
export const policyFor = ({ script, style }) =>
  policy({
    ...inPage,
    "script-src": script,
    "style-src": style,
    "img-src": "data: blob:",
    "font-src": "data:",
    "connect-src": "'none'",
    "worker-src": "blob:",
    "frame-src": "'none'",
    "manifest-src": "'none'",
  });

/**
 * Sent with every answer.
 * @type {Readonly<Record<string, string>>}
 */
export const headers = {
  "Content-Security-Policy": policy(directives),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** The one page that others may frame. */
const framed = "embed.html";
const framedPolicy = policy({ ...directives, "frame-ancestors": "*" });

/**
 * What is sent with a file: the same, but for the page that others may frame.
 * @param {string} name of the file under the site's base
 * @returns {Readonly<Record<string, string>>}
 */
export const headersFor = (name) =>
  name === framed ? { ...headers, "Content-Security-Policy": framedPolicy } : headers;

/** Files that are never renamed have to be asked for anew; those in `assets` carry their content's hash. */
const fresh = "no-cache";
const forEver = "public, max-age=31536000, immutable";

const lines = (/** @type {(name: string, value: string) => string} */ line) =>
  Object.entries(headers).map(([name, value]) => line(name, value));

/** For hosts that read `_headers` (Netlify, Cloudflare Pages and others). */
const underscore = () =>
  [
    "/*",
    ...lines((name, value) => `  ${name}: ${value}`),
    `  Cache-Control: ${fresh}`,
    `/${framed}`,
    "  ! Content-Security-Policy",
    `  Content-Security-Policy: ${framedPolicy}`,
    "/assets/*",
    "  ! Cache-Control",
    `  Cache-Control: ${forEver}`,
  ].join("\n");

/** For Apache, with mod_headers. */
const htaccess = () =>
  [
    "<IfModule mod_headers.c>",
    ...lines((name, value) => `  Header always set ${name} "${value}"`),
    `  Header set Cache-Control "${fresh}"`,
    `  <If "%{REQUEST_URI} =~ m#/assets/#">`,
    `    Header set Cache-Control "${forEver}"`,
    "  </If>",
    `  <Files "${framed}">`,
    `    Header always set Content-Security-Policy "${framedPolicy}"`,
    "  </Files>",
    "</IfModule>",
    "AddType application/manifest+json .webmanifest",
  ].join("\n");

/**
 * A server block for nginx. `add_header` in a location hides those of the server, so the cache's
 * length is a variable and every header stands once.
 */
const nginx = () =>
  [
    "# Goes into the http block; name your host, and put the site's folder after root.",
    "map $uri $reckoner_cache {",
    `  default "${fresh}";`,
    `  ~^.*/assets/ "${forEver}";`,
    "}",
    "map $uri $reckoner_policy {",
    `  default "${headers["Content-Security-Policy"]}";`,
    `  ~/embed\\.html$ "${framedPolicy}";`,
    "}",
    "server {",
    "  listen 8080;",
    "  root /usr/share/nginx/reckoner;",
    "  index index.html;",
    "  types {",
    "    text/html html;",
    "    text/css css;",
    "    text/javascript js mjs;",
    "    text/plain txt;",
    "    application/json json;",
    "    application/manifest+json webmanifest;",
    "    image/png png;",
    "    image/svg+xml svg;",
    "    font/woff2 woff2;",
    "  }",
    "  gzip on;",
    "  gzip_types text/css text/javascript text/plain application/json image/svg+xml;",
    ...lines((name, value) =>
      name === "Content-Security-Policy"
        ? `  add_header ${name} $reckoner_policy always;`
        : `  add_header ${name} "${value}" always;`,
    ),
    "  add_header Cache-Control $reckoner_cache always;",
    "}",
  ].join("\n");

/** What is written beside the site for the host it will stand on, by file name. */
export const hostFiles = {
  _headers: underscore,
  ".htaccess": htaccess,
  "nginx.example.conf": nginx,
};

/**
 * Puts the policy into the built page and the hosts' files beside it. While the site is being worked
 * on, Vite's own inline scripts need a page without it.
 * @returns {import("vite").Plugin}
 */
export function policyPlugin() {
  return {
    name: "reckoner-policy",
    apply: "build",
    generateBundle() {
      for (const [fileName, text] of Object.entries(hostFiles))
        this.emitFile({ type: "asset", fileName, source: `${text()}\n` });
    },
    transformIndexHtml: () => [
      {
        tag: "meta",
        injectTo: "head-prepend",
        attrs: { "http-equiv": "Content-Security-Policy", content: policy(inPage) },
      },
      {
        tag: "meta",
        injectTo: "head-prepend",
        attrs: { name: "referrer", content: "no-referrer" },
      },
    ],
  };
}
