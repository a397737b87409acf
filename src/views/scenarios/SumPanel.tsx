import { useEffect, useId, useState, type RefObject } from "react";
import { making } from "#/model/making.ts";
import { lineDoor, madePhrase } from "#/words/making.ts";
import { count, money, quantity, type Door } from "#/words/phrase.ts";
import { totalPhrase } from "#/words/scenarios.ts";
import modal from "../parts/Modal.module.css";
import { N, Say } from "../parts/Say.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { useModal } from "../parts/useModal.ts";
import sum from "./SumPanel.module.css";
import table from "./Table.module.css";
import type { Column, Slot, Workbench } from "./workbench.ts";

/** The door of a column's total: how it is made up. */
export const sumDoor = (slot: Slot): Door => `sum:${slot}`;

type Props = { readonly bench: Workbench; readonly root: RefObject<HTMLElement | null> };

/** Opens how a total is made up, for any number below `root` whose door it is. */
export function SumDoors({ bench, root }: Props) {
  const [slot, setSlot] = useState<string | undefined>(undefined);
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const click = ({ target }: Event) => {
      const opener = target instanceof Element ? target.closest("[data-door^='sum:']") : null;
      const door = opener?.getAttribute("data-door");
      if (opener === null || typeof door !== "string") return;
      if (opener instanceof HTMLElement || opener instanceof SVGElement)
        opener.focus({ preventScroll: true });
      setSlot(door.slice("sum:".length));
    };
    element.addEventListener("click", click);
    return () => {
      element.removeEventListener("click", click);
    };
  }, [root]);
  const column = bench.columns.find((one) => one.slot === slot);
  return (
    column && (
      <SumPanel
        bench={bench}
        column={column}
        onClose={() => {
          setSlot(undefined);
        }}
      />
    )
  );
}

type PanelProps = {
  readonly bench: Workbench;
  readonly column: Column;
  readonly onClose: () => void;
};

/** A total line by line: what was published or estimated, what it was multiplied by, and what is not in it. */
function SumPanel({ bench, column, onClose }: PanelProps) {
  const ref = useModal(onClose);
  const heading = useId();
  const { outcome, letter, name } = column;
  const { plan, flows } = outcome;
  const made = making(outcome);
  const { area } = plan.assumptions;
  const areaName = bench.areas?.find(({ id }) => id === area)?.name ?? area;
  const title = (id: string) => bench.dataset.proposals.find((row) => row.id === id)?.title ?? id;
  const apart = outcome.allocation?.notAllocated.length ?? 0;
  return (
    <dialog ref={ref} className={modal.modal} aria-labelledby={heading}>
      <div className={modal.page}>
        <header className={modal.head}>
          <h2 className={modal.title} id={heading} tabIndex={-1}>
            How the total of {letter}, <span data-row="">{name}</span>, is made up
          </h2>
          <button type="button" className={modal.act} onClick={onClose}>
            Close
          </button>
        </header>
        <p className={sum.total}>
          <Say phrase={totalPhrase(flows.spending.totalM, plan.unpriced.length, plan.of)} strong />
        </p>
        {made.length > 0 && (
          <table className={`${table.totals ?? ""} ${sum.table ?? ""}`}>
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">What it is made from</th>
                <th scope="col">Counted</th>
              </tr>
            </thead>
            <tbody>
              {made.map((one) => (
                <tr key={one.line.id}>
                  <th scope="row">
                    <span data-row="">{one.line.short}</span>
                  </th>
                  <td>
                    <Say phrase={madePhrase(one, areaName)} />
                  </td>
                  <td>
                    <N of={quantity(money(one.totalM).text, lineDoor(one.line))} strong />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className={modal.quiet}>
          A published total that holds other lines is replaced by them, so that nothing is counted
          twice. Savings and income are kept apart.{" "}
          {apart > 0 && (
            <>
              <Say phrase={[count(apart)]} /> shared out to no area, so not in it.{" "}
            </>
          )}
          <HowWorkedOut method="totals" />
        </p>
        {plan.unpriced.length > 0 && (
          <details className={modal.section}>
            <summary>
              Not in it: <Say phrase={[count(plan.unpriced.length)]} /> of no known cost
            </summary>
            <ul className={sum.names}>
              {plan.unpriced.map((id) => (
                <li key={id} data-row="">
                  {title(id)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </dialog>
  );
}
