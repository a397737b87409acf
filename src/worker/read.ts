import { DatasetError, type Fault } from "#/data/faults.ts";
import { fingerprint } from "#/data/fingerprint.ts";
import { parseDataset } from "#/data/parse.ts";
import type { Dataset } from "#/data/schema.ts";

/** What a file turned out to be: a dataset with its own fingerprint, or what is wrong with it. */
export type Outcome =
  | { readonly kind: "dataset"; readonly dataset: Dataset }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

/** How far the reading of a file has come. */
export type Stage = "reading" | "checking";

/** A dataset from the bytes of a file, or every fault in it; never throws. */
export function readDataset(bytes: Uint8Array, onStage: (stage: Stage) => void): Outcome {
  onStage("reading");
  const decoded = decode(bytes);
  if (typeof decoded !== "string") return faults(decoded);
  const value = readJson(decoded);
  if ("fault" in value) return faults(value.fault);
  onStage("checking");
  try {
    const dataset = parseDataset(value.json);
    const meta = { ...dataset.meta, fingerprint: fingerprint(dataset) };
    return { kind: "dataset", dataset: { ...dataset, meta } };
  } catch (cause) {
    if (cause instanceof DatasetError) return { kind: "faults", faults: cause.faults };
    return faults(unreadable(cause));
  }
}

const faults = (fault: Fault): Outcome => ({ kind: "faults", faults: [fault] });
const ofFile = (expected: string, found: string, mend: string): Fault => ({
  where: "the file",
  field: "",
  expected,
  found,
  mend,
});
const wantJson = "a dataset in JSON";
const wantUtf8 = "text in UTF-8";
const saveAsUtf8 = "Save it again as UTF-8 (in an editor: Save as, Encoding) and open that.";

/** The fault of a file that a check could not cope with. */
export const unreadable = (cause: unknown): Fault =>
  ofFile(
    "a dataset that can be checked",
    `one that is too large or too deeply nested (${cause instanceof Error ? cause.message : String(cause)})`,
    "Take parts out until it opens, then put them back one by one.",
  );

function decode(bytes: Uint8Array): string | Fault {
  const [first, second] = bytes;
  if (first === undefined)
    return ofFile(wantJson, "an empty file", "Choose the file again, or save it again first.");
  if (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    first === 0 ||
    second === 0
  )
    return ofFile(wantUtf8, "text in UTF-16", saveAsUtf8);
  if (first === 0x50 && second === 0x4b)
    return ofFile(
      wantJson,
      "a zip file or a spreadsheet",
      "Take the JSON file out of it and open that.",
    );
  const text = new TextDecoder().decode(bytes);
  const at = text.indexOf("\ufffd");
  if (at >= 0)
    return ofFile(
      wantUtf8,
      `characters that another encoding left behind, first on ${placeOf(text, at)}`,
      saveAsUtf8,
    );
  return text;
}

function readJson(text: string): { json: unknown } | { fault: Fault } {
  const start = text.trimStart();
  if (start === "")
    return {
      fault: ofFile(wantJson, "a file with nothing but white space", "Choose another file."),
    };
  if (start.startsWith("<"))
    return {
      fault: ofFile(
        wantJson,
        "a web page or another file that begins with <",
        "Save the JSON file itself, not the page that shows it.",
      ),
    };
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) return { fault: unreadable(cause) };
    return { fault: notJson(text, cause.message) };
  }
}

/** What is wrong with a text that is not JSON, and where, as far as the engine says. */
function notJson(text: string, message: string): Fault {
  const at = /position (\d+)/.exec(message)?.[1];
  const line = /line (\d+) column (\d+)/.exec(message);
  const end = text.trimEnd().length;
  const ended =
    (at !== undefined && Number(at) >= end) ||
    /end of (JSON )?(input|data)|unterminated string|EOF/i.test(message);
  if (ended)
    return {
      where: `the file, ${placeOf(text, end)}`,
      field: "",
      expected: "JSON",
      found: "a file that ends too soon",
      mend: "It is cut off: fetch it or save it again.",
    };
  const place =
    line !== null
      ? `, line ${line[1] ?? ""}, column ${line[2] ?? ""}`
      : at !== undefined
        ? `, ${placeOf(text, Number(at))}`
        : "";
  const reason = reasonIn(message);
  const wanted = /^expected (.*)$/.exec(reason)?.[1];
  return {
    where: `the file${place}`,
    field: "",
    expected: wanted === undefined ? "JSON" : `JSON, here ${wanted}`,
    found: wanted === undefined ? reason : "something else",
    mend: "Open it in an editor that checks JSON and mend that place: most often a comma, a quotation mark or a bracket.",
  };
}

/** The engine's reason without its way of saying where. */
const reasonIn = (message: string): string =>
  message
    .replace(/^JSON(\.parse:| Parse error:) ?/i, "")
    .replace(/,? ?\.*"[\s\S]*" ?\.* is not valid JSON$/, "")
    .replace(/ in JSON at position \d+.*$/, "")
    .replace(/ at line \d+ column \d+.*$/, "")
    .replace(/^./, (letter) => letter.toLowerCase())
    .slice(0, 120);

function placeOf(text: string, position: number): string {
  const before = text.slice(0, position);
  const lastBreak = before.lastIndexOf("\n");
  return `line ${before.split("\n").length}, column ${position - lastBreak}`;
}
