import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

type Callout = Readonly<Record<"proposal" | "link" | "year" | "group", string | undefined>>;
type Asking = { readonly kind: string; readonly options?: { readonly from: string } };
/** Whether guesses stand beside the chart, and not in one drawing with the truth. */
const hasBeside = ({ kind, options }: Asking): boolean =>
  kind !== "line" && options?.from !== "labels";
const stories = JSON.parse(readFileSync("data/care-review/stories.json", "utf8")) as readonly {
  readonly id: string;
  readonly scenes: readonly {
    readonly id: string;
    readonly question?: Asking;
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
    // A source, and an option the room has seen, is told in two lines at most: the box of those must be whole.
    const box = (holder.closest("figcaption, [data-short]") ?? range).getBoundingClientRect();
    if (box.width < 1) continue;
    const said = `${title}: ${text.data.slice(0, 40)}`;
    if (box.right > innerWidth + 1 || box.left < -1 || box.bottom > innerHeight + 1)
      seen.cut.push(said);
    // Nothing may be cut off by the box it is drawn in either.
    const drawn = holder.closest("svg");
    const outer = drawn?.ownerSVGElement ?? drawn;
    const isCut = [drawn, outer].some(
      (one) => one && getComputedStyle(one).overflowX !== "visible",
    );
    if (outer && isCut) {
      const frame = outer.getBoundingClientRect();
      if (box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1)
        seen.cut.push(`${said}, by its drawing`);
    }
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

for (const { id, scenes } of stories)
  for (const scene of scenes.filter(({ question }) => question && hasBeside(question)))
    test(`${id}, ${scene.id}: the truth keeps its chart, with what the room guessed beside it`, async ({
      page,
      site,
    }) => {
      const at = (role: string) =>
        `${site.address}#/present?story=${id}&scene=${scene.id}&role=${role}`;
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(at("speaker"));
      const guesses = page.getByRole("region", { name: "Guesses" });
      for (const i of [0, 1, 2]) {
        const radios = guesses.getByRole("radio");
        if (scene.question?.kind === "choose") await radios.nth(i).check();
        if (scene.question?.kind === "number")
          await guesses.getByRole("slider").press(["Home", "End", "ArrowUp"][i] ?? "");
        await guesses.getByRole("button", { name: /^Add / }).click();
      }
      await page.goto(at("stage"));
      await page.reload();
      const wall = page.locator("[data-role=stage]");
      await expect(wall.locator("[data-asked]")).toContainText("guesses in");
      await page.keyboard.press("PageDown");
      const pins = (scene.callouts ?? []).filter(isPinned).length;
      const faults: string[] = [];
      for (const isLarge of [false, true]) {
        if (isLarge) await page.keyboard.press("t");
        for (const [width, height] of [
          [1280, 720],
          [1920, 1080],
        ] as const) {
          await page.setViewportSize({ width, height });
          await settled(page);
          await expect(wall.locator("svg[role=group]")).toHaveCount(1);
          await expect(wall.locator("[data-leader]")).toHaveCount(pins);
          await expect(wall.getByRole("region", { name: "What the room guessed" })).toContainText(
            "3 guesses",
          );
          const { cut, struck, small } = await page.evaluate(faultsOf);
          faults.push(...cut, ...struck, ...(width === 1920 && isLarge ? small : []));
          const guessed = await wall.locator("[data-guessed]").boundingBox();
          for (const callout of await wall.locator("li[data-placed]").all()) {
            const box = await callout.boundingBox();
            if (box && guessed && box.y + box.height > guessed.y + 1)
              faults.push(`a callout reaches into the guesses at ${width}`);
          }
        }
      }
      expect(faults).toEqual([]);
      await page.keyboard.press("PageDown");
      await expect(wall.locator("[data-guessed]")).toHaveCount(0);
    });
