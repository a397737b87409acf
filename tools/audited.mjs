// @ts-check
// What `npm run audit` looks at: every place, page and dialog, each by its address and what is pressed there.

/** @typedef {import("@playwright/test").Page} Page */

/**
 * One state of the site: its address, what has to be done until it is there, and what shows that it is.
 * @typedef {object} Audited
 * @property {string} at
 * @property {(page: Page) => Promise<unknown>} [open]
 */

/** A button by its words, pressed. @param {string | RegExp} name */
const press = (name) => async (/** @type {Page} */ page) => {
  await page.getByRole("button", { name }).first().click();
};

/** The dialog of a button, open. @param {string} name */
const dialog = (name) => async (/** @type {Page} */ page) => {
  await press(name)(page);
  await page.getByRole("dialog").waitFor();
};

const share = dialog("Share this view");
const busy =
  "#/scenarios?s1=as-the-review-asked;spread:0.3&s2=a-bill-a-year-late;p.CR-2.02*out;p.CR-7.11*50pc;billLate:12;spread:0.3";
const talk = "#/present?story=four-years-on&scene=accepted";

/** A file whose rows are wrong, as a reader may open it. */
const faulty = {
  name: "library-review.json",
  mimeType: "application/json",
  buffer: Buffer.from('{"meta":{"id":"x"},"proposals":[{"id":7}]}'),
};

/** @type {Readonly<Record<string, Audited>>} */
export const audited = {
  Explore: { at: "#/explore" },
  "Explore, a proposal open": { at: "#/explore?focus=CR-2.04" },
  "Explore, filtered": { at: "#/explore?lever=legislation" },
  "Explore, nothing found": { at: "#/explore?q=zzzz" },
  "Explore, connections": { at: "#/explore?panel=connections&layout=outline" },
  "Explore, connections as a table": { at: "#/explore?panel=connections&layout=matrix" },
  "Explore, when": { at: "#/explore?panel=when" },
  "Explore, a chart’s menu": { at: "#/explore", open: press(/^menu/) },
  "Explore, a chart’s data": {
    at: "#/explore",
    open: async (page) => {
      await press(/^menu/)(page);
      await press("Data table")(page);
    },
  },
  "A link with a note, and parts that could not be used": {
    at: "#/explore?flavour=sweet&focus=CR-0.00&note=Look+here&v=1&d=care-review~2025.03~0123abcd&t=n~100",
  },
  Scenarios: { at: "#/scenarios" },
  "Scenarios, two and a warning": { at: busy },
  "Scenarios, an area and what a cap buys": {
    at: "#/scenarios?s1=as-the-review-asked;area:E08000035&cap=20",
    open: (page) => page.locator("#envelope-years").waitFor(),
  },
  "Scenarios, what a sum is made of": {
    at: busy,
    open: async (page) => {
      await page.locator("h1 [data-door^='sum:']").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  "Scenarios, the brief": { at: busy, open: press(/^brief of two pages/) },
  Debate: { at: "#/debate" },
  "Debate, aims": { at: "#/debate?section=lenses" },
  "Debate, statements": { at: "#/debate?section=positions" },
  "Debate, what is missing": { at: "#/debate?section=missing" },
  "Debate, what happened": { at: "#/debate?section=story" },
  Evidence: { at: "#/evidence" },
  "Evidence, methods": { at: "#/evidence?part=methods" },
  "Evidence, a worked scenario": { at: "#/evidence?part=worked&item=with-editors-estimates" },
  "Evidence, authorities": { at: "#/evidence?part=areas" },
  "Evidence, a series": { at: "#/evidence?part=series&item=cla" },
  "Evidence, this dataset": { at: "#/evidence?part=dataset" },
  Present: { at: "#/present" },
  "Present, the wall": { at: `${talk}&role=stage` },
  "Present, the speaker’s window": { at: `${talk}&role=speaker` },
  "Present, the handout": { at: "#/present?story=four-years-on&role=handout" },
  "Present, a story being written": {
    at: "#/explore?panel=became&theme=workforce",
    open: async (page) => {
      await share(page);
      await press("Add this view")(page);
      await press("Open the story")(page);
      await page.getByRole("textbox", { name: "Notes" }).waitFor();
    },
  },
  "Find anything": {
    at: "#/explore",
    open: async (page) => {
      await dialog("Find anything")(page);
      await page.getByRole("dialog").getByRole("combobox").fill("care");
      await page.getByRole("option").first().waitFor();
    },
  },
  Glossary: { at: "#/explore", open: dialog("Glossary") },
  "What is behind a number": {
    at: "#/explore",
    open: async (page) => {
      await page.locator("h1 [data-door^='cost:']").click();
      await page.getByRole("region", { name: "Who says what" }).waitFor();
    },
  },
  "Share this view, with a note, an archive and a story": {
    at: "#/explore?theme=workforce",
    open: async (page) => {
      await share(page);
      await page.getByRole("textbox", { name: /^A note/ }).fill("Look here first");
      await page.getByRole("button", { name: "Save this view (ZIP)" }).waitFor();
    },
  },
  "Compare two links": {
    at: busy,
    open: async (page) => {
      await share(page);
      await press("Compare with another link")(page);
      await page
        .getByRole("textbox", { name: "Second link" })
        .fill("https://example.org/#/scenarios?s2=family-help-only;spread:0.1&flavour=sweet");
      await page.getByRole("table").last().waitFor();
    },
  },
  "A file that cannot be opened yet": {
    at: "#/explore",
    open: async (page) => {
      await dialog("Open a file")(page);
      await page.getByLabel(/^Choose a file/).setInputFiles(faulty);
      await page.getByRole("dialog").getByRole("alert").waitFor();
    },
  },
  "A view that another page frames": { at: "embed.html#/explore?panel=cost" },
  "Everything as text": { at: "text.html" },
  Help: { at: "help.html" },
  "What could go wrong": { at: "threats.html" },
  Accessibility: { at: "accessibility.html" },
  Licences: { at: "licences.html" },
  "A page that frames a view": { at: "embed-example.html" },
};
