import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Story } from "#/data/schema.ts";
import { packStory } from "#/share/storyLink.ts";
import { expect, test } from "./site.ts";

const stories = JSON.parse(
  readFileSync("data/care-review/stories.json", "utf8"),
) as readonly Story[];
const asked = ({ scenes }: Story): number =>
  scenes.filter(({ question }) => question !== undefined).length;

/** How many pages a PDF has. */
const pagesIn = (pdf: Buffer): number =>
  pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The handout as it would be printed, once every picture has come to its size. */
async function printed(page: Page): Promise<Buffer> {
  await expect(page.locator("[data-unsettled], [data-wait]")).toHaveCount(0);
  return page.pdf({ preferCSSPageSize: true, format: "A4" });
}

for (const story of stories)
  test(`${story.id}: the cover takes one page, and so does each scene; in large print two`, async ({
    page,
    site,
  }) => {
    test.slow();
    await page.goto(`${site.address}#/present?story=${story.id}&role=handout`);
    await expect(page.getByRole("region", { name: /^Scene/ })).toHaveCount(story.scenes.length);
    await expect(page.locator("[data-page] figure").first()).toBeVisible();
    const back = asked(story) > 0 ? asked(story) + 1 : 0;
    expect(pagesIn(await printed(page))).toBe(1 + story.scenes.length + back);
    const picture = page.locator("[data-page]:not([data-answer]) figure").first();
    await page.emulateMedia({ media: "print" });
    const before = await picture.boundingBox();
    await page.getByLabel("Large print").evaluate((box: HTMLInputElement) => {
      box.click();
    });
    const large = await printed(page);
    // The scenes are listed on a page of their own, and each has one for its chart and one for notes.
    expect(pagesIn(large)).toBe(2 + 2 * story.scenes.length + back);
    expect(large.toString("latin1")).toMatch(/\/MediaBox\s*\[0 0 84[12]\.?\d* 59[45]/);
    const wider = async () => ((await picture.boundingBox())?.width ?? 0) / (before?.width ?? 1);
    await expect.poll(wider).toBeGreaterThan(1.4);
  });

test("the cover of a story of twenty scenes takes one page", async ({ page, site }) => {
  const [first] = stories;
  if (!first) throw new Error("no story");
  const scene = { link: "#/explore?panel=cost", minutes: 1, notes: [] };
  const long: Story = {
    ...first,
    id: "own.0123456789",
    minutes: 20,
    scenes: Array.from({ length: 20 }, (_, i) => ({
      ...scene,
      id: `scene-${i}`,
      title: `What this room may want to know of its ${i}th question, said at some length`,
    })),
  };
  await page.goto(`${site.address}#/present?told=${packStory(long)}&role=handout`);
  await expect(page.getByRole("region", { name: /^Scene 20:/ })).toBeVisible();
  expect(pagesIn(await printed(page))).toBe(21);
});
