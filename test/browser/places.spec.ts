import { places as declared } from "#/state/params.ts";
import { handMs, places } from "./places.ts";
import { expect, test } from "./site.ts";

test("each place has its journey", () => {
  const walked = Object.keys(places).map((name) => name.slice(0, name.indexOf(":")));
  expect(new Set(walked)).toEqual(new Set(declared));
});

for (const [name, journey] of Object.entries(places)) {
  test(name, async ({ page, site }) => {
    await journey({
      open: async (fragment) => {
        await page.goto(site.address + fragment);
      },
      sees: (selector, text = "") =>
        page.locator(selector).filter({ hasText: text, visible: true }).first().waitFor(),
      misses: (selector) => expect(page.locator(selector).filter({ visible: true })).toHaveCount(0),
      presses: (selector) => page.locator(selector).first().click(),
      goesBack: async () => {
        await page.waitForTimeout(handMs);
        await page.goBack();
      },
    });
  });
}
