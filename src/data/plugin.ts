import { toJsonSchema } from "@valibot/to-json-schema";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { hashOf } from "./fingerprint.ts";
import { readFolder } from "./published.ts";
import { entities, metaSchema, type Dataset } from "./schema.ts";
import { split } from "./split.ts";

type Document = { readonly name: string; readonly fileName: string; readonly text: string };

/** Earlier releases of the dataset, each a whole document named by its fingerprint. */
const released = "data/released";
const releases = (): readonly string[] =>
  existsSync(released)
    ? readdirSync(released).filter((name) => /^[0-9a-f]{8,64}\.json$/.test(name))
    : [];

const folders = { review: "data/care-review", areas: "data/areas", example: "data/example" };

/**
 * Emits the dataset as content-hashed documents and tells the page where they are through link elements,
 * so that evidence and code ship in step and are cached apart. A wrong row fails the build, naming it.
 */
export function datasetPlugin(): Plugin {
  let serving = false;
  let documents: readonly Document[] = [];
  return {
    name: "reckoner-dataset",
    configResolved(config) {
      serving = config.command === "serve";
    },
    buildStart() {
      if (serving) return;
      documents = documentsOf(readFolder(folders.review, folders.areas));
      for (const { fileName, text } of documents)
        this.emitFile({ type: "asset", fileName, source: text });
      for (const name of releases())
        this.emitFile({
          type: "asset",
          fileName: `released/${name}`,
          source: readFileSync(`${released}/${name}`),
        });
      this.emitFile({ type: "asset", fileName: "dataset.schema.json", source: jsonSchema() });
      this.emitFile({
        type: "asset",
        fileName: "example.json",
        source: `${JSON.stringify(readFolder(folders.example), null, 2)}\n`,
      });
    },
    configureServer(server) {
      server.watcher.add(Object.values(folders));
      server.watcher.on("change", (file) => {
        if (file.includes("/data/") && file.endsWith(".json"))
          server.ws.send({ type: "full-reload" });
      });
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? "").split("?")[0] ?? "";
        const wanted = documents.find(({ fileName }) => path.endsWith(fileName));
        if (!wanted) {
          next();
          return;
        }
        response.setHeader("content-type", "application/json");
        response.end(wanted.text);
      });
    },
    transformIndexHtml() {
      if (serving) documents = documentsOf(readFolder(folders.review, folders.areas));
      return [...documents.map(linkTo), ...releases().map(linkToRelease)];
    },
  };
}

function documentsOf(dataset: Dataset): readonly Document[] {
  const { first, rest } = split(dataset);
  const document = (name: string, value: unknown): Document => {
    const text = JSON.stringify(value);
    return { name, fileName: `assets/${name}-${hashOf(text).slice(0, 8)}.json`, text };
  };
  return [
    document("first", first),
    document("rest", rest),
    document("areas", dataset.areas),
    document("dataset", dataset),
  ];
}

const linkTo = ({ name, fileName }: Document): HtmlTagDescriptor => ({
  tag: "link",
  injectTo: "head",
  attrs:
    name === "first"
      ? {
          rel: "preload",
          as: "fetch",
          crossorigin: "anonymous",
          href: `./${fileName}`,
          "data-document": name,
        }
      : {
          rel: "alternate",
          type: "application/json",
          href: `./${fileName}`,
          "data-document": name,
        },
});

const linkToRelease = (name: string): HtmlTagDescriptor => ({
  tag: "link",
  injectTo: "head",
  attrs: {
    rel: "alternate",
    type: "application/json",
    href: `./released/${name}`,
    "data-released": name.replace(".json", ""),
  },
});

/** The published JSON Schema of a dataset document, made from the one schema in the code. */
function jsonSchema(): string {
  const whole = v.strictObject({
    meta: metaSchema,
    ...Object.fromEntries(
      Object.entries(entities).map(([name, schema]) => [
        name,
        v.optional(v.array(schema as v.GenericSchema)),
      ]),
    ),
  });
  return `${JSON.stringify(toJsonSchema(whole, { errorMode: "ignore" }), null, 2)}\n`;
}
