/** A value that somebody published for an assumption, as a share, and what it is for. */
export type Offer = readonly [value: number, whatFor: string];

/**
 * Upper bounds of optimism bias: where an appraisal starts before risks are managed, of investment and of the yearly
 * cost of what is bought in. Source: Mott MacDonald (2002), Review of Large Public Procurement in the UK, Table 2.
 */
export const upperBounds = {
  investment: [
    [0.24, "standard buildings"],
    [0.51, "non-standard buildings"],
    [0.44, "standard civil engineering"],
    [0.66, "non-standard civil engineering"],
    [2, "equipment and development"],
  ],
  running: [[0.41, "an outsourced service"]],
} as const satisfies Record<string, readonly Offer[]>;
