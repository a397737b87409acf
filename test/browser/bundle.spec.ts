import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { csvParseRows } from "d3-dsv";
import { shipped, walkDown } from "./explore.ts";
import { expect, quiet, test } from "./site.ts";
import { unzipped } from "./unzip.ts";

/** Opens the share panel and saves everything in view, as the archive's files by name. */
async function bundled(page: Page): Promise<Readonly<Record<string, Buffer>>> {
  await page.getByRole("button", { name: "Share this view" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", { name: "Save this view (ZIP)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^[\w.-]+\.zip$/);
  await expect(page.getByText(`Saved as ${download.suggestedFilename()}`)).toBeVisible();
  return unzipped(await readFile(await download.path()));
}

/** What an SVG and a PNG are to a browser that opens them alone: their sizes, and what could run or load. */
async function opened(page: Page, svg: Buffer, png: Buffer) {
  const alone = await page.context().newPage();
  const read = await alone.evaluate(
    async ([text, bytes]) => {
      const drawing = new DOMParser().parseFromString(text, "image/svg+xml");
      const picture = await createImageBitmap(
        new Blob([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))]),
      );
      const all = [...drawing.querySelectorAll("*")];
      return {
        root: drawing.documentElement.nodeName,
        svg: ["width", "height"].map((side) =>
          Math.ceil(2 * Number(drawing.documentElement.getAttribute(side))),
        ),
        png: [picture.width, picture.height],
        running: all.filter((one) => /^(script|foreignObject|iframe|image)$/i.test(one.nodeName))
          .length,
        words: [...drawing.querySelectorAll("text")].map((one) => one.textContent).join(" "),
      };
    },
    [svg.toString("utf8"), png.toString("base64")] as const,
  );
  await alone.close();
  return read;
}

const views: Readonly<Record<string, { at: string; charts: number; tables: number }>> = {
  "Explore, narrowed": { at: "#/explore?theme=workforce", charts: 7, tables: 2 },
  "Scenarios, two and a spread": {
    at: "#/scenarios?s1=as-the-review-asked;spread:0.3&s2=a-bill-a-year-late;p.CR-2.02*out;p.CR-7.11*50pc;billLate:12;spread:0.3",
    charts: 4,
    tables: 3,
  },
  "Scenarios, an area and an envelope": {
    at: "#/scenarios?s1=as-the-review-asked;area:E08000035&cap=20",
    charts: 2,
    tables: 4,
  },
  "Debate, statements": { at: "#/debate?section=positions", charts: 1, tables: 0 },
  "Debate, what is missing": { at: "#/debate?section=missing", charts: 0, tables: 1 },
  "Evidence, authorities": { at: "#/evidence?part=areas", charts: 1, tables: 1 },
  "Evidence, one series": { at: "#/evidence?part=series&item=cla", charts: 1, tables: 1 },
};
for (const [name, { at, charts, tables }] of Object.entries(views))
  test(`everything in view is saved as one archive that others can read: ${name}`, async ({
    page,
    site,
  }) => {
    const { meta } = await shipped(site);
    await page.goto(site.address + at);
    await quiet(page);
    await walkDown(page);
    const files = await bundled(page);
    const names = Object.keys(files);
    const text = (file: string) => files[file]!.toString("utf8");

    const readme = text("README.txt");
    expect(readme).toContain(`fingerprint ${meta.fingerprint ?? ""}`);
    expect(readme).not.toContain("could not make");
    const told = [...readme.matchAll(/^ {2}((?:data|pictures)\/.*)$/gm)].map(([, file]) => file);
    expect(names.filter((file) => file.includes("/")).sort()).toEqual(told.sort());
    expect(text("CITATION.txt")).toContain(meta.version);
    expect(text("citation.bib")).toMatch(/^@misc\{[\s\S]*\}\n$/);
    expect(text("link.txt").trim()).toContain(at.split("?")[0]);

    const rows = names.filter((file) => file.startsWith("data/"));
    const pngs = names.filter((file) => file.endsWith(".png"));
    expect(pngs.length, names.join("\n")).toBeGreaterThanOrEqual(charts);
    expect(rows.length - pngs.length, names.join("\n")).toBeGreaterThanOrEqual(tables);
    for (const file of rows) {
      const [head = [], ...lines] = csvParseRows(text(file).replace(/^\ufeff/, ""));
      expect(
        head.every((cell) => cell !== ""),
        file,
      ).toBe(true);
      expect(lines.length, file).toBeGreaterThan(0);
      for (const line of lines) expect(line.length, file).toBe(head.length);
      expect(lines.flat().filter((cell) => /undefined|NaN|\[object/.test(cell))).toEqual([]);
    }
    for (const file of pngs) {
      const read = await opened(page, files[file.replace(/png$/, "svg")]!, files[file]!);
      expect(read, file).toMatchObject({ root: "svg", running: 0, png: read.svg });
      expect(read.words.length, file).toBeGreaterThan(20);
    }
    await page.keyboard.press("Escape");
    const heading = await page.getByRole("heading", { level: 1 }).first().textContent();
    await page.goto("about:blank");
    await page.goto(text("link.txt").trim());
    await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(heading ?? "");
  });

test("where nothing is drawn or listed there is no archive to save", async ({ page, site }) => {
  await page.goto(`${site.address}#/present`);
  await page.getByRole("button", { name: "Share this view" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "The link" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save this view (ZIP)" })).toHaveCount(0);
});
