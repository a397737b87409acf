export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const group = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>`;
const colours = `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>`;

/** What each part of a file of slides is, by its name; undefined for what its ending says already. */
export function typeOf(name: string): string | undefined {
  const slides = "application/vnd.openxmlformats-officedocument.presentationml";
  if (/\.rels$|\.png$/.test(name)) return undefined;
  if (name.startsWith("ppt/slides/")) return `${slides}.slide+xml`;
  if (name.startsWith("ppt/notesSlides/")) return `${slides}.notesSlide+xml`;
  if (name.startsWith("ppt/slideMasters/")) return `${slides}.slideMaster+xml`;
  if (name.startsWith("ppt/slideLayouts/")) return `${slides}.slideLayout+xml`;
  if (name.startsWith("ppt/notesMasters/")) return `${slides}.notesMaster+xml`;
  if (name.startsWith("ppt/theme/"))
    return "application/vnd.openxmlformats-officedocument.theme+xml";
  if (name === "ppt/presentation.xml") return `${slides}.presentation.main+xml`;
  if (name === "docProps/core.xml")
    return "application/vnd.openxmlformats-package.core-properties+xml";
  return undefined;
}

const colour = (name: string, hex: string) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`;
/** Colours in print’s own: the ink and paper of the light theme, its first six hues. */
const theme =
  `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Reckoner"><a:themeElements><a:clrScheme name="Reckoner">` +
  [
    ...[colour("dk1", "17202B"), colour("lt1", "FFFFFF"), colour("dk2", "515B66")],
    ...[colour("lt2", "F6F7F2"), colour("accent1", "3D63C4"), colour("accent2", "651050")],
    ...[colour("accent3", "146044"), colour("accent4", "B06F00"), colour("accent5", "5A2A92")],
    ...[colour("accent6", "4A8AA3"), colour("hlink", "0F4C81"), colour("folHlink", "515B66")],
  ].join("") +
  `</a:clrScheme><a:fontScheme name="Reckoner"><a:majorFont><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>` +
  `<a:fmtScheme name="Reckoner"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${'<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const links = (of: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packaged}/relationships">${of
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;
const titleHolder = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="502920" y="320040"/><a:ext cx="11155680" cy="868680"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`;
const textStyles = `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="3000"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles>`;
const ground = `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;

/** The parts that are the same in every file of slides but for its title, which is given escaped. */
export const fixedParts = (title: string): Readonly<Record<string, string>> => ({
  "_rels/.rels": links([
    [`${office}/officeDocument`, "ppt/presentation.xml"],
    [`${packaged}/relationships/metadata/core-properties`, "docProps/core.xml"],
  ]),
  "docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
  "ppt/theme/theme1.xml": theme,
  "ppt/slideMasters/slideMaster1.xml": `${head}<p:sldMaster ${namespaces}><p:cSld>${ground}<p:spTree>${group}${titleHolder}</p:spTree></p:cSld>${colours}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${textStyles}</p:sldMaster>`,
  "ppt/slideMasters/_rels/slideMaster1.xml.rels": links([
    [`${office}/slideLayout`, "../slideLayouts/slideLayout1.xml"],
    [`${office}/theme`, "../theme/theme1.xml"],
  ]),
  "ppt/slideLayouts/slideLayout1.xml": `${head}<p:sldLayout ${namespaces} type="titleOnly" preserve="1"><p:cSld name="Scene"><p:spTree>${group}${titleHolder}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  "ppt/slideLayouts/_rels/slideLayout1.xml.rels": links([
    [`${office}/slideMaster`, "../slideMasters/slideMaster1.xml"],
  ]),
});

/** What the pages of notes are laid out by. */
export const notesMaster: Readonly<Record<string, string>> = {
  "ppt/theme/theme2.xml": theme,
  "ppt/notesMasters/notesMaster1.xml": `${head}<p:notesMaster ${namespaces}><p:cSld>${ground}<p:spTree>${group}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp></p:spTree></p:cSld>${colours}</p:notesMaster>`,
  "ppt/notesMasters/_rels/notesMaster1.xml.rels": links([
    [`${office}/theme`, "../theme/theme2.xml"],
  ]),
};
