import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { readAddress } from "#/state/params.ts";
import { webOf } from "#/views/explore/connections.ts";
import { sceneOf, storyOf } from "#/views/explore/connectionStory.ts";
import { createExplore } from "#/views/explore/explore.ts";
import { createUnder } from "#/views/explore/underView.ts";
import { plainText } from "#/words/phrase.ts";
import { expectSound } from "../../words/sound.ts";

const review = readFolder("data/care-review");

/** What Connections tells at an address, and what it draws there. */
function told(rest: string) {
  const { params } = readAddress(`#/explore?panel=connections&${rest}`);
  const view = createUnder()(createExplore()(review, review, params), review, undefined);
  const web = webOf(view);
  const story = storyOf(view, web, params.layout);
  expectSound(story);
  return { text: plainText(story), edges: sceneOf(view, web, params.layout).edges };
}
const counted = (text: string) =>
  [...(/Links shown: ([^.]*)\./.exec(text)?.[1] ?? "").matchAll(/\d+/g)].reduce(
    (sum, [n]) => sum + Number(n),
    0,
  );

test.each([
  "",
  "layout=focus&focus=CR-8.01",
  "layout=path&path=CR-8.01~CR-2.09",
  "layout=whole",
  "layout=matrix",
  "layout=outline",
  "layout=matrix&focus=CR-8.01",
  "focus=CR-8.01",
])("the links counted are those that are drawn: %s", (rest) => {
  const { text, edges } = told(rest);
  expect(counted(text)).toBe(edges.length);
});

test("a path is told by its steps, not by what holds up most elsewhere", () => {
  const { text } = told("layout=path&path=CR-8.01~CR-2.09");
  expect(text).toMatch(
    /^Step 1: Ofsted inspections that reinforce Family Help .* Links shown: 1 requires\.$/,
  );
  expect(text).not.toContain("By published cost");
});

test("a picture of everything is told by how many come after how many steps", () => {
  expect(told("").text).toMatch(/^Of 110 proposals shown, \d+ need nothing first, /);
  expect(told("links=enables").text).not.toContain("need nothing first");
  expect(told("theme=family-help").text).toMatch(/^Of 12 proposals shown, /);
  expect(told("theme=family-help").text).toContain("Links between proposals shown: ");
});

test("the matrix is told by its fullest cells", () => {
  expect(told("layout=matrix").text).toMatch(/^Most links: (within )?\w/);
});

test("under a scenario it tells what is out, stranded or moved, of what is drawn", () => {
  const under = "s2=a-bill-a-year-late;p.CR-2.02*out;billLate:12&on=2";
  const { text } = told(under);
  expect(text).toContain(
    "Under B, A Bill a year late (changed): 1 is out, and what is in requires it; ",
  );
  expect(text).toContain(
    "Left without what they require: “One Family Help offer from neighbourhood teams”",
  );
  expect(text).toContain("since a Bill comes 12 months later: ");
  const path = told(`layout=path&path=CR-8.01~CR-2.09&${under}`).text;
  expect(path).not.toContain("One Family Help offer");
  expect(path).toMatch(/Under B, .*: 0 are out; .*12 months later than the review asked/);
});
