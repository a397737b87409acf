import { useMemo } from "react";
import { Frame } from "#/charts/kit/Frame.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import { Tornado } from "#/charts/tornado/Tornado.tsx";
import { driverRanks, totalDrivers } from "#/model/totalDrivers.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { driversTable } from "#/words/scenarioTables.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { FrameMenu } from "../parts/FrameMenu.tsx";
import { Switch } from "../parts/Switch.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { TableFold } from "./TableFold.tsx";
import type { Workbench } from "./workbench.ts";

/** As many bars as are read; the rest moves a total by less. */
const most = 10;

/** Which lines move a column's total, each on its own: the last column's until another is chosen. */
export function Drivers({ bench }: { bench: Workbench }) {
  const { ref, body, width } = useSize(640);
  const store = useAppStore();
  const drives = useParams((params) => params.drives);
  const last = bench.columns.at(-1) ?? bench.base;
  const chosen = bench.columns.find(({ slot }) => slot === `s${drives}`) ?? last;
  const { slot, letter, outcome } = chosen;
  const drivers = useMemo(() => totalDrivers(outcome).slice(0, most), [outcome]);
  const rows = useMemo(
    () =>
      drivers.map(({ id, short, atLow, atHigh, basis }) => ({
        id,
        label: short,
        atLowM: atLow,
        atHighM: atHigh,
        basis,
      })),
    [drivers],
  );
  const unpriced = outcome.plan.unpriced.length;
  const unknown = useMemo(
    () => (unpriced > 0 ? { label: "proposals without a known cost", count: unpriced } : null),
    [unpriced],
  );
  const title = `What drives ${letter}’s total`;
  const subtitle = "£m, each line at its own 1 in 10 low and high, the others central";
  const table = () => ({
    ...driversTable(
      drivers,
      driverRanks(
        outcome,
        bench.dice,
        drivers.map(({ id }) => id),
      ),
      title,
    ),
    doors: drivers.map(({ id }) => sumDoor(slot, `driver/${id}`)),
  });
  return (
    <Frame
      id={`drivers-${slot}`}
      title={title}
      subtitle={
        drivers.length === 0
          ? "No line has a range: give lines a spread under assumptions to see which matter most."
          : subtitle
      }
      description={title}
      menu={
        drivers.length > 0 && (
          <FrameMenu
            name={`drivers-${letter}`}
            title={title}
            subtitle={subtitle}
            text={title}
            table={table}
            body={body}
          />
        )
      }
      foot={<HowWorkedOut method="drivers" />}
      bodyRef={ref}
    >
      {bench.columns.length > 1 && (
        <Switch
          label="What drives the total of"
          options={bench.columns.map((one) => [one.slot, one.letter] as const)}
          value={slot}
          onChange={(next) => {
            setParams(store, { drives: next === last.slot ? "last" : (next.slice(1) as "1") });
          }}
        />
      )}
      {drivers.length > 0 && (
        <>
          <Tornado
            centralM={outcome.flows.spending.totalM}
            drivers={rows}
            unknown={unknown}
            size={{ width }}
            label={title}
            doorOf={(id) => sumDoor(slot, id === "total" || id === "unknown" ? id : `driver/${id}`)}
          />
          <TableFold
            id={`drivers-table-${slot}`}
            summary="These numbers, with rank correlations"
            name={`drivers-${letter}`}
            table={table}
          />
        </>
      )}
    </Frame>
  );
}
