import { slug, type Codec } from "./codecs.ts";

const examples: Partial<Record<Codec<unknown>["kind"], string>> = {
  text: "at most 200 characters are",
  id: "an id such as CR-2.04 is",
  ids: "ids such as CR-2.04,CR-8.01 are",
  span: "two years such as 2022-2026 are",
  date: "a day such as 2024-01-31 is",
  year: "a year such as 2024 is",
  pair: "two ids such as CR-2.04~CR-8.01 are",
};

const alternatives = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** Why a value was refused, and what could have stood there: "…; it can be cost, when or table". */
export function refusal({ kind, options }: Codec<unknown>): string {
  const refused = "that is not a value it can take";
  if (options !== undefined)
    return `${refused}; it can be ${alternatives.format(options.map(slug))}`;
  const example = examples[kind];
  return example === undefined ? refused : `${refused}; ${example} expected`;
}
