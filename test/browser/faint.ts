import type { Locator } from "@playwright/test";

/** The marks in a part of the page of which nothing has three times the contrast of the page. */
export async function faintIn(part: Locator, marks = "[data-mark]"): Promise<string[]> {
  return part.evaluate((drawing, selector) => {
    const context = document
      .createElement("canvas")
      .getContext("2d", { willReadFrequently: true })!;
    const light = (colour: string) => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
      const part = (value: number) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      return a < 128 ? undefined : 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const page = light("Canvas")!;
    const stands = (colour: string) => {
      if (colour === "none" || colour === "") return false;
      if (colour.startsWith("url")) return true;
      const own = light(colour);
      if (own === undefined) return false;
      return (Math.max(own, page) + 0.05) / (Math.min(own, page) + 0.05) >= 3;
    };
    return [...drawing.querySelectorAll(selector)]
      .filter((mark) => {
        const beside = mark.nextElementSibling;
        const parts = [
          mark,
          ...mark.querySelectorAll("*"),
          ...(beside ? [beside, ...beside.querySelectorAll("*")] : []),
        ];
        return !parts.some((part) => {
          const { fill, stroke, color } = getComputedStyle(part);
          return part instanceof SVGElement ? stands(fill) || stands(stroke) : stands(color);
        });
      })
      .map((mark) => mark.getAttribute("aria-label") ?? mark.outerHTML.slice(0, 80));
  }, marks);
}
