// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { unzipSync, strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { slidesFile, type Slide } from "#/share/slides.ts";
import { hasSlides, slidesInOffice } from "../office.ts";

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const slide: Slide = {
  title: "Less & more <now>",
  lines: ["One \u0007“line”"],
  picture: { png, width: 800, height: 400, says: 'A "chart"' },
  foot: "Source: the report",
  notes: ["Say this.", "Then that."],
};
const slides: readonly Slide[] = [slide, { ...slide, picture: null, lines: [], notes: [] }];

async function parts() {
  const file = slidesFile(slides, "Tom & Jo");
  return unzipSync(new Uint8Array(await file.arrayBuffer()));
}
const parsed = (bytes: Uint8Array) =>
  new DOMParser().parseFromString(strFromU8(bytes), "application/xml");
const textsIn = (page: Document) =>
  [...page.getElementsByTagName("a:t")].map(({ textContent }) => textContent);

test("slidesFile(slides) holds only well-formed parts, each of a declared type", async () => {
  const held = await parts();
  const types = parsed(held["[Content_Types].xml"] ?? new Uint8Array());
  const declared = [...types.getElementsByTagName("Override")].map((one) =>
    one.getAttribute("PartName"),
  );
  for (const [name, bytes] of Object.entries(held)) {
    if (name.endsWith(".png")) continue;
    expect(parsed(bytes).getElementsByTagName("parsererror"), name).toHaveLength(0);
    if (!name.endsWith(".rels") && name !== "[Content_Types].xml")
      expect(declared, name).toContain(`/${name}`);
  }
  for (const name of declared) expect(Object.keys(held)).toContain(name?.slice(1));
});

test("slidesFile(slides) refers only to parts that are in it, and by every id it uses", async () => {
  const held = await parts();
  for (const [name, bytes] of Object.entries(held)) {
    if (!name.endsWith(".rels")) continue;
    const folder = name.replace(/_rels\/[^/]*$/, "");
    const rows = [...parsed(bytes).getElementsByTagName("Relationship")];
    for (const row of rows) {
      const to = new URL(row.getAttribute("Target") ?? "", `file:///${folder}`).pathname.slice(1);
      expect(Object.keys(held), `${name} → ${to}`).toContain(to);
    }
    const owner = name.replace("_rels/", "").replace(/\.rels$/, "");
    if (owner === "" || held[owner] === undefined) continue;
    const used = strFromU8(held[owner]).matchAll(/r:(?:id|embed)="(rId\d+)"/g);
    for (const [, id] of used) expect(rows.map((row) => row.getAttribute("Id"))).toContain(id);
  }
});

test("slidesFile(slides) keeps titles, lines and notes as text, in order", async () => {
  const held = await parts();
  const read = (name: string) => textsIn(parsed(held[name] ?? new Uint8Array()));
  expect(read("ppt/slides/slide1.xml")).toEqual([
    "Less & more <now>",
    "One “line”",
    "Source: the report",
  ]);
  expect(read("ppt/notesSlides/notesSlide1.xml")).toEqual(["Say this.", "Then that."]);
  expect(held["ppt/media/image1.png"]).toEqual(png);
  expect(Object.keys(held)).not.toContain("ppt/media/image2.png");
});

test("slidesFile(slides) draws a picture in its own proportions, inside the slide", async () => {
  const held = await parts();
  const page = parsed(held["ppt/slides/slide1.xml"] ?? new Uint8Array());
  const size = page.getElementsByTagName("p:pic")[0]?.getElementsByTagName("a:ext")[0];
  const [width, height] = [Number(size?.getAttribute("cx")), Number(size?.getAttribute("cy"))];
  expect(width / height).toBeCloseTo(2, 3);
  expect(width).toBeLessThan(12_192_000);
});

test.runIf(hasSlides)(
  "slidesFile(slides) opens in LibreOffice Impress: titles, lines, pictures and notes are where they belong",
  { timeout: 120_000 },
  async () => {
    const picture = {
      png: new Uint8Array(readFileSync("public/preview.png")),
      width: 1200,
      height: 630,
      says: "A chart",
    };
    const file = slidesFile([{ ...slide, picture }, ...slides.slice(1)], "Tom & Jo");
    const read = new DOMParser().parseFromString(await slidesInOffice(file), "application/xml");
    const pages = [...read.getElementsByTagName("draw:page")].map((page) => {
      const notes = page.getElementsByTagName("presentation:notes")[0];
      const texts = (within: Element | undefined) =>
        [...(within?.getElementsByTagName("text:p") ?? [])]
          .map(({ textContent }) => textContent)
          .filter((text) => text !== "");
      return {
        all: texts(page),
        notes: texts(notes),
        pictures: [...page.getElementsByTagName("draw:image")].map(
          (image) => image.parentElement?.getElementsByTagName("svg:desc")[0]?.textContent,
        ),
      };
    });
    expect(pages).toEqual([
      {
        all: ["Less & more <now>", "One “line”", "Source: the report", "Say this.", "Then that."],
        notes: ["Say this.", "Then that."],
        pictures: ["A chart"],
      },
      { all: ["Less & more <now>", "Source: the report"], notes: [], pictures: [] },
    ]);
  },
);
