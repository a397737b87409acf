import { column } from "./costTable.ts";
import type { Table } from "./table.ts";

type Keystone = {
  readonly id: string;
  readonly direct: number;
  readonly all: number;
  /** £ million of known cost among what waits; 0 where none of it has one. */
  readonly waitingM: number;
  readonly waiting: readonly string[];
};

/** What most waits for, ranked, with the ids of what waits. */
export const keystonesTable = (
  rows: readonly Keystone[],
  titleOf: (id: string) => string,
  caption: string,
): Table => ({
  caption,
  columns: [
    column("id", "Id"),
    column("proposal", "Proposal"),
    column("direct", "Wait directly", "count"),
    column("all", "Wait in all", "count"),
    column("cost", "Known cost of what waits, £m", "money"),
    column("waiting", "What waits"),
  ],
  rows: rows.map(({ id, direct, all, waitingM, waiting }) => [
    id,
    titleOf(id),
    direct,
    all,
    waitingM > 0 ? waitingM : null,
    waiting.join("; "),
  ]),
});
