import type { Dataset } from "#/data/schema.ts";

type Choice = { readonly value: string; readonly label: string };

/** The series of a dataset that have so many points, to choose among. */
export const seriesOptions = ({ series }: Dataset, least = 1): readonly Choice[] =>
  series
    .filter(({ points }) => points.length >= least)
    .map(({ id, label, place }) => ({ value: id, label: `${label}, ${place}` }));
export const proposalOptions = ({ proposals }: Dataset): readonly Choice[] =>
  proposals.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }));
export const themeOptions = ({ themes }: Dataset): readonly Choice[] =>
  themes.map(({ id, label }) => ({ value: id, label }));
export const plain = (words: readonly string[]): readonly Choice[] =>
  words.map((value) => ({ value, label: value }));
