import type { Codec } from "./codecs.ts";

const examples: Partial<Record<Codec<unknown>["kind"], string>> = {
  text: "at most 200 characters are",
  id: "an id such as CR-2.04 is",
  ids: "ids such as CR-2.04,CR-8.01 are",
  span: "two years such as 2022-2026 are",
  date: "a day such as 2024-01-31 is",
  year: "a year such as 2024 is",
  pair: "two ids such as CR-2.04~CR-8.01 are",
};

/** What could have stood where a value was not understood: "it can be cost, when or table". */
export function expected({ kind, options }: Codec<unknown>): string {
  if (options === undefined) {
    const example = examples[kind];
    return example === undefined ? "" : `; ${example} expected`;
  }
  const words = options.map((option) => option.replaceAll(" ", "-"));
  const last = words.at(-1) ?? "";
  return `; it can be ${words.slice(0, -1).join(", ")}${words.length > 1 ? " or " : ""}${last}`;
}
