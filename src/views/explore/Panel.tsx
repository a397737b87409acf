import { use, type ReactNode } from "react";
import type { panels } from "#/state/params.ts";
import { useDataset } from "#/state/dataset.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { BareContext } from "../parts/bare.ts";
import { ChartFrame, type ChartFrameProps } from "../parts/ChartFrame.tsx";
import { filteredIn } from "./filterWords.ts";

export type PanelId = Exclude<(typeof panels)[number], "none">;
type Props = ChartFrameProps & {
  readonly id: PanelId;
  /** Controls that belong to this chart alone, above it. */
  readonly controls?: ReactNode;
};

/** A chart of Explore: it can have the page to itself, and stands bare on a wall. */
export function Panel({ controls, children, ...chart }: Props) {
  const store = useAppStore();
  const full = useParams((params) => params.panel === chart.id);
  const { first } = useDataset();
  const bare = use(BareContext);
  return (
    <ChartFrame
      {...chart}
      anchor={`panel-${chart.id}`}
      full={full}
      filtered={() => filteredIn({ first, params: store.getState().params }, chart.id)}
      onFull={() => {
        setParams(store, { panel: full ? "none" : chart.id });
      }}
    >
      {bare !== "closed" && controls}
      {children}
    </ChartFrame>
  );
}
