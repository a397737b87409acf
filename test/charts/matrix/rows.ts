import type { MatrixRow } from "#/charts/matrix/marks.ts";
import type { Note } from "#/charts/matrix/note.ts";
import type { Decision, Delivery } from "#/data/vocabulary.ts";

/** A sourced square proposal in the first theme with no answer, unless told otherwise. */
export const row = (id: string, changes: Partial<MatrixRow> = {}): MatrixRow => ({
  id,
  title: `Proposal ${id}`,
  mark: "square",
  themeIndex: 0,
  standing: "sourced",
  state: "plain",
  passes: true,
  decision: "no answer found",
  delivery: "unknown",
  undated: false,
  ...changes,
});

/** So many proposals with one answer and one step. */
export const rowsOf = (
  count: number,
  decision: Decision,
  delivery: Delivery,
  changes: Partial<MatrixRow> = {},
): readonly MatrixRow[] =>
  Array.from({ length: count }, (_, i) =>
    row(`${decision}-${delivery}-${i}`.replaceAll(" ", "-"), { decision, delivery, ...changes }),
  );

/** Twenty-two proposals: three accepted, two in part, one rejected, sixteen without an answer. */
export const rows: readonly MatrixRow[] = [
  row("1.1", { decision: "accepted", delivery: "in progress", themeIndex: 2 }),
  row("1.2", { decision: "accepted", delivery: "in progress", themeIndex: 1, state: "chosen" }),
  row("1.3", { decision: "accepted", delivery: "delivered", mark: "triangle", undated: true }),
  row("2.1", { decision: "part accepted", delivery: "piloting", standing: "part sourced" }),
  row("2.2", { decision: "part accepted", delivery: "in progress", state: "ghost", passes: false }),
  row("3.1", { decision: "rejected", delivery: "dropped", mark: "diamond" }),
  ...rowsOf(16, "no answer found", "unknown", { standing: "recalled", themeIndex: 3 }),
];

export const note: Note = {
  lead: ["For ", { text: "16", door: "count:unknown" }, ", no answer was found."],
  more: ["Nobody has yet checked their text."],
};
