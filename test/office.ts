import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { csvParseRows } from "d3-dsv";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const program = "/usr/bin/soffice";
/** Whether the tests that open workbooks in LibreOffice can run; where every engine is asked for, they must. */
export const hasOffice = existsSync(program) || process.env["RECKONER_ENGINES"] === "all";

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
  const folder = await mkdtemp(join(tmpdir(), "office-"));
  try {
    const bare = rewritten(await filesIn(file), (text, name) =>
      change(text, name).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"),
    );
    await writeFile(join(folder, "book.xlsx"), bare);
    await promisify(execFile)(program, [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      join(folder, "book.xlsx"),
    ]);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
    const sheets = await Promise.all(
      names.map(async (name) => [
        name.replace(/^book-(.*)\.csv$/, "$1"),
        csvParseRows(await readFile(join(folder, name), "utf8")),
      ]),
    );
    return Object.fromEntries(sheets) as Record<string, string[][]>;
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
