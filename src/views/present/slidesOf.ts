import type { Story, StoryScene } from "#/data/schema.ts";
import type { Asked } from "#/model/asked.ts";
import { pngBlob } from "#/share/picture.ts";
import { isReachable } from "#/share/reach.ts";
import { slidesFile, type Slide, type SlidePicture } from "#/share/slides.ts";
import { capital, closed, plainText } from "#/words/phrase.ts";
import { offered } from "#/words/question.ts";
import { notesOf, scenesOf, type Telling } from "#/words/telling.ts";

type About = {
  readonly dataset: string;
  /** The whole address of a scene’s link. */
  readonly addressOf: (link: string) => string;
  /** By scene; what a question offers stands on its slide. */
  readonly questions: ReadonlyMap<string, Asked>;
};

/** A drawing narrower than this, in px of the page, is a key or a code and no chart. */
const leastChart = 120;
/** Dots for each px of a chart as it is drawn on the handout’s page. */
const dots = 3;

/**
 * A story as a file of slides: a cover, a slide for each scene with its chart as the handout shows it, and for a
 * question one before the answer. What stands in words beside a drawing (`data-words`) stands beside it here; a
 * view that is a table is told by its link.
 */
export async function storySlides(
  root: HTMLElement,
  story: Story,
  tell: Telling,
  about: About,
  onProgress: (done: number, of: number) => void,
): Promise<Blob> {
  const scenes = scenesOf(story);
  const text = (words: string) => plainText(closed(capital(tell(words))));
  const cover: Slide = {
    title: story.title,
    lines: [story.audience, "Afterwards you can:", ...story.aims.map((aim) => `•  ${aim}`)],
    picture: null,
    foot: about.dataset,
    notes: [],
  };
  const slides = [cover];
  for (const [i, scene] of scenes.entries()) {
    onProgress(i, scenes.length);
    slides.push(...(await slidesOfScene(root, scene, tell, text, about)));
  }
  onProgress(scenes.length, scenes.length);
  return slidesFile(slides, story.title);
}

async function slidesOfScene(
  root: HTMLElement,
  scene: StoryScene,
  tell: Telling,
  text: (words: string) => string,
  { addressOf, questions }: About,
): Promise<readonly Slide[]> {
  const { id, question, callouts = [], link, reveal, title } = scene;
  const notes = notesOf(scene, tell).map(({ kind, phrase }) =>
    kind === "do" ? `(${plainText(phrase)})` : plainText(closed(capital(phrase))),
  );
  const page = root.querySelector(
    `[data-page="${CSS.escape(id)}"]${question === undefined ? "" : "[data-answer]"}`,
  );
  const address = addressOf(link);
  if (page) await drawn(page);
  const source = textOf(page?.querySelector("figcaption, [data-source]"));
  const foot = [source, ...(isReachable(address) ? [address] : [])].join(" · ");
  const shown = text(reveal ?? title);
  // Elsewhere what a drawing shows is named in words beside it, which a picture alone would leave out.
  const words = [...(page?.querySelectorAll("[data-words]") ?? [])].map(textOf);
  const isWhole = words.length > 0 || link.startsWith("#/explore");
  const picture = page && isWhole ? await pictureOf(page, shown) : null;
  const lines = [
    ...callouts.map((callout) => text(callout.text)),
    ...words,
    ...(isWhole && (picture || words.length > 0)
      ? []
      : [`This view is live on the site: ${address}`]),
  ];
  const answer: Slide = { title: shown, lines, picture, foot, notes };
  if (question === undefined) return [answer];
  const asked = questions.get(id);
  const asking = [question.ask, ...(asked ? offered(asked) : [])];
  return [{ title: text(title), lines: asking, picture: null, foot: "", notes }, answer];
}

/** Words as they are laid out: what stands apart is told apart. */
const textOf = (element: Element | null | undefined): string =>
  element instanceof HTMLElement
    ? element.innerText
        .trim()
        .split(/\s*\n\s*/)
        .join(" · ")
    : "";

/** Waits until nothing of a page is worked out any more: for half a minute at most. */
async function drawn(page: Element): Promise<void> {
  page.scrollIntoView({ block: "center" });
  const from = Date.now();
  do await twoFrames();
  while (page.querySelector("[data-wait]") !== null && Date.now() - from < 30_000);
}

/** The chart of a page of the handout as a picture in the light theme; null where it draws none. */
async function pictureOf(page: Element, says: string): Promise<SlidePicture | null> {
  const charts = [
    ...page.querySelectorAll<SVGSVGElement>(":is(figure, [data-drawing]) svg"),
  ].filter(
    (svg) =>
      svg.parentElement?.closest("svg") === null &&
      // What is for the eye alone stands beside words, which are taken.
      svg.closest("[aria-hidden=true]") === null &&
      svg.clientWidth >= leastChart,
  );
  if (charts.length === 0) return null;
  // What stands in a page that is drawn small keeps its own size inside.
  const bare = charts.filter((svg) => !svg.hasAttribute("viewBox"));
  for (const svg of bare) svg.setAttribute("viewBox", `0 0 ${svg.clientWidth} ${svg.clientHeight}`);
  const { theme } = document.documentElement.dataset;
  document.documentElement.dataset["theme"] = "light";
  try {
    const caption = { title: "", subtitle: "", source: "", link: "" };
    const blob = await pngBlob(charts, caption, dots);
    const png = new Uint8Array(await blob.arrayBuffer());
    const size = new DataView(png.buffer);
    return { png, width: size.getUint32(16), height: size.getUint32(20), says };
  } finally {
    if (theme === undefined) delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    for (const svg of bare) svg.removeAttribute("viewBox");
  }
}

const twoFrames = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });
