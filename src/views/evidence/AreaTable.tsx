import { useMemo } from "react";
import type { Area } from "#/data/schema.ts";
import { areaRate } from "#/model/areaRates.ts";
import { formatCount } from "#/model/money.ts";
import type { areaOrders } from "#/state/params.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { areaDoor, doorMeasure } from "#/words/areaDoor.ts";
import { areasTable, measured, measureNames } from "#/words/areas.ts";
import { quantity } from "#/words/phrase.ts";
import { N } from "../parts/Say.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import own from "./Areas.module.css";
import { Scrolling } from "./Scrolling.tsx";

type Column = (typeof areaOrders)[number];
const heads: readonly { readonly key: Column; readonly label: string }[] = [
  { key: "name", label: "Authority" },
  { key: "region", label: "Region" },
  { key: "children", label: "Children aged 0 to 17" },
  { key: "care", label: measureNames.care },
  { key: "spend", label: measureNames.spend },
  { key: "income", label: measureNames.income },
];
const collator = new Intl.Collator("en-GB");

const numberIn = (area: Area, column: Column): number | null =>
  column === "name" || column === "region"
    ? null
    : column === "children"
      ? area.children
      : areaRate(area, column);

/** Areas in the order of a column; what is not published comes last whichever way. */
function inOrder(areas: readonly Area[], by: Column, down: boolean): readonly Area[] {
  const sign = down ? -1 : 1;
  if (by === "name" || by === "region")
    return [...areas].sort(
      (a, b) => sign * collator.compare(a[by], b[by]) || collator.compare(a.name, b.name),
    );
  return [...areas].sort((a, b) => {
    const [x, y] = [numberIn(a, by), numberIn(b, by)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y) || collator.compare(a.name, b.name);
  });
}

/** Every authority in a row, sorted by the column pressed. */
export function AreaTable({ areas, chosen }: { areas: readonly Area[]; chosen: string }) {
  const store = useAppStore();
  const { by, down } = useParams((params) => params.rank);
  const rows = useMemo(() => inOrder(areas, by, down), [areas, by, down]);
  return (
    <>
      <Scrolling label="Authorities">
        <table className={own.table}>
          <thead>
            <tr>
              {heads.map(({ key, label }) => (
                <th
                  key={key}
                  scope="col"
                  aria-sort={by === key ? (down ? "descending" : "ascending") : undefined}
                >
                  <button
                    type="button"
                    onClick={() => {
                      const again = by === key ? !down : key !== "name" && key !== "region";
                      setParams(store, { rank: { by: key, down: again } });
                    }}
                  >
                    <span data-row="">{label}</span>
                    <span aria-hidden="true">
                      {by === key ? (down ? "\u00a0↓" : "\u00a0↑") : ""}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((area) => (
              <tr key={area.id} data-area={area.id} aria-current={area.id === chosen || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    data-door={`area:${area.id}`}
                    aria-haspopup="dialog"
                    data-row=""
                  >
                    {area.name}
                  </button>
                  {[area.inCareFlag, area.spendFlag].map((flag) =>
                    flag === undefined ? null : (
                      <span key={flag} className={own.flag} data-row="">
                        {flag}
                      </span>
                    ),
                  )}
                </th>
                <td data-row="">{area.region}</td>
                {(["children", "care", "spend", "income"] as const).map((column) => {
                  const value = numberIn(area, column);
                  return (
                    <td key={column} data-unknown={value === null || undefined}>
                      {value === null ? (
                        "not published"
                      ) : (
                        <N
                          of={quantity(
                            column === "children" ? formatCount(value) : measured(value, column),
                            areaDoor(area.id, column === "children" ? column : doorMeasure[column]),
                          )}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <TableActs name="authorities" title={["Authorities"]} table={() => areasTable(rows)} />
    </>
  );
}
