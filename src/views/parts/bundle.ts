import { csv } from "#/share/csv.ts";
import { fileName } from "#/share/save.ts";
import { zip } from "#/share/zip.ts";
import type { First } from "#/data/split.ts";
import { bundleReadme, withoutTitle, type Bundled } from "#/words/bundle.ts";
import { apa, bibtex } from "#/words/cite.ts";
import { isDrawn, pictureFile } from "./files.ts";
import type { Takeable } from "./inView.ts";

type View = {
  readonly title: string;
  readonly link: string;
  readonly citation: string;
  readonly meta: First["meta"];
  readonly things: readonly Takeable[];
};

/**
 * A view as one archive: its charts as tables and pictures, with a README, how to cite it and its link. A picture
 * that the browser cannot make is left out, and the README says so.
 */
export async function bundle({ title, link, citation, meta, things }: View): Promise<Blob> {
  const files: Record<string, string | Uint8Array> = {};
  const listed: Bundled[] = [];
  for (const [i, thing] of things.entries()) {
    const name = fileName(`${String(i + 1).padStart(2, "0")}-${thing.name}`, "").replace(/\.$/, "");
    const rows = `data/${name}.csv`;
    files[rows] = csv(thing.table());
    const pictures = await picturesOf(thing, link, `pictures/${name}`);
    for (const [file, bytes] of pictures) files[file] = bytes;
    const missing = isDrawn(thing) && pictures.length < 2;
    listed.push({
      title: thing.title,
      text: withoutTitle(thing.text, thing.title),
      source: thing.source,
      files: [
        rows,
        ...pictures.map(([file]) => file),
        ...(missing ? ["(this browser could not make all its pictures)"] : []),
      ],
    });
  }
  return zip({
    "README.txt": bundleReadme({ title, link, meta, things: listed }),
    "CITATION.txt": `${citation}\n\n${apa({ meta, link })}\n`,
    "citation.bib": `${bibtex({ meta, link })}\n`,
    "link.txt": `${link}\n`,
    ...files,
  });
}

async function picturesOf(
  thing: Takeable,
  link: string,
  name: string,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  if (!isDrawn(thing)) return [];
  const made: (readonly [string, Uint8Array])[] = [];
  for (const kind of ["SVG", "PNG"] as const)
    try {
      const file = await pictureFile[kind](thing, link);
      made.push([`${name}.${kind.toLowerCase()}`, new Uint8Array(await file.arrayBuffer())]);
    } catch {
      // Said in the README: the rest is still worth having.
    }
  return made;
}
