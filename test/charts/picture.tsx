import { renderToStaticMarkup } from "react-dom/server";
import { TextureDefs } from "#/charts/kit/Textures.tsx";

/**
 * A drawn chart as an SVG file one can open: numbers to three decimals, the textures inside, and the
 * project's own style sheets linked by their path from the file.
 */
export function picture(container: Element, styleSheets: readonly string[]): string {
  const svg = container.querySelector("svg[role='group']")!.cloneNode(true) as SVGElement;
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const sheets = ["app/styles/tokens.css", ...styleSheets]
    .map((sheet) => `@import "../../../src/${sheet}";`)
    .join("\n");
  const [open = "", ...rest] = svg.outerHTML
    .replace(/-?\d+\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3))))
    // Module class names carry a hash of their file, which the linked sheets do not.
    .replace(/\b_([A-Za-z]+)_[\da-f]{6}\b/g, "$1")
    .split(/(?=<)/);
  const defs = renderToStaticMarkup(<TextureDefs />).split(/(?=<)/);
  const style = `<style>\n${sheets}\n:root { background: var(--paper); }\n</style>`;
  return [open, style, ...defs, ...rest, ""].join("\n");
}
