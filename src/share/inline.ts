const svgSpace = "http://www.w3.org/2000/svg";

/** Inherited style that a picture keeps, with its initial value. */
const inherited: Readonly<Record<string, string>> = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  "fill-rule": "nonzero",
  stroke: "none",
  "stroke-opacity": "1",
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-dashoffset": "0px",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-miterlimit": "4",
  "paint-order": "normal",
  "font-family": "",
  "font-size": "16px",
  "font-weight": "400",
  "font-style": "normal",
  "letter-spacing": "normal",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  "marker-start": "none",
  "marker-mid": "none",
  "marker-end": "none",
  visibility: "visible",
};
/** Style of the element alone. */
const own: Readonly<Record<string, string>> = {
  opacity: "1",
  "clip-path": "none",
  mask: "none",
  "stop-color": "rgb(0, 0, 0)",
  "stop-opacity": "1",
  "vector-effect": "none",
};
/** Elements that run, load or speak, and have no place in a picture. */
const unwanted =
  "script, foreignObject, image, style, iframe, audio, video, animate, animateTransform, set";

/**
 * A copy of a drawing that needs no style sheet and no other element: styles are written as attributes,
 * definitions it fills with are brought along, and what runs, loads or only serves the page is left out.
 * Attributes rather than a style sheet, because drawing programs read those best and no policy blocks them.
 */
export function plainCopy(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const referenced = new Set<string>();
  writeStyles(chart, copy, initialStyle, referenced);
  const held = bringDefinitions(chart, copy, referenced);
  for (const element of copy.querySelectorAll(unwanted)) element.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")]) clean(element, held);
  copy.removeAttribute("id");
  copy.removeAttribute("viewBox");
  const box = chart.getAttribute("viewBox");
  if (box !== null) copy.setAttribute("viewBox", box);
  return copy;
}

/** Elements that are never drawn where they stand; some engines say so of their display. */
const unseen =
  /^(defs|pattern|clipPath|mask|marker|symbol|filter|linearGradient|radialGradient|stop|title|desc)$/;

const initialStyle = (property: string): string => inherited[property] ?? "";

/** Writes the computed style of an element and those in it on their copies, only what differs. */
function writeStyles(
  from: Element,
  to: Element,
  above: (property: string) => string,
  referenced: Set<string>,
): void {
  const computed = getComputedStyle(from);
  if (computed.display === "none" && !unseen.test(from.localName)) {
    to.remove();
    return;
  }
  const valueOf = (property: string): string =>
    computed.getPropertyValue(property) || (from.getAttribute(property) ?? "") || above(property);
  for (const property of Object.keys(inherited)) {
    const value = valueOf(property);
    if (value === above(property)) to.removeAttribute(property);
    else write(to, property, value, referenced);
  }
  for (const [property, initial] of Object.entries(own)) {
    const value = computed.getPropertyValue(property) || (from.getAttribute(property) ?? initial);
    if (value === initial) to.removeAttribute(property);
    else write(to, property, value, referenced);
  }
  const href = from.getAttribute("href") ?? "";
  if (href.startsWith("#")) referenced.add(href.slice(1));
  const moved = (from as SVGElement).style.transform ? computed.transform : "";
  if (moved !== "" && moved !== "none") to.setAttribute("transform", moved.replaceAll("px", ""));
  const children = [...to.children];
  [...from.children].forEach((child, i) => {
    const twin = children[i];
    if (twin !== undefined) writeStyles(child, twin, valueOf, referenced);
  });
}

function write(to: Element, property: string, value: string, referenced: Set<string>): void {
  const target = /url\(["']?#([^"')]+)["']?\)/.exec(value)?.[1];
  if (target !== undefined) {
    referenced.add(target);
    to.setAttribute(property, `url(#${target})`);
    return;
  }
  if (property === "fill" || property === "stroke" || property === "stop-color") {
    const colour = rgbOf(value);
    to.setAttribute(
      property,
      colour === undefined ? value : colour.alpha === 0 ? "none" : colour.hex,
    );
    if (colour !== undefined && colour.alpha > 0 && colour.alpha < 1)
      to.setAttribute(
        property === "stop-color" ? "stop-opacity" : `${property}-opacity`,
        String(colour.alpha),
      );
    return;
  }
  to.setAttribute(property, value.replace(/(\d)px\b/g, "$1").replaceAll('"', "'"));
}

/** Copies the definitions a drawing refers to, and those they refer to; returns the ids it then holds. */
function bringDefinitions(
  chart: SVGSVGElement,
  copy: SVGSVGElement,
  wanted: Set<string>,
): ReadonlySet<string> {
  const page = chart.ownerDocument;
  const defs = page.createElementNS(svgSpace, "defs");
  // The set grows while it is walked, by what the definitions refer to in turn.
  for (const id of wanted) {
    const definition = page.getElementById(id);
    if (definition === null || chart.contains(definition)) continue;
    const twin = definition.cloneNode(true) as Element;
    writeStyles(definition, twin, initialStyle, wanted);
    defs.append(twin);
  }
  if (defs.childElementCount > 0) copy.prepend(defs);
  return wanted;
}

/** What only the page has a use for. */
const pageOnly =
  /^(id|href|class|style|role|tabindex|lang|xmlns(:.*)?|focusable|pointer-events|cursor)$/;

function clean(element: Element, held: ReadonlySet<string>): void {
  for (const { name, value } of [...element.attributes]) {
    if (/^(on|data-|aria-)/.test(name)) element.removeAttribute(name);
    else if (name === "id" && held.has(value)) continue;
    else if (name === "href" || name === "xlink:href") {
      if (!value.startsWith("#")) element.removeAttribute(name);
    } else if (pageOnly.test(name)) element.removeAttribute(name);
  }
}

/** A computed colour as six hexadecimal digits and its opacity; undefined when it is no colour. */
export function rgbOf(text: string): { readonly hex: string; readonly alpha: number } | undefined {
  const [, kind, inside = ""] = /^(rgba?|color)\((.*)\)$/.exec(text.trim()) ?? [];
  if (kind === undefined) return text === "transparent" ? { hex: "#000000", alpha: 0 } : undefined;
  const numbers = inside
    .replace(/^srgb\s/, "")
    .split(/[\s,/]+/)
    .filter((part) => part !== "")
    .map((part) => (part.endsWith("%") ? Number(part.slice(0, -1)) / 100 : Number(part)));
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (numbers.some(Number.isNaN)) return undefined;
  const full = kind === "color" ? 255 : 1;
  const hex = [red, green, blue]
    .map((part) => Math.max(0, Math.min(255, Math.round(part * full))))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("");
  return { hex: `#${hex}`, alpha };
}
