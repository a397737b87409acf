import type { Cost } from "#/data/schema.ts";
import type { Basis } from "#/data/vocabulary.ts";
import type { FinancialYear } from "./time.ts";

/** Twelve months of a line's money: when they begin, before any slip, and their share of its amount. */
export type Twelve = {
  /** Months from April 2022. */
  readonly startMonth: number;
  readonly share: number;
};

/** A line of money in a plan. Nothing in it is counted by another line. */
export type PlanLine = {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  /** Those of its proposals that are in. */
  readonly proposals: readonly string[];
  /** Savings and income are never netted into spending. */
  readonly kind: Cost["kind"];
  readonly from: "published" | "remainder" | "estimate" | "yours";
  readonly basis: Basis | "yours";
  /** Lines of one group tend to move together. */
  readonly group: string;
  readonly scalingKey: Cost["scalingKey"];
  /** £ million in `prices`, funded share and optimism bias included; null where it is not known. */
  readonly low: number | null;
  readonly central: number | null;
  readonly high: number | null;
  /** Share of outcomes below low, and above high. */
  readonly tail: number;
  /** Whose low and high they are: published or estimated, or the assumption `spread`. */
  readonly range: "own" | "assumption" | "none";
  /** The year in whose prices it is; null while it is as published and not known. */
  readonly prices: FinancialYear | null;
  /** When the money falls, before the slip; shares and `undated` together are 1. */
  readonly twelves: readonly Twelve[];
  /** The share for which no year is published. */
  readonly undated: number;
  /** Whether the years rest on an assumption of ours (a split of a total's profile, a shape). */
  readonly yearsAssumed: boolean;
  /** Months by which its money is moved, against the reference. */
  readonly slipMonths: number;
};
