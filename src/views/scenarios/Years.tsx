import { useMemo } from "react";
import { Columns } from "#/charts/columns/Columns.tsx";
import { Frame } from "#/charts/kit/Frame.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import { plainText } from "#/words/phrase.ts";
import { spendingTable } from "#/words/scenarioTables.ts";
import { totalPhrase } from "#/words/scenarios.ts";
import { FrameMenu } from "../parts/FrameMenu.tsx";
import { sumDoor, totalDoors } from "#/words/sums/sum.ts";
import { Say } from "../parts/Say.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { yoursByYear } from "./parts.ts";
import type { Column } from "./workbench.ts";

type YearsProps = { readonly column: Column; readonly maxM: number; readonly through: string };

/** What a column has to spend in each year, to the scale that all columns share. */
export function Years({ column, maxM, through }: YearsProps) {
  const { ref, body, width } = useSize(392);
  const { flows, rangeByYear, plan, terms } = column.outcome;
  const { spending, years } = flows;
  const yours = useMemo(() => yoursByYear(column.outcome), [column]);
  const rows = useMemo(
    () =>
      years.flatMap((year, i) =>
        year > through
          ? []
          : [
              {
                year,
                amountM: spending.byYearM[i] ?? 0,
                low: rangeByYear?.[i]?.low ?? null,
                high: rangeByYear?.[i]?.high ?? null,
                yoursM: yours[i] ?? 0,
              },
            ],
      ),
    [years, spending, rangeByYear, through, yours],
  );
  const after = useMemo(
    () =>
      spending.afterM > 0 ? { label: `after ${terms.horizon}`, amountM: spending.afterM } : null,
    [spending, terms],
  );
  const undated = useMemo(
    () =>
      spending.undatedM > 0
        ? { label: "not in the published yearly profile", amountM: spending.undatedM }
        : null,
    [spending],
  );
  const title = totalPhrase(
    spending.totalM,
    plan.unpriced.length,
    plan.of,
    totalDoors(column.slot),
  );
  const said = `${column.letter}, ${column.name}: ${plainText(title)}`;
  return (
    <Frame
      id={`years-${column.slot}`}
      title={
        <>
          {column.letter}: <Say phrase={title} />
        </>
      }
      subtitle={
        <span data-row="">
          {column.name}, £m a year{rangeByYear ? ". Whisker: 8 draws in 10" : ""}
        </span>
      }
      description={said}
      menu={
        <FrameMenu
          name={`years-${column.letter}`}
          title={said}
          subtitle="£m a year"
          text={said}
          table={() => spendingTable(rows, [after, undated], said)}
          body={body}
        />
      }
      foot={<HowWorkedOut method="time" />}
      bodyRef={ref}
    >
      <Columns
        years={rows}
        after={after}
        undated={undated}
        maxM={maxM}
        basis="assumption"
        doorOf={(key) => sumDoor(column.slot, `year/${key}`)}
        size={{ width, height: 230 }}
        label={said}
      />
    </Frame>
  );
}
