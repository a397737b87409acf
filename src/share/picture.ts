import { fontFaces } from "./fonts.ts";
import { plainCopy, rgbOf } from "./inline.ts";

/** What is written round a chart in its picture. */
export type Caption = {
  readonly title: string;
  readonly subtitle: string;
  /** Which proposals it shows; empty when nothing is filtered. */
  readonly filtered?: string;
  /** What the textures mean; empty when it has none. */
  readonly key?: string;
  readonly source: string;
  /** The dataset behind it, by title and version. */
  readonly dataset?: string;
  /** The address of the view the picture was taken from; empty when nobody else could open it. */
  readonly link: string;
};

/** A drawing, or several that stand under each other, from the top. */
export type Chart = SVGSVGElement | readonly SVGSVGElement[];

const svgSpace = "http://www.w3.org/2000/svg";
const margin = 24;
const serif = "'Besley Variable', Besley, Georgia, serif";
const sans = "'Libre Franklin Variable', 'Libre Franklin', system-ui, 'Helvetica Neue', sans-serif";

type Style = {
  readonly size: number;
  readonly leading: number;
  readonly font: string;
  readonly faint?: true;
};
const titleStyle: Style = { size: 20, leading: 25, font: serif };
const subtitleStyle: Style = { size: 13, leading: 18, font: sans, faint: true };
const footStyle: Style = { size: 12, leading: 17, font: sans, faint: true };

/**
 * A chart as a picture of its own: SVG text with every style written out, its textures with it, its title
 * above and its source and link below. Nothing in it runs or refers to anywhere else.
 */
export const svgText = (chart: Chart, caption: Caption): string =>
  new XMLSerializer().serializeToString(framed(chart, caption));

/** The same picture as a PNG with two dots for every pixel of the page. Throws when the browser can't make one. */
export async function pngBlob(chart: Chart, caption: Caption, scale = 2): Promise<Blob> {
  const picture = framed(chart, caption);
  const faces = await fontFaces(document);
  if (faces !== "") {
    // A picture is drawn without the page's fonts, so it has to bring its own.
    const style = document.createElementNS(svgSpace, "style");
    style.textContent = faces;
    picture.prepend(style);
  }
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(Number(picture.getAttribute("width")) * scale);
  canvas.height = Math.ceil(Number(picture.getAttribute("height")) * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas to draw on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`no picture of this size: ${canvas.width} × ${canvas.height}`));
    }, "image/png");
  });
}

function framed(chart: Chart, caption: Caption): SVGSVGElement {
  const { title, subtitle, filtered = "", key = "", source, dataset = "", link } = caption;
  const charts: readonly SVGSVGElement[] = "ownerDocument" in chart ? [chart] : chart;
  const [first] = charts;
  if (first === undefined) throw new Error("no drawing to make a picture of");
  const page = first.ownerDocument;
  const { width } = sizeOf(first);
  const ink = rgbOf(getComputedStyle(first).color)?.hex ?? "#17202b";
  const paper = rgbOf(getComputedStyle(page.body).backgroundColor)?.hex ?? "#ffffff";
  const picture = page.createElementNS(svgSpace, "svg");
  const parts: SVGElement[] = [];
  let y = margin;
  const write = (text: string, style: Style) => {
    for (const line of wrap(text, width, style)) {
      y += style.leading;
      parts.push(textLine(page, line, y - style.leading * 0.26, style, ink));
    }
  };
  write(title, titleStyle);
  for (const line of [subtitle, filtered]) if (line !== "") write(line, subtitleStyle);
  y += 12;
  for (const one of charts) {
    const body = plainCopy(one);
    const place = { x: margin, y, ...sizeOf(one), overflow: "visible" };
    for (const [name, value] of Object.entries(place)) body.setAttribute(name, String(value));
    parts.push(body);
    y += place.height + 12;
  }
  for (const line of [key, source, dataset, link]) if (line !== "") write(line, footStyle);
  const whole = { width: width + 2 * margin, height: y + margin };
  const ground = page.createElementNS(svgSpace, "rect");
  for (const [name, value] of Object.entries({ ...whole, fill: paper }))
    ground.setAttribute(name, String(value));
  picture.setAttribute("viewBox", `0 0 ${whole.width} ${whole.height}`);
  picture.setAttribute("width", String(whole.width));
  picture.setAttribute("height", String(whole.height));
  const name = page.createElementNS(svgSpace, "title");
  name.textContent = title;
  picture.append(name, ground, ...parts);
  return picture;
}

function textLine(
  page: Document,
  text: string,
  y: number,
  style: Style,
  ink: string,
): SVGTextElement {
  const line = page.createElementNS(svgSpace, "text");
  const attributes = {
    x: margin,
    y: Math.round(y * 10) / 10,
    "font-family": style.font,
    "font-size": style.size,
    fill: ink,
    ...(style.faint && { "fill-opacity": 0.78 }),
  };
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value));
  line.textContent = text;
  return line;
}

/** The size a chart is drawn at, px; from its own attributes where nothing is laid out. */
function sizeOf(chart: SVGSVGElement): { readonly width: number; readonly height: number } {
  const box = chart.getBoundingClientRect();
  const [, , boxWidth = 0, boxHeight = 0] = (chart.getAttribute("viewBox") ?? "")
    .split(/[\s,]+/)
    .map(Number);
  return {
    width: Math.ceil(box.width || Number(chart.getAttribute("width")) || boxWidth || 640),
    height: Math.ceil(box.height || Number(chart.getAttribute("height")) || boxHeight || 400),
  };
}

/** A text in lines that fit a width, by the usual width of a letter; a link also breaks before its &. */
function wrap(text: string, width: number, { size, font }: Style): readonly string[] {
  const most = Math.max(12, Math.floor(width / (size * (font === serif ? 0.57 : 0.54))));
  const pieces = text
    .split(/(?<=\s)|(?=&\w)/)
    .flatMap((part) => part.match(new RegExp(`.{1,${most}}`, "gsu")) ?? []);
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = `${lines.at(-1) ?? ""}${piece}`;
    if (lines.length > 0 && longer.trimEnd().length <= most) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}
