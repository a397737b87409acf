import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { chart, fromMenu, openExplore, panel } from "./explore.ts";
import { expect, test } from "./site.ts";

/** Two dots to a pixel, as a saved picture has them. */
const scale = 2;
test.use({ deviceScaleFactor: scale });

/** How wide and high a region is that is compared as one, pixels of the page. */
const block = 16;

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What a menu entry of a chart saves. */
async function saved(page: Page, id: string, entry: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await fromMenu(panel(page, id), entry);
  const bytes = await readFile(await (await download).path());
  await panel(page, id).getByRole("button", { name: /^menu/ }).click();
  return bytes;
}

/** Where the chart stands in its picture, by the drawing saved beside it. */
const placeIn = (page: Page, svg: Buffer): Promise<Box> =>
  page.evaluate((text) => {
    const inner = new DOMParser().parseFromString(text, "image/svg+xml").querySelector("svg svg");
    const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
      Number(inner?.getAttribute(name)),
    );
    return { x, y, width, height };
  }, svg.toString("utf8"));

/** The mean colour of each region of a part of a picture, in rows from its top left; decoded by the browser. */
const regions = (page: Page, png: Buffer, part: Box): Promise<readonly (readonly number[])[]> =>
  page.evaluate(
    async ([text, { x, y, width, height }, side]) => {
      const picture = await createImageBitmap(
        new Blob([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))]),
      );
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(picture, 0, 0);
      const means: number[][] = [];
      for (let top = y; top + side <= y + height; top += side)
        for (let left = x; left + side <= x + width; left += side) {
          const { data } = context.getImageData(left, top, side, side);
          const sums = [0, 0, 0];
          for (let i = 0; i < data.length; i++) if (i % 4 < 3) sums[i % 4]! += data[i]!;
          means.push(sums.map((sum) => sum / (data.length / 4)));
        }
      return means;
    },
    [png.toString("base64"), part, block * scale] as const,
  );

const dots = ({ x, y, width, height }: Box): Box => ({
  x: Math.round(x * scale),
  y: Math.round(y * scale),
  width: Math.round(width * scale),
  height: Math.round(height * scale),
});
const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((one, i) => Math.abs(one - b[i]!)));

for (const colorScheme of ["light", "dark"] as const)
  for (const id of ["cost", "became", "by"])
    test(`a saved picture shows, region by region, what the page shows: ${id}, ${colorScheme}`, async ({
      page,
      site,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await openExplore(page, site);
      // What is saved is opened on an empty page: ours may not turn text into markup.
      const alone = await page.context().newPage();
      await page.bringToFront();
      const drawing = chart(page, id);
      await drawing.scrollIntoViewIfNeeded();
      const place = await placeIn(alone, await saved(page, id, "Save as SVG"));
      const png = await saved(page, id, "Save as PNG");
      await page.mouse.move(0, 0);
      const shown = await drawing.screenshot({ animations: "disabled" });

      const here = await regions(alone, shown, dots({ ...place, x: 0, y: 0 }));
      const there = await regions(alone, png, dots(place));
      expect(there.length).toBe(here.length);
      const drawn = here.filter((one) => apart(one, here[0]!) > 20).length;
      expect(drawn, "regions in which something is drawn").toBeGreaterThan(here.length / 20);
      const off = there.filter((one, i) => apart(one, here[i]!) > 24);
      expect(off.length / there.length, "regions that differ").toBeLessThan(0.02);

      // Above the chart stands the title, in ink on the page's own paper; the margin is paper alone.
      const [ground] = await regions(alone, png, dots({ x: 0, y: 0, width: block, height: block }));
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(apart(ground!, paper.match(/\d+/g)!.map(Number))).toBeLessThanOrEqual(1);
      const title = await regions(alone, png, dots({ x: 24, y: 24, width: 320, height: 32 }));
      expect(title.filter((one) => apart(one, ground!) > 15).length).toBeGreaterThan(4);
    });
