import type { Caption, Chart } from "#/share/picture.ts";
import { isReachable } from "#/share/reach.ts";
import { fileName, saveFile } from "#/share/save.ts";
import type { Takeable } from "./inView.ts";

type Rows = Pick<
  Takeable,
  "table" | "title" | "subtitle" | "text" | "source" | "filtered" | "dataset"
>;

/** The rows of a chart or a table as a file; what writes it is fetched when it is first wanted. */
export const tableFile = {
  CSV: async ({ table }: Rows): Promise<Blob> => {
    const { csv } = await import("#/share/csv.ts");
    return new Blob([csv(table())], { type: "text/csv;charset=utf-8" });
  },
  XLSX: async (what: Rows, link: string): Promise<Blob> => {
    const { xlsx } = await import("#/share/xlsx.ts");
    const { title, subtitle, filtered, text, source, dataset = "", table } = what;
    const lines = [subtitle, filtered?.() ?? "", text, source, dataset, link];
    return xlsx(table(), { title, lines: lines.filter((line) => line !== "") });
  },
};

/** A chart as a picture of its own. Throws where there is no drawing, or the browser can't make one. */
export const pictureFile = {
  SVG: async (what: Takeable, link: string): Promise<Blob> => {
    const { svgText } = await import("#/share/picture.ts");
    return new Blob([svgText(drawingOf(what), captionOf(what, link))], {
      type: "image/svg+xml;charset=utf-8",
    });
  },
  PNG: async (what: Takeable, link: string): Promise<Blob> => {
    const { pngBlob } = await import("#/share/picture.ts");
    return pngBlob(drawingOf(what), captionOf(what, link));
  },
};

/** Saves a file and returns what to tell the reader about it. */
export function saved(title: string, extension: string, content: Blob): string {
  const name = fileName(title, extension);
  saveFile(name, content);
  return `Saved as ${name}`;
}

/** Whether there is a drawing to make a picture of. */
export function isDrawn({ svg }: Takeable): boolean {
  const drawing = svg?.() ?? null;
  return drawing !== null && ("ownerDocument" in drawing || drawing.length > 0);
}

const captionOf = (what: Takeable, link: string): Caption => ({
  title: what.title,
  subtitle: what.subtitle,
  filtered: what.filtered?.() ?? "",
  key: what.pictureKey ?? "",
  source: what.source,
  dataset: what.dataset ?? "",
  link: isReachable(link) ? link : "",
});

function drawingOf({ svg }: Takeable): Chart {
  const drawing = svg?.() ?? null;
  if (drawing === null) throw new Error("no drawing to save");
  return drawing;
}
