import type { FillBasis } from "../kit/palette.ts";
import type { MarkState } from "../kit/ProposalMark.tsx";

/** A stretch of time, in calendar years and fractions. */
export type Stretch = { readonly from: number; readonly to: number };

/** One proposal on the schedule. All times are calendar years and fractions. */
export type ScheduleRow = {
  readonly id: string;
  readonly title: string;
  readonly themeIndex: number;
  readonly state: MarkState;
  /** When it could happen, or did; null when nothing is known, and `note` says so. */
  readonly span: Stretch | null;
  /** Where its end fades: by the shorter and by the longer of the cases; null where the end is certain. */
  readonly fade: Stretch | null;
  /** How the span is known. */
  readonly basis: FillBasis;
  /** No end is known: it goes on. */
  readonly isOpen: boolean;
  /** The latest it can finish without moving the end of everything; null without slack. */
  readonly slackTo: number | null;
  readonly isCritical: boolean;
  /** Where it stands in another telling (as recommended, or before a scenario); null when the same. */
  readonly before: Stretch | null;
  /** "+14 months": by how much it moved against that. */
  readonly slip: string | null;
  /** When something happened to it. */
  readonly ticks: readonly number[];
  /** The date the review set for it; `isMet` is null when nothing can be said. */
  readonly flag: {
    readonly at: number;
    readonly text: string;
    readonly isMet: boolean | null;
  } | null;
  /** Words in place of a bar: "no answer found". */
  readonly note: string | null;
  /** What must come first. */
  readonly waits: readonly string[];
  readonly sentence: string;
};

/** Rows under one head: a theme, a lead body or a lever. A row may stand under several. */
export type ScheduleGroup = {
  readonly id: string;
  readonly label: string;
  readonly themeIndex: number | null;
  readonly rows: readonly ScheduleRow[];
};

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
