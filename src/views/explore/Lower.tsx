import { BecamePanel } from "./BecamePanel.tsx";
import { Suspense } from "react";
import { later } from "../parts/later.tsx";
import { ByPanel } from "./ByPanel.tsx";
import styles from "./Explore.module.css";
import type { Explored } from "./explore.ts";
import { ChildrenPanel, SpendingPanel } from "./FuturesPanel.tsx";
import { InSight } from "../parts/InSight.tsx";
import type { PanelId } from "./Panel.tsx";

const ConnectionsPanel = later(
  async () => (await import("./ConnectionsPanel.tsx")).ConnectionsPanel,
);

const ConnectionLists = later(async () => (await import("./ConnectionsPanel.tsx")).ConnectionLists);

/** Fetches ahead the panel that is not fetched with the others. */
export const connectionsSoon = ConnectionsPanel.soon;

export type LowerId = Extract<PanelId, "connections" | "became" | "by" | "futures" | "money">;

/** One of the panels that are not in the first view. */
export function LowerPanel({ view, id }: { view: Explored; id: LowerId }) {
  switch (id) {
    case "connections":
      return (
        <Suspense fallback={<div className={styles.soon} />}>
          <InSight what="Connections" view={view} panel={ConnectionsPanel} />
          <InSight what="What most others wait for" view={view} panel={ConnectionLists} />
        </Suspense>
      );
    case "became":
      return <InSight what="What became of it" view={view} panel={BecamePanel} />;
    case "by":
      return <InSight what="Cost by theme" view={view} panel={ByPanel} />;
    case "futures":
      return <InSight what="Children in care" view={view} panel={ChildrenPanel} />;
    case "money":
      return <InSight what="Spending" view={view} panel={SpendingPanel} />;
  }
}

/** The panels below the table. */
export function Lower({ view }: { view: Explored }) {
  return (
    <>
      <div className={styles.across}>
        <LowerPanel view={view} id="connections" />
      </div>
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
