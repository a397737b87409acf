import { readFileSync } from "node:fs";
import { faintIn } from "./faint.ts";
import { expect, expectAccessible, test } from "./site.ts";

const stories = JSON.parse(readFileSync("data/care-review/stories.json", "utf8")) as readonly {
  readonly id: string;
  readonly scenes: readonly { readonly id: string; readonly question?: unknown }[];
}[];

for (const colorScheme of ["light", "dark"] as const)
  test(`in forced colours every mark, line and answer of a wall stands out: ${colorScheme}`, async ({
    page,
    site,
  }) => {
    test.slow();
    await page.emulateMedia({ forcedColors: "active", colorScheme, reducedMotion: "reduce" });
    for (const { id, scenes } of stories) {
      await page.goto(`${site.address}#/present?story=${id}&role=stage`);
      const wall = page.locator("[data-role=stage]");
      for (const [i, scene] of scenes.entries())
        for (const step of scene.question === undefined ? ["told"] : ["asked", "told"]) {
          const at = `${id}, ${scene.id}, ${step}`;
          await expect(wall, at).toContainText(`${i + 1} of ${scenes.length}`);
          await expect(page.locator("[data-unsettled], [data-wait]"), at).toHaveCount(0);
          expect(await faintIn(wall), at).toEqual([]);
          expect(await faintIn(wall, "[data-leader], [role=slider], [role=radio]"), at).toEqual([]);
          await page.keyboard.press("PageDown");
        }
    }
  });

test("in forced colours the wall is blanked, locked and axe-clean, and the speaker’s window too", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.goto(`${site.address}#/present?story=four-years-on&scene=accepted&role=stage`);
  const wall = page.locator("[data-role=stage]");
  await expect(wall.locator("svg[role=group]").first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("b");
  await expect(wall.locator("[data-blank]")).toHaveCSS("background-color", "rgb(0, 0, 0)");
  await page.goto(`${site.address}#/present?story=four-years-on&scene=accepted&role=speaker`);
  const at = page.getByRole("list", { name: "Scenes" }).locator("[aria-current=true]");
  await expect(at).toContainText("were accepted");
  // The scene one is at differs from the others by more than its colour, which is forced.
  const looks = (one: typeof at) =>
    one.evaluate((button) => {
      const { fontWeight, outlineStyle, borderStyle, textDecorationLine } =
        getComputedStyle(button);
      return [fontWeight, outlineStyle, borderStyle, textDecorationLine].join();
    });
  const other = page.getByRole("list", { name: "Scenes" }).getByRole("button").first();
  expect(await looks(at)).not.toBe(await looks(other));
  await expectAccessible(page);
});
