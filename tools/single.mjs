// @ts-check
// The single-file edition, `dist/reckoner.html`: code, styles, fonts and data in one page that runs from
// a stick. Made by `vite build --mode single`, after the site itself.
import { createHash } from "node:crypto";
import { build } from "vite";
import { policyFor } from "./policy.mjs";

/** The documents the page reads, by the start of their file names; the rest of the data is in them. */
const documents = ["first", "rest", "areas"];

/**
 * Puts everything the page needs into it, and leaves nothing beside it.
 * @returns {import("vite").Plugin}
 */
export function singlePlugin() {
  /** @type {import("vite").ResolvedConfig} */
  let config;
  return {
    name: "reckoner-single",
    apply: "build",
    enforce: "pre",
    config: () => ({
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: false,
        cssCodeSplit: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    configResolved(resolved) {
      config = resolved;
    },
    // A page opened from a file may start a worker only from its own text.
    async load(id) {
      if (!id.endsWith("?worker&url")) return undefined;
      const code = await workerText(id.replace(/\?.*$/, ""), config);
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: "text/javascript" }));`;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const texts = (/** @type {RegExp} */ name) =>
          files.filter(({ fileName }) => name.test(fileName)).map(textOf);
        const [page] = texts(/^index\.html$/);
        const [script, ...more] = texts(/\.js$/);
        if (page === undefined || script === undefined || more.length > 0)
          throw new Error(`one page and one script expected: ${files.map((f) => f.fileName)}`);
        const data = documents.map((name) => {
          const [text, ...others] = texts(new RegExp(`^assets/${name}-[0-9a-f]+\\.json$`));
          if (text === undefined || others.length > 0) throw new Error(`no document: ${name}`);
          return { name, text };
        });
        for (const { fileName } of files) Reflect.deleteProperty(bundle, fileName);
        const html = single(page, script, texts(/\.css$/).join("\n"), data);
        this.emitFile({ type: "asset", fileName: "reckoner.html", source: html });
      },
    },
  };
}

/**
 * The page with its script, its styles and its documents inside, and a policy that names them.
 * @param {string} page @param {string} script @param {string} style
 * @param {readonly { name: string, text: string }[]} data
 */
function single(page, script, style, data) {
  // A script's text ends at the first `</script`, wherever it stands.
  const code = script.replaceAll("</script", "<\\/script");
  const policy = policyFor({ script: hashOf(code), style: hashOf(style) });
  const bare = page
    .replace(/<script type="module"[^>]*><\/script>/, "")
    .replace(/<link (?!rel="icon")[^>]*>/g, "")
    .replace(/<noscript>.*?<\/noscript>/s, "<noscript>This edition needs JavaScript.</noscript>");
  const held = data.map(
    ({ name, text }) =>
      `<script type="application/json" data-document="${name}">${text.replaceAll("<", "\\u003c")}</script>`,
  );
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="referrer" content="no-referrer">`,
    `<style>${style}</style>`,
    ...held,
    `<script type="module">${code}</script>`,
  ].join("\n");
  return bare.replace("</head>", () => `${head}\n</head>`);
}

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** @param {import("vite").Rollup.OutputChunk | import("vite").Rollup.OutputAsset} file */
const textOf = (file) =>
  file.type === "chunk"
    ? file.code
    : typeof file.source === "string"
      ? file.source
      : Buffer.from(file.source).toString("utf8");

/**
 * A worker as one script that asks for nothing.
 * @param {string} file @param {import("vite").ResolvedConfig} config
 */
async function workerText(file, config) {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    root: config.root,
    resolve: { alias: config.resolve.alias },
    build: {
      write: false,
      copyPublicDir: false,
      rolldownOptions: { input: file, output: { format: "iife", codeSplitting: false } },
    },
  });
  const [script] = "output" in built ? built.output : [];
  if (script?.type !== "chunk") throw new Error(`no script came of the worker: ${file}`);
  return script.code;
}
