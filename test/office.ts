import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { csvParseRows } from "d3-dsv";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const program = "/usr/bin/soffice";
const has = (part: string) => existsSync(part) || process.env["RECKONER_ENGINES"] === "all";
/** Whether the tests that open workbooks in LibreOffice can run; where every engine is asked for, they must. */
export const hasOffice = has(program);
/** The same for slides. */
export const hasSlides = has("/usr/lib/libreoffice/program/libsdlo.so");

/** CSV with commas, in UTF-8, texts quoted, numbers as they are and not as they are shown, every sheet. */
const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1";

/**
 * A workbook as LibreOffice Calc reads it: the rows of each sheet, as text, by its name. Values that stand
 * beside formulas are taken out first, so that what is read is what Calc itself works out; `change` may edit its files before.
 */
export async function inOffice(
  file: Blob,
  change: (text: string, name: string) => string = (text) => text,
): Promise<Readonly<Record<string, string[][]>>> {
  const bare = rewritten(await filesIn(file), (text, name) =>
    change(text, name).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"),
  );
  const sheets = await converted("book.xlsx", bare, filter);
  return Object.fromEntries(
    Object.entries(sheets).map(([name, text]) => [
      name.replace(/^book-(.*)\.csv$/, "$1"),
      csvParseRows(text),
    ]),
  );
}

/** Slides as LibreOffice Impress reads them: an OpenDocument presentation in one file of XML. */
export async function slidesInOffice(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { "slides.fodp": made } = await converted("slides.pptx", bytes, "fodp");
  if (made === undefined) throw new Error("LibreOffice Impress did not open the slides");
  return made;
}

/** What LibreOffice makes of a file: the texts it writes, by their names. */
async function converted(
  name: string,
  bytes: Uint8Array,
  to: string,
): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(join(tmpdir(), "office-"));
  try {
    await writeFile(join(folder, name), bytes);
    await promisify(execFile)(program, [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      folder,
      join(folder, name),
    ]);
    const files = await readdir(folder, { withFileTypes: true });
    const made = files.filter((one) => one.isFile() && one.name !== name);
    return Object.fromEntries(
      await Promise.all(
        made.map(
          async (one) => [one.name, await readFile(join(folder, one.name), "utf8")] as const,
        ),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files of an archive by name, as text. */
export async function filesIn(file: Blob): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** An archive of texts, each as `change` makes it. */
const rewritten = (
  files: Readonly<Record<string, string>>,
  change: (text: string, name: string) => string,
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, strToU8(change(text, name))]),
    ),
  );
