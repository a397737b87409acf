import { poundsTable } from "#/words/inPounds.ts";
import { TableFold } from "./TableFold.tsx";
import type { Workbench } from "./workbench.ts";

/** Every year in whole pounds: what a colleague on another machine must see too, and a spreadsheet can take. */
export function InFull({ bench }: { bench: Workbench }) {
  return (
    <TableFold
      id="in-full"
      summary="Every year in full, to the pound"
      name="scenarios"
      table={() =>
        poundsTable(
          bench.columns.map(({ letter, outcome: { flows, range, rangeByYear, plan } }) => ({
            letter,
            flows,
            range,
            rangeByYear,
            discounted: plan.assumptions.discount,
          })),
          "What each scenario would have to spend, in pounds",
        )
      }
    />
  );
}
