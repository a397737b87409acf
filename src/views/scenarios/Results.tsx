import { memo, useDeferredValue, useMemo, type ComponentType } from "react";
import { Frame } from "#/charts/kit/Frame.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import { Waterfall } from "#/charts/waterfall/Waterfall.tsx";
import { formatMoney } from "#/model/money.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { stepsTable, stepOrderWords } from "#/words/scenarioTables.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { FrameMenu } from "../parts/FrameMenu.tsx";
import { InSight } from "../parts/InSight.tsx";
import { Switch } from "../parts/Switch.tsx";
import { Certain } from "./Certain.tsx";
import { Drivers } from "./Drivers.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { Paths } from "./Paths.tsx";
import { Peers } from "./Peers.tsx";
import { Slips } from "./Slips.tsx";
import styles from "./Scenarios.module.css";
import { rowsOfWay, wayTo } from "./steps.ts";
import type { Column, Workbench } from "./workbench.ts";

type Shown = { readonly view: Workbench };
type Part = {
  readonly what: string;
  readonly panel: ComponentType<Shown>;
  readonly late?: boolean;
};

const Ways = memo(function Ways({ view }: Shown) {
  const others = view.columns.filter((column) => column.slot !== view.base.slot);
  if (others.length === 0) return null;
  return (
    <div className={styles.results}>
      {others.map((column) => (
        <Way key={column.slot} bench={view} column={column} />
      ))}
    </div>
  );
});

/**
 * The parts in their order. The steps of a way, each a plan of its own, and the dice of the dates take longest: they
 * follow once the rest stands.
 */
const parts: readonly Part[] = [
  { what: "My area beside others", panel: memo(({ view }: Shown) => <Peers bench={view} />) },
  { what: "The way from the baseline", panel: Ways, late: true },
  {
    what: "What drives the total",
    panel: memo(({ view }: Shown) => <Drivers bench={view} />),
  },
  { what: "What is moved", panel: memo(({ view }: Shown) => <Slips bench={view} />) },
  {
    what: "How sure the dates are",
    panel: memo(({ view }: Shown) => <Certain bench={view} />),
    late: true,
  },
  {
    what: "The paths with reform",
    panel: memo(({ view }: Shown) => <Paths bench={view} />),
  },
];

/** What lies behind the sums: where an area stands, the way from the baseline, what drives it, and the dates. */
export function Results({ bench }: { bench: Workbench }) {
  return (
    <div className={styles.results}>
      {parts.map((part) => (
        <InSight key={part.what} view={bench} {...part} />
      ))}
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

const orders = [
  ["listed", "decisions first"],
  ["reversed", "in reverse"],
] as const;

/** The way from the baseline to a column, in the order of the lists until the reader turns it round. */
function Way({ bench, column }: { bench: Workbench; column: Column }) {
  const store = useAppStore();
  const chosen = useParams(({ steps }) => steps);
  // Every step is a plan of its own: the choice shows at once, and the steps follow.
  const reversed = useDeferredValue(chosen) === "reversed";
  const { ref, body, width } = useSize(640);
  const { base } = bench;
  const way = useMemo(() => wayTo(bench, column, reversed), [bench, column, reversed]);
  const rows = useMemo(
    () => ({
      start: { label: base.letter, sub: base.name, amountM: way.startPence / 1e8 },
      end: { label: column.letter, sub: column.name, amountM: way.endPence / 1e8 },
      steps: rowsOfWay(way),
    }),
    [way, base, column],
  );
  if (way.falls.length === 0) return null;
  const title = `From ${base.letter} to ${column.letter}, one step at a time${reversed ? ", in reverse order" : ""}`;
  const text = `${title}: ${rows.steps
    .map(
      (step) => `${step.label} ${step.changeM === null ? "not known" : formatMoney(step.changeM)}`,
    )
    .join("; ")}.`;
  return (
    <Frame
      id={`way-${column.slot}`}
      title={title}
      subtitle={`£m in all. ${stepOrderWords(reversed)}; the size of a step depends on those before it.`}
      description={text}
      menu={
        <FrameMenu
          name={`from-${base.letter}-to-${column.letter}`}
          title={title}
          subtitle={`£m in all. ${stepOrderWords(reversed)}.`}
          text={text}
          table={() => stepsTable(rows.start, rows.steps, rows.end, title)}
          body={body}
        />
      }
      foot={<HowWorkedOut method="waterfall" />}
      bodyRef={ref}
    >
      {way.falls.length > 1 && (
        <Switch
          label={`Order of steps from ${base.letter} to ${column.letter}`}
          options={orders}
          value={chosen}
          onChange={(next) => {
            setParams(store, { steps: next });
          }}
        />
      )}
      <Waterfall
        {...rows}
        size={{ width }}
        label={title}
        doorOf={(id) =>
          id === "start"
            ? sumDoor(base.slot)
            : sumDoor(
                column.slot,
                id === "end" ? "total" : `${reversed ? "backstep" : "step"}/${id}`,
              )
        }
      />
    </Frame>
  );
}
