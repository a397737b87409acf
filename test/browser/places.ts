/** What a reader can do in every engine, whichever way it is driven. Each waits until it can. */
export interface Reader {
  /** Opens the site at a fragment, such as `#/explore`. */
  open(fragment: string): Promise<void>;
  /** Waits until an element that matches holds the text; any text when none is given. */
  sees(selector: string, text?: string): Promise<void>;
  /** Presses the first element that matches. */
  presses(selector: string): Promise<void>;
}

/** One short journey per place, walked in Chromium, Firefox and WebKitGTK alike. */
export const places: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  "explore: from the page to a proposal by its link": async (reader) => {
    await reader.open("#/explore");
    await reader.sees("h1");
    await reader.presses('a[href*="focus=CR-5.05"]');
    await reader.sees("h2", "Regional Care Cooperatives");
  },
  "scenarios: from the first to a comparison in a sentence": async (reader) => {
    await reader.open("#/scenarios");
    await reader.sees("h1", "A, As the review asked: at least £2.6bn");
    await reader.presses("#add ~ ul li:nth-child(4) button");
    await reader.sees("h1", "B costs £600m less than A.");
    await reader.open("#/scenarios?s2=as-the-review-asked;spread:0.3");
    await reader.sees("td", "8 draws in 10: £2.14bn to £3.22bn");
  },
};
