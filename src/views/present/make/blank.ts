/** Why a text cannot be left empty; undefined for one that is not. */
export const blank = (text: string): string | undefined =>
  text.trim() === "" ? "It needs some words: the last ones are kept." : undefined;
