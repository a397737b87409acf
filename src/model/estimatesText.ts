import { estimatesOn, type EstimateSource } from "./illustrated.ts";

type Rows = readonly Pick<EstimateSource, "proposal" | "underWay">[];
type ThemeOf = (proposal: string) => string | undefined;

/**
 * The text of fewest words by which exactly these proposals' estimates are on: what `estimatesOn` reads. It begins from
 * none, all or those not under way, then names themes and proposals that differ.
 */
export function estimatesText(on: ReadonlySet<string>, rows: Rows, themeOf: ThemeOf): string {
  const wanted = new Set(rows.flatMap(({ proposal }) => (on.has(proposal) ? [proposal] : [])));
  const texts = ["off", "all", "not under way"].map((start) => from(start, wanted, rows, themeOf));
  const size = (text: string) => 1000 * text.split(",").length + text.length;
  return texts.reduce((best, text) => (size(text) < size(best) ? text : best));
}

function from(start: string, wanted: ReadonlySet<string>, rows: Rows, themeOf: ThemeOf): string {
  const words = start === "off" ? [] : [start];
  let now = estimatesOn(start, rows, themeOf);
  const themes = new Map<string | undefined, string[]>();
  for (const { proposal } of rows) {
    const theme = themeOf(proposal);
    themes.set(theme, [...(themes.get(theme) ?? []), proposal]);
  }
  for (const [theme, members] of themes) {
    const differ = members.filter((id) => now.has(id) !== wanted.has(id));
    if (differ.length === 0) continue;
    const most = members.filter((id) => wanted.has(id)).length * 2 > members.length;
    const whole = [
      ...(theme === undefined ? [] : [most ? theme : `-${theme}`]),
      ...members
        .filter((id) => wanted.has(id) !== most)
        .map((id) => (wanted.has(id) ? id : `-${id}`)),
    ];
    const single = differ.map((id) => (wanted.has(id) ? id : `-${id}`));
    words.push(
      ...(theme !== undefined && whole.join().length < single.join().length ? whole : single),
    );
  }
  now = estimatesOn(words.join(","), rows, themeOf);
  const same = rows.every(({ proposal }) => now.has(proposal) === wanted.has(proposal));
  return words.length === 0 || !same ? plain(wanted) : words.join(",");
}

const plain = (wanted: ReadonlySet<string>): string =>
  wanted.size === 0 ? "off" : [...wanted].join(",");
