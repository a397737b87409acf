import type { ComponentType } from "react";
import type { Dataset } from "#/data/schema.ts";
import type { Params } from "#/state/params.ts";
import { useParams } from "#/state/store.ts";
import { later } from "../parts/later.tsx";
import { Sectioned } from "../parts/Sectioned.tsx";
import { ToEvidence } from "../parts/ToEvidence.tsx";

/** What each section of Evidence is given. */
export type PartProps = { readonly dataset: Dataset };
type Part = Params["part"];

const names: Readonly<Record<Part, string>> = {
  figures: "Figures and rivals",
  methods: "How it is worked out",
  worked: "Scenarios, step by step",
  standing: "Proposals by standing",
  sources: "Sources",
  series: "Series",
  areas: "Areas",
  dataset: "This dataset",
};

const sections: Readonly<Record<Part, ComponentType<PartProps>>> = {
  figures: later(async () => (await import("./Figures.tsx")).Figures),
  methods: later(async () => (await import("./Methods.tsx")).Methods),
  worked: later(async () => (await import("./Worked.tsx")).Worked),
  standing: later(async () => (await import("./Standing.tsx")).Standing),
  sources: later(async () => (await import("./Sources.tsx")).Sources),
  series: later(async () => (await import("./SeriesPart.tsx")).SeriesPart),
  areas: later(async () => (await import("./Areas.tsx")).Areas),
  dataset: later(async () => (await import("./ThisDataset.tsx")).ThisDataset),
};

/** Is it true: every number with its rivals, how each result comes about, and what all of it rests on. */
export function Evidence() {
  const part = useParams((params) => params.part);
  const Section = sections[part];
  return (
    <Sectioned
      place="Evidence"
      names={names}
      here={part}
      link={(one, name) => <ToEvidence part={one}>{name}</ToEvidence>}
      section={(dataset) => <Section dataset={dataset} />}
    />
  );
}
