import { isFormula } from "./rows.ts";
import { zip } from "./zip.ts";

/** How a cell looks and how its number is written; `input` is what a reader of a workbook may change. */
export type Look =
  | "plain"
  | "title"
  | "head"
  | "note"
  | "count"
  | "money"
  | "sum"
  | "factor"
  | "share"
  | "input"
  | "inputShare";
/** A cell: nothing, a text, a number, or one with a look and perhaps a formula (without its =) whose value it is. */
export type SheetCell =
  | null
  | string
  | number
  | { readonly value: string | number; readonly look?: Look; readonly formula?: string };
export type Sheet = {
  /** At most 31 characters, none of them []/\:*? */
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Of the columns from the first, in characters. */
  readonly widths?: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
};

/** The type of file that spreadsheets open. */
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** The most characters a cell takes. */
const longest = 32_767;

/**
 * Sheets as an XLSX file, with names by which formulas may ask for cells ("Inputs!$B$2"): texts are texts whatever they begin with, formulas
 * stand beside their values.
 */
export function workbook(
  sheets: readonly Sheet[],
  names: Readonly<Record<string, string>> = {},
): Blob {
  return zip(
    {
      "[Content_Types].xml": contentTypes(sheets.length),
      "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
      "xl/workbook.xml": book(sheets, names),
      "xl/_rels/workbook.xml.rels": relations([
        ...sheets.map((_, i): Relation => ["worksheet", `worksheets/sheet${i + 1}.xml`]),
        ["styles", "styles.xml"],
      ]),
      "xl/styles.xml": styles(),
      ...Object.fromEntries(
        sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
      ),
    },
    type,
  );
}

/** The address of a cell, both counted from 0: (2, 0) is A3. */
const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A column's letters, counted from 0: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const first = Math.floor(column / 26);
  return `${first > 0 ? columnName(first - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const xml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;

type Relation = readonly [kind: string, target: string];
const relations = (all: readonly Relation[]): string =>
  xml(
    `<Relationships xmlns="${packages}/relationships">${all
      .map(
        ([kind, target], i) =>
          `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`,
  );

const contentTypes = (count: number): string => {
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, i) =>
    part(`worksheets/sheet${i + 1}`, "worksheet"),
  );
  return xml(
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("workbook", "sheet.main")}${part("styles", "styles")}${sheets.join("")}</Types>`,
  );
};

function book(sheets: readonly Sheet[], names: Readonly<Record<string, string>>): string {
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const defined = Object.entries(names).map(
    ([name, place]) => `<definedName name="${escaped(name)}">${escaped(place)}</definedName>`,
  );
  return xml(
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join("")}</sheets>${defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : ""}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`,
  );
}

/** Each look as a number format, a font, a fill and a border, by their places in the lists of `styles`. */
const looks: Readonly<
  Record<Look, readonly [format: number, font: number, fill: number, border: number]>
> = {
  plain: [0, 0, 0, 0],
  title: [0, 2, 0, 0],
  head: [0, 1, 0, 1],
  note: [0, 3, 0, 0],
  count: [3, 0, 0, 0],
  money: [164, 0, 0, 0],
  sum: [164, 1, 0, 2],
  factor: [165, 0, 0, 0],
  share: [166, 0, 0, 0],
  input: [0, 4, 2, 0],
  inputShare: [166, 4, 2, 0],
};
const lookNames = Object.keys(looks) as readonly Look[];

function styles(): string {
  const xf = ([format, font, fill, border]: readonly number[], more = "") =>
    `<xf xfId="0" numFmtId="${format ?? 0}" fontId="${font ?? 0}" fillId="${fill ?? 0}" borderId="${border ?? 0}" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${more}`;
  const font = (size: number, colour: string, mark = "") =>
    `<font>${mark}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Calibri"/></font>`;
  const line = (side: string, style: string) =>
    `<${side} style="${style}"><color rgb="FF17202B"/></${side}>`;
  const border = (top: string, bottom: string) =>
    `<border><left/><right/>${top}${bottom}<diagonal/></border>`;
  const all = [
    ...lookNames.map((look) =>
      look === "note" || look === "plain" || look === "head"
        ? `${xf(looks[look], ` applyAlignment="1"`)}><alignment vertical="top" wrapText="1"/></xf>`
        : `${xf(looks[look])}/>`,
    ),
    `${xf(looks.plain, ` quotePrefix="1" applyAlignment="1"`)}><alignment vertical="top" wrapText="1"/></xf>`,
  ];
  return xml(
    `<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.0##"/><numFmt numFmtId="165" formatCode="0.0000"/><numFmt numFmtId="166" formatCode="0.0##%"/></numFmts>` +
      `<fonts count="5">${font(11, "17202B")}${font(11, "17202B", "<b/>")}${font(16, "17202B", "<b/>")}${font(10, "5A6570", "<i/>")}${font(11, "1F3FA8")}</fonts>` +
      `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF4C2"/></patternFill></fill></fills>` +
      `<borders count="3">${border("<top/>", "<bottom/>")}${border("<top/>", line("bottom", "thin"))}${border(line("top", "thin"), line("bottom", "double"))}</borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="${all.length}">${all.join("")}</cellXfs></styleSheet>`,
  );
}
/** A text that begins like a formula is marked as text, so that it stays one when its cell is edited. */
const quoted = lookNames.length;

function sheetXml({ rows, widths = [], frozen }: Sheet): string {
  const pane = frozen === undefined ? "" : paneOf(frozen);
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return xml(
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
      (columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "") +
      `<sheetData>${rows
        .map(
          (row, r) =>
            `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, addressOf(r, c))).join("")}</row>`,
        )
        .join("")}</sheetData></worksheet>`,
  );
}

function paneOf({ rows, columns }: NonNullable<Sheet["frozen"]>): string {
  const split = (name: string, n: number) => (n > 0 ? ` ${name}="${n}"` : "");
  const side = columns > 0 ? "Right" : "Left";
  return `<pane${split("xSplit", columns)}${split("ySplit", rows)} topLeftCell="${addressOf(rows, columns)}" activePane="${rows > 0 ? `bottom${side}` : "topRight"}" state="frozen"/>`;
}

function cellXml(cell: SheetCell, address: string): string {
  if (cell === null) return "";
  const { value, look = "plain", formula } = typeof cell === "object" ? cell : { value: cell };
  const place = lookNames.indexOf(look);
  const style = (n: number) => `r="${address}"${n > 0 ? ` s="${n}"` : ""}`;
  if (formula !== undefined) {
    const kind = typeof value === "string" ? ` t="str"` : "";
    return `<c ${style(place)}${kind}><f>${escaped(formula)}</f><v>${escaped(String(value))}</v></c>`;
  }
  if (typeof value === "number")
    return Number.isFinite(value) ? `<c ${style(place)}><v>${value}</v></c>` : "";
  const text = escaped(value.slice(0, longest));
  return `<c ${style(look === "plain" && isFormula(value) ? quoted : place)} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** What XML 1.0 has no way to hold. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text in XML; `_x0041_` is what spreadsheets read as an A, so its underscore is written in that way too. */
const escaped = (text: string): string =>
  text
    .replace(unwritable, "\ufffd")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
