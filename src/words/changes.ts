/** What changed under one heading of the list of changes: a version, a part of it, and its entries. */
export type Changes = {
  readonly version: string;
  readonly part: string;
  readonly entries: readonly string[];
};

/** A list of changes (Markdown with headings of two depths and entries with a hyphen) as plain text. */
export function changesOf(markdown: string): readonly Changes[] {
  const found: { version: string; part: string; entries: string[] }[] = [];
  let version = "";
  for (const line of markdown.split("\n")) {
    const now = found.at(-1);
    const entry = now?.entries.at(-1);
    if (line.startsWith("## ")) version = line.slice(3).trim();
    else if (line.startsWith("### "))
      found.push({ version, part: line.slice(4).trim(), entries: [] });
    else if (line.startsWith("- ")) now?.entries.push(line.slice(2));
    else if (/^\s+\S/.test(line) && now && entry !== undefined)
      now.entries[now.entries.length - 1] = `${entry} ${line.trim()}`;
  }
  return found
    .filter(({ entries }) => entries.length > 0)
    .map(({ entries, ...heading }) => ({ ...heading, entries: entries.map(plain) }));
}

/** An entry without its marks of emphasis; an underscore inside a word stays. */
const plain = (text: string): string =>
  text.replace(/\*\*|`/g, "").replace(/(?<!\w)_(\S(?:.*?\S)?)_(?!\w)/g, "$1");
