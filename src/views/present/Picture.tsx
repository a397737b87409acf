import { Suspense, useEffect, useMemo, useState } from "react";
import { Textures } from "#/charts/kit/Textures.tsx";
import type { Area } from "#/data/schema.ts";
import { useDataset } from "#/state/dataset.ts";
import { writeAddress } from "#/state/params.ts";
import { createState, reconcile, StateContext, useAppState, useParams } from "#/state/store.ts";
import { BareContext } from "../parts/bare.ts";
import { Boundary } from "../parts/Boundary.tsx";
import { later } from "../parts/later.tsx";
import { createExplore, type Explored } from "../explore/explore.ts";
import { CostPanel } from "../explore/CostPanel.tsx";
import { useSeen } from "../explore/under.ts";
import styles from "./Wall.module.css";

const WhenPanel = later(async () => (await import("../explore/WhenPanel.tsx")).WhenPanel);
const LowerPanel = later(async () => {
  const { LowerPanel: loaded, connectionsSoon } = await import("../explore/Lower.tsx");
  void connectionsSoon();
  return loaded;
});
const TablePart = later(async () => (await import("../explore/TablePart.tsx")).TablePart);
const UnderCost = later(async () => (await import("../explore/UnderCostPanel.tsx")).UnderCostPanel);
const AreasAsked = later(async () => (await import("../explore/AreasAsked.tsx")).AreasAsked);
const Debate = later(async () => (await import("../debate/Debate.tsx")).Debate);
const BenchPicture = later(async () => (await import("./BenchPicture.tsx")).BenchPicture);
const FigurePicture = later(async () => (await import("./FigurePicture.tsx")).FigurePicture);

/** Fetches ahead what any scene may show, so that the next one is there at once. */
export const picturesSoon = async (): Promise<void> => {
  const parts = [
    WhenPanel,
    LowerPanel,
    TablePart,
    UnderCost,
    AreasAsked,
    Debate,
    BenchPicture,
    FigurePicture,
  ];
  await Promise.all(parts.map(({ soon }) => soon()));
};

type Props = {
  /** The address of what is shown. */
  readonly link: string;
  /** Whether its controls are shown. */
  readonly isOpen: boolean;
  /** Told of every address that the reader’s own choices lead to. */
  readonly onWander?: (link: string) => void;
};

/** Any view of the site as a room sees it: its live chart, under a state of its own. */
export function Picture({ link, isOpen, onWander }: Props) {
  const { first } = useDataset();
  const store = useMemo(() => {
    const made = createState(link);
    reconcile(made, first);
    return made;
  }, [link, first]);
  useEffect(
    () =>
      onWander &&
      store.subscribe((state) => {
        onWander(writeAddress(state));
      }),
    [store, onWander],
  );
  return (
    <StateContext value={store}>
      <BareContext value={isOpen ? "open" : "closed"}>
        <Textures />
        <Boundary what="This scene">
          <Suspense
            fallback={
              <p className={styles.wait} data-wait="">
                …
              </p>
            }
          >
            <Shown />
          </Suspense>
        </Boundary>
      </BareContext>
    </StateContext>
  );
}

function Shown() {
  const place = useAppState((state) => state.place);
  switch (place) {
    case "scenarios":
      return <BenchPicture />;
    case "evidence":
      return <FigurePicture />;
    case "debate":
    case "explore":
    case "present":
      return <ExplorePicture />;
  }
}

function ExplorePicture() {
  const { first, whole } = useDataset();
  const params = useParams((all) => all);
  const place = useAppState((state) => state.place);
  const [explore] = useState(createExplore);
  const [areas, setAreas] = useState<readonly Area[]>();
  const view = useSeen(explore(first, whole, params), areas);
  return (
    <>
      {params.on !== "none" && <AreasAsked onAreas={setAreas} />}
      {place === "debate" ? <Debate view={view} /> : <PanelOf view={view} />}
    </>
  );
}

function PanelOf({ view }: { readonly view: Explored }) {
  const { panel } = view.params;
  switch (panel) {
    case "none":
    case "cost":
      return view.under ? <UnderCost view={view} /> : <CostPanel view={view} />;
    case "when":
      return <WhenPanel view={view} />;
    case "table":
      return <TablePart view={view} />;
    case "connections":
    case "became":
    case "by":
    case "futures":
    case "money":
      return <LowerPanel view={view} id={panel} />;
  }
}
