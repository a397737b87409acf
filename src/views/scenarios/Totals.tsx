import { formatDate } from "#/model/time.ts";
import { dateOfFinish, monthOf } from "#/model/months.ts";
import { count, money, quantity, type Phrase } from "#/words/phrase.ts";
import { rangePhrase, totalPhrase } from "#/words/scenarios.ts";
import { partsPhrase } from "#/words/yours.ts";
import { sumDoor, totalDoors } from "#/words/sums/sum.ts";
import { totalsTable } from "#/words/workbenchTables.ts";
import { Say } from "../parts/Say.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import { spendingParts } from "./parts.ts";
import { ToEvidence } from "../parts/ToEvidence.tsx";
import styles from "./Scenarios.module.css";
import table from "./Table.module.css";
import type { Column, Workbench } from "./workbench.ts";

type Line = {
  readonly label: string;
  readonly of: (column: Column) => Phrase;
  /** Left out where it says nothing in any column. */
  readonly when?: (column: Column) => boolean;
};

/** What is said of a scenario's sums, line by line. */
export const totalLines: readonly Line[] = [
  {
    label: "Total",
    of: ({ slot, outcome: { flows, plan } }) =>
      totalPhrase(flows.spending.totalM, plan.unpriced.length, plan.of, totalDoors(slot)),
  },
  {
    label: "Of that",
    of: ({ slot, outcome }) => partsPhrase(spendingParts(outcome), (part) => sumDoor(slot, part)),
    when: ({ outcome }) => {
      const { estimatesM, yoursM } = spendingParts(outcome);
      return estimatesM > 0 || yoursM > 0;
    },
  },
  {
    label: "Range",
    // A total that is "at least" so much may have a range that begins below it.
    of: ({ slot, outcome: { range, plan } }) => [
      ...rangePhrase(range, sumDoor(slot, "range")),
      ...(range && plan.unpriced.length > 0 ? [", of what has a cost"] : []),
    ],
  },
  {
    label: "Present value",
    of: ({ slot, outcome: { flows, terms, lines: own } }) => [
      money(flows.spending.presentM, sumDoor(slot, "present")),
      ` counted from ${terms.pvBase}`,
      ...(own.some((line) => line.prices === null) ? [", treating sums as published as real"] : []),
    ],
    when: ({ outcome: { plan } }) => plan.assumptions.discount,
  },
  {
    label: "Dearest year",
    of: ({ slot, outcome: { flows } }) => {
      const most = Math.max(0, ...flows.spending.byYearM);
      if (most === 0) return ["none"];
      const year = flows.years[flows.spending.byYearM.indexOf(most)] ?? "";
      return [money(most, sumDoor(slot, `year/${year}`)), " in ", { text: year }];
    },
  },
  {
    label: "Savings, apart",
    of: ({ slot, outcome: { flows } }) => [
      money(flows.savings.totalM, sumDoor(slot, "savings")),
      "; never taken off spending",
    ],
    when: ({ outcome: { flows } }) => flows.savings.totalM > 0,
  },
  {
    label: "Income, apart",
    of: ({ slot, outcome: { flows } }) => [
      money(flows.income.totalM, sumDoor(slot, "income")),
      "; never taken off spending",
    ],
    when: ({ outcome: { flows } }) => flows.income.totalM > 0,
  },
  {
    label: "Prices",
    of: ({ outcome: { flows, plan } }) => [
      ...(flows.spending.asPublished === flows.spending.lines && flows.spending.lines > 0
        ? ["as published, price base not known"]
        : plan.assumptions.prices === "cash"
          ? ["cash of each year"]
          : [quantity(plan.assumptions.prices), " prices"]),
      ...(flows.spending.asPublished > 0 && flows.spending.asPublished < flows.spending.lines
        ? ["; ", count(flows.spending.asPublished), " lines as published, price base not known"]
        : []),
    ],
  },
  {
    label: "Work ends",
    of: ({ slot, outcome: { plan } }) => {
      const { finishMonth } = plan.schedule;
      if (finishMonth === undefined) return ["nothing is in"];
      const date = dateOfFinish(finishMonth, monthOf(plan.assumptions.programmeStart));
      return [
        quantity(formatDate(date), sumDoor(slot, "end")),
        ", if each step takes its middle time, which we assume",
      ];
    },
  },
  {
    label: "In",
    of: ({ slot, outcome: { plan } }) => [count(plan.of, sumDoor(slot, "in")), " proposals"],
  },
];

const heading = "What each would have to spend, and when it would end";

/** What each scenario would have to spend, and when it would end. */
export function Totals({ bench }: { bench: Workbench }) {
  const shown = totalLines.filter(({ when }) => when === undefined || bench.columns.some(when));
  return (
    <section aria-labelledby="totals">
      <h2 id="totals" className={styles.title}>
        {heading}
      </h2>
      <div className={styles.scroll}>
        <table className={table.totals}>
          <thead>
            <tr>
              <td />
              {bench.columns.map((column) => (
                <th key={column.slot} scope="col">
                  {column.letter} <span data-row="">{column.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.label}>
                <th scope="row">{line.label}</th>
                {bench.columns.map((column) => (
                  <td key={column.slot}>
                    <Say phrase={line.of(column)} strong={line.label === "Total"} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableActs
        name="totals"
        title={[heading]}
        table={() =>
          totalsTable(
            bench.columns.map((column) => ({ ...column, parts: spendingParts(column.outcome) })),
            heading,
          )
        }
      />
      <p className={styles.hint}>
        How this is worked out:{" "}
        <ToEvidence part="methods" item="totals">
          totals
        </ToEvidence>
        ,{" "}
        <ToEvidence part="methods" item="chance">
          ranges
        </ToEvidence>
        ,{" "}
        <ToEvidence part="methods" item="present-value">
          present values
        </ToEvidence>
        ,{" "}
        <ToEvidence part="methods" item="difference">
          differences
        </ToEvidence>
        .
      </p>
    </section>
  );
}
