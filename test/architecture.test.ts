import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Who may import whom. Imports go up this list, never down and never sideways. */
const layers: Record<string, readonly string[]> = {
  data: [],
  model: ["data"],
  words: ["data", "model"],
  state: ["data", "model", "words", "worker"],
  charts: ["data", "model", "words"],
  share: ["data", "model", "words"],
  views: ["data", "model", "words", "state", "charts", "share"],
  app: ["data", "model", "words", "state", "charts", "share", "views", "worker"],
  worker: ["data", "model"],
};

/** Which packages each layer may use; a `*` stands for the rest of a name. */
const packages: Record<string, readonly string[]> = {
  data: ["valibot", "@noble/hashes", "canonicalize"],
  model: [],
  words: [],
  state: ["react", "zustand", "@tanstack/react-query", "idb-keyval"],
  charts: ["react", "d3-*"],
  share: ["d3-dsv", "uqr", "fflate"],
  views: ["react", "react-dom", "downshift", "@tanstack/react-query"],
  app: ["react", "react-dom", "@tanstack/react-query", "@fontsource-variable/*"],
  worker: [],
};

/** Files that run while building, not in the page, and what they may use besides. */
const building: Record<string, readonly string[]> = {
  "/src/data/plugin.ts": ["vite", "@valibot/to-json-schema", "node:*"],
  "/src/data/published.ts": ["node:*"],
};

/** The functions of Math that give the same bits in every engine. */
const exact = [
  "abs",
  "ceil",
  "floor",
  "fround",
  "imul",
  "max",
  "min",
  "round",
  "sign",
  "sqrt",
  "trunc",
];

/** Folder names that say nothing about what is inside. */
const nameless = /\/(utils|helpers|types|hooks|lib|common|services|constants)\//;

const src = filesIn("src");
const tests = filesIn("test");
const code = Object.entries(src).filter(([file]) => /\.tsx?$/.test(file));

test("imports go up the layers, by alias across them and relative inside one", () => {
  expect(code.flatMap(([file, text]) => importsOf(text).flatMap((to) => fault(file, to)))).toEqual(
    [],
  );
});

test("the worker is reached through one file of state", () => {
  const doors = code.filter(
    ([file, text]) =>
      file.startsWith("/src/state/") &&
      importsOf(text).some((to) => resolve(file, to)?.startsWith("/src/worker/")),
  );
  expect(doors.map(([file]) => file).slice(1)).toEqual([]);
});

test("the model's numbers are the same in every engine, at any hour", () => {
  const inexact = code
    .filter(([file]) => file.startsWith("/src/model/"))
    .flatMap(([file, text]) => {
      const found = [...withoutComments(text).matchAll(/\bMath\.([a-z]\w*)/g)]
        .filter(([, name = ""]) => !exact.includes(name))
        .map(([call]) => call);
      const clock = withoutComments(text).match(/\bDate\.now\b|\bnew Date\(\)|\bperformance\b/g);
      const power = withoutComments(text).match(/\*\*/g);
      return [...found, ...(clock ?? []), ...(power ?? [])].map((what) => `${file}: ${what}`);
    });
  expect(inexact).toEqual([]);
});

test("modules are imported by name: no barrels, no default exports", () => {
  const faults = code.flatMap(([file, text]) => [
    ...(/\/index\.tsx?$/.test(file) ? [`${file}: import the module you mean`] : []),
    ...(/^export default\b|\bas default\b/m.test(withoutComments(text))
      ? [`${file}: export by name`]
      : []),
  ]);
  expect(faults).toEqual([]);
});

test("folders say what they hold", () => {
  const files = [...Object.keys(src), ...Object.keys(tests)];
  expect(files.filter((file) => nameless.test(file))).toEqual([]);
});

test("a file over 300 lines says why on its first line", () => {
  const long = Object.entries({ ...src, ...tests })
    .map(([file, text]) => ({ file, lines: text.trimEnd().split("\n").length, text }))
    .filter(({ lines, text }) => lines > 300 && !/^(\/\/|\/\*) Long because\b/.test(text));
  expect(long.map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual([]);
});

test("whoever silences a check says why", () => {
  const silenced = Object.entries({ ...src, ...tests }).flatMap(([file, text]) =>
    [...text.matchAll(/^.*(?:eslint-disable|@ts-expect-error|@ts-ignore|@ts-nocheck)\b.*$/gm)]
      .map(([line]) => line.trim())
      .filter((line) => /^[^"'`]*(\/\/|\/\*)/.test(line) && !/ -- \S/.test(line))
      .map((line) => `${file}: ${line}`),
  );
  expect(silenced).toEqual([]);
});

/** The text of every file of code and style in a folder, by its path from the top. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name))
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      `/${folder}/${name.replaceAll("\\", "/")}`,
      readFileSync(join(folder, name), "utf8"),
    ]),
  );
}

/** What is wrong with one import, as no lines or one. */
function fault(file: string, to: string): string[] {
  const from = layerOf(file);
  const say = (what: string) => [`${file} imports ${to}: ${what}`];
  if (from === undefined) return file.endsWith(".d.ts") ? [] : say("the file is in no layer");

  const target = resolve(file, to);
  if (target === undefined) {
    const allowed = [...(packages[from] ?? []), ...(building[file] ?? [])];
    return allowed.some((name) => isPackage(to, name)) ? [] : say(`not a package of ${from}`);
  }
  if (target.startsWith("/data/") || target === "/CHANGELOG.md")
    return from === "data" ? [] : say("only src/data reads data/ and the list of changes");

  if (target in building && !(file in building)) return say("needs Node, so only a build may");

  const into = layerOf(target);
  if (into === undefined) return say("leads out of the layers");
  if (into === from) return to.startsWith(".") ? [] : say("inside a layer, import relatively");
  if (!layers[from]?.includes(into)) return say(`${from} may not see ${into}`);
  return to.startsWith("#/") || into === "worker" ? [] : say("across layers, import by #/");
}

/** Every module a file names: imported, re-exported, loaded later, or started as a worker. */
function importsOf(text: string): string[] {
  const named = /\b(?:from|import|new URL)\s*\(?\s*["']([^"'\s]+)["']/g;
  return [...withoutComments(text).matchAll(named)].map(([, to = ""]) => to.replace(/\?.*$/, ""));
}

/** The path an import leads to, from the top of the repository; undefined for a package. */
function resolve(file: string, to: string): string | undefined {
  if (to.startsWith("#/")) return `/src/${to.slice(2)}`;
  if (!to.startsWith(".")) return undefined;
  return new URL(to, `file://${file}`).pathname;
}

/** The layer a path lies in. */
function layerOf(path: string): string | undefined {
  const name = /^\/src\/([^/]+)\//.exec(path)?.[1];
  return name !== undefined && name in layers ? name : undefined;
}

/** Whether an import names a package, or a part of it. */
function isPackage(to: string, name: string): boolean {
  return name.endsWith("*")
    ? to.startsWith(name.slice(0, -1))
    : to === name || to.startsWith(`${name}/`);
}

/** The code alone; a `//` inside an address stays. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
}
