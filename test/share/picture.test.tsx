import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { Textures } from "#/charts/kit/Textures.tsx";
import { rgbOf } from "#/share/inline.ts";
import { svgText } from "#/share/picture.ts";

const caption = {
  title: "Family Help is three quarters of the ask",
  subtitle: "£m a year, England",
  source: "Source: the review’s final report.",
  link: "https://example.org/#/explore?panel=cost&lever=legislation",
};

/** The picture of a drawing, read back as a document. jsdom's computed style knows `style`, not attributes. */
function picture(drawing: ReactNode, words = caption): Document {
  const { container } = render(
    <>
      <Textures />
      <svg
        id="chart"
        className="x"
        width="320"
        height="200"
        viewBox="0 0 320 200"
        role="group"
        aria-label="Cost"
      >
        {drawing}
      </svg>
    </>,
  );
  const text = svgText(container.querySelector<SVGSVGElement>("#chart")!, words);
  return new DOMParser().parseFromString(text, "image/svg+xml");
}
const textIn = (page: Document) => [...page.querySelectorAll("text")].map((t) => t.textContent);

test("svgText(chart, caption) stands alone: title, subtitle, chart, source and link, from top to bottom", () => {
  const page = picture(<text y="20">1,257</text>);
  expect(page.querySelector("parsererror")).toBeNull();
  expect(textIn(page)).toEqual([
    "Family Help is three",
    "quarters of the ask",
    "£m a year, England",
    "1,257",
    "Source: the review’s final report.",
    "https://example.org/#/explore?panel=cost",
    "&lever=legislation",
  ]);
  expect(page.documentElement.querySelector("title")?.textContent).toBe(caption.title);
  const { width, height } = Object.fromEntries(
    ["width", "height"].map((name) => [name, Number(page.documentElement.getAttribute(name))]),
  );
  expect(width).toBe(320 + 48);
  expect(height).toBeGreaterThan(200 + 5 * 17);
});

test("svgText(chart, caption) brings the textures a chart fills with, and only those", () => {
  const page = picture(<rect width="9" height="9" style={{ fill: "url(#hatch-2)" }} />);
  expect([...page.querySelectorAll("pattern")].map(({ id }) => id)).toEqual(["hatch-2"]);
  expect(page.querySelector("rect[fill='url(#hatch-2)']")).not.toBeNull();
});

test("svgText(chart, caption) keeps what a chart refers to in itself", () => {
  const page = picture(
    <>
      <clipPath id="inside">
        <rect width="5" height="5" />
      </clipPath>
      <g style={{ clipPath: "url(#inside)" }} id="own" />
    </>,
  );
  expect(page.querySelector("#inside")).not.toBeNull();
  expect(page.querySelector("#own")).toBeNull();
});

test("svgText(chart, caption) writes the style that CSS gives a mark as attributes", () => {
  const page = picture(
    <rect width="3" height="3" style={{ fill: "rgb(10, 20, 30)", opacity: 0.5 }} />,
  );
  const mark = page.querySelector("rect[width='3']");
  expect(mark?.getAttribute("fill")).toBe("#0a141e");
  expect(mark?.getAttribute("opacity")).toBe("0.5");
  expect(mark?.hasAttribute("style")).toBe(false);
});

test("svgText(chart, caption) leaves out what is hidden, what runs and what only the page needs", () => {
  const page = picture(
    <>
      <rect width="7" height="7" style={{ display: "none" }} />
      <g className="mark" data-id="CR-2.01" role="button" aria-label="x" tabIndex={-1}>
        <path d="M0 0" />
      </g>
      <a href="https://example.org/">
        <text>out</text>
      </a>
      <foreignObject width="9" height="9" />
    </>,
  );
  expect(page.querySelector("rect[width='7'], foreignObject, script")).toBeNull();
  const names = new Set(
    [...page.querySelectorAll("*")].flatMap((one) => [...one.attributes].map(({ name }) => name)),
  );
  expect(
    [...names].filter((name) => /^(class|style|on|data-|aria-|role|tabindex|href)/.test(name)),
  ).toEqual([]);
});

test("svgText(chart, caption) writes hostile words as words", () => {
  const page = picture(null, { ...caption, title: "</text><script>x()</script>" });
  expect(page.querySelector("script")).toBeNull();
  expect(textIn(page)[0]).toBe("</text><script>x()</script>");
});

test.each([
  ["rgb(255, 0, 16)", "#ff0010", 1],
  ["rgba(1, 2, 3, 0.5)", "#010203", 0.5],
  ["color(srgb 1 0.5 0 / 0.25)", "#ff8000", 0.25],
  ["transparent", "#000000", 0],
])("rgbOf(%j) is %s at %d", (text, hex, alpha) => {
  expect(rgbOf(text)).toEqual({ hex, alpha });
});

test("rgbOf(text) is undefined for what is no colour", () => {
  expect(rgbOf("none")).toBeUndefined();
  expect(rgbOf("url(#dots)")).toBeUndefined();
});
