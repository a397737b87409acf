import { useMemo, useRef, useState, type ComponentType } from "react";
import type { Dataset } from "#/data/schema.ts";
import { useDataset } from "#/state/dataset.ts";
import type { Params } from "#/state/params.ts";
import { useParams } from "#/state/store.ts";
import { createSayings, SayingsContext } from "#/state/twin.ts";
import type { Explored } from "../explore/explore.ts";
import { Twin } from "../explore/Twin.tsx";
import { Boundary } from "../parts/Boundary.tsx";
import { Inspector } from "../parts/Inspector.tsx";
import { later } from "../parts/later.tsx";
import { neighboursIn, usePointing } from "../parts/pointing.ts";
import { Sectioned } from "../parts/Sectioned.tsx";
import styles from "./Debate.module.css";
import { ToDebate } from "./ToDebate.tsx";

/** What each section of Debate is given: the dataset, and the proposals as they stand. */
export type SectionProps = { readonly dataset: Dataset; readonly view: Explored };
type SectionName = Params["section"];

const names: Readonly<Record<SectionName, string>> = {
  dilemmas: "The dilemmas",
  lenses: "Aims as lenses",
  positions: "Who says what",
  missing: "What they say is missing",
  story: "The story of the review",
};

const parts: Readonly<Record<SectionName, ComponentType<SectionProps>>> = {
  dilemmas: later(async () => (await import("./Dilemmas.tsx")).Dilemmas),
  lenses: later(async () => (await import("./LensPart.tsx")).LensPart),
  positions: later(async () => (await import("./Positions.tsx")).Positions),
  missing: later(async () => (await import("./Missing.tsx")).Missing),
  story: later(async () => (await import("./Story.tsx")).Story),
};

const nothing = [] as const;

/** What numbers cannot settle: dilemmas, aims, who says what and what is missing, and how it went. */
export function Debate({ view }: { view: Explored }) {
  const { whole } = useDataset();
  const section = useParams((params) => params.section);
  const root = useRef<HTMLDivElement>(null);
  const neighbours = useMemo(() => neighboursIn(view.first.links), [view.first.links]);
  usePointing(root, neighbours);
  const focus = view.byId.get(view.params.focus);
  const [sayings] = useState(createSayings);
  const Part = parts[section];
  return (
    <SayingsContext value={sayings}>
      <Sectioned
        ref={root}
        place="Debate"
        names={names}
        here={section}
        link={(one, name) => <ToDebate section={one}>{name}</ToDebate>}
        section={(dataset) => <Part dataset={dataset} view={view} />}
        under={<Twin page={nothing} sayings={sayings} />}
        beside={
          focus && (
            <>
              <h1 className={`spoken ${styles.alone}`} data-row="">
                {view.first.meta.shortTitle}: {focus.title}
              </h1>
              <Boundary key={focus.id} what="This proposal">
                <Inspector entry={focus} first={view.first} whole={whole} byId={view.byId} />
              </Boundary>
            </>
          )
        }
      />
    </SayingsContext>
  );
}
