/** What a reader can do in every engine, whichever way it is driven. Each waits until it can. */
export interface Reader {
  /** Opens the site at a fragment, such as `#/explore`. */
  open(fragment: string): Promise<void>;
  /** Waits until an element that matches holds the text; any text when none is given. */
  sees(selector: string, text?: string): Promise<void>;
  /** Waits until no visible element matches. */
  misses(selector: string): Promise<void>;
  /** Presses the first element that matches. */
  presses(selector: string): Promise<void>;
  /** Goes back, as with the browser's own button. */
  goesBack(): Promise<void>;
}

/** A hand takes longer to the button than the bar takes to follow what is seen, ms. */
export const handMs = 200;

/** One journey per place, walked in Chromium, Firefox and WebKitGTK alike. */
export const places: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  "explore: filtered by its address, a proposal, the source of its answer, and back": async (
    reader,
  ) => {
    await reader.open("#/explore?theme=transforming-care");
    await reader.sees("h1", "13 of 110 proposals");
    for (const id of ["cost", "when", "connections", "became", "by", "futures", "money"])
      await reader.sees(`[data-panel="${id}"] h2`);
    await reader.presses('#panel-table tr[data-id="CR-5.03"] th button');
    await reader.sees("[data-inspector]", "rejected on 2 February 2023");
    await reader.sees("[data-inspector] a[href^='https://']");
    await reader.presses("[data-inspector] [data-door^='status:']");
    await reader.sees("dialog[open] a[href^='https://']");
    await reader.presses("dialog[open] header button");
    await reader.misses("dialog[open]");
    await reader.goesBack();
    await reader.misses("[data-inspector]");
    await reader.sees("h1", "13 of 110 proposals");
  },
  "explore: what waits for one proposal, the reason for a link, and when it could all happen":
    async (reader) => {
      const links = '[data-panel="connections"]';
      await reader.open("#/explore?panel=connections&layout=focus&focus=CR-2.04");
      await reader.sees(`${links} h2`, "two wait for it, and three more through them");
      await reader.sees(`${links} [data-mark][data-id="CR-3.01"]`);
      await reader.open("#/explore?panel=connections&layout=outline&focus=CR-2.04");
      await reader.presses(`${links} [role="treeitem"][data-id="CR-2.01"]`);
      await reader.sees(`${links} h2`, "One Family Help offer");
      await reader.goesBack();
      await reader.sees(`${links} h2`, "two wait for it, and three more through them");
      await reader.open("#/explore?panel=when");
      const when = '[data-panel="when"]';
      await reader.sees(`${when} h2`, "from the report to an Act");
      await reader.sees(when, "Regional Care Cooperatives, then Local homes");
      await reader.presses(`${when} label:nth-child(3)`);
      await reader.sees(`${when} label:nth-child(3)[data-on]`, "as accepted");
      await reader.sees(when, "later");
    },
  "scenarios: from the front door to a comparison in a sentence, and back": async (reader) => {
    await reader.open("#/explore");
    await reader.presses("a[href*='a-bill-a-year-late']");
    await reader.sees("h1", "B costs the same as A");
    await reader.goesBack();
    await reader.sees("h1", "94 of these 110 proposals");
    await reader.open("#/scenarios");
    await reader.sees("h1", "A, As the review asked: at least £2.6bn");
    await reader.presses("details:has(#add) li:nth-child(3) button");
    await reader.sees("h1", "B costs £600m less than A.");
    await reader.open("#/scenarios?s2=as-the-review-asked;spread:0.3");
    await reader.sees("td", "8 draws in 10: £2.14bn to £3.22bn");
    // Draws and all, to the pound, the same in every engine.
    await reader.presses("#in-full summary");
    await reader.sees("#in-full td", "2,137,851,607");
    await reader.sees("#in-full td", "3,219,727,446");
  },
  "debate: a dilemma, what leans to it, who says what of reviewing officers, and back": async (
    reader,
  ) => {
    await reader.open("#/debate");
    await reader.sees("h1", "Three questions that numbers cannot settle");
    // The mark in the picture says the same; Firefox's and WebKit's drivers don't scroll to parts of an SVG.
    await reader.presses("button[data-id='CR-5.03']");
    await reader.sees("[data-inspector]", "rejected on 2 February 2023");
    await reader.goesBack();
    await reader.misses("[data-inspector]");
    await reader.open("#/debate?section=positions&cell=nyas~");
    await reader.sees("[data-position='nyas-iro']", "double-edged");
    await reader.presses("[data-position='nyas-iro'] [data-door]");
    await reader.sees("dialog[open]", "National Youth Advocacy Service");
    await reader.presses("dialog[open] header button");
    await reader.presses("nav a[href*='section=story']");
    await reader.sees("h1", "Seven chapters since January 2021");
    await reader.goesBack();
    await reader.sees("h1", "34 bodies, 67 statements");
  },
  "evidence: the rivals of the ask, what is behind one, and how the total is worked out": async (
    reader,
  ) => {
    await reader.open("#/evidence?find=whole+programme");
    await reader.sees("h1", "184 published numbers");
    await reader.sees("[data-topic] h2", "What the whole programme would cost");
    await reader.presses("[data-door='figure:fig-ask-total-2.8bn-5y']");
    await reader.sees("dialog[open]", "Prison Reform Trust");
    await reader.presses("dialog[open] a[href*='item=fig-ask-total-2.8bn-5y']");
    await reader.misses("dialog[open]");
    await reader.sees("[aria-current='true'][data-figure='fig-ask-total-2.8bn-5y']");
    await reader.presses("nav a[href*='part=methods']");
    await reader.sees("#method-totals", "£265m");
    await reader.goesBack();
    await reader.sees("h1", "who says what");
  },
  "present: from the list to a wall, through a question to its answer, and back": async (
    reader,
  ) => {
    await reader.open("#/present");
    await reader.sees("h1", "Stories to step through");
    await reader.presses("[data-story='four-years-on'] a[href*='role=stage']");
    await reader.sees("[data-role=stage] h1", "draw the line");
    await reader.sees("[data-role=stage] svg");
    await reader.goesBack();
    await reader.open("#/present?story=four-years-on&scene=accepted&role=speaker");
    await reader.sees("[data-role=speaker] [aria-labelledby=notes]", "The number of rows is ours");
    await reader.presses("[aria-label=Scenes] li:nth-child(3) button");
    await reader.sees("h2#now", "scene 3, asking");
  },
};
