import { fixedParts, namespaces, notesMaster, typeOf } from "./slideParts.ts";
import { zip } from "./zip.ts";

/** A picture on a slide, as a PNG with its size in pixels. */
export type SlidePicture = {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly says: string;
};
export type Slide = {
  readonly title: string;
  /** Sentences beside the picture, or in its place. */
  readonly lines: readonly string[];
  readonly picture: SlidePicture | null;
  /** One line at the foot: where it comes from. */
  readonly foot: string;
  /** What is said, a paragraph each. */
  readonly notes: readonly string[];
};

/** EMU in an inch, the unit of a slide; slides are 13.333 by 7.5 inches. */
const inch = 914_400;
type Box = readonly [x: number, y: number, width: number, height: number];
const titleBox: Box = [0.55, 0.35, 12.2, 0.95];
const wholeBox: Box = [0.55, 1.4, 12.2, 5.35];
const pictureBox: Box = [0.55, 1.4, 9.1, 5.35];
/** Beside a picture that has its size: as much as it leaves. */
const besideBox = ([left, , width]: Box): Box => {
  const x = left + width + 0.3;
  return [x, 1.6, wholeBox[0] + wholeBox[2] - x, 5];
};
const footBox: Box = [0.55, 6.9, 12.2, 0.4];

/** More lines than this are set smaller, so that they end on the slide. */
const manyLines = 6;

const escaped = (text: string): string =>
  text
    .replace(/\p{Cs}|[^\P{Cc}\n\t]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
const emu = (inches: number): number => Math.round(inches * inch);
const place = ([x, y, width, height]: Box): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

/** Paragraphs of one size in points; the serif of the site is Georgia where it isn’t installed. */
const paragraphs = (lines: readonly string[], points: number, face: string, gap = 0): string =>
  (lines.length === 0 ? [""] : lines)
    .map(
      (line) =>
        `<a:p><a:pPr marL="0" indent="0"><a:spcAft><a:spcPts val="${gap * 100}"/></a:spcAft><a:buNone/></a:pPr>` +
        `<a:r><a:rPr lang="en-GB" sz="${points * 100}"><a:latin typeface="${face}"/></a:rPr><a:t>${escaped(line)}</a:t></a:r></a:p>`,
    )
    .join("");

const textShape = (id: number, name: string, kind: string, box: Box, body: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr${kind === "" ? ' txBox="1"' : ""}/><p:nvPr>${kind}</p:nvPr></p:nvSpPr>` +
  `<p:spPr>${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
  `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`;

/** A picture as large as its box allows, in its own proportions. */
function fitted({ width, height }: SlidePicture, [x, y, most, high]: Box): Box {
  const share = Math.min(most / width, high / height);
  return [x, y, width * share, height * share];
}

const pictureShape = (picture: SlidePicture, box: Box): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Chart" descr="${escaped(picture.says)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
  `<p:blipFill><a:blip r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
  `<p:spPr>${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

const tree = (shapes: string): string =>
  `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;
const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

function slideXml({ title, lines, picture, foot }: Slide): string {
  const beside = picture !== null && lines.length > 0 ? fitted(picture, pictureBox) : undefined;
  const shapes = [
    textShape(2, "Title", '<p:ph type="title"/>', titleBox, paragraphs([title], 30, "Georgia")),
    ...(lines.length > 0
      ? [
          textShape(
            ...([3, "Words", "", beside ? besideBox(beside) : wholeBox] as const),
            lines.length > manyLines
              ? paragraphs(lines, beside ? 14 : 20, "Arial", 4)
              : paragraphs(lines, beside ? 18 : 24, "Arial", 10),
          ),
        ]
      : []),
    ...(picture ? [pictureShape(picture, beside ?? fitted(picture, wholeBox))] : []),
    textShape(5, "Source", "", footBox, paragraphs([foot], 10, "Arial")),
  ];
  return `${head}<p:sld ${namespaces}>${tree(shapes.join(""))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

const notesXml = ({ notes }: Slide): string =>
  `${head}<p:notes ${namespaces}>${tree(
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>` +
      `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>` +
      `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs(notes, 12, "Arial", 6)}</p:txBody></p:sp>`,
  )}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;

type Link = readonly [id: string, type: string, target: string];
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const links = (of: readonly Link[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${of
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** Slides as one PPTX file, each with its notes. Text stays text; nothing in it runs or is fetched. */
export function slidesFile(slides: readonly Slide[], title: string): Blob {
  const files: Record<string, string | Uint8Array> = {
    ...fixedParts(escaped(title)),
    ...notesMaster,
  };
  for (const [i, slide] of slides.entries()) {
    const n = i + 1;
    files[`ppt/slides/slide${n}.xml`] = slideXml(slide);
    files[`ppt/slides/_rels/slide${n}.xml.rels`] = links([
      ["rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["rId2", "notesSlide", `../notesSlides/notesSlide${n}.xml`],
      ...(slide.picture ? [["rId3", "image", `../media/image${n}.png`] as const] : []),
    ]);
    files[`ppt/notesSlides/notesSlide${n}.xml`] = notesXml(slide);
    files[`ppt/notesSlides/_rels/notesSlide${n}.xml.rels`] = links([
      ["rId1", "notesMaster", "../notesMasters/notesMaster1.xml"],
      ["rId2", "slide", `../slides/slide${n}.xml`],
    ]);
    if (slide.picture) files[`ppt/media/image${n}.png`] = slide.picture.png;
  }
  const ids = slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 4}"/>`).join("");
  files["ppt/presentation.xml"] =
    `${head}<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
    `<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst>` +
    `<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
  files["ppt/_rels/presentation.xml.rels"] = links([
    ["rId1", "slideMaster", "slideMasters/slideMaster1.xml"],
    ["rId2", "notesMaster", "notesMasters/notesMaster1.xml"],
    ["rId3", "theme", "theme/theme1.xml"],
    ...slides.map((_, i): Link => [`rId${i + 4}`, "slide", `slides/slide${i + 1}.xml`]),
  ]);
  const types = Object.keys(files).flatMap((name) => {
    const type = typeOf(name);
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  const content =
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${types.join("")}</Types>`;
  return zip(
    { "[Content_Types].xml": content, ...files },
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  );
}
