import { Boundary } from "../parts/Boundary.tsx";
import { BecamePanel } from "./BecamePanel.tsx";
import { ByPanel } from "./ByPanel.tsx";
import styles from "./Explore.module.css";
import type { Explored } from "./explore.ts";
import { FuturesPanel } from "./FuturesPanel.tsx";
import type { PanelId } from "./Panel.tsx";

export type LowerId = Extract<PanelId, "became" | "by" | "futures" | "money">;

/** One of the panels that are not in the first view. */
export function LowerPanel({ view, id }: { view: Explored; id: LowerId }) {
  switch (id) {
    case "became":
      return (
        <Boundary what="What became of it">
          <BecamePanel view={view} />
        </Boundary>
      );
    case "by":
      return (
        <Boundary what="Cost by theme">
          <ByPanel view={view} />
        </Boundary>
      );
    case "futures":
      return (
        <Boundary what="Children in care">
          <FuturesPanel view={view} id={id} panel="children" />
        </Boundary>
      );
    case "money":
      return (
        <Boundary what="Spending">
          <FuturesPanel view={view} id={id} panel="money" />
        </Boundary>
      );
  }
}

/** The panels below the table. */
export function Lower({ view }: { view: Explored }) {
  return (
    <>
      <div className={styles.wide}>
        <LowerPanel view={view} id="became" />
        <LowerPanel view={view} id="by" />
      </div>
      <div className={styles.wide}>
        <LowerPanel view={view} id="futures" />
        <LowerPanel view={view} id="money" />
      </div>
    </>
  );
}
