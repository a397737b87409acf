import { slug, type Codec } from "./codecs.ts";

const examples: Partial<Record<Codec<unknown>["kind"], string>> = {
  text: "at most 200 characters are",
  id: "an id such as CR-2.04 is",
  ids: "ids such as CR-2.04,CR-8.01 are",
  span: "two years such as 2022-2026 are",
  date: "a day such as 2024-01-31 is",
  year: "a year such as 2024 is",
  scenario: "a scenario such as as-the-review-asked;p.CR-2.04*out;billLate:12 is",
  pair: "two ids such as CR-2.04~CR-8.01 are",
};

const alternatives = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** Why a value was refused, with what is expected in a clause without its last word: "a year such as 2024 is". */
export function refusing(example: string | undefined): string {
  const refused = "that is not a value it can take";
  return example === undefined ? refused : `${refused}; ${example} expected`;
}

/** Why a value was refused, and what could have stood there: "…; it can be cost, when or table". */
export const refusal = ({
  kind,
  options,
  example,
}: Pick<Codec<unknown>, "kind" | "options" | "example">): string =>
  options === undefined
    ? refusing(example ?? examples[kind])
    : `${refusing(undefined)}; it can be ${alternatives.format(options.map(slug))}`;
