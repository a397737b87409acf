import { useMemo } from "react";
import { allocate, authorities, scaledToArea } from "#/model/area.ts";
import { flows } from "#/model/flows.ts";
import { formatCount } from "#/model/money.ts";
import { similarTo } from "#/model/peers.ts";
import { plan } from "#/model/plan.ts";
import { choicesOf } from "#/state/yours.ts";
import { areaDoor } from "#/words/areaDoor.ts";
import { money, quantity } from "#/words/phrase.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { peersTable } from "#/words/workbenchTables.ts";
import { N } from "../parts/Say.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import styles from "./Scenarios.module.css";
import table from "./Table.module.css";
import type { Column, Workbench } from "./workbench.ts";

/** An authority's allocation beside its region's, the country's and those of authorities like it, per child. */
export function Peers({ bench }: { bench: Workbench }) {
  const column = bench.columns.find(({ outcome }) =>
    bench.areas?.some(({ id }) => id === outcome.plan.assumptions.area),
  );
  return column && <Beside bench={bench} column={column} />;
}

/** What is published of each authority beside its share, and how it is written. */
const columns = [
  ["children", formatCount],
  ["inCareRate", formatCount],
  ["lowIncomePercent", (value: number) => `${value}%`],
] as const;

function Beside({ bench, column }: { bench: Workbench; column: Column }) {
  const { areas = [], ground } = bench;
  const { geography } = bench.dataset.meta;
  const { area, areaKey } = column.outcome.plan.assumptions;
  const { terms } = column.outcome;
  const { scenario } = column;
  const own = areas.find(({ id }) => id === area);
  const rows = useMemo(() => {
    const made = plan(ground, choicesOf(scenario, ground));
    const similar = similarTo(areas, area);
    const wanted = [
      { id: area, name: own?.name ?? area },
      { id: own?.region ?? "", name: `All of ${own?.region ?? ""}` },
      { id: "", name: `All of ${geography}` },
      ...similar,
    ];
    return wanted.map(({ id, name }) => {
      const here = authorities(areas, id);
      const lines = scaledToArea(allocate(made.lines, areas, id, areaKey));
      const { totalM } = flows(lines, terms).spending;
      const known = here.every(({ children }) => children !== null);
      const children = here.reduce((sum, one) => sum + (one.children ?? 0), 0);
      return {
        id,
        name,
        totalM,
        perChild: known && children > 0 ? (totalM * 1e6) / children : null,
        one: here.length === 1 ? here[0] : undefined,
      };
    });
  }, [ground, scenario, areas, area, areaKey, own, terms, geography]);
  if (!own) return null;
  const caption = `${own.name} beside its region and similar authorities, scenario ${column.letter}`;
  const doorOf = (id: string) => sumDoor(column.slot, `area/${id === "" ? "all" : id}`);
  return (
    <section aria-labelledby="peers">
      <h2 id="peers" className={styles.title}>
        <span data-row="">{own.name}</span> beside its region and similar authorities
      </h2>
      <p className={styles.hint}>
        Scenario {column.letter}, allocated by its keys: shares of national sums, never local
        budgets. Similar: nearest in children aged <span data-row="">0-17</span>, children in care
        per <span data-row="">10,000</span> and children in low-income families, each counted in its
        own spread over all authorities; a rule of ours.
      </p>
      <div
        className={styles.scroll}
        role="group"
        aria-labelledby="peers"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard
        tabIndex={0}
      >
        <table className={table.totals}>
          <thead>
            <tr>
              <th scope="col">Authority</th>
              <th scope="col">Allocated</th>
              <th scope="col">For each child</th>
              <th scope="col">Children</th>
              <th scope="col">In care, rate</th>
              <th scope="col">Low income</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, totalM, perChild, one }) => (
              <tr key={id}>
                <th scope="row" data-row="">
                  {one === undefined ? (
                    name
                  ) : (
                    <button
                      type="button"
                      className={table.door}
                      data-door={`area:${one.id}`}
                      aria-haspopup="dialog"
                    >
                      {name}
                    </button>
                  )}
                </th>
                <td>
                  <N of={money(totalM, doorOf(id))} strong={id === area} />
                </td>
                <td>
                  {perChild === null ? (
                    "not known"
                  ) : (
                    <N
                      of={quantity(`£${formatCount(Math.round(perChild))}`, doorOf(id))}
                      strong={id === area}
                    />
                  )}
                </td>
                {columns.map(([column, text]) => {
                  const value = one?.[column];
                  return (
                    <td key={column}>
                      {one && value ? (
                        <N of={quantity(text(value), areaDoor(one.id, column))} />
                      ) : (
                        ""
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableActs
        name="area-beside-others"
        title={[caption]}
        table={() => peersTable(rows, caption)}
      />
    </section>
  );
}
