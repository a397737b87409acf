import { useMemo } from "react";
import { Frame } from "#/charts/kit/Frame.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import { Tornado } from "#/charts/tornado/Tornado.tsx";
import { Waterfall } from "#/charts/waterfall/Waterfall.tsx";
import { tornado } from "#/model/drivers.ts";
import { formatMoney } from "#/model/money.ts";
import { driversTable, stepsTable } from "#/words/scenarioTables.ts";
import { Certain } from "./Certain.tsx";
import { FrameMenu } from "../parts/FrameMenu.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { Paths } from "./Paths.tsx";
import { Peers } from "./Peers.tsx";
import { Slips } from "./Slips.tsx";
import styles from "./Scenarios.module.css";
import { wayTo } from "./steps.ts";
import type { Column, Workbench } from "./workbench.ts";

/** What lies behind the sums: where an area stands, the way from the baseline, what drives it, and the dates. */
export function Results({ bench }: { bench: Workbench }) {
  const last = bench.columns.at(-1) ?? bench.base;
  return (
    <div className={styles.results}>
      <Peers bench={bench} />
      {bench.columns
        .filter((column) => column.slot !== bench.base.slot)
        .map((column) => (
          <Way key={column.slot} bench={bench} column={column} />
        ))}
      <Drivers column={last} />
      <Slips bench={bench} />
      <Certain bench={bench} />
      <Paths bench={bench} />
      <p className={styles.hint}>
        Check the arithmetic:{" "}
        <a href="./recompute.mjs" download="">
          a script of forty lines
        </a>{" "}
        that shares no code with this site works out what the shipped scenarios spend in each year,
        from the dataset alone (published lines; not the editors’ estimates).
      </p>
    </div>
  );
}

function Way({ bench, column }: { bench: Workbench; column: Column }) {
  const { ref, width } = useSize(640);
  const { base } = bench;
  const way = useMemo(() => wayTo(bench, column), [bench, column]);
  const rows = useMemo(
    () => ({
      start: { label: base.letter, sub: base.name, amountM: way.startPence / 1e8 },
      end: { label: column.letter, sub: column.name, amountM: way.endPence / 1e8 },
      steps: way.falls.map(({ step, changePence }) => ({
        id: step.id,
        label: step.label,
        sub: step.sub,
        kind: step.kind,
        changeM: changePence === null ? null : changePence / 1e8,
        yours: step.mine !== undefined,
      })),
    }),
    [way, base, column],
  );
  if (way.falls.length === 0) return null;
  const title = `From ${base.letter} to ${column.letter}, one step at a time`;
  const text = `${title}: ${rows.steps
    .map(
      (step) => `${step.label} ${step.changeM === null ? "not known" : formatMoney(step.changeM)}`,
    )
    .join("; ")}.`;
  return (
    <Frame
      id={`way-${column.slot}`}
      title={title}
      subtitle="£m in all. Decisions first, in the tree’s order, then assumptions in the table’s; the size of a step depends on those before it."
      description={text}
      menu={
        <FrameMenu
          name={`from-${base.letter}-to-${column.letter}`}
          title={title}
          subtitle="£m in all"
          text={text}
          table={() => stepsTable(rows.start, rows.steps, rows.end, title)}
          body={ref}
        />
      }
      foot={<HowWorkedOut method="waterfall" />}
      bodyRef={ref}
    >
      <Waterfall {...rows} size={{ width }} label={title} />
    </Frame>
  );
}

function Drivers({ column }: { column: Column }) {
  const { ref, width } = useSize(640);
  const { flows, lines, plan } = column.outcome;
  const rows = useMemo(() => {
    const flowOf = new Map(flows.lines.map((flow) => [flow.id, flow]));
    const inputs = lines
      .filter((line) => line.kind === "investment" || line.kind === "running")
      .flatMap((line) =>
        line.central === null || line.central <= 0 ? [] : [{ ...line, central: line.central }],
      );
    const found = tornado(inputs, (moved) => {
      const total = flows.spending.totalM;
      const line = inputs.find(({ id }) => id === moved?.id);
      const flow = line && flowOf.get(line.id);
      return moved && line && flow ? total + (moved.value / line.central - 1) * flow.totalM : total;
    });
    return {
      centralM: found.central,
      drivers: found.drivers.slice(0, 10).map((driver) => ({
        id: driver.id,
        label: inputs.find(({ id }) => id === driver.id)?.short ?? driver.id,
        atLowM: driver.atLow,
        atHighM: driver.atHigh,
      })),
    };
  }, [flows, lines]);
  const unknown = useMemo(
    () =>
      plan.unpriced.length > 0
        ? { label: "proposals without a known cost", count: plan.unpriced.length }
        : null,
    [plan],
  );
  const title = `What drives ${column.letter}’s total`;
  return (
    <Frame
      id={`drivers-${column.slot}`}
      title={title}
      subtitle={
        rows.drivers.length === 0
          ? "No line has a range: give lines a spread under assumptions to see which matter most."
          : "£m, each line at its own 1 in 10 low and high, the others central"
      }
      description={title}
      menu={
        rows.drivers.length > 0 && (
          <FrameMenu
            name={`drivers-${column.letter}`}
            title={title}
            subtitle="£m, each line at its own 1 in 10 low and high, the others central"
            text={title}
            table={() => driversTable(rows.drivers, rows.centralM, title)}
            body={ref}
          />
        )
      }
      foot={<HowWorkedOut method="drivers" />}
      bodyRef={ref}
    >
      {rows.drivers.length > 0 && (
        <Tornado {...rows} unknown={unknown} size={{ width }} label={title} />
      )}
    </Frame>
  );
}
