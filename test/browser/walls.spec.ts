import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

type Callout = Readonly<Record<"proposal" | "link" | "year" | "group", string | undefined>>;
const stories = JSON.parse(readFileSync("data/care-review/stories.json", "utf8")) as readonly {
  readonly id: string;
  readonly scenes: readonly {
    readonly id: string;
    readonly question?: unknown;
    readonly callouts?: readonly Callout[];
  }[];
}[];
const isPinned = ({ proposal, link, year, group }: Callout): boolean =>
  (proposal ?? link ?? year ?? group) !== undefined;

/** Waits until a scene has come to its size, and its marks to rest. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator("[data-unsettled], [data-moving], [data-wait]")).toHaveCount(0);
  // At rest: nothing of the wall has moved for some frames.
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const places = () =>
      [...document.querySelectorAll("[data-role=stage] :is(figure, figcaption, [data-leader], li)")]
        .map((one) => Object.values(one.getBoundingClientRect().toJSON() as object).join())
        .join();
    let [before, same] = ["", 0];
    for (let i = 0; i < 120 && same < 5; i++) {
      await frame();
      const now = places();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
}

type Seen = { readonly cut: string[]; readonly small: string[]; readonly struck: string[] };

/** What of the wall reaches out of the window, is under 18 px, or is struck through by a callout’s line. */
function faultsOf(): Seen {
  const seen: Seen = { cut: [], small: [], struck: [] };
  const room = document.querySelector("[data-role=stage]");
  const title = document.querySelector("h1")?.textContent ?? "";
  if (!room) return { ...seen, cut: ["no wall"] };
  const scaleOf = (element: Element): number => {
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      if (at instanceof HTMLElement && at.offsetWidth > 120)
        return at.getBoundingClientRect().width / at.offsetWidth;
    return 1;
  };
  const points = [...room.querySelectorAll<SVGPathElement>("[data-leader]")].flatMap((path) => {
    const matrix = path.getScreenCTM();
    const length = path.getTotalLength();
    return Array.from({ length: 100 }, (_, i) => path.getPointAtLength((length * (i + 0.5)) / 100))
      .map(({ x, y }) => new DOMPoint(x, y).matrixTransform(matrix ?? undefined))
      .map(({ x, y }) => ({ x, y }));
  });
  const walker = document.createTreeWalker(room, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const holder = text.parentElement;
    if (!holder || text.data.trim() === "" || holder.closest("title, .spoken")) continue;
    let isSpoken = false;
    for (let at: Element | null = holder; at !== null && at !== room; at = at.parentElement)
      isSpoken ||= getComputedStyle(at).clipPath !== "none";
    if (isSpoken || getComputedStyle(holder).visibility === "hidden") continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    // A source is told in two lines at most, and the box of those must be whole.
    const box = (holder.closest("figcaption") ?? range).getBoundingClientRect();
    if (box.width < 1) continue;
    const said = `${title}: ${text.data.slice(0, 40)}`;
    if (box.right > innerWidth + 1 || box.left < -1 || box.bottom > innerHeight + 1)
      seen.cut.push(said);
    const px = parseFloat(getComputedStyle(holder).fontSize) * scaleOf(holder);
    if (px < 17.9) seen.small.push(`${said}, ${px.toFixed(1)} px`);
    if (!holder.closest("svg")) continue;
    const strikes = points.some(
      ({ x, y }) => x > box.left + 2 && x < box.right - 2 && y > box.top + 3 && y < box.bottom - 3,
    );
    if (strikes) seen.struck.push(said);
  }
  return seen;
}

for (const { id, scenes } of stories)
  test(`${id}: every scene can be read whole, small and large, light and dark`, async ({
    page,
    site,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(`${site.address}#/present?story=${id}&role=stage`);
    const wall = page.locator("[data-role=stage]");
    const faults: string[] = [];
    const note = (what: string, lines: readonly string[]) => {
      faults.push(...lines.map((line) => `${what}: ${line}`));
    };
    for (const [i, scene] of scenes.entries()) {
      for (const isTold of scene.question === undefined ? [true] : [false, true]) {
        await expect(wall).toContainText(`${i + 1} of ${scenes.length}`);
        await expect(wall).not.toContainText(/[{}]/);
        for (const [width, height] of [
          [1280, 720],
          [1920, 1080],
        ] as const)
          for (const colorScheme of ["dark", "light"] as const) {
            await page.setViewportSize({ width, height });
            await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
            await settled(page);
            const { cut, struck } = await page.evaluate(faultsOf);
            note(`cut at ${width}, ${colorScheme}`, cut);
            note(`struck at ${width}, ${colorScheme}`, struck);
          }
        if (isTold) {
          const pins = (scene.callouts ?? []).filter(isPinned).length;
          await expect(wall.locator("[data-leader]"), scene.id).toHaveCount(pins);
        }
        await page.keyboard.press("t");
        await expect(wall.locator("[data-large]")).toHaveCount(1);
        for (const [width, height] of [
          [1280, 720],
          [1920, 1080],
        ] as const) {
          await page.setViewportSize({ width, height });
          await settled(page);
          const { cut, small, struck } = await page.evaluate(faultsOf);
          note(`cut at ${width}, large`, cut);
          note(`struck at ${width}, large`, struck);
          if (width === 1920) note("small", small);
        }
        await page.keyboard.press("t");
        await page.keyboard.press("PageDown");
      }
    }
    expect(faults).toEqual([]);
  });
